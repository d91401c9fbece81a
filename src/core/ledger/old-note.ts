import { counted, firstFew } from '../lib/text.ts';
import type { Entry } from './entries.ts';

const MOST = 5;

/** What is odd about numbers that nobody watched yet: it was so when the first seal was set, and is no fault since. */
export function oldNote(before: readonly Entry[]): string {
  const numbers = before.flatMap(({ no }) => (no === null ? [] : [no])).sort((a, b) => a - b);
  const without = before.length - numbers.length;
  const twice = [...new Set(numbers.filter((no, index) => no === numbers[index - 1]))];
  const notes = [
    ...few('are not there', gaps(numbers)),
    ...few('are there more than once', twice.map(String)),
    ...(without === 0 ? [] : [`${counted(without, 'row')} without a number`]),
  ];
  return notes.length === 0 ? '' : `Among the rows before the first seal: ${notes.join('; ')}.`;
}

function few(what: string, numbers: readonly string[]): readonly string[] {
  return numbers.length === 0 ? [] : [`the numbers ${firstFew(numbers, MOST, ', ')} ${what}`];
}

/** `4`, `9 to 19`. */
function gaps(numbers: readonly number[]): readonly string[] {
  return numbers.flatMap((no, index) => {
    const previous = index === 0 ? 0 : (numbers[index - 1] ?? 0);
    if (no <= previous + 1) return [];
    return previous + 1 === no - 1 ? [String(no - 1)] : [`${previous + 1} to ${no - 1}`];
  });
}
