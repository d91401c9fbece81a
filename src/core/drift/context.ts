import type { Day } from '../lib/day.ts';
import type { Decision, DecisionKind } from '../register/decisions.ts';
import { type Initiative, isActive } from '../register/initiative.ts';
import type { Counts } from '../register/limits.ts';
import type { Register } from '../register/read-register.ts';
import type { TableName } from '../register/table.ts';

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

/** The course of one initiative through the ledger, as the score needs it. */
export interface LedgerCourse {
  readonly label: string;
  /** Null where it is in no row of the register. */
  readonly initiative: Initiative | null;
  /** Of its present run, if it is Active; what is not sure is a day that stands in for one. */
  readonly activeFrom:
    | { readonly kind: 'day'; readonly day: Day; readonly isSure: boolean }
    | { readonly kind: 'before' }
    | { readonly kind: 'unknown' };
  /** The decision that began its present run. */
  readonly begun: { readonly kind: DecisionKind; readonly day: Day | null } | null;
  readonly cameWithoutDecision: boolean;
  /** The last one that nothing has ended. */
  readonly exception: {
    readonly kind: 'live' | 'expired' | 'without expiry';
    readonly expires: Day | null;
    /** In the order of the ledger. */
    readonly place: number;
  } | null;
  /** Days of what prolonged its exception in the present run, from the first. */
  readonly renewals: readonly (Day | null)[];
  /** Decisions by which it may run, and by which it may no longer, in the order of the ledger. */
  readonly turns: readonly {
    readonly kind: DecisionKind;
    readonly isUp: boolean;
    readonly day: Day | null;
    /** The row of the ledger. */
    readonly row: number;
  }[];
  readonly firstPark: Day | null;
  readonly firstSeen: Day | null;
  /** Names of what it takes off. */
  readonly takesOff: readonly string[];
  /** How a decision last took it off. */
  readonly takenOff: {
    readonly kind: DecisionKind;
    readonly day: Day | null;
    /** How many days it had then been Active; null where nobody knows. */
    readonly activeDays: number | null;
    readonly isSure: boolean;
  } | null;
  /** As last known while Active; null where nobody knows. */
  readonly size: number | null;
}

/** The courses of all initiatives, as the score needs them. */
export interface LedgerCourses {
  readonly all: readonly LedgerCourse[];
  readonly of: (initiative: Initiative) => LedgerCourse;
  /** Of an ID or name; null where nothing or more than one row answers to it. */
  readonly named: (name: string) => LedgerCourse | null;
  /** The decisions that take part, in the order of the ledger, with the row that each is about. */
  readonly decisions: readonly {
    readonly decision: Decision;
    readonly initiative: Initiative | null;
  }[];
}

/** What the ledger remembers beside what is typed. */
export interface Memory {
  /** Tables, and headers of the register, that it knows to have been there. */
  readonly known: { readonly tables: ReadonlySet<TableName>; readonly columns: ReadonlySet<string> };
  /** D4: whether limits were agreed and none on the portfolio, so that a typed one may only lower P. */
  readonly isPortfolioOpen: boolean;
  /** Counted rows that left without a decision. */
  readonly left: readonly LeftRow[];
}

export interface LeftRow {
  /** As it counts. */
  readonly initiative: Initiative;
  /** As it is typed now; null where the row is gone. */
  readonly typed: Initiative | null;
  readonly day: Day;
}

/** What readers made of the latest quorate round, as the score needs it. */
export interface RoundAgreement {
  readonly round: string;
  /** Krippendorff's ordinal alpha, and the ends of its 95 % interval. */
  readonly alpha: number;
  readonly low: number;
  readonly high: number;
  /** Each subject's share of all disagreement. */
  readonly subjects: readonly { readonly key: string; readonly name: string; readonly share: number }[];
  /** Who is furthest apart on what; blank where all agree. */
  readonly split: string;
  /** Who reads most differently, in a clause; blank where nobody does. */
  readonly different: string;
}

/** How leaders read the same things, as the score needs it. */
export interface Readings {
  /** Null where there is no quorate round, and why. */
  readonly agreement: RoundAgreement | null;
  readonly lacking: string;
  /** Folded subjects that two readers have read lately in one round. */
  readonly read: ReadonlySet<string>;
}

/** What the other parts of Leeway have found, handed to the score. */
export interface DriftInput {
  /** As it counts, which where the ledger remembers otherwise is not as typed. */
  readonly register: Register;
  /** Null where the ledger holds no facts. */
  readonly memory: Memory | null;
  readonly today: Day;
  readonly limitLoads: readonly LimitLoad[];
  readonly misses: ReadonlyMap<number, readonly Miss[]>;
  /** Within the horizon, over all active rows. */
  readonly excess: readonly ResourceLoad[];
  /** The same over the rows of which nothing that matters to it is unknown. */
  readonly certainExcess: readonly ResourceLoad[];
  readonly courses: LedgerCourses;
  readonly readings: Readings;
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
  const portfolio = portfolioOf(input.register, input.memory);
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
function portfolioOf({ limits, settings }: Register, memory: Memory | null): Portfolio {
  const scale = Math.max(1, settings.numbers.scale);
  const mine = limits.flatMap(({ scope, limit, counts, problem }) =>
    scope === 'Portfolio' && limit !== null && problem === null ? [{ limit, counts }] : [],
  );
  const [chosen] = mine.sort((a, b) =>
    a.counts === b.counts ? a.limit - b.limit : a.counts === 'Initiatives' ? -1 : 1,
  );
  const isOpen = memory?.isPortfolioOpen === true;
  const isBeyond = isOpen && (chosen?.counts !== 'Initiatives' || chosen.limit >= scale);
  if (chosen === undefined || isBeyond) return { limit: scale, counts: 'Initiatives', isScale: true };
  return { limit: Math.max(1, chosen.limit), counts: chosen.counts, isScale: false };
}
