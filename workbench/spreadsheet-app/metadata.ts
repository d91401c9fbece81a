import { attach, attachments, type Desk, type Place } from './desk.ts';
import { DeveloperMetadataFinder } from './developer-metadata-finder.ts';
import { guard } from './guard.ts';
import { engineRange } from './place.ts';

/** What one piece of metadata holds. */
export interface MetadataData {
  readonly id: number;
  readonly key: string;
  readonly value: string | null;
  readonly visibility: string;
}

export function isMetadataData(data: unknown): data is MetadataData {
  return typeof data === 'object' && data !== null && 'visibility' in data && 'key' in data;
}

/** Tab id of what is fastened to the whole file. */
export const FILE = '';

const REFUSED =
  'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.';

function isWholeHeader(desk: Desk, { sheetId, zone }: Place): boolean {
  const { getters } = desk.book;
  const column =
    zone.top === 0 && zone.bottom === getters.getNumberRows(sheetId) - 1 && zone.left === zone.right;
  const row =
    zone.left === 0 && zone.right === getters.getNumberCols(sheetId) - 1 && zone.top === zone.bottom;
  return column || row;
}

function open(place: Place): Place {
  const column = place.zone.left === place.zone.right;
  return { ...place, openRows: column, openColumns: !column };
}

function data(desk: Desk, key: string, more: readonly unknown[]): MetadataData {
  const [first, second] = more;
  const value = typeof first === 'string' ? first : null;
  const visibility = String((typeof first === 'string' ? second : first) ?? 'DOCUMENT');
  return { id: desk.nextId(), key, value, visibility };
}

/** @throws with Google's words unless the place is one whole row or column */
export function addMetadata(desk: Desk, place: Place, key: string, more: readonly unknown[]): void {
  if (!isWholeHeader(desk, place)) throw new Error(REFUSED);
  const held = data(desk, key, more);
  const range = engineRange(desk.book, open(place));
  attach(desk, `metadata${held.id}`, { kind: 'metadata', sheetId: place.sheetId, range, data: held });
}

export function addWholeMetadata(desk: Desk, sheetId: string, key: string, more: readonly unknown[]): void {
  const held = data(desk, key, more);
  attach(desk, `metadata${held.id}`, { kind: 'metadata', sheetId, data: held });
}

/** Ids of the metadata of exactly this row or column. */
export function metadataIn(desk: Desk, place: Place): string[] {
  if (!isWholeHeader(desk, place)) return [];
  const { left, top } = place.zone;
  const column = place.zone.left === place.zone.right && place.zone.top === 0 && place.zone.bottom > 0;
  return attachments(desk, 'metadata').flatMap(([id, { sheetId, range }]) => {
    if (sheetId !== place.sheetId || !range) return [];
    const isColumn = range.unboundedZone.bottom === undefined;
    const same = column ? isColumn && range.zone.left === left : !isColumn && range.zone.top === top;
    return same ? [id] : [];
  });
}

/** Ids of everything in the file, or on one tab with its rows and columns. */
export function allMetadata(desk: Desk, onSheet?: string): string[] {
  return attachments(desk, 'metadata').flatMap(([id, { sheetId }]) =>
    onSheet === undefined || sheetId === onSheet ? [id] : [],
  );
}

/** Ids of what is fastened to this tab (or, for FILE, to the file) itself. */
export function ownMetadata(desk: Desk, onSheet: string): string[] {
  return attachments(desk, 'metadata').flatMap(([id, { sheetId, range }]) =>
    sheetId === onSheet && !range ? [id] : [],
  );
}

export function metadataFinder(
  desk: Desk,
  ids: () => readonly string[],
): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder {
  const make = () => ids().map((id) => desk.make.metadata(id));
  return guard(desk.execution, 'DeveloperMetadataFinder', new DeveloperMetadataFinder(make));
}
