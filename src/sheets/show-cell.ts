import { quoted } from '../core/lib/text.ts';
import { readCellRequest } from '../core/views/cell-request.ts';

/** Puts the person's cursor on a cell; null, or a sentence on why not. */
export function showCellOf(request: unknown): string | null {
  const parsed = readCellRequest(request);
  if (parsed.kind === 'refused') return parsed.sentence;
  const { tab, row, column } = parsed.value;
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab);
  if (sheet === null) return `The tab ${quoted(tab)} is gone: read again.`;
  if (row > sheet.getMaxRows() || column > sheet.getMaxColumns())
    return `The cell is no longer in the tab ${quoted(tab)}: read again.`;
  sheet.getRange(row, column).activate();
  return null;
}
