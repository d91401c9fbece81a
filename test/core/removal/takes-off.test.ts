import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byLastIn } from '../../../src/core/limits/order.ts';
import { type Initiative, isActive, labelOf } from '../../../src/core/register/initiative.ts';
import type { Register } from '../../../src/core/register/read-register.ts';
import { type Asked, takesOff } from '../../../src/core/removal/takes-off.ts';
import { registerOf, TODAY } from '../sheet.ts';
import { after, isKept, keepsBetterRanks, smallRegister } from './registers.ts';

const SEED = 20_260_602;
const PLAIN: Asked = { candidate: null, isProtected: () => false, cost: 'size', isSpent: () => false };
const COSTS = ['size', 'count', 'rank'] as const;

/** Every set of rows whose pausing is enough and no part of which is, best first, by trying them all. */
function allRemovals(register: Register, { candidate, isProtected, cost }: Asked) {
  const rows = register.initiatives
    .filter((one) => isActive(one) && one.row !== candidate?.row && !isProtected(one))
    .sort(byLastIn);
  const chosen = (mask: number) => rows.filter((_, index) => mask & (1 << index));
  const enough = Array.from({ length: 2 ** rows.length }, (_, mask) =>
    isKept(after(register, chosen(mask), candidate)),
  );
  const masks = [...enough.keys()].filter(
    (mask) =>
      enough[mask] && rows.every((_, index) => !(mask & (1 << index)) || !enough[mask - (1 << index)]),
  );
  const sets = masks.map((mask) => ({
    rows: chosen(mask),
    cost: chosen(mask).reduce((sum, { size }) => sum + (cost === 'size' ? size : 1), 0),
  }));
  return sets.sort((one, other) =>
    cost === 'rank'
      ? keepsBetterRanks(ranksOf(one.rows), ranksOf(other.rows)) || sizeOf(one.rows) - sizeOf(other.rows)
      : Math.round(1e6 * (one.cost - other.cost)) || one.rows.length - other.rows.length,
  );
}

const ranksOf = (rows: readonly Initiative[]) => rows.map(({ rank }) => rank ?? 99);
const sizeOf = (rows: readonly Initiative[]) =>
  Math.round(1e6 * rows.reduce((sum, { size }) => sum + size, 0));

const asked = fc.record({
  register: smallRegister,
  protectedRow: fc.option(fc.integer({ min: 2, max: 9 }), { freq: 2 }),
  candidateRow: fc.option(fc.integer({ min: 2, max: 9 }), { freq: 2 }),
});

function askedOf(register: Register, candidateRow: number | null, protectedRow: number | null): Asked {
  const candidate = register.initiatives.find((one) => one.row === candidateRow && !isActive(one)) ?? null;
  return { ...PLAIN, candidate, isProtected: ({ row }) => row === protectedRow };
}

