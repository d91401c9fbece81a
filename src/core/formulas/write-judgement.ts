import type { Priorities } from '../limits/scope.ts';
import type { Counts, Scope } from '../register/limits.ts';
import type { Register } from '../register/read-register.ts';
import type { TableName } from '../register/table.ts';
import { writeApproved } from './decision-columns.ts';
import { type DirectionColumns, writeCopies, writeDirection } from './direction-columns.ts';
import { type CompiledFilter, writeFilters } from './filter-columns.ts';
import { UNSEEN } from './fragments.ts';
import { FIRST, type KeyColumn, type KeysSheet } from './keys-sheet.ts';
import { writeLimits } from './limit-columns.ts';
import { type ListColumns, unseenIn, writeLists } from './list-columns.ts';
import { writeOrder } from './order-columns.ts';
import type { TablePlace } from './place.ts';
import type { Readings } from './readings.ts';
import { type RowColumns, type Watched, watch, writeRows } from './row-columns.ts';
import { type SaysColumns, writeSays } from './says-columns.ts';
import { isListScope, type ListScope, scopeNames } from './scopes.ts';
import { type StateColumns, writeStates } from './state-columns.ts';
import { writeThere } from './there-columns.ts';
import { writeUnread } from './unread-column.ts';
import { kindsOf, type UseColumns, writeUses } from './use-columns.ts';
import type { Vocabulary } from './vocabulary.ts';
import { type WipColumns, writeWip } from './wip-columns.ts';

/** What the columns are made from. */
export interface Sources {
  readonly register: TablePlace;
  readonly placeOf: (name: TableName) => TablePlace | undefined;
  /** How many rows below the first of the tab a table's columns have. */
  readonly lengthOf: (place: TablePlace) => number;
  readonly filters: readonly CompiledFilter[];
  readonly readings: Readings;
  readonly vocabulary: Vocabulary;
  readonly read: Register;
  readonly priorities: Priorities;
}

/** The columns that the visible ones show. */
export interface Judged {
  readonly wip: WipColumns;
  /** Blank in rows that hold nothing: of them nothing is shown. */
  readonly exists: KeyColumn;
  readonly filters: KeyColumn;
  readonly says: SaysColumns;
  readonly states: StateColumns | null;
}

/** Writes the keys in an order in which each formula finds what it reads. */
export function writeJudgement(sheet: KeysSheet, sources: Sources): Judged {
  const { register, placeOf, lengthOf, readings, vocabulary } = sources;
  const watched = watch(register, lengthOf(register));
  const rows = writeRows(sheet, watched, readings, vocabulary);
  const { unread, before, test } = writeUnread(sheet, watched, rows, vocabulary);
  const place = writeOrder(sheet, watched, rows, sources.read.initiatives);
  const { lists, uses, states } = writeLimitParts(sheet, sources, watched, rows, place);
  const unknownLimits = states === null ? '0' : once(sheet, 'New limits', `SUM(${states.isNew.all})`);
  const there = writeThere(sheet, watched, { rows, unreadBefore: before }, lists);
  const wip = writeWip(sheet, watched, uses, { rows, there, place, lists, unknownLimits });
  const filtersPlace = placeOf('Filters');
  const changed =
    filtersPlace &&
    writeCopies(sheet, filtersPlace, [...filtersPlace.columns.keys()], lengthOf(filtersPlace));
  const filters = writeFilters(sheet, watched, sources.filters, {
    rows,
    readings,
    unread: test,
    changed: changed === undefined ? '0' : once(sheet, 'Filters changed', `SUM(${changed.all})`),
  });
  const ledger = placeOf('Decisions');
  const approved =
    ledger === undefined
      ? null
      : writeApproved(sheet, watched, rows, ledger, lengthOf(ledger), { readings, vocabulary });
  const says = writeSays(sheet, watched.length, { wip, approved, there, unread });
  return { wip, exists: there.exists, filters, says, states };
}

