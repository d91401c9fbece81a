import { sum } from '../../lib/apportion.ts';
import { fold, listed } from '../../lib/text.ts';
import { type Initiative, SEATS } from '../../register/initiative.ts';
import type { ActiveRow } from '../context.ts';
import { onRow, type Signal, unmeasured } from '../signal.ts';
import { rowsText } from './rows-text.ts';

const TITLES = { visionary: 'Visionary', prophet: 'Prophet', operator: 'Operator' } as const;

/** U3: an empty seat, or one person in all three. */
export const roleGaps: Signal = {
  id: 'U3',
  name: 'role gaps',
  pillar: 'understanding',
  usesPortfolio: true,
  measure(context) {
    if (!SEATS.some((seat) => context.register.columns.has(seat))) {
      return unmeasured('no column "Visionary", "Prophet" or "Operator"');
    }
    const gaps = context.active.flatMap((row) => {
      const gap = gapOf(row.initiative);
      return gap === null ? [] : [{ row, ...gap }];
    });
    const share = (row: ActiveRow, count: number) => (row.load * count) / (3 * context.portfolio.limit);
    return {
      kind: 'measured',
      parts: gaps.map(({ row, count, why }) => ({ line: onRow(row.initiative), x: share(row, count), why })),
      low: sum(gaps.map(({ row, count }) => (row.isCertain && !hasUnreadSeat(row) ? share(row, count) : 0))),
      why: rowsText(gaps.length, context, 'have an empty seat, or one person in all three'),
    };
  },
};

function gapOf({ people }: Initiative): { readonly count: number; readonly why: string } | null {
  const empty = SEATS.filter((seat) => people[seat].length === 0);
  if (empty.length > 0)
    return { count: empty.length, why: `has no ${listed(empty.map((seat) => TITLES[seat]))}` };
  const holders = new Set(SEATS.flatMap((seat) => people[seat].map(fold)));
  return holders.size === 1 ? { count: 2, why: `${people.visionary[0] ?? ''} holds all three seats` } : null;
}

function hasUnreadSeat({ initiative: { unread } }: ActiveRow): boolean {
  return SEATS.some((seat) => unread.includes(TITLES[seat]));
}
