import { isBlank, isErrorText, textOf } from '../../lib/cell.ts';
import { columnLetters } from '../address.ts';
import { allOurColumns, isFlags } from '../our-columns.ts';
import { isOurText, isOurValue, isRowFormula } from '../our-words.ts';
import { isWord } from '../repair/looked-at.ts';
import { clearing } from '../runs.ts';
import { COMPETES_WITH, type TabState } from '../state.ts';
import { wasNotThere, widthBefore } from '../was-before.ts';
import type { Write } from '../write.ts';
import { mayName } from './breaking.ts';

/**
 * Takes Leeway's columns off a tab: whole where set-up had put them in, emptied and as wide as before where they
 * were there. Where people wrote into one, only what Leeway computed there goes.
 */
export function columnRemoval(
  tab: TabState,
  header: number,
  notes: readonly (readonly string[])[],
  others: readonly TabState[],
): readonly Write[] {
  const removals = [...allOurColumns(tab, header)].map(([what, column]) => {
    const isOurs =
      what === COMPETES_WITH ? isFlag(tab, header, column) : isComputed(tab, header, column, what);
    return removalOf({ tab, what, column, notes, others, isOurs });
  });
  // From right to left, so that no column moves before its turn.
  return removals.flat().sort((a, b) => order(a) - order(b));
}

function order(write: Write): number {
  return write.kind === 'delete column' ? 1 / write.column : 0;
}

interface Removal {
  readonly tab: TabState;
  readonly what: string;
  readonly column: number;
  readonly notes: readonly (readonly string[])[];
  readonly others: readonly TabState[];
  readonly isOurs: (row: number) => boolean;
}

function removalOf({ tab, what, column, notes, others, isOurs }: Removal): readonly Write[] {
  const rows = tab.grid.flatMap((cells, index) => {
    const isFull = !isBlank(cells[column - 1] ?? '') || Boolean(tab.formulas[index]?.[column - 1]);
    return isFull ? [{ row: index + 1, column }] : [];
  });
  const ours = rows.filter(({ row }) => isOurs(row));
  const isClean = ours.length === rows.length;
  const isNoted = notes.some((cells) => (cells[column - 1] ?? '') !== '');
  if (isClean && !isNoted && wasNotThere(tab, what) && !isNamed(tab, column, others))
    return [{ kind: 'delete column', tab: tab.name, column, rows: tab.rows }];
  const width = widthBefore(tab, what);
  return [
    ...(isClean ? emptied(tab, column, rows) : clearing(tab.name, ours)),
    ...(isClean && width !== null
      ? [{ kind: 'width', tab: tab.name, column, pixels: width, keep: null } as const]
      : []),
  ];
}

/** From the first cell that holds something to the last, in one write. */
function emptied(tab: TabState, column: number, rows: readonly { readonly row: number }[]): readonly Write[] {
  const [first] = rows;
  const last = rows[rows.length - 1];
  return first === undefined || last === undefined
    ? []
    : [{ kind: 'clear', tab: tab.name, row: first.row, column, rows: last.row - first.row + 1, columns: 1 }];
}

/** Below a formula that spreads, whatever shows is its own. */
function isFlag(tab: TabState, header: number, column: number): (row: number) => boolean {
  const textAt = (row: number) => textOf(tab.grid[row - 1]?.[column - 1] ?? '');
  const formulaAt = (row: number) => tab.formulas[row - 1]?.[column - 1] ?? '';
  const isSpread = isFlags(formulaAt(header)) && !isErrorText(textAt(header));
  return (row) => {
    if (row < header) return false;
    if (row === header)
      return isFlags(formulaAt(row)) || isWord(textAt(row), COMPETES_WITH) || isErrorText(textAt(row));
    return formulaAt(row) === '' && (isSpread || isOurText(textAt(row)));
  };
}

function isComputed(tab: TabState, header: number, column: number, what: string): (row: number) => boolean {
  return (row) => {
    const formula = tab.formulas[row - 1]?.[column - 1] ?? '';
    const text = textOf(tab.grid[row - 1]?.[column - 1] ?? '');
    if (row === header) return formula === '' && isWord(text, what);
    return row > header && (formula === '' ? isOurValue(what, text) : isRowFormula(formula));
  };
}

/** Whether a formula outside Leeway's columns names the column. */
function isNamed(tab: TabState, column: number, others: readonly TabState[]): boolean {
  const letters = columnLetters(column);
  const own = new Set(allOurColumns(tab, tab.headerRow ?? 1).values());
  const isOutside = (index: number) => !own.has(index + 1);
  const here = tab.formulas.flatMap((row) => row.filter((_, index) => isOutside(index)));
  return (
    here.some((formula) => formula !== '' && mayName(formula, letters, null)) ||
    others.some(({ formulas }) =>
      formulas.some((row) => row.some((formula) => formula !== '' && mayName(formula, letters, tab.name))),
    )
  );
}