/** A cell for what is the same in every row. */
function once(sheet: KeysSheet, header: string, formula: string): string {
  return sheet.formulas(header, 1, () => formula).fixed(FIRST);
}

interface LimitParts {
  readonly lists: ReadonlyMap<ListScope, ListColumns>;
  readonly uses: UseColumns | null;
  readonly states: StateColumns | null;
}

function writeLimitParts(
  sheet: KeysSheet,
  sources: Sources,
  watched: Watched,
  rows: RowColumns,
  place: KeyColumn,
): LimitParts {
  const { register, placeOf, lengthOf, readings, vocabulary, read, priorities } = sources;
  const limitsPlace = placeOf('Limits');
  if (limitsPlace === undefined) return { lists: new Map(), uses: null, states: null };
  const directionPlace = placeOf('Direction');
  const there = { register, hasDirection: directionPlace !== undefined };
  const limits = writeLimits(sheet, limitsPlace, lengthOf(limitsPlace), { readings, vocabulary, there });
  const lists = writeAllLists(sheet, sources, watched);
  const names = new Map([...lists].map(([scope, list]) => [scope, list.names] as const));
  const kinds = kindsOf(read.limits, names, priorities);
  const direction =
    directionPlace !== undefined && kinds.some(({ scope }) => scope === 'Direction')
      ? writeDirection(sheet, directionPlace, lengthOf(directionPlace), readings)
      : null;
  const unseen = writeUnseen(sheet, rows, lists, direction);
  const uses =
    kinds.length === 0 ? null : writeUses(sheet, kinds, limits, { rows, place, lists, direction, unseen });
  return { lists, uses, states: writeStates(sheet, limitsPlace, limits, uses) };
}

/** The names under which rows count, of each scope that a limit is on. */
function writeAllLists(
  sheet: KeysSheet,
  { register, placeOf, lengthOf, read, priorities }: Sources,
  watched: Watched,
): ReadonlyMap<ListScope, ListColumns> {
  const judging = read.limits.filter(({ problem }) => problem === null);
  const scopes = [
    ...new Set(judging.flatMap(({ scope }) => (scope !== null && isListScope(scope) ? [scope] : []))),
  ];
  const known: Readonly<Partial<Record<ListScope, readonly [TableName, readonly string[]]>>> = {
    Priority: ['Direction', ['id', 'priority']],
    Resource: ['Capacity', ['resource']],
  };
  return new Map(
    scopes.map((scope) => {
      const [name, keys] = known[scope] ?? [];
      const source = name === undefined ? undefined : placeOf(name);
      const changed = source && keys && writeCopies(sheet, source, keys, lengthOf(source));
      const isEach = judging.some((limit) => limit.scope === scope && limit.name === '');
      const isStale =
        changed === undefined ? null : `${once(sheet, 'Names changed', `SUM(${changed.all})`)}>0`;
      const names = scopeNames(scope, register, read, priorities);
      return [scope, writeLists(sheet, watched, scope, names, { isEach, isStale })] as const;
    }),
  );
}

/** By scope, how many cells must first be read by a Refresh, each counted in one place. */
function writeUnseen(
  sheet: KeysSheet,
  rows: RowColumns,
  lists: ReadonlyMap<ListScope, ListColumns>,
  direction: DirectionColumns | null,
): (scope: Scope, counts: Counts) => string {
  const sizes = once(sheet, 'Sizes unseen', `COUNTIFS(${rows.size.all},"${UNSEEN}",${rows.load.all},">0")`);
  const counted = new Map(
    [...lists.values()].map((list) => [
      list.scope,
      once(sheet, `${list.scope} unseen`, unseenIn(list, rows)),
    ]),
  );
  return (scope, counts) => {
    if (scope === 'Direction') return `(${direction?.unseen ?? '0'})`;
    const ofScope = isListScope(scope) ? counted.get(scope) : undefined;
    const ofSizes = counts === 'Size' ? sizes : undefined;
    return `(${[ofScope, ofSizes].flatMap((cell) => cell ?? []).join('+') || '0'})`;
  };
}
