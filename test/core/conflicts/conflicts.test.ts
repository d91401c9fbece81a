import { describe, expect, it } from 'vitest';
import { isoOfDay } from '../../../src/core/lib/day.ts';
import { labelOf } from '../../../src/core/register/initiative.ts';
import { boardOf, findingTexts } from '../sheet.ts';

function conflicts(initiatives: string, capacity = 'Resource | Capacity\nAna | 1\nData team | 3') {
  const board = boardOf({ Initiatives: initiatives, Capacity: capacity });
  return board.conflicts.map((conflict) => [
    conflict.resource,
    `${isoOfDay(conflict.from)}..${isoOfDay(conflict.to)}`,
    conflict.peak,
    conflict.capacity,
    Number(conflict.excessDays.toFixed(9)),
    conflict.initiatives.map(labelOf).join(' '),
  ]);
}

const HEADERS = 'ID | Initiative | Status | Start | End | Resources | Added';

describe('conflicts', () => {
  it('[C1] only active initiatives book', () => {
    expect(
      conflicts(
        `${HEADERS}\nA | A | Active | 2026-03-01 | 2026-03-10 | Ana\nB | B | Paused | 2026-03-01 | 2026-03-10 | Ana\nC | C | Proposed | 2026-03-01 | 2026-03-10 | Ana`,
      ),
    ).toEqual([]);
  });

  it('[C2] touching bookings do not overlap', () => {
    expect(
      conflicts(
        `${HEADERS}\nA | A | Active | 2026-03-01 | 2026-03-10 | Ana\nB | B | Active | 2026-03-11 | 2026-03-20 | Ana`,
      ),
    ).toEqual([]);
    expect(
      conflicts(
        `${HEADERS}\nA | A | Active | 2026-03-01 | 2026-03-10 | Ana\nB | B | Active | 2026-03-10 | 2026-03-20 | Ana`,
      ),
    ).toEqual([['Ana', '2026-03-10..2026-03-10', 2, 1, 1, 'A B']]);
  });

  it('[C3] ten tenths are one: sums are exact', () => {
    const rows = Array.from(
      { length: 10 },
      (_, index) => `I${index} | I${index} | Active | 2026-03-01 | 2026-03-10 | Ana 10%`,
    );
    expect(conflicts([HEADERS, ...rows].join('\n'))).toEqual([]);
    const thirds = Array.from({ length: 9 }, (_, index) =>
      ['x', `I${index}`, 'Active', '2026-03-01', '2026-03-10', `Data team ${1 / 3}`].join(' | '),
    );
    expect(conflicts([HEADERS, ...thirds].join('\n'))).toEqual([]);
  });

  it('[C3] an unlisted resource has 1, and this is said', () => {
    const board = boardOf({
      Initiatives: `${HEADERS}\nA | A | Active | 2026-03-01 | 2026-03-10 | Zoe\nB | B | Active | 2026-03-01 | 2026-03-02 | zoe 50%`,
      Capacity: 'Resource | Capacity\nAna | 1',
    });
    expect(board.conflicts).toMatchObject([{ resource: 'Zoe', peak: 1.5, capacity: 1, isListed: false }]);
    expect(board.rows[0]?.competesWith).toBe('Zoe 150% of 100% (assumed), 1-2 Mar, with B');
    expect(board.findings).toContainEqual(
      expect.objectContaining({
        table: 'Capacity',
        message: 'does not list Zoe; each counts as 1 full-time',
      }),
    );
  });

  it('[C3] capacity changes over time; a listed resource that no row covers has nothing', () => {
    const capacity =
      'Resource | Capacity | From | Until\nAna | 2 | | 2026-03-05\nAna | 1 | 2026-03-06 | 2026-03-08\nAna | 3 | 2026-03-07 | 2026-03-08';
    expect(conflicts(`${HEADERS}\nA | A | Active | 2026-03-01 | 2026-03-10 | Ana 1.5`, capacity)).toEqual([
      ['Ana', '2026-03-06..2026-03-10', 1.5, 1, 4.5, 'A'],
    ]);
  });

  it('[C4] a run is maximal, with its peak, and names who is booked in it', () => {
    expect(
      conflicts(`${HEADERS}
      A | A | Active | 2026-03-01 | 2026-03-31 | Ana 60%
      B | B | Active | 2026-03-05 | 2026-03-10 | Ana 60%
      C | C | Active | 2026-03-11 | 2026-03-12 | Ana 90%
      D | D | Active | 2026-03-20 | 2026-03-21 | Ana 50%
      E | E | Active | 2026-03-28 | 2026-04-10 | Ana 40%`),
    ).toEqual([
      ['Ana', '2026-03-05..2026-03-12', 1.5, 1, 2.2, 'A B C'],
      ['Ana', '2026-03-20..2026-03-21', 1.1, 1, 0.2, 'A D'],
    ]);
  });

  it('[C5] the text names resource, peak against capacity, dates and the others', () => {
    const board = boardOf({
      Initiatives: `${HEADERS}\nI-1 | Atlas | Active | 2026-03-03 | 2026-03-21 | Data team 60%\nI-4 | Delta | Active | 2026-03-01 | 2026-03-31 | Data team 50%\n | Echo | Active | 2026-03-02 | 2026-03-21 | data team 30%`,
      Capacity: 'Resource | Capacity\nData team | 1',
    });
    expect(board.rows.map(({ competesWith }) => competesWith)).toEqual([
      'Data team 140% of 100%, 3-21 Mar, with I-4; Echo',
      'Data team 140% of 100%, 3-21 Mar, with I-1; Echo',
      'Data team 140% of 100%, 3-21 Mar, with I-1; I-4',
    ]);
  });

  it('[C6] work without dates runs from Added, or the first day known, to a year past the last', () => {
    const board = boardOf({
      Initiatives: `${HEADERS}\nA | A | Active | | 2026-07-01 | Ana | 2026-06-20\nB | B | Active | | | Ana |\nC | C | Done | 2026-05-01 | 2026-09-30 | |`,
    });
    expect(board.conflicts).toMatchObject([{ from: board.today + 19, to: board.today + 30 }]);
    expect(board.rows[0]?.competesWith).toBe(
      'Ana 200% of 100% (assumed), 20 Jun-1 Jul (no start) here, with B (no dates)',
    );
    const open = boardOf({
      Initiatives: `${HEADERS}\nA | A | Active | 2026-06-01 | | Ana |\nB | B | Active | 2026-06-01 | | Ana |\nC | C | Done | 2026-05-01 | 2026-09-30 | |`,
    });
    expect(open.conflicts.map(({ to }) => isoOfDay(to))).toEqual(['2027-09-29']);
  });

  it('[C5] one row that asks for more than there is competes with nobody', () => {
    const board = boardOf({ Initiatives: `${HEADERS}\nA | A | Active | 2026-03-01 | 2026-03-10 | Ana 2` });
    expect(board.rows[0]?.competesWith).toBe('Ana 200% of 100% (assumed), 1-10 Mar');
  });

  it('[C5] a crowd is cut short, with how many more', () => {
    const rows = Array.from(
      { length: 30 },
      (_, index) => `I-${index} | x${index} | Active | 2026-03-01 | 2026-03-10 | Ana`,
    );
    const board = boardOf({ Initiatives: [HEADERS, ...rows].join('\n') });
    expect(board.rows[0]?.competesWith).toMatch(/with I-1; I-2; .*; I-12 and 17 more$/);
    expect(findingTexts(board.findings)).toEqual([]);
  });
});
