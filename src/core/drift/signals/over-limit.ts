import { sum } from '../../lib/apportion.ts';
import { plain } from '../../lib/figure.ts';
import { counted, firstFew } from '../../lib/text.ts';
import type { Limit } from '../../register/limits.ts';
import { type ActiveRow, isCertain, type LimitLoad } from '../context.ts';
import { onRow, type Part, type Signal, unmeasured } from '../signal.ts';

/** D1: explicit limits exceeded, each by its own measure, so that slack under one pays for no other. */
export const overLimit: Signal = {
  id: 'D1',
  name: 'over limit',
  pillar: 'direction',
  usesPortfolio: false,
  measure({ register, limitLoads, active }) {
    const unknown = register.limits.flatMap(({ row, problem }) =>
      problem === null ? [] : [`row ${row}, ${problem}`],
    );
    if (!register.limits.some(({ limit, problem }) => limit !== null && problem === null)) {
      return unmeasured(
        unknown.length === 0 ? 'no limit is set' : `no limit can be judged: ${firstFew(unknown, 3)}`,
      );
    }
    const note = unknown.length === 0 ? '' : `; not judged: ${firstFew(unknown, 3)}`;
    const over = limitLoads.filter((use) => excess(use, use.load) > 0);
    return {
      kind: 'measured',
      parts: [...over.flatMap(partsOf), ...active.flatMap((row) => unreadParts(row, register.limits))],
      low: sum(limitLoads.map((use) => excess(use, certainLoad(use)))),
      why:
        over.length === 0
          ? `no limit is exceeded${note}`
          : `${counted(over.length, 'limit')} exceeded: ${firstFew(over.map(text), 6)}${note}`,
    };
  },
};

/** How far a load is above its limit, in units of the limit. */
function excess({ limit: { limit } }: LimitLoad, load: number): number {
  if (limit === null || load <= limit + 1e-9) return 0;
  return (load - limit) / Math.max(1, limit);
}

function certainLoad({ rows, priorities, limit: { counts } }: LimitLoad): number {
  const loads = rows.map(({ initiative, load }) => (isCertain(initiative, counts) ? load : 0));
  return sum(loads) + priorities.length;
}

function text({ label, load, limit: { limit, counts } }: LimitLoad): string {
  return `${label} ${plain(load)}/${plain(limit ?? 0)}${counts === 'Size' ? ' (Size)' : ''}`;
}

function partsOf(use: LimitLoad): readonly Part[] {
  const x = excess(use, use.load);
  const limit = use.limit.limit ?? 0;
  const why = `${use.label} runs ${plain(use.load)} on a limit of ${plain(limit)}`;
  let running = 0;
  const rows = use.rows.map(({ initiative, load }): Part => {
    running += load;
    const tipped = Math.max(0, Math.min(load, running - limit)) / Math.max(1, limit);
    return { line: onRow(initiative), x: (x * load) / use.load, tipped, why };
  });
  const priorities = use.priorities.map(
    (label): Part => ({ line: { kind: 'other', label }, x: x / use.load, why }),
  );
  return [...rows, ...priorities];
}

/** A row whose team, say, cannot be read may be in any: it counts as one too many under each limit on teams. */
function unreadParts({ initiative }: ActiveRow, limits: readonly Limit[]): readonly Part[] {
  if (initiative.unread.length === 0) return [];
  return limits.flatMap(({ scope, limit, counts, problem }) => {
    const header = scope === 'Resource' ? 'Resources' : (scope ?? '');
    if (problem !== null || limit === null || !initiative.unread.includes(header)) return [];
    const load = counts === 'Size' ? initiative.size : 1;
    const why = `its ${header} cannot be read, and there are limits on that`;
    return [{ line: onRow(initiative), x: load / Math.max(1, limit), why }];
  });
}
