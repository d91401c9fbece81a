import { describe, expect, it } from 'vitest';
import { load } from '../bundle.ts';
import { AS_OF, FILE, REGISTER } from './tables.ts';

const bundle = load();
const tenths = (values: readonly unknown[]) =>
  values.reduce((sum: number, value) => sum + Math.round(Number(value) * 10), 0);

describe('DRIFTSIGNALS', () => {
  const [headers = [], ...rows] = bundle.DRIFTSIGNALS(...FILE, AS_OF);
  const signals = rows.slice(0, -1);
  const total = rows.at(-1) ?? [];

  it('has the headers of the reference', () => {
    expect(headers).toEqual(['Signal', 'Points', 'Out of', 'Low', 'High', 'Why']);
  });

  it('has one row a signal, by pillar', () => {
    const ids = signals.map(([signal]) => String(signal).slice(0, 3));
    expect(ids).toEqual(['D1 ', 'D2 ', 'D3 ', 'U1 ', 'U2 ', 'U3 ', 'T1 ', 'T2 ', 'T3 ', 'T4 ', 'T5 ', 'T6 ']);
  });

  it('[D6] has points that sum to the score, tenth for tenth', () => {
    const score = bundle.DRIFTSCORE(...FILE, AS_OF);
    expect(tenths(signals.map(([, points]) => points))).toBe(Math.round(score * 10));
    expect(total.slice(0, 3)).toEqual(['Total', score, 100]);
  });

  it('[D0] is out of 100 in all', () => {
    expect(tenths(signals.map(([, , outOf]) => outOf))).toBe(1_000);
  });

  it('[D5] keeps points between low and high, and high within what it is out of', () => {
    for (const [signal, points, outOf, low, high] of signals) {
      const range = [0, low, points, high, outOf].map(Number);
      expect(range, String(signal)).toEqual([...range].sort((a, b) => a - b));
    }
  });

  it('[D5] says how a signal is measured, and what is missing where it is not', () => {
    const why = new Map(signals.map((row) => [row[0], row[5]]));
    expect(why.get('D1 over limit')).toBe('1 limit exceeded: Portfolio 3/2');
    expect(why.get('T1 conflict')).toBe(
      '1 resource overloaded in the next 30 days, with full-time days in excess: Data team (8)',
    );
    expect(why.get('T2 exceptions')).toBe('not measured: no Decisions tab');
  });

  it('[D5] ends with the day and the coverage', () => {
    expect(total[5]).toMatch(/^On 1 Jun 2026: \d+\.\d, .*; between \d+\.\d and \d+\.\d; 5 of 12 measured$/);
    const alone = bundle.DRIFTSIGNALS(REGISTER, AS_OF).at(-1) ?? [];
    expect(alone[5]).toMatch(/; 3 of 12 measured$/);
  });
});
