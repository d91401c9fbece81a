import { type Cell, textOf } from '../lib/cell.ts';
import { foldWord } from '../lib/text.ts';
import { type Status, statusWords } from '../register/status.ts';
import type { CheckBase } from './base.ts';

/** The register's own word for a status, the one it uses most: a drop-down of its own may refuse any other. */
export function wordFor(
  { found, columns, before }: Pick<CheckBase, 'found' | 'columns' | 'before'>,
  status: Status,
): string {
  const words = statusWords(before.register.settings.statusWords);
  const column = columns.get('status');
  const counts = new Map<string, number>();
  for (const row of found.grid.slice(found.header + 1)) {
    const cell: Cell = column === undefined ? '' : (row[column] ?? '');
    const text = textOf(cell);
    if (words.get(foldWord(text)) === status) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? status;
}
