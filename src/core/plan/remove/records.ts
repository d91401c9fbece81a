import { isBlank, type Row, textOf } from '../../lib/cell.ts';
import { allOurColumns } from '../our-columns.ts';
import type { Place } from '../place-tables.ts';
import { defaultSettings } from '../settings-rows.ts';
import type { TabState } from '../state.ts';

/**
 * How many rows of a tab of Leeway's people have recorded something in: all with content but the headers, what Leeway
 * itself computes, and settings as Leeway wrote them.
 */
export function recordedRows(tab: TabState, place: Place | null): number {
  const ours = new Set(place === null ? [] : allOurColumns(tab, place.header).values());
  const defaults = place?.table.name === 'Settings' ? defaultSettings().map(rowText) : [];
  return tab.grid.filter((row, index) => {
    if (index + 1 === place?.header) return false;
    return row.some((cell, at) => !isBlank(cell) && !ours.has(at + 1)) && !defaults.includes(rowText(row));
  }).length;
}

/** Cells beside one another as one text; blank ones at the end say nothing. */
function rowText(row: Row): string {
  return row.map(textOf).join('\t').trimEnd();
}
