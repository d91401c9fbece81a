import { isBlank } from '../lib/cell.ts';
import { isBlankRow } from '../register/gather.ts';
import { isSameFormula } from './address.ts';
import { colourRules, saysFormula } from './leeway-says.ts';
import type { Place } from './place-tables.ts';
import { COMPETES_WITH, HEADER_ROW, LEEWAY_SAYS, SEPARATOR } from './state.ts';
import { headersOfNew } from './tab-writes.ts';
import type { Write } from './write.ts';

/** The two columns that Leeway adds behind the last used one of a register, and what remembers its columns. */
export function registerWrites(place: Place): readonly Write[] {
  const competes = place.state?.marks.get(COMPETES_WITH) ?? lastUsed(place) + 1;
  const says = place.state?.marks.get(LEEWAY_SAYS) ?? Math.max(lastUsed(place), competes) + 1;
  return [
    ...growth(place, says),
    ...marks(place, [
      [COMPETES_WITH, competes],
      [LEEWAY_SAYS, says],
    ]),
    ...headers(place, competes, says),
    ...saysRows(place, competes, says),
    ...widths(place, competes, says),
    ...colours(place, says),
  ];
}

/** What a register that has Leeway's two columns lacks by now; nothing where a person took them out. */
export function registerRepairs(place: Place): readonly Write[] {
  return [...marks(place, []), ...missingSays(place)];
}

/** The formulas of Leeway says that rows with content lack. */
export function missingSays(place: Place): readonly Write[] {
  const competes = place.state?.marks.get(COMPETES_WITH);
  const says = place.state?.marks.get(LEEWAY_SAYS);
  return competes === undefined || says === undefined ? [] : saysRows(place, competes, says);
}

function lastUsed(place: Place): number {
  if (place.found === null) return headersOfNew(place).length;
  return Math.max(
    ...place.found.grid.map((row) =>
      row.reduce<number>((last, cell, index) => (isBlank(cell) ? last : index + 1), 0),
    ),
  );
}

function growth({ tab, state }: Place, columns: number): readonly Write[] {
  return state === null || state.columns >= columns
    ? []
    : [{ kind: 'grow tab', tab, rows: state.rows, columns }];
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
  const missing = [...mapped, ...ours].filter(([what]) => !state?.marks.has(what));
  return [
    ...row,
    ...missing.map(
      ([what, column]): Write => ({ kind: 'mark', tab, place: { kind: 'column', column }, what }),
    ),
  ];
}

/** A header cell that holds something else by now is somebody's, and stays. */
function headers({ tab, state, header }: Place, competes: number, says: number): readonly Write[] {
  const isFree = (column: number) => isBlank(state?.grid[header - 1]?.[column - 1] ?? '');
  const flags: readonly Write[] = isFree(competes)
    ? [{ kind: 'formulas', tab, row: header, column: competes, rows: [['=DRIFTFLAGS(LEEWAY)']] }]
    : [];
  const text: readonly Write[] = isFree(says)
    ? [{ kind: 'header cells', tab, row: header, column: says, texts: [LEEWAY_SAYS] }]
    : [];
  return [...flags, ...text];
}

/** One formula for each row down to the last that has content, one write for each run of rows that lack it. */
function saysRows({ tab, state, found, header }: Place, competes: number, says: number): readonly Write[] {
  if (found === null || state === null) return [];
  const rows = found.grid.map((_, index) => index);
  const last = Math.max(
    found.header,
    ...rows.filter((index) => index > found.header && !isBlankRow(found, index)),
  );
  const runs: { readonly row: number; readonly formulas: string[][] }[] = [];
  for (let row = header + 1; row <= last + 1; row++) {
    if (!isBlank(state.grid[row - 1]?.[says - 1] ?? '') || state.formulas[row - 1]?.[says - 1]) continue;
    const run = runs[runs.length - 1];
    const formula = [saysFormula(competes, header, row)];
    if (run && run.row + run.formulas.length === row) run.formulas.push(formula);
    else runs.push({ row, formulas: [formula] });
  }
  return runs.map(({ row, formulas }) => ({ kind: 'formulas', tab, row, column: says, rows: formulas }));
}

/** Sentences need room; a column that is there already is as wide as somebody wants it. */
function widths({ tab, state }: Place, competes: number, says: number): readonly Write[] {
  const wanted = [
    [COMPETES_WITH, competes, 280],
    [LEEWAY_SAYS, says, 420],
  ] as const;
  return wanted.flatMap(([what, column, pixels]) =>
    state?.marks.has(what) ? [] : [{ kind: 'width', tab, column, pixels } as const],
  );
}

/** The row is coloured where people look for it, at its name, and where it says why. */
function colours({ tab, state, columns }: Place, says: number): readonly Write[] {
  const rules = colourRules(says).filter(
    ({ formula }) => !state?.colourRules.some((known) => isSameFormula(known, formula)),
  );
  const coloured = [columns.get('initiative') ?? says, says];
  return rules.length === 0 ? [] : [{ kind: 'colour rules', tab, columns: [...new Set(coloured)], rules }];
}
