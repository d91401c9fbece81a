import { describe, expect, it } from 'vitest';
import { load } from '../bundle.ts';
import { sheet } from '../core/sheet.ts';
import { AS_OF, CAPACITY, FILE, LIMITS, REGISTER, withCell, withTail } from './tables.ts';

const bundle = load();

/** The least register that must work, with nothing wrong in it. */
const CLEAN = sheet(`
  Initiative | Status | Start      | End        | Resources
  Atlas      | Active | 2026-06-01 | 2026-06-30 | Ana 50%
  Borealis   | Active | 2026-06-01 | 2026-06-30 | Ana 50%
  Cobalt     | Active | 2026-06-01 | 2026-06-30 | Ben
`);
const LIMIT_OF_TWO = sheet('Scope | Limit\nPortfolio | 2');

describe('DRIFTSCORE', () => {
  it('[D0] [D5] counts a half for each signal that cannot be measured: 100 × ½ × 17/18', () => {
    expect(bundle.DRIFTSCORE(CLEAN, AS_OF)).toBe(47.2);
  });

  it('[D1] is 45.4 where three run on a limit of two: x = ½, so 100/9 × ⅓ in place of 100/9 × ½', () => {
    expect(bundle.DRIFTSCORE(CLEAN, LIMIT_OF_TWO, AS_OF)).toBe(45.4);
  });

  it('[T1] counts 30 days of one person too many: 30 of 91, so 100/18 × 30/121 more', () => {
    const busy = withCell(CLEAN, 3, 'Resources', 'Ana');
    expect(bundle.DRIFTSCORE(busy, AS_OF)).toBe(48.6);
  });

  it('[X1] gives the same for whole columns as for the rows themselves', () => {
    const whole = FILE.map((table) => withTail(table, 1_000));
    expect(bundle.DRIFTSCORE(...whole, AS_OF)).toBe(bundle.DRIFTSCORE(...FILE, AS_OF));
  });

  it('[T1] reads a row whose cells hold errors, and never for the better', () => {
    const clean = bundle.DRIFTSCORE(...FILE, AS_OF);
    for (const header of ['Status', 'Priority', 'Measure', 'Operator']) {
      for (const value of ['#N/A', '#REF!', 'Loading...']) {
        const broken = withCell(REGISTER, 1, header, value);
        const score = bundle.DRIFTSCORE(broken, ...FILE.slice(1), AS_OF);
        expect(score, `${header} ${value}`).toBeGreaterThanOrEqual(clean);
      }
    }
  });

  it('[D7] depends on the day alone, not on where both stand in time', () => {
    const nextYear = CLEAN.map((row) => row.map((cell) => String(cell).replace('2026', '2027')));
    expect(bundle.DRIFTSCORE(nextYear, '2027-06-01')).toBe(bundle.DRIFTSCORE(CLEAN, AS_OF));
  });

  it('[X2] changes nothing that was passed', () => {
    const before = structuredClone([REGISTER, CAPACITY, LIMITS]);
    bundle.DRIFTSCORE(REGISTER, CAPACITY, LIMITS, AS_OF);
    expect([REGISTER, CAPACITY, LIMITS]).toEqual(before);
  });

  it('[X2] gives the same when asked again', () => {
    const ask = () => [bundle.DRIFTSCORE(...FILE, AS_OF), load().DRIFTSCORE(...FILE, AS_OF)];
    expect(new Set([...ask(), ...ask()]).size).toBe(1);
  });
});
