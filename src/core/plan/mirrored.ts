import { TABLES } from '../register/tables/list.ts';
import { columnLetters, columnNumber, tabReference } from './address.ts';
import { AS_SAID, NOT_USED, SEPARATOR } from './state.ts';

/** A column as the mirror repeats it: where it stands now, since references follow it, and what it was mapped to. */
export interface Mirrored {
  readonly tab: string;
  /** Row of the header, and the column; both count from 1. */
  readonly header: number;
  readonly column: number;
  /** Name of the table, and Leeway's header in it; or, of a column that is only remembered, as what: see MEMORIES. */
  readonly table: string;
  readonly name: string;
}

/** What the mirror remembers of columns that stand for themselves in it, if at all. Nothing of them is repeated. */
export const MEMORIES: readonly string[] = [NOT_USED, AS_SAID];

/**
 * From the header row down, and the header replaced by one that carries its table. The range begins at the header
 * cell itself: it follows a row that is inserted above, and no row under the headers can slip out of it.
 */
export function mirrorFormula({ tab, header, column, table, name }: Mirrored): string {
  const letters = columnLetters(column);
  const cell = `${tabReference(tab)}!${letters}${header}`;
  if (MEMORIES.includes(name)) return `=IF(ISERROR(ROW(${cell})),"","${table}: ${name}")`;
  const range = `${cell}:${letters}`;
  return `=ARRAYFORMULA(IF(ROW(${range})=ROW(${cell}),"${table}${SEPARATOR}${name}",${range}))`;
}

const TAB = "('(?:[^']|'')+'|[^'!(]+)!";
const FORMULA = new RegExp(
  `^=ARRAYFORMULA\\(IF\\(ROW\\(${TAB}\\$?([A-Z]+)\\$?(\\d+):\\$?[A-Z]+\\)=ROW\\(${TAB}[^"]*\\),"([^"]+)",`,
  'i',
);

const MEMORY = new RegExp(
  `^=IF\\(ISERROR\\(ROW\\(${TAB}\\$?([A-Z]+)\\$?(\\d+)\\)\\),"","([^"]+: (?:${MEMORIES.join('|')}))"\\)$`,
  'i',
);

/** What the mirror's formulas remember, however tabs, columns and headers were moved and renamed since. */
export function mirroredBy(formulas: readonly string[]): readonly Mirrored[] {
  return formulas.flatMap((formula) => {
    const memory = MEMORY.exec(formula);
    const [, reference = '', letters = '', row = '', ...rest] = memory ?? FORMULA.exec(formula) ?? [];
    const [table = '', name = ''] = (rest[rest.length - 1] ?? '').split(memory ? ': ' : SEPARATOR);
    if (!TABLES.some((known) => known.name === table) || name === '') return [];
    return [{ tab: tabNamed(reference), header: Number(row), column: columnNumber(letters), table, name }];
  });
}

function tabNamed(reference: string): string {
  return reference.startsWith("'") ? reference.slice(1, -1).replace(/''/g, "'") : reference;
}

/** Whether a cell's value is repeated by the mirror: a formula there that reads the mirror would read itself. */
export function isMirrored(
  mirrored: readonly Mirrored[],
  { tab, row, column }: { readonly tab: string; readonly row: number; readonly column: number },
): boolean {
  return mirrored.some(
    (one) => !MEMORIES.includes(one.name) && one.tab === tab && one.column === column && row >= one.header,
  );
}