describe('takes off', () => {
  it.each(COSTS)('[C10] is the three best sets of all, by %s', (cost) => {
    fc.assert(
      fc.property(asked, ({ register, candidateRow, protectedRow }) => {
        const question = { ...askedOf(register, candidateRow, protectedRow), cost };
        const all = allRemovals(register, question);
        const { kind, sets, isSettled } = takesOff(register, TODAY, question);
        const isQuiet = isKept(after(register, [], question.candidate));
        expect(kind).toBe(isQuiet ? 'nothing' : all.length === 0 ? 'impossible' : 'sets');
        expect(isSettled).toBe(true);
        if (kind !== 'sets') return;
        const ids = (rows: readonly Initiative[]) => rows.map(labelOf).join();
        const shown = (list: readonly { readonly rows: readonly Initiative[]; readonly cost: number }[]) =>
          list.map(({ rows, cost: sum }) =>
            cost === 'rank' ? [ranksOf(rows), sizeOf(rows)] : [Math.round(sum * 1e6), rows.length],
          );
        expect(shown(sets)).toEqual(shown(all.slice(0, 3)));
        const minimal = new Set(all.map(({ rows }) => ids(rows)));
        for (const { rows } of sets) expect(minimal.has(ids(rows))).toBe(true);
        expect(new Set(sets.map(({ rows }) => ids(rows))).size).toBe(sets.length);
      }),
      { numRuns: 300, seed: SEED },
    );
  });

  it('[C10] is the same whatever the order of rows', () => {
    fc.assert(
      fc.property(smallRegister, fc.constantFrom(...COSTS), (register, cost) => {
        const turned = { ...register, initiatives: [...register.initiatives].reverse() };
        const ids = (from: Register) =>
          takesOff(from, TODAY, { ...PLAIN, cost }).sets.map(({ rows }) => rows.map(labelOf));
        expect(ids(turned)).toEqual(ids(register));
      }),
      { numRuns: 200, seed: SEED },
    );
  });

  it('[C10] says what each set frees, by resource and dates and by limit', () => {
    const { sets, sentences, remarks } = small('I-3 | Active | 2 | Ana 60%', 'Portfolio | 2');
    expect(sets.map(({ rows, cost, isProved }) => [rows.map(labelOf), cost, isProved])).toEqual([
      [['I-2'], 1, true],
      [['I-3'], 2, true],
      [['I-1'], 3, true],
    ]);
    expect(sets[0]?.frees.map(({ subject, over, amount }) => [subject.kind, over, amount])).toEqual([
      ['resource', 0.4, 0.4],
      ['limit', 1, 1],
    ]);
    expect(sentences).toEqual(['The best costs 1: nothing costs less.']);
    expect(remarks).toEqual([]);
  });

  it('[C10] by rank, of rows that all have none, the least Size comes off first', () => {
    const { sets, sentences } = small('I-3 | Active | 2 | Ana 60%', 'Portfolio | 2', { cost: 'rank' });
    expect(sets.map(({ rows }) => rows.map(labelOf))).toEqual([['I-2'], ['I-3'], ['I-1']]);
    expect(sentences).toEqual(['No set keeps rows that rank better.']);
  });

  it('[C10] says that nothing has to come off', () => {
    const calm = small('I-3 | Proposed | 2 | ', 'Portfolio | 9', {}, '2');
    expect(calm.kind).toBe('nothing');
    expect(calm.sentences).toEqual(['Nothing has to come off: every limit and every capacity is kept.']);
    const candidate = small('I-3 | Proposed | 2 | ', 'Portfolio | 3', { candidate: 'I-3' }, '2');
    expect(candidate.sentences).toEqual([
      'Nothing has to come off for I-3: every limit and every capacity is kept.',
    ]);
    expect(candidate.remarks).toEqual(['I-3 asks for no resource, so only limits were looked at.']);
  });

  it('[C10] says what dates were taken for a candidate without any', () => {
    const register = registerOf({
      Initiatives:
        'ID | Initiative | Status | Start | End | Resources | Added\nI-1 | One | Active | 2026-06-01 | 2026-06-30 | Ana |\nI-2 | Two | Proposed | | | Ana | 2026-06-10',
      Capacity: 'Resource | Capacity\nAna | 1',
    });
    const answer = takesOff(register, TODAY, { ...PLAIN, candidate: rowOf(register, 'I-2') });
    expect(answer.sets.map(({ rows }) => rows.map(labelOf))).toEqual([['I-1']]);
    expect(answer.remarks).toEqual([
      'I-2 has no Start and no End: it was taken to run from 10 Jun 2026 to 29 Jun 2027.',
    ]);
  });

  it('[C10] says so where a resource has nothing, or is not listed', () => {
    expect(small('I-3 | Active | 2 | ', 'Portfolio | 9', {}, '0').remarks).toEqual([
      'Ana has a capacity of 0: whatever asks for it then must come off.',
    ]);
    expect(small('I-3 | Proposed | 2 | Zoe', 'Portfolio | 2', { candidate: 'I-3' }, '2').remarks).toEqual([
      'Capacity does not list Zoe: each was taken to have 1 full-time.',
    ]);
  });

  it('[C10] names the candidate or the protected rows that no removal is enough for', () => {
    const portfolio = small(
      'I-3 | Proposed | 3 | ',
      'Portfolio | 2',
      { candidate: 'I-3', counts: 'Size' },
      '2',
    );
    expect(portfolio.kind).toBe('impossible');
    expect(portfolio.sentences).toEqual([
      'No removal is enough: I-3 alone asks 3 of the 2 that Portfolio may have.',
    ]);
    const ana = small('I-3 | Proposed | 1 | Ana 60%', 'Portfolio | 9', { candidate: 'I-3' }, '0.5');
    expect(ana.sentences).toEqual([
      'No removal is enough: I-3 alone asks 60% of the 50% that Ana has, 1-9 Jun.',
    ]);
    const protectedRows = small(
      'I-3 | Proposed | 1 | ',
      'Portfolio | 2',
      { candidate: 'I-3', isProtected: () => true },
      '1',
    );
    expect(protectedRows.sentences).toEqual([
      'No removal is enough: I-3 and the protected I-1; I-2 ask 3 of the 2 that Portfolio may have.',
    ]);
    const alone = small(
      'I-3 | Proposed | 1 | ',
      'Portfolio | 9',
      { isProtected: ({ id }) => id === 'I-1' },
      '0',
    );
    expect(alone.sentences).toEqual([
      'No removal is enough: the protected I-1 alone asks 60% of the 0% that Ana has, 1-9 Jun.',
    ]);
  });

  it('[C10] leaves out a limit on Direction and one that cannot be read, and says so', () => {
    const register = registerOf({
      Initiatives: 'ID | Initiative | Status\nI-1 | One | Active',
      Direction:
        'ID | Priority | Not pursued | Why it matters | Owner\nP-1 | Grow | x | y | Ana\nP-2 | Mend | x | y | Ana',
      Limits: 'Scope | Limit\nDirection | 1\nPortfolio | many',
    });
    const { kind, remarks } = takesOff(register, TODAY, PLAIN);
    expect(kind).toBe('nothing');
    expect(remarks).toEqual([
      'Direction has 2 priorities of 1: pausing initiatives does not change that.',
      'Limits row 3 was left out: the limit is no number from 0 up.',
    ]);
  });

  it('[C10] gives the best found and its bound where the time is spent', () => {
    const rows = Array.from({ length: 40 }, (_, index) => {
      const asks = ['Ana', 'Ben', 'Zoe'].map(
        (name, at) => `${name} ${11 + ((index * (17 + at * 12)) % (41 - at))}%`,
      );
      return `I-${index} | A | Active | ${20 + ((index * 7) % 23)} | ${asks.join('; ')}`;
    });
    const register = registerOf({
      Initiatives: ['ID | Initiative | Status | Size | Resources', ...rows].join('\n'),
      Limits: 'Scope | Limit | Counts\nPortfolio | 777 | Size',
      Capacity: 'Resource | Capacity\nAna | 5.05\nBen | 6.03\nZoe | 5.5',
    });
    const { sets, sentences, isSettled } = takesOff(register, TODAY, { ...PLAIN, isSpent: () => true });
    const [best] = sets;
    expect(isSettled).toBe(false);
    expect(best?.isProved).toBe(false);
    expect(isKept(after(register, best?.rows ?? []))).toBe(true);
    expect(sentences).toEqual([
      `The best found costs ${best?.cost}; nothing under ${best?.bound} is possible; whether something in between is, was not settled in the time.`,
    ]);
  });
});

