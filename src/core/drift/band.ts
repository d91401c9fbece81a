import { sum } from '../lib/apportion.ts';
import type { Weighed } from './score.ts';
import { PILLARS, type Pillar } from './signal.ts';

export const BANDS = ['on course', 'drifting', 'off course'] as const;
export type Band = (typeof BANDS)[number] | 'unknown';

/** The score of a pillar by itself, 0 to 100. */
export interface PillarScore {
  readonly pillar: Pillar;
  readonly score: number;
  readonly band: Band;
}

const DRIFTING = 15;
const OFF_COURSE = 35;
/** Weights are sums of fractions: half must count as half. */
const TOLERANCE = 1e-9;

export function pillarScores(signals: readonly Weighed[]): readonly PillarScore[] {
  return PILLARS.map((pillar) => {
    const mine = signals.filter(({ signal }) => signal.pillar === pillar);
    const score = sum(mine.map(({ points }) => points)) / sum(mine.map(({ weight }) => weight));
    return { pillar, score, band: isHalfMeasured(mine) ? bandOf(score) : 'unknown' };
  });
}

/**
 * D8: the band of the score, never better than one step above the worst pillar's; not on course while a
 * measured signal stands at a half or more, nor while a pillar is unknown; unknown where less than half of
 * all weight is measured, unless even the low end is off course.
 */
export function bandOfScore(signals: readonly Weighed[], score: number, low: number): Band {
  if (!isHalfMeasured(signals)) return low >= OFF_COURSE ? 'off course' : 'unknown';
  const pillars = pillarScores(signals);
  const limits = [
    stepOf(bandOf(score)),
    ...pillars.map(({ band }) => (band === 'unknown' ? 1 : stepOf(band) - 1)),
    signals.some(({ level }) => level !== null && level >= 0.5 - TOLERANCE) ? 1 : 0,
  ];
  return BANDS[Math.max(...limits)] ?? 'off course';
}

function stepOf(band: Band): number {
  return band === 'unknown' ? 0 : BANDS.indexOf(band);
}

function bandOf(score: number): Band {
  if (score < DRIFTING) return 'on course';
  return score < OFF_COURSE ? 'drifting' : 'off course';
}

/** Whether what is measured carries at least half of the weight. */
export function isHalfMeasured(signals: readonly Weighed[]): boolean {
  const measured = sum(signals.map(({ weight, x }) => (x === null ? 0 : weight)));
  return measured >= sum(signals.map(({ weight }) => weight)) / 2 - TOLERANCE;
}
