import { lettersOf } from '../../../src/core/formulas/place.ts';
import type { Cell } from '../../../src/core/lib/cell.ts';
import { serialOfDay } from '../../../src/core/lib/day.ts';
import { stylesOf, workbookOf, worksheet, zipped } from '../../workbench/read/xlsx/parts.ts';

/** A formula with its `=`, as Sheets has it. */
export interface FormulaCell {
  readonly formula: string;
}
export type XlsxCell = Cell | FormulaCell;
export type XlsxGrid = readonly (readonly XlsxCell[])[];

/** What is saved as each formula's value: where it is still seen, nobody computed the cell. */
const NEVER_COMPUTED = 'never computed';

/** Texts and tabs' names are passed over; functions younger than the format are led by a prefix in it. */
const CALL =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\b(?:ARRAYFORMULA|TEXTJOIN|MAXIFS|MINIFS|UNICHAR|UNICODE|ISFORMULA)\(/g;
const ARRAY = 'ARRAYFORMULA(';
/** Style 1 shows a number as a date. */
const STYLES = stylesOf(0, 14);
/** Texts that stand for a formula's error. */
const ERRORS: ReadonlyMap<Cell, string> = new Map([
  ['#N/A', '=NA()'],
  ['#DIV/0!', '=1/0'],
]);

export function xlsxOf(tabs: Readonly<Record<string, XlsxGrid>>): Uint8Array {
  const sheets = Object.entries(tabs).map(([name, grid]) => [name, sheetXml(grid)] as const);
  const parts = workbookOf(Object.fromEntries(sheets), { styles: STYLES });
  return zipped({ ...parts, '[Content_Types].xml': contentTypes(sheets.length) });
}

function sheetXml(grid: XlsxGrid): string {
  const rows = grid.map((cells, row) => {
    const written = cells.map((cell, column) => cellXml(cell, `${lettersOf(column + 1)}${row + 1}`));
    return `<row r="${row + 1}">${written.join('')}</row>`;
  });
  return worksheet(rows.join(''));
}

function cellXml(cell: XlsxCell, address: string): string {
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${address}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'string') return textXml(cell, address);
  if ('formula' in cell) return formulaXml(cell.formula, address);
  return `<c r="${address}" s="1"><v>${serialOfDay(cell.day)}</v></c>`;
}

function textXml(text: string, address: string): string {
  if (text === '') return '';
  const error = ERRORS.get(text);
  if (error !== undefined) return formulaXml(error, address);
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

/** The format knows no ARRAYFORMULA: the whole cell is marked as an array's formula instead. */
function formulaXml(formula: string, address: string): string {
  const called = new Set<string>();
  const written = formula.slice(1).replace(CALL, (token) => {
    if (/^["']/.test(token)) return token;
    called.add(token);
    return token === ARRAY ? '(' : `_xlfn.${token}`;
  });
  const attributes = called.has(ARRAY) ? ` t="array" ref="${address}"` : '';
  return `<c r="${address}" t="str"><f${attributes}>${escaped(written)}</f><v>${NEVER_COMPUTED}</v></c>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** LibreOffice opens no workbook that does not say what its parts are. */
function contentTypes(sheets: number): string {
  const parts = [
    ['workbook.xml', 'sheet.main'],
    ['styles.xml', 'styles'],
    ...Array.from({ length: sheets }, (_, index) => [`worksheets/sheet${index + 1}.xml`, 'worksheet']),
  ];
  const each = parts.map(
    ([part, type]) =>
      `<Override PartName="/xl/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`,
  );
  const relations =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>';
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${relations}${each.join('')}</Types>`;
}
