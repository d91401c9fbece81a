import { describe, expect, it } from 'vitest';
import { ewma, trendOf, trendText } from '../../../src/core/drift/trend.ts';
import type { PastScore } from '../../../src/core/register/history.ts';
import { hasData, textOf } from '../../reference/data.ts';
import { day, TODAY } from '../sheet.ts';

const CHARTS = 'reference/control_charts.json';

/** The published chart. */
function chartIn(text: string) {
  const { nist_ewma: chart }: { nist_ewma?: unknown } = JSON.parse(text);
  const { lambda, target, data, ewma_2dp_published_z0_first: averages } = { ...Object(chart) };
  if (typeof lambda !== 'number' || typeof target !== 'number') throw new Error('no chart');
  return { lambda, target, data: numbersIn(data), averages: numbersIn(averages) };
}

function numbersIn(value: unknown): readonly number[] {
  return Array.isArray(value) ? value.map(Number) : [];
}

const past = (iso: string, score: number | null): PastScore => ({
  row: 2,
  day: day(iso),
  score,
  low: null,
  high: null,
  signals: new Map(),
});

describe('[D9] the moving average', () => {
  it.runIf(hasData(CHARTS))('is that of the NIST handbook, all 21 values', () => {
    const { data, lambda, target, averages } = chartIn(textOf(CHARTS));
    expect(averages).toHaveLength(21);
    const mine = ewma(data, lambda, target);
    expect(mine).toHaveLength(21);
    for (const [index, value] of averages.entries())
      expect(Math.abs((mine[index] ?? 0) - value)).toBeLessThanOrEqual(0.005 + 1e-9);
  });

  it('of one value is that value', () => expect(ewma([], 0.2, 31.2)).toEqual([31.2]));
});

describe('[D9] the trend', () => {
  const sentence = (...scores: readonly PastScore[]): string => {
    const trend = trendOf(scores, TODAY, 91);
    return trend === null ? '' : trendText(trend, TODAY);
  };

  it('says what the average was on the first day within the window', () => {
    expect(sentence(past('2026-05-31', 20), past('2026-04-01', 40), past('2026-05-01', 30))).toBe(
      '34.4, falling from 40.0 on 1 Apr',
    );
    expect(sentence(past('2026-05-01', 30), past('2026-05-31', 31))).toBe('30.2, rising from 30.0 on 1 May');
    expect(sentence(past('2026-05-01', 30), past('2026-05-31', 30.1))).toBe('30.0, level with 30.0 on 1 May');
  });

  it('starts from what was before the window', () => {
    expect(sentence(past('2025-12-01', 50), past('2026-05-01', 40), past('2026-06-01', 40))).toBe(
      '46.4, falling from 48.0 on 1 May',
    );
  });

  it('takes the last row of a day, and none without a day or a score or of a day to come', () => {
    const rows = [
      past('2026-05-01', 10),
      past('2026-05-01', 30),
      past('2026-05-20', null),
      past('2026-07-01', 90),
    ];
    expect(sentence(...rows)).toBe('');
    expect(sentence(...rows, past('2026-05-31', 35), { ...past('2026-05-01', 99), day: null })).toBe(
      '31.0, rising from 30.0 on 1 May',
    );
  });

  it('is none with fewer than two days within the window', () => {
    expect(sentence()).toBe('');
    expect(sentence(past('2025-12-01', 50), past('2026-05-01', 40))).toBe('');
    expect(sentence(past('2025-12-01', 50), past('2025-12-02', 40))).toBe('');
  });
});
