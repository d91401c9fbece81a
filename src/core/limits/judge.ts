import type { Day } from '../lib/day.ts';
import { isInForce, prioritiesByName } from '../register/direction.ts';
import { type Initiative, isActive } from '../register/initiative.ts';
import type { Limit } from '../register/limits.ts';
import type { Register } from '../register/read-register.ts';
import { type NamedUse, Uses } from './scope.ts';

const TOLERANCE = 1e-9;

/** One limit on one name: what counts under it, in the order in which rows come off last to first. */
export interface LimitUse {
  readonly limit: Limit;
  /** `Portfolio`, `Team Data`: what the limit is on, as people read it. */
  readonly label: string;
  readonly key: string;
  readonly load: number;
  /** What the limit counts each row as. */
  readonly rows: readonly {
    readonly initiative: Initiative;
    readonly load: number;
    readonly isOver: boolean;
    /** Which of the row's names of the limit's scope this one is. */
    readonly position: number;
  }[];
  /** What a limit on Direction counts. */
  readonly priorities: readonly string[];
}

/**
 * Everything that a limit on a scope counts today, name by name.
 *
 * @param ordered the register's rows, the latest entries last
 */
export function judgeLimits(
  register: Register,
  ordered: readonly Initiative[],
  today: Day,
): readonly LimitUse[] {
  const active = ordered.filter(isActive);
  const uses = new Uses(active, prioritiesByName(register.direction));
  const inForce = register.direction
    .filter((priority) => isInForce(priority, today))
    .map(({ id, words }) => id || words);
  return register.limits
    .filter(({ problem }) => problem === null)
    .flatMap((limit) => {
      if (limit.scope === 'Direction') return [directionUse(limit, inForce)];
      return uses.of(limit).map((use) => countUse(limit, use));
    });
}

function directionUse(limit: Limit, priorities: readonly string[]): LimitUse {
  return { limit, label: 'Direction', key: '', load: priorities.length, rows: [], priorities };
}

/** Rows in the order of W3; the ones at which the running sum has passed the limit are over it. */
function countUse(limit: Limit, { label, key, rows }: NamedUse): LimitUse {
  let running = 0;
  const counted = rows.map(({ initiative, position }) => {
    const load = limit.counts === 'Size' ? initiative.size : 1;
    running += load;
    const isOver = limit.limit !== null && running > limit.limit + TOLERANCE;
    return { initiative, load, isOver, position };
  });
  return { limit, label, key, load: running, rows: counted, priorities: [] };
}
