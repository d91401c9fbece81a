import { apportion, apportionTenths, sum } from '../lib/apportion.ts';
import type { Day } from '../lib/day.ts';
import { fullDayText, plain, tenths } from '../lib/figure.ts';
import { firstFew } from '../lib/text.ts';
import { type Initiative, labelOf } from '../register/initiative.ts';
import { type Band, bandOfScore, isHalfMeasured, type PillarScore, pillarScores } from './band.ts';
import { type DriftInput, driftContext, type Portfolio } from './context.ts';
import { type Contribution, contributionsOf } from './contributions.ts';
import { type Weighed, weigh } from './score.ts';
import type { Signal } from './signal.ts';

/** The score of one day, explained. Points are in tenths and add up to the score in both lists. */
export interface DriftReport {
  readonly today: Day;
  /** 0 to 100; 0 is on course. */
  readonly score: number;
  /** The score before it is rounded. */
  readonly exact: number;
  readonly low: number;
  readonly high: number;
  readonly band: Band;
  readonly measured: number;
  /** Whether at least half of all weight is measured: where not, the interval comes before the number. */
  readonly isHalfMeasured: boolean;
  readonly signals: readonly SignalReport[];
  readonly rows: readonly RowReport[];
  readonly pillars: readonly PillarScore[];
  /** The measured signal that stands highest; null where none is above 0. */
  readonly worst: SignalReport | null;
}

export interface SignalReport {
  readonly id: string;
  readonly name: string;
  readonly isMeasured: boolean;
  /** How far it stands, 0 to 1; null where it is not measured. */
  readonly level: number | null;
  readonly points: number;
  readonly outOf: number;
  readonly low: number;
  readonly high: number;
  readonly why: string;
}

export interface RowReport {
  /** Null for a line that belongs to no row. */
  readonly initiative: Initiative | null;
  /** As it was last known, of a line about an initiative that left and still counts. */
  readonly left: Initiative | null;
  readonly label: string;
  readonly points: number;
  /** The points before they are rounded; those of all rows sum to the exact score. */
  readonly exact: number;
  /** One sentence with every reason; blank where the row adds nothing. */
  readonly why: string;
  /** The same with the three heaviest reasons. */
  readonly shortWhy: string;
}

/** Scores a register as of `input.today`. */
export function driftReport(signals: readonly Signal[], input: DriftInput): DriftReport {
  const context = driftContext(input);
  const weighed = weigh(signals, context);
  const exact = sum(weighed.map(({ points }) => points));
  const low = sum(weighed.map((signal) => signal.low));
  const score = Math.round(exact * 10) / 10;
  const reports = signalReports(weighed);
  return {
    today: input.today,
    score,
    exact,
    low: Math.min(score, Math.round(low * 10) / 10),
    high: Math.max(score, Math.round(sum(weighed.map(({ high }) => high)) * 10) / 10),
    band: bandOfScore(weighed, exact, low),
    measured: weighed.filter(({ x }) => x !== null).length,
    isHalfMeasured: isHalfMeasured(weighed),
    signals: reports,
    rows: rowReports(contributionsOf(input, weighed), score, context.portfolio),
    pillars: pillarScores(weighed),
    worst: worstOf(reports),
  };
}

const LEADS = { measured: '', unmeasured: 'not measured: ', 'taken away': 'no longer measured: ' } as const;

function signalReports(weighed: readonly Weighed[]): readonly SignalReport[] {
  const points = apportionTenths(weighed.map((signal) => signal.points));
  const outOf = apportionTenths(weighed.map(({ weight }) => 100 * weight));
  return weighed.map(({ signal: { id, name }, measurement, x, level, low, high }, index) => {
    const mine = points[index] ?? 0;
    return {
      id,
      name,
      isMeasured: x !== null,
      level,
      points: mine,
      outOf: outOf[index] ?? 0,
      low: Math.min(mine, Math.round(low * 10) / 10),
      high: Math.max(mine, Math.min(outOf[index] ?? 0, Math.round(high * 10) / 10)),
      why: `${LEADS[measurement.kind]}${measurement.why}`,
    };
  });
}

