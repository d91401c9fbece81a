import type { EngineCommand } from '../engine/batch-plugin.ts';
import type { Book } from '../engine/book.ts';
import type { CellPosition } from '../engine/library.ts';
import type { Desk, Place } from './desk.ts';
import { cells } from './place.ts';
import { assertEditable } from './protecting.ts';

/** `column` counts from 0 on the tab. */
export interface SortKey {
  readonly column: number;
  readonly ascending: boolean;
}

type Value = string | number | boolean | null;

/** Numbers, then texts, then FALSE and TRUE; blanks come last either way. Google documents no order of types. */
const rank = (value: Value): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);

function compare(one: Value, other: Value): number {
  if (rank(one) !== rank(other)) return rank(one) - rank(other);
  if (typeof one === 'string' && typeof other === 'string') return one.localeCompare(other, 'en');
  return Number(one) - Number(other);
}

function compareBy(keys: readonly SortKey[], valueAt: (row: number, column: number) => Value) {
  return (one: number, other: number): number => {
    for (const { column, ascending } of keys) {
      const [left, right] = [valueAt(one, column), valueAt(other, column)];
      const blanks = Number(left === null || left === '') - Number(right === null || right === '');
      if (blanks !== 0) return blanks;
      const order = left === null || right === null ? 0 : compare(left, right);
      if (order !== 0) return ascending ? order : -order;
    }
    return one - other;
  };
}

/** The cell's content as it must read in another row: relative references of a formula go along. */
function movedContent(book: Book, position: CellPosition, row: number): string {
  const cell = book.getters.getCell(position);
  if (!cell) return '';
  if (!cell.isFormula) return cell.content;
  return book.getters.getTranslatedCellFormula(position.sheetId, 0, row - position.row, cell.compiledFormula);
}

function moveRow(book: Book, { sheetId, zone }: Place, from: number, to: number): EngineCommand[] {
  return cells({ ...zone, top: from, bottom: from }, (row, col): EngineCommand => {
    const position = { sheetId, row, col };
    const { style = null, format = '' } = book.getters.getCell(position) ?? {};
    return {
      type: 'UPDATE_CELL',
      sheetId,
      col,
      row: to,
      content: movedContent(book, position, to),
      style,
      format,
    };
  }).flat();
}

/** Sorts whole rows of the zone; equal rows keep their order. Spilled cells stay with their formula. */
export function sortZone(desk: Desk, place: Place, keys: readonly SortKey[]): void {
  assertEditable(desk, place);
  const { book } = desk;
  const { sheetId, zone } = place;
  const valueAt = (row: number, col: number): Value =>
    book.getters.getEvaluatedCell({ sheetId, row, col }).value;
  const rows = Array.from({ length: zone.bottom - zone.top + 1 }, (_, index) => zone.top + index);
  const sorted = rows.toSorted(compareBy(keys, valueAt));
  const moves = sorted.flatMap((from, index) => {
    const to = zone.top + index;
    return from === to ? [] : moveRow(book, place, from, to);
  });
  if (moves.length > 0) book.applyAll(moves);
}
