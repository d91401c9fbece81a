/** What a cell holds. */
export type Value = string | number | boolean | Date | null;
export type Table = readonly (readonly Value[])[];

/** A day as the tables of Leeway write it. */
function shown(value: Value): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value ?? '');
}

const MARKUP = /[\\|<>*_`[\]]/g;

/** A text of a cell in which nothing is taken for markup. */
const escaped = (text: string): string => text.replace(MARKUP, '\\$&').replaceAll('\n', ' ');

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** Rows under their headers, the cells as they stand. */
export function writtenTable(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  return [headers, headers.map(() => '---'), ...rows].map(line).join('\n');
}

/** A table of a spreadsheet: its first row is the headers. */
export function cellTable([headers = [], ...rows]: Table): string {
  const texts = (row: readonly Value[]) => row.map((value) => escaped(shown(value)));
  return writtenTable(texts(headers), rows.map(texts));
}

export const formula = (text: string): string => `\`\`\`\n${text}\n\`\`\``;
