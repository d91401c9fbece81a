import type { Day } from '../lib/day.ts';
import { dayText } from '../lib/figure.ts';
import { type Initiative, labelOf } from '../register/initiative.ts';
import type { DriftInput, LeftRow } from './context.ts';
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
const TAKEN_AWAY = '(no longer measured)';

/**
 * D6: the score, line by line: every initiative in register order, then the lines that belong to none.
 * The points sum to the score within rounding of floating-point sums.
 *
 * What left without a decision keeps its row where that still stands, else it has a line of its own.
 */
export function contributionsOf(
  { register: { initiatives }, memory, today }: Pick<DriftInput, 'register' | 'memory' | 'today'>,
  signals: readonly Weighed[],
): readonly Contribution[] {
  const left = memory?.left ?? [];
  const lines = new Map(left.map((row) => [row.initiative, lineOf(row, today)] as const));
  const byRow = new Map<Initiative, PartPoints[]>(initiatives.map((initiative) => [initiative, []]));
  const others = new Map<string, PartPoints[]>();
  for (const weighed of signals) {
    for (const { part, points } of pointsOf(weighed)) {
      const { line } = part;
      if (line.kind === 'initiative') byRow.get(line.initiative)?.push(points);
      else {
        const known = others.get(line.label);
        if (known === undefined) others.set(line.label, [points]);
        else known.push(points);
      }
    }
  }
  return [
    ...[...byRow]
      .map(([initiative, parts]) =>
        contribution(lines.get(initiative) ?? { kind: 'initiative', initiative }, parts),
      )
      .sort((a, b) => Number(a.line.kind === 'other') - Number(b.line.kind === 'other')),
    ...[...others].map(([label, parts]) => contribution({ kind: 'other', label }, parts)),
  ];
}

/** A row that still stands keeps its line; one that is gone has a line of its own. */
function lineOf({ initiative, typed, day }: LeftRow, today: Day): Line {
  const note = `left without decision ${dayText(day, today)}`;
  if (typed !== null) return { kind: 'initiative', initiative: typed, note };
  return { kind: 'other', label: `${labelOf(initiative)} ${note}`, left: initiative };
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
  if (measurement.kind !== 'measured') {
    const part: Part = {
      line: { kind: 'other', label: measurement.kind === 'taken away' ? TAKEN_AWAY : NOT_MEASURED },
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
