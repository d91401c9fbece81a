import loadHighs from 'highs';
import type { Case } from './cases.ts';

const highs = await loadHighs();

/**
 * Tenths of work that find no place from today on however the rows are spread over their days: a linear program with
 * one unknown for each row and day, solved by HiGHS. Unknowns before today are what was planned, and no day before
 * today is too full.
 */
export function leastOverflow({ rows, today }: Case, allowed: readonly number[]): number {
  const over = allowed.map((_, day) => `over${day}`).join(' + ');
  const days = allowed.flatMap((most, day) => {
    const there = rows.flatMap(({ from, until }, row) =>
      from <= day && day < until ? [`w${row}d${day}`] : [],
    );
    return there.length === 0 || day < today
      ? []
      : [` day${day}: ${there.join(' + ')} - over${day} <= ${most}`];
  });
  const works = rows.map(({ from, until, tenths }, row) => {
    const mine = Array.from({ length: until - from }, (_, index) => `w${row}d${from + index}`);
    return ` work${row}: ${mine.join(' + ')} = ${tenths * (until - from)}`;
  });
  const done = rows.flatMap(({ from, until, tenths }, row) =>
    allowed.flatMap((_, day) =>
      from <= day && day < until && day < today ? [` done${row}d${day}: w${row}d${day} = ${tenths}`] : [],
    ),
  );
  const lines = ['Minimize', ` all: ${over}`, 'Subject To', ...days, ...works, ...done, 'End'];
  const program = lines.join('\n');
  const { Status, ObjectiveValue } = highs.solve(program);
  if (Status !== 'Optimal') throw new Error(`${Status}: ${program}`);
  return ObjectiveValue;
}

/** Work is in whole tenths, and so is what is left over. */
export function fitsByProgram(drawn: Case, allowed: readonly number[]): boolean {
  return leastOverflow(drawn, allowed) < 0.05;
}
