import { isBlank, textOf } from '../../lib/cell.ts';
import { isSameFormula } from '../address.ts';
import { keysIn, keysTaken, keyWrites } from '../block/keys.ts';
import { type ShownColumn, shownBlock } from '../block/shown.ts';
import { isOurValue, isRowFormula } from '../our-words.ts';
import { contentRows } from '../register-writes.ts';
import { runsOf } from '../runs.ts';
import { type FileState, LEEWAY_SAYS } from '../state.ts';
import type { Write } from '../write.ts';
import type { Noted } from './looked-at.ts';
import { type Mend, type Mending, NOTHING } from './mend.ts';

/**
 * Limits and filters as formulas: the hidden keys, and in every row the formula of this version, whatever stands in
 * its cell. What somebody typed there is kept as a note on the cell.
 *
 * @param notes on the cells of each noted column, from the tab's first row
 */
export function blockMending(
  state: FileState,
  noted: readonly Noted[],
  notes: readonly (readonly string[])[],
): Mending {
  const shown = shownBlock(state);
  if (shown === null) return NOTHING;
  const taken = keysTaken(state);
  if (taken !== null) return { mends: [], left: [taken] };
  const keys = keyWrites(shown.block, keysIn(state), state.tabs.length);
  const columns = keys.reduce((sum, write) => sum + widthOf(write), 0);
  // The header of Leeway says is mended with the flags.
  const headers = shown.cells.filter(({ what }) => what !== LEEWAY_SAYS).flatMap(headerWrite);
  const mends = shown.cells.flatMap((column) => {
    const index = noted.findIndex((one) => one.tab === column.place.tab && one.column === column.column);
    return columnMends(column, notes[index] ?? []);
  });
  const keyMends: readonly Mend[] =
    keys.length === 0 ? [] : [{ kind: 'hidden column of keys', count: Math.max(1, columns), writes: keys }];
  const labels: readonly Mend[] =
    headers.length === 0 ? [] : [{ kind: 'label', count: headers.length, writes: headers }];
  return { mends: [...keyMends, ...labels, ...mends], left: [] };
}

/** A header that somebody renamed is theirs; one that is blank is put back. */
function headerWrite({ place: { tab, state, header }, what, column }: ShownColumn): readonly Write[] {
  const isGone = isBlank(textOf(state?.grid[header - 1]?.[column - 1] ?? ''));
  return isGone ? [{ kind: 'header cells', tab, row: header, column, texts: [what] }] : [];
}

function widthOf(write: Write): number {
  return write.kind === 'formulas' || write.kind === 'values' ? (write.rows[0]?.length ?? 0) : 0;
}

function columnMends(shown: ShownColumn, notes: readonly string[]): readonly Mend[] {
  const { place, column, formula } = shown;
  const wrong = contentRows(place).filter(
    (row) => !isSameFormula(place.state?.formulas[row - 1]?.[column - 1] ?? '', formula),
  );
  if (wrong.length === 0) return [];
  const writes = runsOf(wrong.map((row) => ({ row, column, content: formula }))).map(
    (run): Write => ({ kind: 'formulas', tab: place.tab, ...run }),
  );
  return [{ kind: 'formula', count: wrong.length, writes: [...kept(shown, wrong, notes), ...writes] }];
}

/** Before the formulas: a run that breaks off between them loses nothing. */
function kept(shown: ShownColumn, rows: readonly number[], notes: readonly string[]): readonly Write[] {
  const { place, column } = shown;
  const cells = rows.flatMap((row) => {
    const own = ownText(shown, row);
    const known = notes[row - 1] ?? '';
    if (own === '' || known.includes(own)) return [];
    return [{ row, column, content: known === '' ? `was: ${own}` : `${known}\nwas: ${own}` }];
  });
  return runsOf(cells).map((run): Write => ({ kind: 'notes', tab: place.tab, ...run }));
}

/** What a person put there: no formula of Leeway's, and nothing that one has computed. */
function ownText({ place: { state }, what, column }: ShownColumn, row: number): string {
  const formula = state?.formulas[row - 1]?.[column - 1] ?? '';
  if (formula !== '') return isRowFormula(formula) ? '' : formula;
  const cell = state?.grid[row - 1]?.[column - 1] ?? '';
  return isBlank(cell) || isOurValue(what, textOf(cell)) ? '' : textOf(cell);
}
