import { needsSeparator, SEPARATORS, type Separator } from '../core/plan/separator.ts';
import type { Write } from '../core/plan/write.ts';
import { quietly } from './quietly.ts';

type File = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const KEPT = 'argument separator';
const SCRATCH = 'Leeway scratch';
const TRIALS = SEPARATORS.map((separator) => `=SUM(1${separator}2)`);

export const NO_SEPARATOR =
  'Nothing was changed: this file understands formulas neither with "," nor with ";" between their arguments. Choose another locale in File › Settings, then try again.';

/** Why these formulas may not be written, or null: asked before the first of them, and nothing is written yet. */
export function formulaRefusal(file: File, writes: readonly Write[]): string | null {
  return needsSeparator(writes) && separatorOf(file) === null ? NO_SEPARATOR : null;
}

/**
 * What this file takes between arguments; null where nothing works. Sources disagree on whether setFormula follows the
 * locale, so it is tried, once for each locale that a file is given.
 */
export function separatorOf(file: File): Separator | null {
  const locale = file.getSpreadsheetLocale();
  const properties = PropertiesService.getDocumentProperties();
  const kept = properties?.getProperty(KEPT);
  const known = SEPARATORS.find((separator) => kept === `${locale} ${separator}`);
  if (known !== undefined) return known;
  const found = tryOut(file);
  if (found !== null) properties?.setProperty(KEPT, `${locale} ${found}`);
  return found;
}

/** In a tab of its own: no cell that is there is touched, protected or read by a formula. */
function tryOut(file: File): Separator | null {
  const before = file.getActiveSheet();
  const scratch = scratchIn(file);
  try {
    return SEPARATORS.find((_, index) => works(scratch, TRIALS[index] ?? '')) ?? null;
  } finally {
    file.deleteSheet(scratch);
    if (before.getSheetId() !== scratch.getSheetId()) file.setActiveSheet(before);
  }
}

/** The one that a run left which was stopped half-way, else a new one under a name that nobody uses. */
function scratchIn(file: File): Sheet {
  const names = new Set(file.getSheets().map((sheet) => sheet.getName().toLowerCase()));
  for (let name = SCRATCH, number = 2; ; name = `${SCRATCH} ${number++}`) {
    const there = names.has(name.toLowerCase()) ? file.getSheetByName(name) : null;
    if (there === null) return file.insertSheet(name, names.size);
    if (isLeftOver(there)) return there;
  }
}

function isLeftOver(sheet: Sheet): boolean {
  if (sheet.getLastRow() > 1 || sheet.getLastColumn() > 1) return false;
  const cell = sheet.getRange(1, 1);
  return cell.isBlank() || TRIALS.includes(cell.getFormula());
}

function works(sheet: Sheet, formula: string): boolean {
  let isRead = false;
  quietly(() => {
    const cell = sheet.getRange(1, 1);
    cell.setFormula(formula);
    isRead = cell.getValue() === 3;
  });
  return isRead;
}
