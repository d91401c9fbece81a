import { describe, expect, it } from 'vitest';
import { factsAt, foldLedger } from '../../../src/core/facts/fold.ts';
import { day, TODAY } from '../sheet.ts';
import { decision } from './ledger.ts';

const text = (told: unknown) => JSON.stringify(told);
const row = (key: string, cells: unknown) => text({ Initiatives: { rows: { [key]: cells } } });

describe('[D10] the ledger told from its first row to its last', () => {
  const first = row('i-1', { ID: 'I-1', Status: 'Active' });

  it('goes by number, then by row, over gaps', () => {
    const { steps, last } = foldLedger([
      decision({ row: 2, no: 9, facts: row('i-1', { Status: 'Done' }) }),
      decision({ row: 3, no: 4, facts: first }),
      decision({ row: 4, no: 4, facts: row('i-1', { Status: 'Paused' }) }),
    ]);
    expect(steps.map(({ decision: { row: at } }) => at)).toEqual([3, 4, 2]);
    expect(steps[1]?.changes).toEqual([
      {
        table: 'Initiatives',
        key: 'i-1',
        before: { ID: 'I-1', Status: 'Active' },
        after: { ID: 'I-1', Status: 'Paused' },
      },
    ]);
    expect(last.tables.get('Initiatives')?.rows.get('i-1')).toEqual({ ID: 'I-1', Status: 'Done' });
  });

  it('a past day is as its last row left it; before the first facts nothing is known', () => {
    const decisions = [
      decision({ row: 2, no: 1, day: day('2026-03-01'), kind: 'Review' }),
      decision({ row: 3, no: 2, day: day('2026-03-03'), kind: 'Baseline', facts: first }),
      decision({ row: 4, no: 3, day: day('2026-03-03'), facts: row('i-1', { Status: 'Paused' }) }),
      decision({ row: 5, no: 4, day: day('2026-09-01'), facts: row('i-1', null) }),
    ];
    expect(factsAt(decisions, day('2026-03-02'))).toBeNull();
    expect(factsAt(decisions, day('2026-03-03'))?.tables.get('Initiatives')?.rows.get('i-1')).toMatchObject({
      Status: 'Paused',
    });
    expect(factsAt(decisions, TODAY)?.tables.get('Initiatives')?.rows.size).toBe(1);
    expect(factsAt(decisions, day('2026-09-01'))?.tables.get('Initiatives')?.rows.size).toBe(0);
    expect(foldLedger(decisions).since).toBe(day('2026-03-03'));
  });

  it('a table or a column that is gone takes its cells with it', () => {
    const told = text({
      Initiatives: { columns: ['ID', 'Status'], rows: { 'i-1': { ID: 'I-1', Status: 'Active' } } },
    });
    const { steps, known } = foldLedger([
      decision({ row: 2, kind: 'Baseline', facts: told }),
      decision({ row: 3, facts: text({ Initiatives: { columns: ['ID'] } }) }),
      decision({ row: 4, facts: text({ Initiatives: null }) }),
    ]);
    expect(steps[1]?.changes).toMatchObject([{ key: 'i-1', after: { ID: 'I-1' } }]);
    expect(steps[2]?.changes).toEqual([
      { table: 'Initiatives', key: 'i-1', before: { ID: 'I-1' }, after: null },
    ]);
    expect([...known.columns]).toEqual(['ID', 'Status']);
    expect([...known.tables]).toEqual(['Initiatives']);
  });

  it('costs little', () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => [
      `i-${index}`,
      { ID: `I-${index}`, Initiative: `Name ${index}`, Status: 'Active', Size: 1 },
    ]);
    const start = decision({
      row: 2,
      no: 1,
      kind: 'Baseline',
      facts: text({ Initiatives: { rows: Object.fromEntries(rows) } }),
    });
    const later = Array.from({ length: 20_000 }, (_, index) =>
      decision({
        row: index + 3,
        no: index + 2,
        facts: row(`i-${index % 10_000}`, { Status: index % 2 ? 'Paused' : 'Active', Size: index }),
      }),
    );
    const before = performance.now();
    expect(foldLedger([start, ...later]).steps).toHaveLength(20_001);
    expect(performance.now() - before).toBeLessThan(2000);
  });
});
