import { standingOf } from '../facts/standing.ts';
import type { Day } from '../lib/day.ts';
import { dayText, tenths } from '../lib/figure.ts';
import { counted, firstFew, fold, listed } from '../lib/text.ts';
import { type DecisionKind, REMOVING } from '../register/decisions.ts';
import type { Initiative } from '../register/initiative.ts';
import type { Between, Decided, Edit } from './between.ts';
import type { Entry } from './entries.ts';

/** Why a line changed, in the order in which a bridge tells it. */
export const CAUSES = ['entered', 'left', 'undecided', 'decision', 'edited', 'others', 'time'] as const;
export type Cause = (typeof CAUSES)[number];

/** A line that changed, in tenths of a point: by the days alone, and by all else. */
export interface Change {
  readonly what: string;
  readonly before: Entry | null;
  readonly after: Entry | null;
  readonly byTime: number;
  readonly byOthers: number;
}

const NAMES: Readonly<Record<Cause, string>> = {
  entered: 'entered',
  left: 'left by decision',
  undecided: 'left without decision',
  decision: 'changed by decision',
  edited: 'edited without a decision',
  others: 'by other rows or rules',
  time: 'time passed',
};

export function causeName(cause: Cause): string {
  return NAMES[cause];
}

/** `+2.1`, `-0.4`, `0.0`, of tenths. */
export function signed(units: number): string {
  return `${units > 0 ? '+' : ''}${tenths(units / 10)}`;
}

export function causeOf(change: Change, between: Between): Cause {
  const { decisions, edits } = ownIn(change, between);
  const [was, is] = [rowOf(change.before), rowOf(change.after)];
  if (isInitiative(change) && was === null && is !== null) return 'entered';
  if (was !== null && isCounting(was) && !(is !== null && isCounting(is))) {
    if (decisions.some((one) => one.isNamed && isRemoving(one.decision.kind))) return 'left';
    return is?.status === 'Done' ? 'edited' : 'undecided';
  }
  if (change.byOthers === 0) return 'time';
  if (decisions.length > 0) return 'decision';
  return edits.length > 0 ? 'edited' : 'others';
}

function rowOf(entry: Entry | null): Initiative | null {
  return entry?.initiative ?? null;
}

/** Not a row that left earlier and counts, or is spoken of, on both days. */
function isInitiative({ before }: Change): boolean {
  return before === null || before.key !== null;
}

function isCounting(initiative: Initiative): boolean {
  const standing = standingOf(initiative);
  return standing === 'Active' || standing === 'Proposed';
}

function isRemoving(kind: DecisionKind | null): boolean {
  return REMOVING.includes(kind) || kind === 'Finish';
}

interface Own {
  readonly decisions: readonly (Decided & { readonly isNamed: boolean })[];
  readonly edits: readonly Edit[];
}

/** What happened to the line itself. */
function ownIn({ before, after, what }: Change, { decisions, edits }: Between): Own {
  const keys = new Set([before?.key, after?.key].filter((key) => key != null));
  if (keys.size === 0) {
    const reviews = decisions.filter(({ decision: { kind } }) => kind === 'Review');
    const mine = what === REVIEW_LINE ? reviews : [];
    return { decisions: mine.map((one) => ({ ...one, isNamed: true })), edits: [] };
  }
  const rows = [rowOf(before), rowOf(after)].flatMap((row) => (row === null ? [] : [row.id, row.name]));
  const names = new Set([...rows, what].filter((name) => name !== '').map(fold));
  const about = decisions.map((one) => ({ ...one, isNamed: names.has(fold(one.decision.initiative)) }));
  return {
    decisions: about.filter((one) => one.isNamed || [...keys].some((key) => one.keys.has(key))),
    edits: edits.filter(({ table, key }) => table === 'Initiatives' && key !== null && keys.has(key)),
  };
}

const REVIEW_LINE = '(review rhythm)';

/** One sentence's worth: `decision 12, Pause, 3 Mar (-2.0); time passed (+0.4)`. */
export function whyOf(change: Change, cause: Cause, between: Between, today: Day): string {
  const { byTime, byOthers } = change;
  if (cause === 'time') return NAMES.time;
  const main = mainText(change, cause, between, today);
  if (byTime === 0) return main;
  return `${main} (${signed(byOthers)}); ${NAMES.time} (${signed(byTime)})`;
}

function mainText(change: Change, cause: Exclude<Cause, 'time'>, between: Between, today: Day): string {
  const { decisions, edits } = ownIn(change, between);
  const decided = decisionsText(decisions, today);
  const edited = editsText(edits, today);
  const both = [decided, edited === '' ? '' : `${NAMES.edited}: ${edited}`].filter((text) => text !== '');
  switch (cause) {
    case 'entered':
      return decided === '' ? `entered without a decision${seenText(edits, today)}` : `entered: ${decided}`;
    case 'left':
      return `left: ${decided}`;
    case 'undecided':
      return `${NAMES.undecided}${seenText(edits, today)}${change.after?.units ? ' and still counts' : ''}`;
    case 'decision':
      return both.join('; ');
    case 'edited':
      return edited === '' ? NAMES.edited : `${NAMES.edited}: ${edited}`;
    case 'others':
      return `${NAMES.others}${othersText(between, today)}`;
    default:
      return cause satisfies never;
  }
}

function seenText(edits: readonly Edit[], today: Day): string {
  const [first] = edits;
  return first?.day == null ? '' : `, seen ${dayText(first.day, today)}`;
}

const FEW = 3;

/** `decision 12, Pause, 3 Mar`. */
function decisionsText(decisions: readonly Decided[], today: Day): string {
  return firstFew(
    decisions.map(({ decision: { no, row, kind }, day }) => {
      const name = no === null ? `decision in row ${row}` : `decision ${no}`;
      return [name, kind ?? '', day === null ? '' : dayText(day, today)]
        .filter((text) => text !== '')
        .join(', ');
    }),
    FEW,
  );
}

/** `Status and End, seen 3 Mar`. */
function editsText(edits: readonly Edit[], today: Day): string {
  const texts = edits.map((edit) => {
    const what = { came: 'typed anew', went: 'deleted', cells: listed(edit.headers) }[edit.kind];
    return `${what}${seenText([edit], today)}`;
  });
  return firstFew(texts, FEW);
}

/** What else happened, without saying how much each did. */
function othersText({ decisions, edits, readings }: Between, today: Day): string {
  const tables = new Map<string, number>();
  for (const { table, key } of edits) tables.set(table, (tables.get(table) ?? 0) + (key === null ? 0 : 1));
  const texts = [
    ...(decisions.length === 0 ? [] : [decisionsText(decisions, today)]),
    ...[...tables].map(([table, rows]) =>
      rows === 0 ? `${table} is gone` : `${table}, ${counted(rows, 'row')} ${NAMES.edited}`,
    ),
    ...(readings === 0 ? [] : [counted(readings, 'reading')]),
  ];
  return texts.length === 0 ? '' : `: ${texts.join('; ')}`;
}
