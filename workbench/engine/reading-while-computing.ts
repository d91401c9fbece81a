import type { Book } from './book.ts';
import type { CellPosition, EvalContext, EvaluatedCell } from './library.ts';

/** Tabs that a running custom function has already had computed for it. */
const computedTabs = new WeakMap<EvalContext, Set<string>>();

function computeTab(book: Book, context: EvalContext, sheetId: string): void {
  const tabs = computedTabs.get(context) ?? new Set<string>();
  computedTabs.set(context, tabs);
  if (tabs.has(sheetId)) return;
  tabs.add(sheetId);
  for (const cell of book.getters.getCells(sheetId)) {
    if (!cell.isFormula) continue;
    const position = book.getters.getCellPosition(cell.id);
    if (!book.host.isComputing(position)) context.getFormulaResult(position);
  }
}

/**
 * A cell as a custom function sees it that reads the file in the middle of a recalculation: everything else on that
 * tab is computed first, and a cell that waits for this very function shows `Loading...`, as it does in Sheets.
 * Undefined when no custom function is running.
 */
export function computedCell(book: Book, position: CellPosition): EvaluatedCell | undefined {
  const context = book.host.contexts.at(-1);
  if (!context) return undefined;
  computeTab(book, context, position.sheetId);
  if (book.host.isComputing(position))
    return Object.assign({}, book.getters.getEvaluatedCell(position), {
      type: 'text',
      value: 'Loading...',
      formattedValue: 'Loading...',
    });
  context.getFormulaResult(position);
  return book.getters.getEvaluatedCell(position);
}
