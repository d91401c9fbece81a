import fc from 'fast-check';
import type { Cell, Grid, Row } from '../../../src/core/lib/cell.ts';
import { addDays, type Day } from '../../../src/core/lib/day.ts';
import type { DecisionKind } from '../../../src/core/register/decisions.ts';
import {
  baseline,
  decided,
  randomTabs,
  seen,
  type Tabs,
  type Written,
  withCell,
  withRows,
} from '../facts/ledger.ts';
import { TODAY } from '../sheet.ts';

type Grids = Readonly<Record<string, Grid>>;

/** Days after the one before, and what happens then to one of the rows. */
interface Move {
  readonly gap: number;
  readonly row: number;
  readonly what: 'typed' | 'deleted' | 'added' | 'decided' | 'agreed' | 'reviewed';
  readonly header: string;
  readonly cell: Cell;
  readonly kind: DecisionKind;
}

/** A file at the end of one of its days, with its ledger as far as it then went. */
export interface PastDay {
  readonly day: Day;
  readonly tabs: Tabs;
  readonly ledger: readonly Written[];
}

const STATUS_OF: ReadonlyMap<DecisionKind, string> = new Map([
  ['Approve', 'Active'],
  ['Resume', 'Active'],
  ['Pause', 'Paused'],
  ['Stop', 'Stopped'],
  ['Finish', 'Done'],
  ['Decline', 'Declined'],
]);

const typed = fc.oneof(
  fc.tuple(fc.constant('Status'), fc.constantFrom<Cell>('Active', 'Paused', 'Proposed', 'Done', 'soon')),
  fc.tuple(fc.constant('Resources'), fc.constantFrom<Cell>('Ana', 'Ana 50%; Ben', '', 'Data team 3')),
  fc.tuple(fc.constant('Size'), fc.constantFrom<Cell>(1, 5, 'large', '')),
  fc.tuple(
    fc.constant('End'),
    fc.integer({ min: -90, max: 90 }).map((offset): Cell => ({ day: addDays(TODAY, offset) })),
  ),
);

const move: fc.Arbitrary<Move> = fc
  .record({
    gap: fc.nat(30),
    row: fc.nat(),
    what: fc.constantFrom<Move['what'][]>('typed', 'deleted', 'added', 'decided', 'agreed', 'reviewed'),
    typed,
    kind: fc.constantFrom<DecisionKind[]>(...STATUS_OF.keys()),
  })
  .map(({ typed: [header, cell], ...more }) => ({ ...more, header, cell }));

/** What became of a random file, day by day: the last of a day is how it ended. */
export const randomPast: fc.Arbitrary<readonly PastDay[]> = fc
  .record({ tabs: randomTabs, moves: fc.array(move, { maxLength: 7 }) })
  .map(({ tabs, moves }) => {
    let now: PastDay & { readonly tabs: Grids } = {
      day: addDays(TODAY, -150),
      tabs,
      ledger: baseline(tabs, addDays(TODAY, -150)),
    };
    const days: PastDay[] = [now];
    for (const one of moves) {
      now = moved(now, one);
      days.push(now);
    }
    return days;
  });

function moved(now: PastDay & { readonly tabs: Grids }, one: Move) {
  const { what, header, cell, kind } = one;
  const day = addDays(now.day, one.gap);
  const count = (now.tabs.Initiatives?.length ?? 1) - 1;
  const row = count === 0 ? 0 : one.row % count;
  const id = String(now.tabs.Initiatives?.[row + 1]?.[0] ?? '');
  const seenIn = (tabs: Grids) => ({ day, tabs, ledger: seen(tabs, now.ledger, day) });
  const decidedIn = (tabs: Grids, as: DecisionKind, initiative: string) => ({
    day,
    tabs,
    ledger: decided(tabs, now.ledger, { day, kind: as, initiative }, as === 'Limit' ? ['Limits'] : []),
  });
  switch (what) {
    case 'typed':
      return seenIn(count === 0 ? now.tabs : withCell(now.tabs, 'Initiatives', row, header, cell));
    case 'deleted':
      return seenIn(withRows(now.tabs, (rows) => rows.filter((_, index) => index !== row)));
    case 'added':
      return seenIn(withRows(now.tabs, (rows) => [...rows, added(rows, one.row)]));
    case 'decided':
      return decidedIn(
        count === 0
          ? now.tabs
          : withCell(now.tabs, 'Initiatives', row, 'Status', STATUS_OF.get(kind) ?? 'Active'),
        kind,
        id,
      );
    case 'agreed':
      return decidedIn(
        (now.tabs.Limits?.length ?? 0) > 1 ? withCell(now.tabs, 'Limits', 0, 'Limit', one.row % 6) : now.tabs,
        'Limit',
        '',
      );
    case 'reviewed':
      return decidedIn(now.tabs, 'Review', '');
    default:
      return what satisfies never;
  }
}

/** A row like one that is there, under another ID and name. */
function added(rows: readonly Row[], at: number): Row {
  const [, , ...cells] = rows[at % Math.max(1, rows.length)] ?? [];
  return [`N-${rows.length}-${at}`, `New ${rows.length}-${at}`, ...cells];
}
