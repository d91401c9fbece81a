import { judge } from '../src/core/board.ts';
import type { Tab } from '../src/core/lib/cell.ts';
import { readRegister } from '../src/core/register/read-register.ts';
import { milliseconds } from './measure.ts';
import { registerOf, TODAY } from './register.ts';
import type { Result } from './result.ts';

function scoreOf(tabs: readonly Tab[]): number {
  const read = readRegister(tabs);
  if (read.kind !== 'register') throw new Error('no register');
  return judge(read.register, TODAY).drift.score;
}

/** The whole way from the tabs of a file to its score. */
export function scoreResults(): readonly Result[] {
  return [100, 1_000, 10_000].map((count): Result => {
    const tabs = registerOf(count);
    const value = milliseconds(() => tabs, scoreOf, 7);
    const subject = `score of ${count.toLocaleString('en')} initiatives`;
    return { subject, value, unit: 'ms', most: count === 10_000 ? 1_000 : null };
  });
}
