import fc from 'fast-check';
import type { Cell, Row } from '../../../src/core/lib/cell.ts';
import { addDays, type Day } from '../../../src/core/lib/day.ts';
import { boardOf, TODAY } from '../sheet.ts';
import { HEADERS, type RandomFile, randomFile, shifted, tabsOf } from './registers.ts';

/** A row of the ledger; its No is its place, so that a tab may be sorted in any way. */
export interface LedgerRow {
  readonly at: Cell;
  readonly decision: string;
  readonly initiative: string;
  readonly answers: readonly string[];
  readonly takesOff: string;
  readonly expires: Cell;
}

export interface LedgerFile {
  readonly file: RandomFile;
  /** By row of the register; more of them are left over. */
  readonly takesOff: readonly string[];
  /** Null where there is no Decisions tab. */
  readonly ledger: readonly LedgerRow[] | null;
}

const LEDGER: Row = [
  ...['No', 'At', 'Decision', 'Initiative', 'Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Takes off', 'Expires'],
];

const cellDay = fc.integer({ min: -260, max: 20 }).map((offset): Cell => ({ day: addDays(TODAY, offset) }));
const rareBlank = (arbitrary: fc.Arbitrary<Cell>) =>
  fc.oneof({ weight: 12, arbitrary }, { weight: 1, arbitrary: fc.constant('') });
/** Few rows, so that decisions meet; by ID or by name, and some that the register does not have. */
const initiative = fc.oneof(
  { weight: 6, arbitrary: fc.nat(7).map((index) => `I-${index}`) },
  { weight: 1, arbitrary: fc.nat(7).map((index) => `Initiative ${index}`) },
  { weight: 1, arbitrary: fc.constantFrom('Z-1', 'Z-2', '') },
);
const takesOff = fc.oneof(
  { weight: 2, arbitrary: fc.constant('') },
  {
    weight: 3,
    arbitrary: fc.uniqueArray(initiative, { minLength: 1, maxLength: 3 }).map((names) => names.join('; ')),
  },
);
const decision = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('Approve', 'Except', 'Renew', 'Resume') },
  { weight: 6, arbitrary: fc.constantFrom('Pause', 'Stop', 'Finish', 'Decline') },
  {
    weight: 3,
    arbitrary: fc.constantFrom('Baseline', 'Park', 'End exception', 'Review', 'Seen', 'Limit', 'Aprove'),
  },
);
const answer = fc.constantFrom('', 'Yes', 'Yes: it does', 'No', 'No: nothing', 'Unclear', 'well');

export const answersOf = fc.array(answer, { minLength: 5, maxLength: 5 });

export const randomLedgerRow: fc.Arbitrary<LedgerRow> = fc.record({
  at: rareBlank(cellDay),
  decision,
  initiative,
  answers: answersOf,
  takesOff,
  expires: fc.oneof(
    fc.constant<Cell>(''),
    fc.integer({ min: -60, max: 60 }).map((offset): Cell => ({ day: addDays(TODAY, offset) })),
  ),
});

/** A ledger as it is kept: mostly in the order of its days. */
const randomLedger = fc
  .record({ rows: fc.array(randomLedgerRow, { maxLength: 24 }), isSorted: fc.boolean() })
  .map(({ rows, isSorted }) => (isSorted ? [...rows].sort((a, b) => dayIn(a.at) - dayIn(b.at)) : rows));

function dayIn(cell: Cell): number {
  return typeof cell === 'object' ? cell.day : 0;
}

/** How some rows were let run and taken off again, so that they can pay; `I-3` stands in row 3. */
const settled = fc.uniqueArray(fc.nat(7), { maxLength: 4 });

function settledRows(index: number): readonly LedgerRow[] {
  const row = (decision: string, offset: number): LedgerRow => ({
    at: { day: addDays(TODAY, offset) },
    decision,
    initiative: `I-${index}`,
    answers: ['Yes', 'Yes', 'Yes', 'No', 'Yes'],
    takesOff: '',
    expires: '',
  });
  return [row('Approve', -220), row(index % 2 === 0 ? 'Stop' : 'Finish', -index * 20)];
}

export const randomLedgerFile: fc.Arbitrary<LedgerFile> = fc
  .record({
    file: randomFile,
    takesOff: fc.array(takesOff, { minLength: 13, maxLength: 13 }),
    settled,
    ledger: fc.oneof(
      { weight: 9, arbitrary: randomLedger },
      { weight: 1, arbitrary: fc.constant<readonly LedgerRow[] | null>(null) },
    ),
  })
  .map(({ file, takesOff: names, settled: off, ledger }) => ({
    takesOff: names,
    file: {
      ...file,
      rows: file.rows.map((row, index) => (off.includes(index) ? { ...row, Status: 'Stopped' } : row)),
    },
    ledger: ledger && [...ledger, ...off.flatMap(settledRows)],
  }));

export function ledgerTabs({ file, takesOff: names, ledger }: LedgerFile) {
  const tabs = tabsOf(file);
  const [, ...body] = tabs.Initiatives ?? [];
  const rows = body.map((row, index): Row => [...row, names[index] ?? '']);
  const decisions = (ledger ?? []).map(
    (row, index): Row => [
      ...[index + 1, row.at, row.decision, row.initiative, ...row.answers, row.takesOff, row.expires],
    ],
  );
  return {
    ...tabs,
    Initiatives: [[...HEADERS, 'Takes off'], ...rows],
    ...(ledger === null ? {} : { Decisions: [LEDGER, ...decisions] }),
  };
}

export function ledgerBoard(file: LedgerFile, today: Day = TODAY) {
  return boardOf(ledgerTabs(file), today);
}

/** The score without T4: additions and removals may take decisions back. */
export function withoutReversals(file: LedgerFile): number {
  const { exact, signals } = ledgerBoard(file).drift;
  const reversals = signals.find(({ id }) => id === 'T4');
  return exact - (reversals?.level ?? 0.5) * (100 / 18);
}

/** Every text of the file with what stands in for it. */
export function renamed(
  { file, takesOff: names, ledger }: LedgerFile,
  rename: (text: string) => string,
): LedgerFile {
  const list = (text: string) => text.split('; ').map(rename).join('; ');
  return {
    file: { ...file, rows: file.rows.map((row) => ({ ...row, ID: rename(String(row.ID)) })) },
    takesOff: names.map(list),
    ledger:
      ledger?.map((row) => ({ ...row, initiative: rename(row.initiative), takesOff: list(row.takesOff) })) ??
      null,
  };
}

export function later({ file, takesOff: names, ledger }: LedgerFile, days: number): LedgerFile {
  const move = (cell: Cell): Cell => (typeof cell === 'object' ? { day: addDays(cell.day, days) } : cell);
  return {
    file: shifted(file, days),
    takesOff: names,
    ledger: ledger?.map((row) => ({ ...row, at: move(row.at), expires: move(row.expires) })) ?? null,
  };
}
