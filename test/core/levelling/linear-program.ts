import loadHighs from 'highs';
import type { Row } from './cases.ts';

const highs = await loadHighs();

/**
 * Tenths of work that find no place however the rows are spread over their days: a linear program with one
 * unknown for each row and day, solved by HiGHS.
 */
export function leastOverflow(rows: readonly Row[], allowed: readonly number[]): number {
  const over = allowed.map((_, day) => `over${day}`).join(' + ');
  const days = allowed.flatMap((most, day) => {
    const there = rows.flatMap(({ from, until }, row) =>
      from <= day && day < until ? [`w${row}d${day}`] : [],
    );
    return there.length === 0 ? [] : [` day${day}: ${there.join(' + ')} - over${day} <= ${most}`];
  });
  const works = rows.map(({ from, until, tenths }, row) => {
    const mine = Array.from({ length: until - from }, (_, index) => `w${row}d${from + index}`);
    return ` work${row}: ${mine.join(' + ')} = ${tenths * (until - from)}`;
  });
  const program = ['Minimize', ` all: ${over}`, 'Subject To', ...days, ...works, 'End'].join('\n');
  const { Status, ObjectiveValue } = highs.solve(program);
  if (Status !== 'Optimal') throw new Error(`${Status}: ${program}`);
  return ObjectiveValue;
}

/** Work is in whole tenths, and so is what is left over. */
export function fitsByProgram(rows: readonly Row[], allowed: readonly number[]): boolean {
  return leastOverflow(rows, allowed) < 0.05;
}
