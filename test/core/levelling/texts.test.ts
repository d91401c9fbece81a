import { describe, expect, it } from 'vitest';
import { findConflicts } from '../../../src/core/conflicts/find.ts';
import type { Budget } from '../../../src/core/levelling/certificate.ts';
import { certify } from '../../../src/core/levelling/certify.ts';
import { certificateText, changeText } from '../../../src/core/levelling/texts.ts';
import { registerOf, TODAY } from '../sheet.ts';
import { ENDLESS, SPENT } from './cases.ts';

function certified(rows: readonly string[], capacity: string, budget: Budget) {
  const headers = 'ID | Initiative | Status | Start | End | Resources';
  const register = registerOf({
    Initiatives: [headers, ...rows].join('\n'),
    Capacity: `Resource | Capacity\n${capacity}`,
  });
  return [...certify(register, TODAY, findConflicts(register, TODAY), budget)];
}

function row(id: string, from: string, to: string, demand: string): string {
  return `${id} | ${id} | Active | 2026-${from} | 2026-${to} | ${demand}`;
}

function texts(rows: readonly string[], capacity = 'Ana | 1', budget = ENDLESS): readonly string[] {
  return certified(rows, capacity, budget).map(([conflict, certificate]) =>
    certificateText(conflict, certificate, TODAY),
  );
}

describe('texts of certificates', () => {
  it('[C9] name rows, days, work, capacity and what is left over', () => {
    const two = [row('I-4', '06-03', '06-21', 'Ana 60%'), row('I-9', '06-03', '06-12', 'Ana 126%')];
    expect(texts(two)).toEqual([
      'Must give: 3-12 Jun, I-9 holds 12.6 days of work for 10 days of Ana; 2.6 days are left over.',
    ]);
    expect(texts([row('I-4', '06-03', '06-21', 'Ana'), row('I-9', '06-12', '06-12', 'Ana')])).toEqual([
      'Must give: 3-21 Jun, I-9 and I-4 hold 20 days of work for 19 days of Ana; 1 day is left over.',
    ]);
  });

  it('[C9] say that only what is left is meant, and when all is past', () => {
    const begun = row('I-1', '03-01', '06-10', 'Ana 60%');
    // 10 × 60% and 9 × 60% in 10 days: March to May can take nothing.
    expect(texts([begun, row('I-2', '06-02', '06-10', 'Ana 60%')])).toEqual([
      'Must give: 1-10 Jun, I-1 and I-2 still hold 11.4 days of work for 10 days of Ana; 1.4 days are left over.',
    ]);
    expect(texts([row('I-1', '05-22', '06-10', 'Ana 150%')])).toEqual([
      'Must give: 1-10 Jun, I-1 still holds 15 days of work for 10 days of Ana; 5 days are left over.',
    ]);
    expect(texts([begun, row('I-2', '06-07', '06-08', 'Ana 60%')])).toEqual([
      "Can be levelled: move 0.4 days of I-1's work to 1-6 Jun and 9-10 Jun; nothing else changes.",
    ]);
    expect(texts([row('I-1', '05-22', '05-31', 'Ana 150%')])).toEqual([
      'It is past: all of its days lie before today, so no work can be moved any more.',
    ]);
  });

  it('[C9] say when capacity is assumed, or none, and cut a long list', () => {
    expect(texts([row('I-4', '06-03', '06-04', 'Zoe 2')])).toEqual([
      'Must give: 3-4 Jun, I-4 holds 4 days of work for 2 days of Zoe (assumed); 2 days are left over.',
    ]);
    const many = Array.from({ length: 30 }, (_, index) => row(`I-${index + 10}`, '06-03', '06-04', 'Ana'));
    expect(texts(many, 'Ana | 0')).toEqual([
      'Must give: 3-4 Jun, I-10, I-11, I-12, I-13, I-14, I-15, I-16, I-17, I-18, I-19, I-20, I-21 and 18 more hold 60 days of work for no days of Ana; 60 days are left over.',
    ]);
    expect(texts([row('I-4', '06-03', '06-03', 'Ana 1.001')])).toEqual([
      'Must give: 3 Jun, I-4 holds 1 day of work for 1 day of Ana; less than 0.01 days are left over.',
    ]);
  });

  const block = row('K', '06-09', '06-10', 'Ana');
  const crowded = [
    row('K', '06-01', '06-02', 'Ana'),
    row('I-1', '06-01', '06-04', 'Ana 50%'),
    row('I-2', '06-03', '06-08', 'Ana 50%'),
  ];

  it('[C9] say what moves where, and that nothing else does', () => {
    const [one] = certified([row('I-9', '06-01', '06-10', 'Ana 50%'), block], 'Ana | 1', ENDLESS);
    if (one?.[1].kind !== 'can be levelled') throw new Error('not levelled');
    expect(certificateText(...one, TODAY)).toBe(
      "Can be levelled: move 1 day of I-9's work to 1-8 Jun; nothing else changes.",
    );
    expect(one[1].levelling.changes.map((change) => changeText(change, TODAY))).toEqual(['62.5% 1-8 Jun']);
    expect(texts([row('I-9', '06-05', '06-14', 'Ana 10%'), block])).toEqual([
      "Can be levelled: move 0.2 days of I-9's work to 5-8 Jun and 11-14 Jun; nothing else changes.",
    ]);
  });

  it('[C9] say whether fewer rows would do', () => {
    const two = [row('I-1', '06-01', '06-10', 'Ana 20%'), row('I-2', '06-09', '06-14', 'Ana 20%'), block];
    const moves = "move 0.4 days of I-1's work to 1-8 Jun; move 0.4 days of I-2's work to 11-14 Jun";
    expect(texts(two)).toEqual([
      `Can be levelled: ${moves}; nothing else changes, and no fewer of its rows would do.`,
    ]);
    expect(texts(crowded)[0]).toMatch(/; nothing else changes, and no fewer rows would do\.$/);
  });

  it('[C9] own up to a search that was not ended, and cut many moves short', () => {
    expect(texts(crowded, 'Ana | 1', SPENT)[0]).toMatch(
      /; nothing else changes, though fewer rows might do\.$/,
    );
    const many = Array.from({ length: 9 }, (_, index) =>
      row(`I-${index + 1}`, '06-02', `06-${index + 12}`, `Ana 0.${index + 11}`),
    );
    expect(texts([...many, block], 'Ana | 1.5')[0]).toMatch(
      /^Can be levelled: (?:move [\d.]+ days? of I-\d's work to [^;]+; ){4}move work of 1 more row too; nothing/,
    );
  });
});
