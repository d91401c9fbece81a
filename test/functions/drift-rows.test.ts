import { describe, expect, it } from 'vitest';
import { load } from '../bundle.ts';
import { AS_OF, FILE, REGISTER, withCell } from './tables.ts';

const bundle = load();
const SCALES = [FILE, [REGISTER]] as const;

describe('DRIFTROWS', () => {
  const [headers, ...rows] = bundle.DRIFTROWS(...FILE, AS_OF);

  it('has the headers of the reference', () => {
    expect(headers).toEqual(['ID', 'Initiative', 'Points', 'Why']);
  });

  it('has one row an initiative in the order of the register, then the lines of none', () => {
    const named = rows.map(([id, initiative]) => [id, initiative]);
    expect(named).toEqual([
      ['I-1', 'Atlas'],
      ['I-2', 'Borealis'],
      ['I-3', 'Cobalt'],
      ['I-4', 'Delta'],
      ['', '(not measured)'],
    ]);
  });

  it.each(SCALES)('[D6] has points that sum to the score, tenth for tenth', (...tables) => {
    const points = bundle
      .DRIFTROWS(...tables, AS_OF)
      .slice(1)
      .map((row) => Math.round(Number(row[2]) * 10));
    const score = bundle.DRIFTSCORE(...tables, AS_OF);
    expect(points.reduce((sum, tenths) => sum + tenths, 0)).toBe(Math.round(score * 10));
    expect(Math.min(...points)).toBeGreaterThanOrEqual(0);
  });

  it('[D6] says why in one sentence that begins with the row and its points', () => {
    for (const [id, initiative, points, why] of rows.filter((row) => Number(row[2]) > 0)) {
      const start = `${id || initiative} adds ${Number(points).toFixed(1)}: `;
      expect(String(why).slice(0, start.length)).toBe(start);
    }
    const [, , , cobalt] = rows[2] ?? [];
    expect(cobalt).toContain('Portfolio runs 3 on a limit of 2');
    expect(cobalt).toContain('names no priority and fails the filter Has measure');
    expect(cobalt).toContain('has no measure of success');
    expect(cobalt).toContain('has no Prophet');
  });

  it('says nothing of a row that adds nothing', () => {
    expect(rows[3]).toEqual(['I-4', 'Delta', 0, '']);
  });

  it('[T7] calls a row without an ID by its name', () => {
    const nameless = withCell(withCell(REGISTER, 3, 'ID', ''), 4, 'Initiative', '');
    const named = bundle.DRIFTROWS(nameless, AS_OF).slice(3, 5);
    expect(named.map(([id, initiative]) => [id, initiative])).toEqual([
      ['', 'Cobalt'],
      ['I-4', 'I-4'],
    ]);
    expect(named[0]?.[3]).toMatch(/^Cobalt adds /);
  });
});
