import type { Cell, Tab } from '../src/core/lib/cell.ts';
import { addDays, asDay } from '../src/core/lib/day.ts';
import { type Chance, chanceFrom } from './random.ts';

const HEADERS = [
  ...['ID', 'Initiative', 'Status', 'Rank', 'Priority', 'Team', 'Size', 'Start', 'End', 'Resources'],
  ...['Measure', 'Aim', 'Target', 'Visionary', 'Prophet', 'Operator', 'Added'],
];
/** 1 January 2026. */
export const TODAY = asDay(20_454);

/** The tabs of a register of so many initiatives, as a file holds them. */
export function registerOf(count: number): readonly Tab[] {
  const chance = chanceFrom(count);
  const rows = Array.from({ length: count }, (_, index) => initiative(index, chance));
  return [
    { name: 'Initiatives', grid: [HEADERS, ...rows] },
    {
      name: 'Capacity',
      grid: [['Resource', 'Capacity'], ...Array.from({ length: 40 }, (_, index) => [`Crew ${index}`, 3])],
    },
    ...GOVERNANCE,
  ];
}

function initiative(index: number, { below, pick }: Chance): readonly Cell[] {
  const start = addDays(TODAY, below(700) - 350);
  const person = (seat: string) => pick(['', `${seat} ${below(9)}`, `${seat} ${below(9)}`]);
  return [
    ...[
      `I-${index + 1}`,
      `Initiative ${index + 1}`,
      pick(['Active', 'Active', 'Active', 'Proposed', 'Paused', 'Done']),
    ],
    ...[1 + below(20), pick(['', 'P-1', 'P-2', 'P-3; P-4']), `Team ${below(30)}`, 1 + below(5)],
    ...[
      { day: start },
      { day: addDays(start, 1 + below(120)) },
      `Crew ${below(50)} ${10 + below(9) * 10}%; Crew ${below(50)} 0.5`,
    ],
    ...[pick(['', `Measure ${below(200)}`]), pick(['Increase', 'Decrease', 'Hold']), 1 + below(3)],
    ...[person('Vera'), person('Pia'), person('Otto'), { day: addDays(start, -below(60)) }],
  ];
}

const GOVERNANCE: readonly Tab[] = [
  {
    name: 'Direction',
    grid: [
      ['ID', 'Priority', 'Not pursued', 'Why it matters', 'Owner', 'From', 'Until'],
      ...[1, 2, 3, 4].map((id) => [
        `P-${id}`,
        `Priority ${id}`,
        'All else',
        'It pays',
        'Vera 1',
        '2025-01-01',
        '2026-12-31',
      ]),
    ],
  },
  {
    name: 'Limits',
    grid: [
      ['Scope', 'Name', 'Limit', 'Counts', 'Mode'],
      ['Portfolio', '', 20, 'Initiatives', 'Ask reason'],
      ['Team', '', 4, 'Size', 'Inform'],
      ['Priority', '', 9, 'Initiatives', 'Ask reason'],
      ['Operator', '', 3, 'Initiatives', 'Inform'],
      ['Resource', 'Crew 7', 5, 'Initiatives', 'Inform'],
    ],
  },
  {
    name: 'Filters',
    grid: [
      ['Filter', 'Column', 'Test', 'Value'],
      ['Measured', 'Measure', 'is set', ''],
      ['Small', 'Size', 'at most', 4],
      ['Soon', 'Start', 'within days', 180],
    ],
  },
];
