import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Conflict, findConflicts } from '../../../src/core/conflicts/find.ts';
import type { Certificate } from '../../../src/core/levelling/certificate.ts';
import { certify, levelTogether } from '../../../src/core/levelling/certify.ts';
import { type Day, isoOfDay } from '../../../src/core/lib/day.ts';
import type { Register } from '../../../src/core/register/read-register.ts';
import { registerOf, TODAY } from '../sheet.ts';
import { cases, ENDLESS, SEED, sourcesOf, todayOf } from './cases.ts';

function shown(certificate: Certificate): unknown {
  if (certificate.kind === 'must give') {
    const { initiatives, from, to, hasBegun: _, ...figures } = certificate.proof;
    const names = initiatives.map(({ id }) => id).join(' ');
    return { names, days: `${isoOfDay(from)}..${isoOfDay(to)}`, ...figures };
  }
  if (certificate.kind === 'is past') return certificate.kind;
  const { changes, isFewest } = certificate.levelling;
  const rows = changes.map(({ booking, pieces }) => [
    booking.initiative.id,
    ...pieces.map(({ from, until, share }) =>
      [isoOfDay(from), isoOfDay(until), Number(share.toFixed(6))].join(' '),
    ),
  ]);
  return { rows, isFewest };
}

function certificates(register: Register, today = TODAY) {
  const conflicts = findConflicts(register, today);
  return certify(register, today, conflicts, ENDLESS);
}

/** Rows such as `A | 2026-06-01 | 2026-06-10 | Ana 50%`. */
function registered(rows: string, capacity = 'Resource | Capacity\nAna | 1'): Register {
  const lines = rows
    .trim()
    .split('\n')
    .map((line) => `${line.split('|')[0]} | Active | ${line}`);
  const headers = 'Initiative | Status | ID | Start | End | Resources';
  return registerOf({ Initiatives: [headers, ...lines].join('\n'), Capacity: capacity });
}

function judge(rows: string, capacity?: string): readonly unknown[] {
  return [...certificates(registered(rows, capacity)).values()].map(shown);
}

