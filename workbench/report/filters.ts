import type { Board, BoardRow } from '../../src/core/board.ts';
import { counted, firstFew } from '../../src/core/lib/text.ts';
import { labelOf } from '../../src/core/register/initiative.ts';
import { bullet, cut, type Section, sentence } from './paragraph.ts';

const MOST = 10;
const MOST_NAMES = 8;

/** Which initiatives fail which filters, or leave them open; those with the same verdict together. */
export function filtersSection({ rows, register }: Board): Section {
  const title = 'Decision filters';
  const missing = rows.filter(({ filters }) => filters !== '');
  if (!register.tables.has('Filters'))
    return {
      title,
      paragraphs: [
        sentence('None is set: a table Filters (Filter, Column, Test) says what every initiative must pass.'),
      ],
    };
  if (missing.length === 0)
    return { title, paragraphs: [sentence('Every initiative passes every filter.', 'good')] };
  return {
    title,
    paragraphs: cut(byVerdict(missing), MOST, ([verdict, alike]) => {
      const names = firstFew(
        alike.map(({ initiative }) => labelOf(initiative)),
        MOST_NAMES,
      );
      return bullet(`${verdict}: ${counted(alike.length, 'initiative')} (${names})`, 'bad');
    }),
  };
}

/** The verdict that most rows share comes first. */
function byVerdict(rows: readonly BoardRow[]): readonly (readonly [string, readonly BoardRow[]])[] {
  const groups = new Map<string, BoardRow[]>();
  for (const row of rows) {
    const group = groups.get(row.filters);
    if (group) group.push(row);
    else groups.set(row.filters, [row]);
  }
  return [...groups].sort(([, a], [, b]) => b.length - a.length);
}
