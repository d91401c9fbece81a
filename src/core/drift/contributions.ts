import type { Initiative } from '../register/initiative.ts';
import type { Weighed } from './score.ts';
import type { Line, Part } from './signal.ts';

/** What one line adds to the score, and through which parts. */
export interface Contribution {
  readonly line: Line;
  readonly points: number;
  readonly parts: readonly PartPoints[];
}

export interface PartPoints {
  readonly points: number;
  /** Points if the same excess were charged to the latest entries first. */
  readonly tipped: number | null;
  readonly why: string;
  readonly usesPortfolio: boolean;
}

const NOT_MEASURED = '(not measured)';

/**
 * D6: the score, line by line: every initiative in register order, then the lines that belong to none.
 * The points sum to the score within rounding of floating-point sums.
 */
export function contributionsOf(
  initiatives: readonly Initiative[],
  signals: readonly Weighed[],
): readonly Contribution[] {
  const byRow = new Map<Initiative, PartPoints[]>(initiatives.map((initiative) => [initiative, []]));
  const others = new Map<string, PartPoints[]>();
  for (const weighed of signals) {
    for (const { part, points } of pointsOf(weighed)) {
      const { line } = part;
      if (line.kind === 'initiative') byRow.get(line.initiative)?.push(points);
      else others.set(line.label, [...(others.get(line.label) ?? []), points]);
    }
  }
  return [
    ...[...byRow].map(([initiative, parts]) => contribution({ kind: 'initiative', initiative }, parts)),
    ...[...others].map(([label, parts]) => contribution({ kind: 'other', label }, parts)),
  ];
}

function contribution(line: Line, parts: readonly PartPoints[]): Contribution {
  return { line, parts, points: parts.reduce((total, { points }) => total + points, 0) };
}

/** A signal's points, shared among its parts by their x. */
function pointsOf({
  signal,
  measurement,
  x,
  points,
}: Weighed): readonly { readonly part: Part; readonly points: PartPoints }[] {
  const { usesPortfolio } = signal;
  if (measurement.kind === 'unmeasured') {
    const part: Part = {
      line: { kind: 'other', label: NOT_MEASURED },
      x: 0,
      why: `${signal.id} ${signal.name}`,
    };
    return [{ part, points: { points, tipped: null, why: part.why, usesPortfolio: false } }];
  }
  const perX = x === null || x === 0 ? 0 : points / x;
  return measurement.parts.map((part) => ({
    part,
    points: {
      points: part.x * perX,
      tipped: part.tipped === undefined ? null : part.tipped * perX,
      why: part.why,
      usesPortfolio,
    },
  }));
}
