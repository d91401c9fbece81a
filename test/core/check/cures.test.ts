import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/core/board.ts';
import { certified } from '../../../src/core/certified.ts';
import { type CheckBase, prepareCheck } from '../../../src/core/check/base.ts';
import { curesFor } from '../../../src/core/check/cures.ts';
import { verdictOf } from '../../../src/core/check/verdict.ts';
import { file, registerOf, TODAY } from '../sheet.ts';

const HEADERS = 'ID | Initiative | Status | Start | End | Resources';
const CAPACITY = 'Resource | Capacity\nAna | 1\nBen | 1';
const ATLAS = 'I-001 | Atlas | Active | 2026-06-01 | 2026-08-31 | Ana 60%';
const BOREALIS = 'I-002 | Borealis | Active | 2026-06-01 | 2026-07-20 | Ben';

function baseOf(...rows: readonly string[]): CheckBase {
  const prepared = prepareCheck(
    file({ Initiatives: [HEADERS, ...rows].join('\n'), Capacity: CAPACITY }),
    TODAY,
  );
  if (prepared.kind === 'sorry') throw new Error(prepared.sentence);
  return prepared.base;
}

const delta = (resources: string) => ({
  about: null,
  cells: { Initiative: 'Delta', Start: '2026-07-01', End: '2026-07-20', Resources: resources },
  seen: {},
});

describe('cures of overloads', () => {
  const base = baseOf(ATLAS, BOREALIS);

  it('[C9] stand in the order of the verdict, a new candidate with its name', () => {
    expect(verdictOf(base, delta('Ana 60%; Ben')).overloads).toEqual([
      'Ana 120% of 100%, 1-20 Jul, with I-001',
      'Ben 200% of 100%, 1-20 Jul, with I-002',
    ]);
    expect(curesFor(base, delta('Ana 60%; Ben'))).toEqual([
      {
        sentence:
          "Can be levelled: move 4 days of I-001's work to 1-30 Jun and 21 Jul-31 Aug; nothing else changes.",
        changes: ['I-001: 65.6% 1-30 Jun, 40% 1-20 Jul, 65.6% 21 Jul-31 Aug'],
      },
      {
        sentence:
          'Must give: 1 Jun-20 Jul, I-002 and Delta hold 70 days of work for 50 days of Ben; 20 days are left over.',
        changes: [],
      },
    ]);
  });

  it('[C9] are none where nothing is overloaded, and none for what others overload', () => {
    expect(curesFor(base, delta('Ana 10%'))).toEqual([]);
    const crowded = baseOf(ATLAS, BOREALIS, BOREALIS.replaceAll('2 |', '3 |'));
    expect(curesFor(crowded, delta('Ana 10%'))).toEqual([]);
  });

  it('[C9] move no work into days that are past: what is left of a row must give too', () => {
    const begun = baseOf('I-1 | Atlas | Active | 2026-03-01 | 2026-06-10 | Ana 60%');
    const late = {
      ...delta('Ana 60%'),
      cells: { Initiative: 'Delta', Start: '2026-06-02', End: '2026-06-10', Resources: 'Ana 60%' },
    };
    expect(verdictOf(begun, late).overloads).toEqual(['Ana 120% of 100%, 2-10 Jun, with I-1']);
    // Of Atlas 10 × 60% are left, and Delta asks for 9 × 60%.
    expect(curesFor(begun, late)).toEqual([
      {
        sentence:
          'Must give: 1-10 Jun, I-1 and Delta still hold 11.4 days of work for 10 days of Ana; 1.4 days are left over.',
        changes: [],
      },
    ]);
  });

  it('[C9] move nothing for an overload whose days are past', () => {
    const begun = baseOf('I-1 | Atlas | Active | 2026-03-01 | 2026-05-20 | Ana 60%');
    const late = {
      ...delta('Ana 60%'),
      cells: { Initiative: 'Delta', Start: '2026-05-11', End: '2026-06-10', Resources: 'Ana 60%' },
    };
    expect(verdictOf(begun, late).overloads).toEqual(['Ana 120% of 100%, 11-20 May, with I-1']);
    expect(curesFor(begun, late)).toEqual([
      {
        sentence: 'It is past: all of its days lie before today, so no work can be moved any more.',
        changes: [],
      },
    ]);
  });

  it('[C9] say what the board says once the candidate is in the register', () => {
    const rows = [ATLAS, BOREALIS, 'I-003 | Cirrus | Active | 2026-07-10 | 2026-08-20 | Ana 60%'];
    const row = '| Delta | Active | 2026-07-01 | 2026-07-20 | Ana 60%; Ben';
    const register = registerOf({ Initiatives: [HEADERS, ...rows, row].join('\n'), Capacity: CAPACITY });
    const sentences = certified(judge(register, TODAY)).map(({ sentence }) => sentence);
    expect(curesFor(baseOf(...rows), delta('Ana 60%; Ben')).map(({ sentence }) => sentence)).toEqual(
      sentences,
    );
  });
});