function worstOf(signals: readonly SignalReport[]): SignalReport | null {
  const standing = signals.filter(({ level }) => level !== null && level > 0);
  return [...standing].sort((a, b) => (b.level ?? 0) - (a.level ?? 0))[0] ?? null;
}

function rowReports(
  contributions: readonly Contribution[],
  score: number,
  portfolio: Portfolio,
): readonly RowReport[] {
  // To the score's own tenths: added up in another order the parts may come out at the other side of a half.
  const points = apportion(
    contributions.map((contribution) => contribution.points),
    Math.round(score * 10),
  ).map((units) => units / 10);
  return contributions.map((contribution, index) => {
    const { line } = contribution;
    const mine = points[index] ?? 0;
    return {
      initiative: line.kind === 'initiative' ? line.initiative : null,
      left: line.kind === 'other' ? (line.left ?? null) : null,
      label: line.kind === 'initiative' ? line.initiative.name || labelOf(line.initiative) : line.label,
      points: mine,
      exact: contribution.points,
      // The score alone is asked for most, and ten thousand sentences cost more than it.
      get why() {
        return whyOf(contribution, mine, Number.POSITIVE_INFINITY, portfolio);
      },
      get shortWhy() {
        return whyOf(contribution, mine, FEW_REASONS, portfolio);
      },
    };
  });
}

const FEW_REASONS = 3;

/** `I-014 adds 2.3: has no measure of success (1.2); Team Data runs 4 on a limit of 3 (uses 1.1, tipped 3.0)`. */
function whyOf(contribution: Contribution, shown: number, most: number, portfolio: Portfolio): string {
  const { line, points, parts } = contribution;
  if (points === 0) return '';
  const reasons = reasonsOf(contribution, shown);
  const name = line.kind === 'initiative' ? `${labelOf(line.initiative)}${noted(line.note)}` : line.label;
  const isScaled = portfolio.isScale && parts.some(({ usesPortfolio }) => usesPortfolio);
  const note = `; measured against ${plain(portfolio.limit)}, the setting Scale, as no portfolio limit is set`;
  return `${name} adds ${tenths(shown)}: ${firstFew(reasons, most)}${isScaled ? note : ''}`;
}

function noted(note: string | undefined): string {
  return note === undefined ? '' : ` (${note})`;
}

/** The heaviest first; those that come to nothing in tenths are left out, where others are not. */
function reasonsOf({ parts }: Contribution, shown: number): readonly string[] {
  const heaviest = [...parts].sort((a, b) => b.points - a.points);
  const units = apportion(
    heaviest.map(({ points }) => points),
    Math.round(shown * 10),
  );
  const shownParts = heaviest.map(({ why, tipped }, index) => ({
    why,
    tipped: tipped ?? 0,
    units: units[index] ?? 0,
  }));
  const counting = shownParts.filter((part) => part.units > 0 || tenths(part.tipped) !== '0.0');
  return (counting.length > 0 ? counting : shownParts.slice(0, 1)).map(
    (part) => `${part.why} (${partText(part.units / 10, part.tipped)})`,
  );
}

/** Who uses it, and, where that differs, who tipped it: what it is charged if the latest entries pay first. */
function partText(points: number, tipped: number): string {
  if (tenths(tipped) === '0.0' || tenths(tipped) === tenths(points)) return tenths(points);
  return `uses ${tenths(points)}, tipped ${tenths(tipped)}`;
}

/** `On 21 Nov 2026: 31.4, drifting; between 12.1 and 60.3; 5 of 12 signals measured`. */
export function totalText({ today, score, low, high, band, measured, signals }: DriftReport): string {
  const verdict = band === 'unknown' ? 'too little is measured for a verdict' : band;
  const range = `between ${tenths(low)} and ${tenths(high)}`;
  return `On ${fullDayText(today)}: ${tenths(score)}, ${verdict}; ${range}; ${coverageText({ measured, signals })}`;
}

/** `5 of 12 measured`. */
export function coverageText({ measured, signals }: Pick<DriftReport, 'measured' | 'signals'>): string {
  return `${measured} of ${signals.length} measured`;
}
