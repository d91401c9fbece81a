import type { LedgerRow } from '../../src/core/check/ledger-rows.ts';
import type { Cell, Grid, Tab } from '../../src/core/lib/cell.ts';
import { type Happening, recording } from '../../src/core/record/recording.ts';
import { gather } from '../../src/core/register/gather.ts';
import { columnKeys } from '../../src/core/register/table.ts';
import { DECISIONS } from '../../src/core/register/tables/decisions.ts';
import { recordsOf } from './data.ts';

/** One release: its days as texts. */
export interface Cycle {
  readonly release: string;
  readonly start: string;
  readonly freeze: string;
  readonly released: string;
}

/** An enhancement as its own people kept it on one day. */
interface Enhancement {
  status: string;
  milestone: string;
  sig: string;
  approvers: string;
  readonly created: string;
}

/** A request to be let through a freeze. */
interface Request {
  readonly release: string;
  readonly subject: string;
  readonly isApproved: boolean;
}

/** The file as it stood on a day: a register and its ledger. */
export interface Moment {
  readonly cycle: Cycle;
  readonly tabs: readonly Tab[];
  readonly ledger: Grid;
}

const FOLDER = 'kubernetes';
const LEDGER_HEADERS = columnKeys(DECISIONS).map((key) => DECISIONS.columns[key].header);
const REGISTER_HEADERS = ['ID', 'Initiative', 'Status', 'Team', 'Start', 'End', 'Resources', 'Added'];
/** Agreed for the replay: so many enhancements a release, and each asks a tenth of every approver. */
const LIMITS: Grid = [
  ['Scope', 'Limit', 'Mode'],
  ['Portfolio', 60, 'Ask reason'],
];

export function cycles(): readonly Cycle[] {
  return recordsOf(`${FOLDER}/release_dates.csv`).map((row) => ({
    release: row.get('release') ?? '',
    start: row.get('cycle_start') ?? '',
    freeze: row.get('enhancements_freeze') ?? '',
    released: row.get('released') ?? '',
  }));
}

/** Requests by release; one that was taken back or reverted was not approved in the end. */
export function requests(): readonly Request[] {
  return recordsOf(`${FOLDER}/exceptions.csv`).map((row) => ({
    release: row.get('release') ?? '',
    subject: row.get('issue') || (row.get('name') ?? ''),
    isApproved: /^approved$/i.test(row.get('status') ?? ''),
  }));
}

/**
 * Every cycle in turn: what was typed until its freeze is seen, what is in by then is approved, what is let in later is
 * an exception until the release, asked again in a later release a renewal, and the release is a review.
 */
export function replay(): readonly Moment[] {
  const history = recordsOf(`${FOLDER}/history.csv`);
  const asked = requests();
  const known = new Map<string, Enhancement>();
  const excepted = new Set<string>();
  const admitted = new Set<string>();
  let ledger: Grid = [LEDGER_HEADERS];
  let next = 0;
  const until = (day: string) => {
    for (; next < history.length && (history[next]?.get('date') ?? '') <= day; next++)
      apply(known, history[next] ?? new Map());
  };
  return cycles().map((cycle): Moment => {
    until(cycle.freeze);
    const [before, tabs] = [active(known, cycle), tabsOf(known, cycle)];
    const happenings: Happening[] =
      ledger.length === 1 ? [{ row: { decision: 'Baseline' }, after: tabs }] : [];
    for (const id of before.filter((one) => !admitted.has(one)))
      happenings.push({ row: { decision: 'Approve', initiative: id }, after: null });
    for (const id of [...admitted].filter((one) => !before.includes(one)))
      happenings.push({ row: { decision: 'Finish', initiative: id }, after: null });
    ledger = recorded(ledger, tabs, happenings, cycle.freeze);
    admitted.clear();
    for (const id of before) admitted.add(id);
    until(cycle.released);
    const after = tabsOf(known, cycle);
    const decided = asked.filter(({ release }) => release === cycle.release);
    const exceptions = decided.map((request) => ({
      row: exceptionRow(request, cycle, excepted),
      after: null,
    }));
    for (const { subject, isApproved } of decided) if (isApproved) excepted.add(subject);
    const review = { row: { decision: 'Review' }, after: null };
    ledger = recorded(ledger, after, [...exceptions, review], cycle.released);
    return { cycle, tabs: [...after, { name: 'Decisions', grid: ledger }], ledger };
  });
}

function exceptionRow(
  { subject, isApproved }: Request,
  cycle: Cycle,
  excepted: ReadonlySet<string>,
): LedgerRow {
  const initiative = /^\d+$/.test(subject) ? `KEP-${subject}` : subject;
  if (!isApproved) return { decision: 'Decline', initiative, broke: 'Freeze' };
  const decision = excepted.has(subject) ? 'Renew' : 'Except';
  return { decision, initiative, broke: 'Freeze', expires: cycle.released };
}

function recorded(ledger: Grid, tabs: readonly Tab[], happenings: readonly Happening[], day: string): Grid {
  const all = [...tabs, { name: 'Decisions', grid: ledger }];
  const found = gather(all, new Map()).tables.get('Decisions');
  if (found === undefined) throw new Error('no ledger');
  const keyed = happenings.map((one, index) => ({
    ...one,
    row: { ...one.row, key: `${day}/${index}`, at: `${day} 12:00:00` },
  }));
  const { rows } = recording(found, all, keyed, { key: day, at: `${day} 12:00:00` });
  const cells = rows.map((row) => columnKeys(DECISIONS).map((key): Cell => row[key] ?? ''));
  return [...ledger, ...cells];
}

function apply(known: Map<string, Enhancement>, change: ReadonlyMap<string, string>): void {
  const [id, field, value] = [change.get('kep') ?? '', change.get('field') ?? '', change.get('new') ?? ''];
  if (field === 'created') {
    const [status = '', , milestone = '', sig = ''] = value.split('|');
    known.set(id, { status, milestone, sig, approvers: '', created: change.get('date') ?? '' });
    return;
  }
  const one = known.get(id);
  if (one === undefined) return;
  if (field === 'status') one.status = value;
  if (field === 'latest_milestone') one.milestone = value;
  if (field === 'owning_sig') one.sig = value;
  if (field === 'approvers') one.approvers = value;
}

function active(known: ReadonlyMap<string, Enhancement>, { release }: Cycle): readonly string[] {
  return [...known].flatMap(([id, one]) => (statusOf(one, release) === 'Active' ? [`KEP-${id}`] : []));
}

function statusOf({ status, milestone }: Enhancement, release: string): string {
  if (status === 'implementable') return milestone === release ? 'Active' : 'Paused';
  if (status === 'implemented') return 'Done';
  return status === 'provisional' ? 'Proposed' : 'Stopped';
}

function tabsOf(known: ReadonlyMap<string, Enhancement>, cycle: Cycle): readonly Tab[] {
  const rows = [...known].map(([id, one]): readonly Cell[] => {
    const people = one.approvers.split(';').filter((name) => name !== '' && name !== 'TBD');
    const resources = people.map((name) => `${name} 10%`).join('; ');
    const dates = statusOf(one, cycle.release) === 'Active' ? [cycle.start, cycle.released] : ['', ''];
    return [
      `KEP-${id}`,
      `Enhancement ${id}`,
      statusOf(one, cycle.release),
      one.sig,
      ...dates,
      resources,
      one.created,
    ];
  });
  return [
    { name: 'Initiatives', grid: [REGISTER_HEADERS, ...rows] },
    { name: 'Limits', grid: LIMITS },
  ];
}
