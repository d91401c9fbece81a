import { counted, listed } from '../../src/core/lib/text.ts';

/** More stretches of rows than this are not read, only counted. */
const MOST = 8;

/** `row 7`, `rows 2-5, 7 and 12`, `rows 2, 4, 6, 8, 10, 12, 14, 16 and 240 more rows`. */
export function rowNumbers(rows: readonly number[]): string {
  const sorted = [...new Set(rows)].sort((a, b) => a - b);
  const runs = runsOf(sorted);
  const shown = runs.slice(0, MOST);
  const left = sorted.length - shown.reduce((total, { from, to }) => total + to - from + 1, 0);
  const texts = shown.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`));
  const all = left > 0 ? [...texts, counted(left, 'more row')] : texts;
  return `${sorted.length === 1 ? 'row' : 'rows'} ${listed(all)}`;
}

interface Run {
  readonly from: number;
  readonly to: number;
}

/** Stretches of consecutive numbers. */
function runsOf(sorted: readonly number[]): readonly Run[] {
  const runs: { from: number; to: number }[] = [];
  for (const row of sorted) {
    const last = runs[runs.length - 1];
    if (last && last.to === row - 1) last.to = row;
    else runs.push({ from: row, to: row });
  }
  return runs;
}
