import { largest } from '../lib/apportion.ts';
import { plain } from '../lib/figure.ts';
import type { Initiative } from '../register/initiative.ts';
import type { Limit } from '../register/limits.ts';
import type { LimitUse } from './judge.ts';

/** `Team Data 4/3`, and `Team Data 18/20 (Size)` where sizes are counted. */
export function useText({ label, load, limit }: LimitUse): string {
  const unit = limit.counts === 'Size' ? ' (Size)' : '';
  return `${label} ${plain(load)}${limit.limit === null ? '' : `/${plain(limit.limit)}`}${unit}`;
}

/** The limits that a row counts under, in words: those it is over, and those it is within. */
export interface WipParts {
  readonly over: readonly string[];
  readonly within: readonly string[];
}

interface Part {
  readonly text: string;
  readonly isOver: boolean;
  readonly limit: Limit;
  readonly position: number;
}

/** By row of the register, for every row that a limit counts: by limit, then by the row's own order of names. */
export function wipParts(uses: readonly LimitUse[]): ReadonlyMap<number, WipParts> {
  const limits = [...new Set(uses.map(({ limit }) => limit))];
  const place = new Map(limits.map((limit, index) => [limit, index] as const));
  const parts = new Map<number, Part[]>();
  for (const use of uses.filter(({ limit }) => limit.limit !== null)) {
    const { limit } = use;
    const text = useText(use);
    for (const { initiative, isOver, position } of use.rows) {
      const mine = parts.get(initiative.row) ?? [];
      mine.push({ text, isOver, limit, position });
      parts.set(initiative.row, mine);
    }
  }
  const byOwnOrder = (one: Part, other: Part) =>
    (place.get(one.limit) ?? 0) - (place.get(other.limit) ?? 0) || one.position - other.position;
  return new Map([...parts].map(([row, mine]) => [row, partsOf(mine.sort(byOwnOrder))]));
}

function partsOf(parts: readonly Part[]): WipParts {
  return {
    over: parts.filter(({ isOver }) => isOver).map(({ text }) => `over ${text}`),
    within: parts.filter(({ isOver }) => !isOver).map(({ text }) => text),
  };
}

/** What the register's WIP cell says: `over Team Data 4/3 · Portfolio 7/8`. */
export function wipText({ over, within }: WipParts): string {
  return [...over, ...within].join(' · ');
}

/** What the Limits tab says of one of its rows. */
export interface LimitState {
  readonly limit: Limit;
  /** Of the fullest name; null where the row judges nothing. */
  readonly now: number | null;
  readonly headroom: number | null;
  /** `ok`, `full`, `over: …`, `under: …` or `unknown: …`. */
  readonly state: string;
}

/** W8, for every row of Limits in its order. */
export function limitStates(limits: readonly Limit[], uses: readonly LimitUse[]): readonly LimitState[] {
  return limits.map((limit) => {
    if (limit.problem !== null)
      return { limit, now: null, headroom: null, state: `unknown: ${limit.problem}` };
    const mine = uses.filter((use) => use.limit === limit);
    const now = largest(
      mine.map(({ load }) => load),
      0,
    );
    const headroom = limit.limit === null ? null : limit.limit - now;
    return { limit, now, headroom, state: stateOf(limit, mine, headroom) };
  });
}

function stateOf(limit: Limit, uses: readonly LimitUse[], headroom: number | null): string {
  const over = uses.filter((use) => limit.limit !== null && use.load > limit.limit + 1e-9);
  if (over.length > 0) return `over: ${over.map(useText).join('; ')}`;
  const { atLeast } = limit;
  const under = atLeast === null ? [] : uses.filter(({ load }) => load < atLeast - 1e-9);
  if (under.length > 0)
    return `under: ${under.map((use) => `${use.label} ${plain(use.load)} of at least ${plain(atLeast ?? 0)}`).join('; ')}`;
  return headroom !== null && headroom <= 1e-9 ? 'full' : 'ok';
}

/** Rows over a limit that refuses: none of them may be approved as it stands. */
export function refused(uses: readonly LimitUse[]): ReadonlySet<Initiative> {
  const refusing = uses.filter(({ limit }) => limit.mode === 'Refuse');
  return new Set(
    refusing.flatMap(({ rows }) => rows.filter(({ isOver }) => isOver).map(({ initiative }) => initiative)),
  );
}
