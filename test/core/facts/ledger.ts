import type fc from 'fast-check';
import { judge } from '../../../src/core/board.ts';
import type { Facts } from '../../../src/core/facts/facts.ts';
import { foldLedger, type LedgerFold } from '../../../src/core/facts/fold.ts';
import { factsIn } from '../../../src/core/facts/snapshot.ts';
import { decisionText, factsText } from '../../../src/core/facts/text.ts';
import type { Cell, Grid, Row } from '../../../src/core/lib/cell.ts';
import { type Day, isoOfDay } from '../../../src/core/lib/day.ts';
import type { Decision, DecisionKind } from '../../../src/core/register/decisions.ts';
import type { TableName } from '../../../src/core/register/table.ts';
import { randomFile, tabsOf } from '../drift/registers.ts';
import { file, registerOf, TODAY } from '../sheet.ts';

export type Tabs = Readonly<Record<string, string | Grid>>;

const HEADERS: Row = ['No', 'At', 'Decision', 'Initiative', 'Facts'];

/** A ledger as it is written: every row by a shell that first records what it sees. */
export interface Written {
  readonly day: Day;
  readonly kind: DecisionKind;
  readonly initiative?: string;
  readonly facts: string;
}

/** The file with a ledger in it. */
export function withLedger(tabs: Tabs, written: readonly Written[]): Tabs {
  const rows = written.map(
    ({ day, kind, initiative = '', facts }, index): Row => [
      index + 1,
      `${isoOfDay(day)} 09:00:00`,
      kind,
      initiative,
      facts,
    ],
  );
  return { ...tabs, Decisions: [HEADERS, ...rows] };
}

/** The starting point of a file, recorded on a day. */
export function baseline(tabs: Tabs, day: Day): readonly Written[] {
  return factsText(null, factsOf(tabs)).map((facts) => ({ day, kind: 'Baseline', facts }));
}

/** What a refresh records of the file as it is now; nothing where nothing is new. */
export function seen(tabs: Tabs, ledger: readonly Written[], day: Day): readonly Written[] {
  const texts = factsText(foldOf(tabs, ledger).last, factsOf(tabs));
  return [...ledger, ...texts.map((facts): Written => ({ day, kind: 'Seen', facts }))];
}

/** A decision on the file as it is after it. */
export function decided(
  tabs: Tabs,
  ledger: readonly Written[],
  decision: Omit<Written, 'facts'>,
  agrees: readonly TableName[] = [],
): readonly Written[] {
  const [facts = ''] = decisionText(foldOf(tabs, ledger), factsOf(tabs), agrees);
  return [...ledger, { ...decision, facts }];
}

/** The facts of a file that has a ledger, whatever is in it. */
export function factsOf(tabs: Tabs): Facts {
  return factsIn(file({ ...tabs, Decisions: [HEADERS] }));
}

export function foldOf(tabs: Tabs, ledger: readonly Written[], until: Day | null = null): LedgerFold {
  return foldLedger(registerOf(withLedger(tabs, ledger)).decisions, until);
}

/** The score of a file with a ledger. */
export function scoreWith(tabs: Tabs, ledger: readonly Written[], today = TODAY): number {
  return judge(registerOf(withLedger(tabs, ledger)), today).drift.exact;
}

export function decision(cells: Partial<Decision>): Decision {
  return {
    row: 2,
    no: null,
    day: null,
    kind: 'Seen',
    initiative: '',
    by: '',
    due: null,
    expires: null,
    answers: [],
    takesOff: '',
    broke: '',
    facts: '',
    ...cells,
  };
}

/** A random file of one to eight rows, as grids by name. */
export const randomTabs: fc.Arbitrary<Readonly<Record<string, Grid>>> = randomFile
  .filter(({ rows }) => rows.length > 0)
  .map((random) => tabsOf({ ...random, rows: random.rows.slice(0, 8) }));

/** The grid of the register with other rows below its headers. */
export function withRows(
  tabs: Readonly<Record<string, Grid>>,
  change: (rows: readonly Row[]) => readonly Row[],
): Readonly<Record<string, Grid>> {
  const [headers = [], ...rows] = tabs.Initiatives ?? [];
  return { ...tabs, Initiatives: [headers, ...change(rows)] };
}

/** The row with one cell changed, by the header of its column. */
export function withCell(
  tabs: Readonly<Record<string, Grid>>,
  tab: string,
  row: number,
  header: string,
  cell: Cell,
): Readonly<Record<string, Grid>> {
  const grid = tabs[tab] ?? [];
  const column = grid[0]?.indexOf(header) ?? -1;
  const changed = grid.map((cells, index) =>
    index === row + 1
      ? Array.from(grid[0] ?? [], (_, at) => (at === column ? cell : (cells[at] ?? '')))
      : cells,
  );
  return { ...tabs, [tab]: changed };
}
