import type { CellChange } from '../check/changes.ts';
import { type Cell, isBlank, textOf } from '../lib/cell.ts';
import { plain } from '../lib/figure.ts';
import { readNumberText } from '../lib/number-text.ts';
import type { FoundTable } from '../register/recognise.ts';
import type { AgreedChange } from './agreed-changes.ts';
import { rowsByKey } from './rows-by-key.ts';

/** A row of Limits: what is typed as its limit and, beside it, what was agreed. */
interface AgreedRow {
  readonly key: string;
  readonly row: number;
  readonly name: string;
  readonly limit: Cell;
  readonly agreed: Cell;
}

function agreedRows(found: FoundTable): readonly AgreedRow[] {
  const at = (row: number, key: string): Cell => found.grid[row]?.[found.columns.get(key) ?? -1] ?? '';
  return [...rowsByKey(found)].map(([key, row]) => ({
    key,
    row,
    name: `${textOf(at(row, 'scope'))} ${textOf(at(row, 'name'))}`.trim(),
    limit: at(row, 'limit'),
    agreed: at(row, 'agreed'),
  }));
}

/** Limits that are typed otherwise than their column Agreed says, for a ledger that knows nothing of it. */
export function agreedColumnChanges(found: FoundTable | undefined): readonly AgreedChange[] {
  if (found === undefined) return [];
  return agreedRows(found).flatMap(({ key, name, limit, agreed }): readonly AgreedChange[] => {
    const [typed, was] = [numberIn(limit), numberIn(agreed)];
    if (typed === null || was === null || typed === was) return [];
    return [
      {
        table: 'Limits',
        key,
        sentence: `${name}: typed ${plain(typed)}, agreed ${plain(was)}; who decided?`,
        what: `${name}: ${plain(typed)} instead of ${plain(was)}`,
        column: 'Limit',
      },
    ];
  });
}

/**
 * The cells of the column Agreed that say what is now agreed to; none where there is no such column.
 *
 * @param key of the row that is agreed to; blank: all of them
 */
export function agreedCells(found: FoundTable, key: string): readonly CellChange[] {
  const column = found.columns.get('agreed');
  if (column === undefined) return [];
  const rows = agreedRows(found).filter((one) => key === '' || one.key === key);
  return rows.flatMap(({ row, limit, agreed }): readonly CellChange[] => {
    const number = numberIn(limit);
    // What nobody can read as a limit agrees to nothing.
    if ((number === null && !isBlank(limit)) || number === numberIn(agreed)) return [];
    return number === null && isBlank(agreed) ? [] : [{ row, column, cell: number ?? '' }];
  });
}

function numberIn(cell: Cell): number | null {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'string' ? readNumberText(cell) : null;
}
