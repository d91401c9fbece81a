import { sum } from '../../lib/apportion.ts';
import type { Day } from '../../lib/day.ts';
import { fold, listed } from '../../lib/text.ts';
import { isInForce, type Priority, prioritiesByName } from '../../register/direction.ts';
import type { Initiative } from '../../register/initiative.ts';
import type { Register } from '../../register/read-register.ts';
import type { ActiveRow, DriftContext, Miss } from '../context.ts';
import { onRow, type Signal, unmeasured } from '../signal.ts';
import { rowsText } from './rows-text.ts';

/** D3: no current priority, works against what is not pursued, or does not pass a filter; each row once. */
export const offDirection: Signal = {
  id: 'D3',
  name: 'off direction',
  pillar: 'direction',
  usesPortfolio: true,
  measure(context) {
    const judged = judgesPriorities(context.register);
    if (!judged && !context.register.tables.has('Filters')) {
      return unmeasured('no Direction tab with a Priority column in the register, and no Filters tab');
    }
    const reasons = reasonsOf(context, judged);
    const off = context.active.flatMap((row) => {
      const why = reasons(row.initiative);
      return why.length > 0 ? [{ row, why }] : [];
    });
    const share = ({ load }: ActiveRow) => load / context.portfolio.limit;
    return {
      kind: 'measured',
      parts: off.map(({ row, why }) => ({
        line: onRow(row.initiative),
        x: share(row),
        why: why.map(({ text }) => text).join(' and '),
      })),
      low: sum(
        off.map(({ row, why }) => (row.isCertain && why.some(({ isKnown }) => isKnown) ? share(row) : 0)),
      ),
      why: rowsText(
        off.length,
        context,
        'serve no current priority, work against the direction or do not pass a filter',
      ),
    };
  },
};

interface Reason {
  readonly text: string;
  /** A filter that is unknown counts as drift, but is not known to be. */
  readonly isKnown: boolean;
}

function judgesPriorities({ tables, columns }: Register): boolean {
  return tables.has('Direction') && columns.has('priority');
}

function reasonsOf(
  { register, today, misses }: DriftContext,
  judged: boolean,
): (row: Initiative) => readonly Reason[] {
  const priorities = prioritiesByName(register.direction);
  return (row) => [
    ...(judged ? priorityReason(row, priorities, today) : []),
    ...againstReason(row),
    ...filterReasons(misses.get(row.row) ?? []),
  ];
}

function priorityReason(
  row: Initiative,
  priorities: ReadonlyMap<string, Priority>,
  today: Day,
): readonly Reason[] {
  const isCurrent = (name: string) => {
    const priority = priorities.get(fold(name));
    return priority !== undefined && isInForce(priority, today);
  };
  if (row.priorities.some(isCurrent)) return [];
  const isKnown = !row.unread.includes('Priority');
  if (row.priorities.length === 0) return [{ text: 'names no priority', isKnown }];
  return [{ text: `no priority of it is current (${listed(row.priorities)})`, isKnown }];
}

/** What cannot be read may work against the direction. */
function againstReason({ worksAgainst, unread }: Initiative): readonly Reason[] {
  if (unread.includes('Works against')) return [{ text: 'may work against the direction', isKnown: false }];
  return worksAgainst.length > 0 ? [{ text: `works against ${listed(worksAgainst)}`, isKnown: true }] : [];
}

function filterReasons(misses: readonly Miss[]): readonly Reason[] {
  return misses.map(({ name, verdict }) => ({
    text: verdict === 'fail' ? `fails the filter ${name}` : `the filter ${name} is unknown`,
    isKnown: verdict === 'fail',
  }));
}
