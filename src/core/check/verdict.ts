import type { Board } from '../board.ts';
import { judge } from '../board.ts';
import type { Conflict } from '../conflicts/find.ts';
import { competesWithTexts } from '../conflicts/texts.ts';
import { plain } from '../lib/figure.ts';
import { counted, fold, quoted } from '../lib/text.ts';
import type { LimitUse } from '../limits/judge.ts';
import { useText } from '../limits/texts.ts';
import { labelOf } from '../register/initiative.ts';
import type { Mode } from '../register/limits.ts';
import { readRegister } from '../register/read-register.ts';
import { asDecided } from './as-decided.ts';
import type { CheckBase } from './base.ts';
import { type Candidate, rowOf, textIn } from './candidate.ts';
import { type Leave, type Objection, strictest } from './leave.ts';
import { takenOff } from './taken-off.ts';
import { unreadRules } from './unread-rules.ts';

/** What approving a candidate would do to the register. */
export interface Verdict {
  readonly limits: readonly Objection[];
  readonly filters: readonly Objection[];
  /** Limits, filters and tables that cannot be read: nobody knows what they would say. */
  readonly unread: readonly Objection[];
  /** `Data team 140% of 100%, 3-21 Mar, with I-004`. */
  readonly overloads: readonly string[];
  /** The rows that approving pauses to make room. */
  readonly pauses: readonly string[];
  /** What could not be read of it, and what else a person should know. */
  readonly remarks: readonly string[];
  readonly before: Score;
  readonly after: Score;
  /** What the candidate itself adds to the score, and why; blank where nothing. */
  readonly why: string;
  readonly leave: Leave;
}

export interface Score {
  readonly score: number;
  readonly low: number;
  readonly high: number;
  readonly band: string;
}

/** Holds a candidate against the register: what would be true the moment it is approved. */
export function verdictOf(base: CheckBase, candidate: Candidate): Verdict {
  const result = readRegister(asDecided(base, candidate));
  if (result.kind === 'no register') throw new Error('a register with one more row is no register');
  const after = judge(result.register, base.today);
  const row = rowOf(base, candidate) + 1;
  const limits = limitObjections(base.before, after, row);
  const filters = filterObjections(after, row);
  const unread = unreadRules(base);
  const off = takenOff(base, candidate);
  const objections = [...limits, ...filters, ...unread];
  return {
    limits,
    filters,
    overloads: overloadsOf(after, row),
    unread,
    pauses: off.rows.map(labelOf),
    remarks: [...namesakes(base, candidate), ...off.remarks, ...unreadOf(after, row)],
    before: scoreOf(base.before),
    after: scoreOf(after),
    why: after.drift.rows.find(({ initiative }) => initiative?.row === row)?.shortWhy ?? '',
    leave: strictest(objections.map(({ leave }) => leave)),
  };
}

const LEAVE_OF_MODE: Readonly<Record<Mode, Leave>> = {
  Inform: 'free',
  'Ask reason': 'exception',
  Refuse: 'refused',
};

/** Every limit that the candidate counts under and that would be exceeded, also where it is already. */
function limitObjections(before: Board, after: Board, row: number): readonly Objection[] {
  return after.inForce.uses.flatMap((use): readonly Objection[] => {
    const { limit, rows, load } = use;
    const isMine = rows.some(({ initiative }) => initiative.row === row);
    if (!isMine || limit.limit === null || load <= limit.limit + 1e-9) return [];
    const text = limitText(use, limit.limit, earlier(before, use));
    return [{ text, short: useText(use), leave: LEAVE_OF_MODE[limit.mode] }];
  });
}

function earlier({ inForce }: Board, { limit, label }: LimitUse): number {
  const isSame = (use: LimitUse) => use.label === label && use.limit.counts === limit.counts;
  return inForce.uses.find(isSame)?.load ?? 0;
}

/** `Team Data would run 4, with a limit of 3 (now 3)`. */
function limitText({ label, load, limit: { counts } }: LimitUse, limit: number, now: number): string {
  const unit = counts === 'Size' ? ' in size' : '';
  return `${label} would run ${plain(load)}${unit}, with a limit of ${plain(limit)} (now ${plain(now)})`;
}

function filterObjections({ inForce: { misses } }: Board, row: number): readonly Objection[] {
  const leaves = { Decline: 'refused', 'Ask reason': 'exception', Note: 'free' } as const;
  return (misses.get(row) ?? []).map(({ name, verdict, sentence, ifFails }) => ({
    text: `${name} ${verdict === 'fail' ? 'does not pass' : 'is unknown'}: it asks that ${sentence}`,
    short: name,
    leave: leaves[ifFails],
  }));
}

function overloadsOf({ conflicts, today }: Board, row: number): readonly string[] {
  const isMine = ({ initiatives }: Conflict) => initiatives.some((initiative) => initiative.row === row);
  return conflicts.filter(isMine).map((conflict) => competesWithTexts([conflict], today).get(row) ?? '');
}

/** Findings about the candidate's own cells. */
function unreadOf({ register }: Board, row: number): readonly string[] {
  return register.findings
    .filter((finding) => finding.table === 'Initiatives' && finding.row === row && finding.kind !== 'missing')
    .map(({ column, message }) => (column === '' ? message : `${column}: ${message}`));
}

function namesakes(base: CheckBase, candidate: Candidate): readonly string[] {
  const { before } = base;
  const { about } = candidate;
  const name = fold(textIn(base, candidate, 'Initiative'));
  const same = before.register.initiatives.filter(
    (initiative) => name !== '' && fold(initiative.name) === name && initiative.key !== about,
  );
  const [first] = same;
  if (first === undefined) return [];
  const others = same.length > 1 ? ` and ${counted(same.length - 1, 'other row')}` : '';
  return [
    `${quoted(first.name)} is in the register already: ${labelOf(first)}, ${first.status ?? 'no status'}${others}`,
  ];
}

function scoreOf({ drift: { score, low, high, band } }: Board): Score {
  return { score, low, high, band };
}
