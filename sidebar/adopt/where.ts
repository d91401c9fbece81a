import { type Candidates, HEADER_ROWS, likelyHeaderRow } from '../../src/core/adopt/tabs.ts';
import { textOf } from '../../src/core/lib/cell.ts';
import { counted } from '../../src/core/lib/text.ts';
import type { TabState } from '../../src/core/plan/state.ts';
import { labelled, selectOf } from '../check/field.ts';
import { element } from '../element.ts';

/** Where the register is: its tab, and the row of its headers. */
export interface WherePart {
  readonly element: HTMLElement;
  readonly tab: () => TabState | undefined;
  readonly headerRow: () => number;
}

export function wherePart({ tabs, likely }: Candidates, changed: () => void): WherePart {
  const which = selectOf(tabs.map(({ name }) => ({ value: name, label: name })));
  const row = selectOf([]);
  const tab = () => tabs.find(({ name }) => name === which.value);

  function offerRows(): void {
    const chosen = tab();
    row.replaceChildren(...(chosen === undefined ? [] : selectOf(rowsOf(chosen)).children));
    row.value = String(chosen === undefined ? 1 : likelyHeaderRow(chosen));
  }
  which.addEventListener('change', () => {
    offerRows();
    changed();
  });
  row.addEventListener('change', changed);
  offerRows();
  const hint =
    likely.length > 1 ? `${counted(likely.length, 'tab')} look like a register: which one is it?` : '';
  return {
    element: element(
      'fieldset',
      '',
      element('legend', 'hidden', 'Where the register is'),
      labelled('Tab', which, hint),
      labelled('Headers in', row),
    ),
    tab,
    headerRow: () => Number(row.value),
  };
}

/** The first rows, each with what it says; and the remembered one, wherever it has gone. */
function rowsOf({ grid, headerRow }: TabState) {
  const rows = grid.map((_, index) => index + 1).filter((row) => row <= HEADER_ROWS || row === headerRow);
  return rows.map((row) => {
    const texts = (grid[row - 1] ?? []).map((cell) => textOf(cell).trim()).filter((text) => text !== '');
    const shown = texts.join(', ');
    const short = shown.length > 60 ? `${shown.slice(0, 59)}…` : shown;
    return { value: String(row), label: `Row ${row}: ${short || 'blank'}` };
  });
}