interface Smalls {
  readonly cost?: Asked['cost'];
  readonly candidate?: string;
  readonly isProtected?: Asked['isProtected'];
  readonly counts?: string;
}

/** Two rows that ask 60% and 40% of Ana in early June, and one more: ID, Status, Size, Resources. */
function small(third: string, limit: string, { candidate, counts = '', ...asks }: Smalls = {}, ana = '1.2') {
  const [id, status, size, resources] = third.split('|');
  const register = registerOf({
    Initiatives: `ID | Initiative | Status | Size | Start | End | Resources
      I-1 | One | Active | 3 | 2026-06-01 | 2026-06-09 | Ana 60%
      I-2 | Two | Active | 1 | 2026-06-01 | 2026-06-09 | Ana 40%
      ${id} | Three | ${status} | ${size} | 2026-06-01 | 2026-06-09 | ${resources}`,
    Limits: `Scope | Limit | Counts\n${limit} | ${counts}`,
    Capacity: `Resource | Capacity\nAna | ${ana}`,
  });
  const whom = candidate === undefined ? null : rowOf(register, candidate);
  return takesOff(register, TODAY, { ...PLAIN, ...asks, candidate: whom });
}

function rowOf(register: Register, id: string): Initiative {
  const found = register.initiatives.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no row ${id}`);
  return found;
}
