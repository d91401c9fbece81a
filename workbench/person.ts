import type { EditEvent } from './edit-event.ts';
import { editEvent } from './edit-event.ts';
import { cellKey, type EditedCell } from './engine/host.ts';
import { updates, writeCells } from './spreadsheet-app/cells.ts';
import type { Desk, Place } from './spreadsheet-app/desk.ts';
import { cells, placeOfRange } from './spreadsheet-app/place.ts';
import { Sheet } from './spreadsheet-app/sheet.ts';
import { sortZone } from './spreadsheet-app/sorting.ts';

/** The cells that an address or a named range names. */
export function placeAt(desk: Desk, address: string): Place {
  const named = desk.book.getters.getNamedRange(address);
  const place = named ? placeOfRange(named.range) : desk.book.zoneOf(address);
  if (!place) throw new Error(`Range not found: ${address}`);
  return place;
}

function isTable(value: unknown): value is unknown[][] {
  return Array.isArray(value) && Array.isArray(value[0]);
}

function target(place: Place, values: readonly (readonly unknown[])[]): Place {
  const { top, left } = place.zone;
  const width = Math.max(...values.map((row) => row.length));
  return {
    sheetId: place.sheetId,
    zone: { top, left, bottom: top + values.length - 1, right: left + width - 1 },
  };
}

function unchanged(desk: Desk, { sheetId, zone }: Place): EditedCell[] {
  return cells(zone, (row, col) => ({ sheetId, row, col }))
    .flat()
    .map((position) => ({ position, before: desk.book.getters.getEvaluatedCell(position).value ?? '' }));
}

/**
 * Types into cells, or pastes a table with its first cell there. The event tells what Sheets would tell.
 * @throws what Sheets shows when a validation or a protection refuses; then nothing has changed
 */
export function typeCells(desk: Desk, address: string, value: unknown): EditEvent {
  const at = placeAt(desk, address);
  const values = isTable(value) ? value : cells(at.zone, () => value);
  const place = isTable(value) ? target(at, values) : at;
  const before = new Map(unchanged(desk, place).map((cell) => [cellKey(cell.position), cell]));
  desk.book.host.edits.length = 0;
  writeCells(desk, place, updates(desk.book, place, values), (commands) => desk.book.type(commands));
  // Sheets reports an edit that leaves the cells as they were too.
  for (const cell of desk.book.host.edits.splice(0).flat()) before.set(cellKey(cell.position), cell);
  return editEvent(desk, [...before.values()], !isTable(value));
}

function sheet(desk: Desk, tab: string): Sheet {
  const id = desk.book.sheetNamed(tab);
  if (id === undefined) throw new Error(`There is no tab ${tab}`);
  return new Sheet(desk, id);
}

export function insertRows(desk: Desk, tab: string, row: number, count: number): void {
  sheet(desk, tab).insertRowsBefore(row, count);
}

export function deleteRows(desk: Desk, tab: string, row: number, count: number): void {
  sheet(desk, tab).deleteRows(row, count);
}

export function renameTab(desk: Desk, tab: string, name: string): void {
  sheet(desk, tab).setName(name);
}

/**
 * Moves columns, counted from 1, to before the column `to` as it is numbered now. The engine moves those of the active
 * tab, whatever it is told, and wants the neighbour on the side that the columns come from.
 */
export function moveColumns(desk: Desk, tab: string, from: number, count: number, to: number): void {
  const there = sheet(desk, tab);
  there.activate();
  const { sheetId } = there;
  const isRight = to > from;
  desk.book.apply({
    type: 'MOVE_COLUMNS_ROWS',
    sheetId,
    sheetName: tab,
    dimension: 'COL',
    elements: Array.from({ length: count }, (_, index) => from - 1 + index),
    base: isRight ? to - 2 : to - 1,
    position: isRight ? 'after' : 'before',
  });
}

/** Sorts the rows of an address by a column of the tab, counted from 1. */
export function sortRows(desk: Desk, address: string, column: number, ascending: boolean): void {
  sortZone(desk, placeAt(desk, address), [{ column: column - 1, ascending }]);
}
