import { describe, expect, it } from 'vitest';
import { bandOfScore, pillarScores } from '../../../src/core/drift/band.ts';
import { totalText } from '../../../src/core/drift/report.ts';
import { type Weighed, weightsOf } from '../../../src/core/drift/score.ts';
import { squash } from '../../../src/core/drift/signal.ts';
import { SIGNALS } from '../../../src/core/drift/signals/list.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/register/settings.ts';
import { boardOf } from '../sheet.ts';

describe('[D0] weights', () => {
  it('are a third a pillar, equal inside it', () => {
    const weights = weightsOf(SIGNALS, DEFAULT_SETTINGS);
    expect(weights.slice(0, 6).every((weight) => Math.abs(weight - 1 / 9) < 1e-12)).toBe(true);
    expect(weights.slice(6).every((weight) => Math.abs(weight - 1 / 18) < 1e-12)).toBe(true);
  });

  it('are normalised where Settings set some', () => {
    const weights = weightsOf(SIGNALS, { ...DEFAULT_SETTINGS, weights: new Map([['D1', 20]]) });
    expect(weights[0]).toBeCloseTo(20 / 36, 12);
    expect(weights.reduce((total, weight) => total + weight, 0)).toBeCloseTo(1, 12);
  });

  it('has every signal once', () => {
    expect(SIGNALS.map(({ id }) => id)).toEqual([
      'D1',
      'D2',
      'D3',
      'U1',
      'U2',
      'U3',
      'T1',
      'T2',
      'T3',
      'T4',
      'T5',
      'T6',
    ]);
  });
});

/** Signals that stand at the given levels; null is not measured. */
function standing(levels: readonly (number | null)[]): readonly Weighed[] {
  const weights = weightsOf(SIGNALS, DEFAULT_SETTINGS);
  return SIGNALS.map((signal, index): Weighed => {
    const level = levels[index] ?? null;
    const weight = weights[index] ?? 0;
    const points = 100 * weight * (level ?? 0.5);
    return {
      signal,
      measurement: { kind: 'unmeasured', why: '' },
      weight,
      x: level === null ? null : level / (1 - level),
      level,
      points,
      low: level === null ? 0 : points,
      high: points,
    };
  });
}

function band(levels: readonly (number | null)[]) {
  const signals = standing(levels);
  const total = (pick: (signal: Weighed) => number) => signals.reduce((sum, signal) => sum + pick(signal), 0);
  return bandOfScore(
    signals,
    total(({ points }) => points),
    total(({ low }) => low),
  );
}

const all = (level: number) => Array.from({ length: 12 }, () => level);

describe('[D8] bands', () => {
  it('follow the score', () =>
    expect([band(all(0.1)), band(all(0.2)), band(all(0.36))]).toEqual([
      'on course',
      'drifting',
      'off course',
    ]));

  it('are never more than one step better than the worst pillar', () => {
    expect(band([0.4, 0.4, 0.4, ...Array.from({ length: 9 }, () => 0)])).toBe('drifting');
  });

  it('are not on course while one signal stands at a half, though the score is low', () => {
    expect(band([0.5, ...Array.from({ length: 11 }, () => 0)])).toBe('drifting');
    expect(band([0.49, ...Array.from({ length: 11 }, () => 0)])).toBe('on course');
  });

  it('are at best drifting with an unknown pillar, and unknown with less than half of all measured', () => {
    expect(band([0, 0, 0, null, null, 0, ...Array.from({ length: 6 }, () => 0)])).toBe('drifting');
    expect(band([0, null, 0, null, 0, 0, 0, null, null, null, null, null])).toBe('drifting');
    expect(band([0, null, 0, null, 0, null, 0, null, null, null, null, null])).toBe('unknown');
    expect(band([0.9, null, 0.9, null, 0.9, 0.9, null, null, null, null, null, null])).toBe('off course');
    expect(pillarScores(standing([0, 0, 0, null, null, 0])).map((pillar) => pillar.band)).toEqual([
      'on course',
      'unknown',
      'unknown',
    ]);
  });
});

describe('the report', () => {
  it('[D5] shows an interval and coverage, and a minimal register as unknown, not as good', () => {
    const { drift } = boardOf({
      Initiatives:
        'Initiative | Status | Start | End | Resources\nA | Active | 2026-06-01 | 2026-06-10 | Ana',
    });
    expect(drift).toMatchObject({ score: 47.2, low: 0, high: 94.4, band: 'unknown', measured: 1 });
    expect(totalText(drift)).toBe(
      'On 1 Jun 2026: 47.2, too little is measured for a verdict; between 0.0 and 94.4; 1 of 12 measured',
    );
  });

  it('squashes: a half where drift is as large as what was agreed', () =>
    expect([squash(0), squash(1), squash(3)]).toEqual([0, 0.5, 0.75]));

  it('names the worst signal', () => {
    const { drift } = boardOf({
      Initiatives:
        'Initiative | Status | Start | End | Resources\nA | Active | 2026-06-01 | 2026-06-10 | Ana 2',
      Limits: 'Scope | Limit\nPortfolio | 0',
    });
    expect(drift.worst?.id).toBe('D1');
  });
});
