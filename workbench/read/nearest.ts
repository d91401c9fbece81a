import { fold } from '../../src/core/lib/text.ts';

/** The word that differs least from the one typed, or null where none is near enough to be a slip of it. */
export function nearest(typed: string, words: readonly string[]): string | null {
  const most = Math.max(1, Math.floor(typed.length / 3));
  const near = words
    .map((word) => ({ word, distance: distance(fold(typed), fold(word)) }))
    .filter((candidate) => candidate.distance <= most)
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.word ?? null;
}

/** Letters to add, take away or change to make one word the other (Levenshtein's edit distance). */
function distance(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [row, letter] of [...from].entries()) {
    const here = [row + 1];
    for (let column = 1; column <= to.length; column++) {
      const change = (above[column - 1] ?? 0) + (letter === to[column - 1] ? 0 : 1);
      here.push(Math.min(change, (above[column] ?? 0) + 1, (here[column - 1] ?? 0) + 1));
    }
    above = here;
  }
  return above[to.length] ?? 0;
}
