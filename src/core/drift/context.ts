import type { Day } from '../lib/day.ts';
import { type Initiative, isActive } from '../register/initiative.ts';
import type { Counts } from '../register/limits.ts';
import type { Register } from '../register/read-register.ts';

/** What a limit counts under one name, as the score needs it. */
export interface LimitLoad {
  readonly label: string;
  readonly limit: { readonly limit: number | null; readonly counts: Counts };
  readonly load: number;
  readonly rows: readonly { readonly initiative: Initiative; readonly load: number }[];
  readonly priorities: readonly string[];
}

/** A filter that a row does not pass, as the score needs it. */
export interface Miss {
  readonly name: string;
  readonly verdict: 'fail' | 'unknown';
}

/** How far a resource is overloaded within the horizon, as the score needs it. */
export interface ResourceLoad {
  readonly resource: string;
  readonly meanCapacity: number;
  readonly excess: number;
  readonly parts: readonly {
    readonly initiative: Initiative;
    readonly used: number;
    readonly tipped: number;
  }[];
}

/** What the other parts of Leeway have found, handed to the score. */
export interface DriftInput {
  readonly register: Register;
  readonly today: Day;
  readonly limitLoads: readonly LimitLoad[];
  readonly misses: ReadonlyMap<number, readonly Miss[]>;
  /** Within the horizon, over all active rows. */
  readonly excess: readonly ResourceLoad[];
  /** The same over the rows of which nothing that matters to it is unknown. */
  readonly certainExcess: readonly ResourceLoad[];
}

/** The portfolio limit that counts (D4), or the setting Scale in its place. */
export interface Portfolio {
  /** At least 1. */
  readonly limit: number;
  readonly counts: Counts;
  readonly isScale: boolean;
}

/** An active row with what it weighs. */
export interface ActiveRow {
  readonly initiative: Initiative;
  /** 1, or its Size where the portfolio limit counts Size. */
  readonly load: number;
  /** Whether its status and load are as typed and readable. */
  readonly isCertain: boolean;
}

export interface DriftContext extends DriftInput {
  readonly portfolio: Portfolio;
  readonly active: readonly ActiveRow[];
}

export function driftContext(input: DriftInput): DriftContext {
  const portfolio = portfolioOf(input.register);
  const active = input.register.initiatives.filter(isActive).map((initiative) => ({
    initiative,
    load: portfolio.counts === 'Size' ? initiative.size : 1,
    isCertain: isCertain(initiative, portfolio.counts),
  }));
  return { ...input, portfolio, active };
}

/** Whether nothing is unknown of what the row weighs. */
export function isCertain({ status, unread, identityProblem }: Initiative, counts: Counts): boolean {
  return status !== null && identityProblem === null && !(counts === 'Size' && unread.includes('Size'));
}

/** Of several portfolio limits one on Initiatives before one on Size, then the lowest: rows in any order. */
function portfolioOf({ limits, settings }: Register): Portfolio {
  const mine = limits.flatMap(({ scope, limit, counts, problem }) =>
    scope === 'Portfolio' && limit !== null && problem === null ? [{ limit, counts }] : [],
  );
  const [chosen] = mine.sort((a, b) =>
    a.counts === b.counts ? a.limit - b.limit : a.counts === 'Initiatives' ? -1 : 1,
  );
  if (chosen === undefined)
    return { limit: Math.max(1, settings.numbers.scale), counts: 'Initiatives', isScale: true };
  return { limit: Math.max(1, chosen.limit), counts: chosen.counts, isScale: false };
}
