import type { Board } from '../board.ts';
import { coverageText } from '../drift/report.ts';
import { trendOf, trendText } from '../drift/trend.ts';
import { fullDayText } from '../lib/figure.ts';
import { findingText } from '../register/finding.ts';
import type { CellPlace } from '../register/read-register.ts';
import type { DecisionsView } from './decisions.ts';

/** What the sidebar shows of a register as it stands. Texts and numbers only: no date crosses to a sidebar. */
export interface NowView {
  readonly day: string;
  readonly score: number;
  readonly low: number;
  readonly high: number;
  readonly band: string;
  readonly coverage: string;
  readonly isHalfMeasured: boolean;
  /** Where the score is heading, in words; blank where History knows fewer than two days. */
  readonly trend: string;
  readonly signals: readonly NowSignal[];
  /** The rows that carry most of the score, the heaviest first. */
  readonly rows: readonly NowRow[];
  readonly findings: readonly { readonly text: string; readonly place: CellPlace | null }[];
}

export interface NowRow {
  readonly label: string;
  readonly points: number;
  readonly why: string;
  readonly place: CellPlace | null;
}

export interface NowSignal {
  readonly name: string;
  readonly points: number;
  readonly outOf: number;
  readonly isMeasured: boolean;
  readonly why: string;
}

const MOST_ROWS = 5;

/** The view, or a sentence on why there is none. */
export type NowAnswer =
  | { readonly kind: 'view'; readonly view: NowView; readonly decisions: DecisionsView }
  | { readonly kind: 'sorry'; readonly sentence: string };

export function nowView({ today, drift, findings, register }: Board): NowView {
  const trend = trendOf(register.history, today, register.settings.numbers.window);
  const heaviest = drift.rows.filter(({ initiative, points }) => initiative !== null && points > 0);
  return {
    day: fullDayText(today),
    score: drift.score,
    low: drift.low,
    high: drift.high,
    band: drift.band,
    coverage: coverageText(drift),
    isHalfMeasured: drift.isHalfMeasured,
    trend: trend === null ? '' : `Trend: ${trendText(trend, today)}`,
    signals: drift.signals.map(({ name, points, outOf, isMeasured, why }) => ({
      name,
      points,
      outOf,
      isMeasured,
      why,
    })),
    rows: [...heaviest]
      .sort((a, b) => b.points - a.points)
      .slice(0, MOST_ROWS)
      .map(({ label, points, shortWhy, initiative }) => ({
        label,
        points,
        why: shortWhy,
        place: register.locate({ table: 'Initiatives', row: initiative?.row ?? 1, column: 'Initiative' }),
      })),
    findings: findings.map((finding) => ({ text: findingText(finding), place: register.locate(finding) })),
  };
}