describe('certificates', () => {
  it('[C9] names the rows whose own dates hold too much, and no row that touches them', () => {
    expect(
      judge(`
        A | 2026-06-01 | 2026-06-10 | Ana 80%
        B | 2026-06-01 | 2026-06-10 | Ana 70%
        C | 2026-06-11 | 2026-06-20 | Ana 50%`),
    ).toEqual([{ names: 'B A', days: '2026-06-01..2026-06-10', work: 15, capacity: 10, leftOver: 5 }]);
  });

  it('[C9] spreads a changed row evenly over the days that have room', () => {
    expect(
      judge(`
        A | 2026-06-01 | 2026-06-10 | Ana 50%
        B | 2026-06-09 | 2026-06-10 | Ana`),
    ).toEqual([{ rows: [['A', '2026-06-01 2026-06-09 0.625']], isFewest: true }]);
  });

  it('[C9] follows capacity that changes over time', () => {
    const capacity = 'Resource | Capacity | From | Until\nAna | 1 | | 2026-06-10\nAna | 2 | 2026-06-11 |';
    expect(judge('A | 2026-06-05 | 2026-06-14 | Ana 140%', capacity)).toEqual([
      { rows: [['A', '2026-06-05 2026-06-11 1', '2026-06-11 2026-06-15 2']], isFewest: true },
    ]);
    expect(judge('A | 2026-06-05 | 2026-06-14 | Ana 150%', capacity)).toEqual([
      { names: 'A', days: '2026-06-05..2026-06-14', work: 15, capacity: 14, leftOver: 1 },
    ]);
  });

  it('[C9] moves work off days without any capacity, and says where there is none at all', () => {
    const capacity = 'Resource | Capacity | From | Until\nAna | 1 | | 2026-06-04\nAna | 1 | 2026-06-07 |';
    expect(judge('A | 2026-06-01 | 2026-06-10 | Ana 40%', capacity)).toEqual([
      { rows: [['A', '2026-06-01 2026-06-05 0.5', '2026-06-07 2026-06-11 0.5']], isFewest: true },
    ]);
    expect(judge('A | 2026-06-05 | 2026-06-06 | Ana 40%', capacity)).toEqual([
      { names: 'A', days: '2026-06-05..2026-06-06', work: 0.8, capacity: 0, leftOver: 0.8 },
    ]);
  });

  it('[C9] takes the days before today as worked as planned', () => {
    // Of A 4 × 50% are left, which the last two days can hold; its days in May are no room for B.
    const begun = (last: string) => `
      A | 2026-05-01 | 2026-06-04 | Ana 50%
      B | 2026-05-30 | 2026-06-02 | Ana ${last}`;
    expect(judge(begun('100%'))).toEqual([{ rows: [['A', '2026-06-03 2026-06-05 1']], isFewest: true }]);
    expect(judge(begun('110%'))).toEqual([
      { names: 'B', days: '2026-06-01..2026-06-02', work: 2.2, capacity: 2, leftOver: 0.2 },
    ]);
    expect(judge(begun('100%').replace('2026-06-04', '2026-06-03'))).toEqual([
      { names: 'B A', days: '2026-06-01..2026-06-03', work: 3.5, capacity: 3, leftOver: 0.5 },
    ]);
  });

  it('[C9] has no advice for what is past, and counts today as the first day that is not', () => {
    const one = (last: string) => judge(`A | 2026-05-20 | ${last} | Ana 150%`);
    expect(one('2026-05-31')).toEqual(['is past']);
    expect(one('2026-06-01')).toEqual([
      { names: 'A', days: '2026-06-01..2026-06-01', work: 1.5, capacity: 1, leftOver: 0.5 },
    ]);
  });

  it('[C9] takes a row without dates for as long as conflicts do', () => {
    const [open] = judge(`
      A | | | Ana 20%
      B | 2026-06-01 | 2026-06-10 | Ana`);
    // From the first day known, 1 June, to a year past the last, 10 June: 374 days of a fifth in 364.
    expect(open).toEqual({ rows: [['A', '2026-06-11 2027-06-10 0.205495']], isFewest: true });
  });

  it.each([
    ['0.1', '0.2', '0.3'],
    ['0.7', '1.4', '2.1'],
    [String(2 / 3), String(4 / 3), '2'],
    [String(1 / 3), String(2 / 3), '1'],
    ['100000.1', '200000.2', '300000.3'],
  ])('[C9] sees that %s twice and %s on half the days fill %s to the brim', (share, twice, capacity) => {
    const rows = (last: string) => `
      A | 2026-06-01 | 2026-06-10 | Ana ${share}
      B | 2026-06-01 | 2026-06-10 | Ana ${share}
      C | 2026-06-06 | 2026-06-10 | Ana ${last}`;
    const kinds = (last: string) =>
      [...certificates(registered(rows(last), `Resource | Capacity\nAna | ${capacity}`)).values()].map(
        ({ kind }) => kind,
      );
    expect(kinds(twice)).toEqual(['can be levelled']);
    expect(kinds(String(Number(twice) * 1.00001))).toEqual(['must give']);
  });

  it('[C9] moves a row that is not booked in the conflict only where it must', () => {
    const crowded = `
      K | 2026-06-01 | 2026-06-02 | Ana
      A | 2026-06-01 | 2026-06-04 | Ana 50%
      B | 2026-06-03 | 2026-06-08 | Ana 50%`;
    expect(judge(crowded)).toEqual([
      {
        rows: [
          ['A', '2026-06-03 2026-06-05 1'],
          ['B', '2026-06-05 2026-06-09 0.75'],
        ],
        isFewest: true,
      },
    ]);
    expect(judge(crowded.replace('2026-06-04 | Ana 50%', '2026-06-04 | Ana 20%'))).toEqual([
      { rows: [['A', '2026-06-03 2026-06-05 0.4']], isFewest: true },
    ]);
  });

  it('[C9] goes on in rounds: what a proof leaves over is borne where it lies, and the rest still fits', () => {
    expect(
      judge(`
        A | 2026-06-01 | 2026-06-02 | Ana 200%
        B | 2026-06-05 | 2026-06-06 | Ana
        C | 2026-06-01 | 2026-06-06 | Ana 10%`),
    ).toEqual([
      { names: 'A', days: '2026-06-01..2026-06-02', work: 4, capacity: 2, leftOver: 2 },
      { rows: [['C', '2026-06-01 2026-06-03 0.1', '2026-06-03 2026-06-05 0.2']], isFewest: true },
    ]);
  });

  it('[C9] levels each resource for itself, alone and together', () => {
    const register = registered(`
      A | 2026-06-01 | 2026-06-20 | Ana 30%; Zoe 200%
      B | 2026-06-05 | 2026-06-06 | Ana; Zoe 10%
      C | 2026-06-12 | 2026-06-14 | Ana`);
    const judged = certificates(register);
    expect([...judged.keys()].map(({ key }) => key).sort()).toEqual(['ana', 'ana', 'zoe']);
    const together = levelTogether(register, TODAY, judged, ENDLESS);
    expect(
      [...together].map(([key, levelling]) => [key, shown({ kind: 'can be levelled', levelling })]),
    ).toEqual([
      [
        'ana',
        {
          rows: [
            ['A', '2026-06-01 2026-06-05 0.4', '2026-06-07 2026-06-12 0.4', '2026-06-15 2026-06-21 0.4'],
          ],
          isFewest: true,
        },
      ],
    ]);
  });

  it('[C9] does not depend on the order of rows', () => {
    const inOrder = (register: Register, today: Day) =>
      [...certificates(register, today)]
        .sort(([a]: readonly [Conflict, Certificate], [b]) => a.from - b.from)
        .map(([{ from }, certificate]) => [from, shown(certificate)]);
    fc.assert(
      fc.property(cases(20, 9), fc.integer({ min: 0, max: 8 }), (drawn, turn) => {
        const register = sourcesOf(drawn);
        const turned = [
          ...register.initiatives.slice(turn),
          ...register.initiatives.slice(0, turn),
        ].reverse();
        const initiatives = turned.map((initiative, index) => ({ ...initiative, row: index + 2 }));
        const today = todayOf(drawn);
        expect(inOrder({ ...register, initiatives }, today)).toEqual(inOrder(register, today));
      }),
      { numRuns: 1000, seed: SEED },
    );
  });
});
