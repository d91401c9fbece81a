import { isBlankRow } from '../register/gather.ts';
import { isSameFormula } from './address.ts';
import { colourRules } from './leeway-says.ts';
import { type OurColumns, ourColumns } from './our-columns.ts';
import type { Place } from './place-tables.ts';
import { COMPETES_WITH, HEADER_ROW, LEEWAY_SAYS, SEPARATOR } from './state.ts';
import { headersOfNew } from './tab-writes.ts';
import { isUsed, lastUsedColumn } from './used.ts';
import { newColumnMark } from './was-before.ts';
import type { Write } from './write.ts';

/**
 * The two columns that Leeway adds behind the last used one of a register, and what remembers its columns.
 *
 * @param flags what puts the flags in, or back: see flags-back.ts
 */
export function registerWrites(place: Place, flags: readonly Write[]): readonly Write[] {
  const { competes, says } = columnsFor(place);
  return [...columnWrites(place), ...flags, ...widths(place, competes, says), ...colours(place, says)];
}

/** Room for the two columns, the marks that a register lacks, and a header for the one that computes nothing there. */
export function columnWrites(place: Place): readonly Write[] {
  const { competes, says } = columnsFor(place);
  return [
    ...growth(place, says),
    ...marks(place, [
      [COMPETES_WITH, competes],
      [LEEWAY_SAYS, says],
    ]),
    ...newColumns(place, competes, says),
    ...saysHeader(place, says),
  ];
}

/** Where the two columns are, or will be. */
export function columnsFor(place: Place): { readonly competes: number; readonly says: number } {
  const found = place.state === null ? NONE : ourColumns(place.state, place.header);
  const competes = found.competes ?? lastUsed(place) + 1;
  return { competes, says: found.says ?? Math.max(lastUsed(place), competes) + 1 };
}

const NONE: OurColumns = { competes: null, says: null };

/** The marks of mapped columns that a register lacks, or has elsewhere. */
export function columnMarks(place: Place): readonly Write[] {
  return marks(place, []);
}

function lastUsed(place: Place): number {
  return place.found === null || place.state === null
    ? headersOfNew(place).length
    : lastUsedColumn(place.state);
}

function growth({ tab, state }: Place, columns: number): readonly Write[] {
  return state === null || state.columns >= columns
    ? []
    : [{ kind: 'grow tab', tab, rows: state.rows, columns }];
}

/** Columns that the tab ends before are put in, and taken out again when Leeway goes. */
function newColumns({ tab, state }: Place, competes: number, says: number): readonly Write[] {
  const both = [
    [COMPETES_WITH, competes],
    [LEEWAY_SAYS, says],
  ] as const;
  return both.flatMap(([what, column]): readonly Write[] =>
    state === null || state.isOurs || column <= state.columns
      ? []
      : [{ kind: 'mark', tab, place: { kind: 'column', column }, what: newColumnMark(what) }],
  );
}

function marks(
  { table, tab, state, header, columns }: Place,
  ours: readonly (readonly [string, number])[],
): readonly Write[] {
  const mapped = [...columns].map(
    ([key, column]) => [`${table.name}${SEPARATOR}${table.columns[key]?.header ?? key}`, column] as const,
  );
  const row: readonly Write[] =
    state?.headerRow == null
      ? [{ kind: 'mark', tab, place: { kind: 'row', row: header }, what: HEADER_ROW }]
      : [];
  const missing = [
    ...mapped.filter(([what, column]) => state?.marks.get(what) !== column),
    ...ours.filter(([what]) => !state?.marks.has(what)),
  ];
  return [
    ...row,
    // A header that plainly says so makes another column the one that was meant.
    ...missing.flatMap(([what]): readonly Write[] =>
      state?.marks.has(what) ? [{ kind: 'unmark', tab, what }] : [],
    ),
    ...missing.map(
      ([what, column]): Write => ({ kind: 'mark', tab, place: { kind: 'column', column }, what }),
    ),
  ];
}

/** The formula that gives every row its flags, in its column's header cell. */
export const FLAGS_FORMULA = '=DRIFTFLAGS(LEEWAY)';

/** The flags of a register, in the header cell of their column. */
export function flagsFormula(place: Place): Write {
  const { tab, header } = place;
  return { kind: 'formulas', tab, row: header, column: columnsFor(place).competes, rows: [[FLAGS_FORMULA]] };
}

function saysHeader(place: Place, column: number): readonly Write[] {
  const { tab, header } = place;
  return isFreeHeader(place, column)
    ? [{ kind: 'header cells', tab, row: header, column, texts: [LEEWAY_SAYS] }]
    : [];
}

function isFreeHeader({ state, header }: Place, column: number): boolean {
  return state === null || !isUsed(state, header, column);
}

/** The rows from the one under the headers down to the last that has content. */
export function contentRows({ found, header }: Place): readonly number[] {
  if (found === null) return [];
  const rows = found.grid.map((_, index) => index);
  const last = Math.max(
    found.header,
    ...rows.filter((index) => index > found.header && !isBlankRow(found, index)),
  );
  return Array.from({ length: last - found.header }, (_, index) => header + 1 + index);
}

/** Sentences need room; a column that is there already is as wide as somebody wants it. */
function widths({ tab, state, header }: Place, competes: number, says: number): readonly Write[] {
  const wanted = [
    [COMPETES_WITH, competes, 280],
    [LEEWAY_SAYS, says, 420],
  ] as const;
  const found = state === null ? NONE : ourColumns(state, header);
  return wanted.flatMap(([what, column, pixels]) =>
    found[what === COMPETES_WITH ? 'competes' : 'says'] === null
      ? [{ kind: 'width', tab, column, pixels, keep: what } as const]
      : [],
  );
}

/** The row is coloured where people look for it, at its name, and where it says why. */
function colours(place: Place, says: number): readonly Write[] {
  const rules = colourRules(says).filter(
    ({ formula }) => !place.state?.colourRules.some((known) => isSameFormula(known, formula)),
  );
  const { tab } = place;
  const columns = colouredColumns(place, says);
  return rules.length === 0 ? [] : [{ kind: 'colour rules', tab, columns, rules, instead: [] }];
}

export function colouredColumns({ columns }: Place, says: number): readonly number[] {
  return [...new Set([columns.get('initiative') ?? says, says])];
}
