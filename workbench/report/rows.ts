import type { Board } from '../../src/core/board.ts';
import { bullet, type Section, sentence } from './paragraph.ts';

const MOST = 10;

/** The rows that carry most of the score, each with the sentence that says why. */
export function rowsSection({ drift }: Board): Section {
  const title = 'Where most of it comes from';
  const carrying = drift.rows.filter(({ points }) => points > 0);
  if (carrying.length === 0)
    return { title, paragraphs: [sentence('No initiative adds to the score.', 'good')] };
  const most = [...carrying].sort((a, b) => b.points - a.points).slice(0, MOST);
  const more = carrying.length - most.length;
  return {
    title,
    paragraphs: [
      ...most.map(({ shortWhy }) => bullet(shortWhy)),
      ...(more > 0 ? [sentence(`and ${more} more with less (all of them with --json)`)] : []),
    ],
  };
}
