/** The letters of a column counted from 1: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  if (column < 1) return '';
  const last = (column - 1) % 26;
  return `${columnLetters((column - 1 - last) / 26)}${String.fromCharCode(65 + last)}`;
}

/** The number of a column by its letters: A is 1, AA is 27. */
export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** A tab's name as a formula writes it. Four letters or more and nothing else cannot be taken for a cell. */
export function tabReference(tab: string): string {
  return /^[A-Za-z]{4,}$/.test(tab) ? tab : `'${tab.replace(/'/g, "''")}'`;
}

/** Rows and columns of a tab as a sentence names them. */
export function areaText({ row, column, rows, columns }: Area): string {
  const first = `${columnLetters(column)}${row}`;
  const last = `${columnLetters(column + columns - 1)}${row + rows - 1}`;
  return first === last ? first : `${first}:${last}`;
}

/** Cells of a tab, counted from 1. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * Whether two formulas are one: Sheets may give back other capitals, spaces and quotes than were written, and a range
 * of one cell as that cell.
 */
export function isSameFormula(one: string, other: string): boolean {
  return one === other || (one !== '' && other !== '' && bare(one) === bare(other));
}

function bare(formula: string): string {
  return formula
    .replace(/['\s]/g, '')
    .toUpperCase()
    .replace(/(\$?[A-Z]+\$?\d+):\1(?!\d)/g, '$1');
}
