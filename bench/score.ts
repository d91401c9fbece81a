import { judge } from '../src/core/board.ts';
import type { Tab } from '../src/core/lib/cell.ts';
import { addDays } from '../src/core/lib/day.ts';
import { readRegister } from '../src/core/register/read-register.ts';
import { milliseconds } from './measure.ts';
import { registerOf, TODAY } from './register.ts';
import type { Result } from './result.ts';

function scoreOf(tabs: readonly Tab[]): number {
  const read = readRegister(tabs);
  if (read.kind !== 'register') throw new Error('no register');
  return judge(read.register, TODAY).drift.score;
}

const SHOWN = { rows: 10_000, decisions: 20_000 };
const KINDS = ['Approve', 'Pause', 'Resume', 'Except', 'Renew', 'Finish', 'Review'];

/** A ledger that has decided on every row, some of them again and again. */
function ledgerOf(rows: number, decisions: number): Tab {
  const lines = Array.from({ length: decisions }, (_, index) => [
    ...[index + 1, `k-${index}`, { day: addDays(TODAY, (index % 300) - 300) }],
    ...[
      KINDS[index % KINDS.length] ?? '',
      `I-${1 + ((index * 7) % rows)}`,
      'Ana',
      'Yes',
      '',
      'No',
      'Unclear',
      'Yes',
    ],
  ]);
  const headers = ['No', 'Key', 'At', 'Decision', 'Initiative', 'By', 'Q1', 'Q2', 'Q3', 'Q4', 'Q5'];
  return { name: 'Decisions', grid: [headers, ...lines] };
}

/** The same with a ledger beside it. */
function followedResult(): Result {
  const { rows, decisions } = SHOWN;
  const tabs = [...registerOf(rows), ledgerOf(rows, decisions)];
  const value = milliseconds(() => tabs, scoreOf, 5);
  const subject = `score of ${rows.toLocaleString('en')} initiatives, ${decisions.toLocaleString('en')} decisions`;
  return { subject, value, unit: 'ms', most: 2_000 };
}

/** The whole way from the tabs of a file to its score. */
export function scoreResults(): readonly Result[] {
  const plain = [100, 1_000, 10_000].map((count): Result => {
    const tabs = registerOf(count);
    const value = milliseconds(() => tabs, scoreOf, 7);
    const subject = `score of ${count.toLocaleString('en')} initiatives`;
    return { subject, value, unit: 'ms', most: count === 10_000 ? 1_000 : null };
  });
  return [...plain, followedResult()];
}
