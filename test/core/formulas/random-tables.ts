import fc from 'fast-check';
import type { Cell, Grid } from '../../../src/core/lib/cell.ts';
import { addDays } from '../../../src/core/lib/day.ts';
import { statusWords } from '../../../src/core/register/status.ts';
import { TODAY } from '../sheet.ts';

/** Texts that a search could take for a pattern, a comparison or a number, and names that differ by little. */
const AWKWARD = [
  ...['Data', 'data', 'DATA ', 'Data  Team', ' data team', 'Da*a', 'Da?a', 'Da~*a', '~', '*', '?', '**'],
  ...[
    '=SUM(1,2)',
    '>5',
    '<3',
    '<>x',
    '=',
    '"quoted"',
    'a""b',
    "O'Brien",
    "'x",
    'Zoë',
    'Zoe',
    'ÉCOLE',
    'école',
  ],
  ...['x'.repeat(200), `${'x'.repeat(199)}y`, 'a|b', 'k', '-', '!', '5', '50%', 'TRUE', 'a.b(c)[d]{e}^$+\\'],
  ...['A, B', 'Team 7', 'Mon amie; ', 'a,b'],
];
const LONG_LISTS = [
  'Data; Zoë',
  'data\nDa*a',
  'Data, Zoë',
  'A, B; Data',
  'Data;;data ; DATA',
  'Zoe;Zoë;x;y',
  'B , Data',
];

const pick = (...cells: readonly Cell[]): fc.Arbitrary<Cell> => fc.constantFrom(...cells);
const mostly = (usual: fc.Arbitrary<Cell>, rare: fc.Arbitrary<Cell>): fc.Arbitrary<Cell> =>
  fc.oneof({ weight: 6, arbitrary: usual }, { weight: 1, arbitrary: rare });
const or = (usual: fc.Arbitrary<Cell>, ...rare: readonly Cell[]) => mostly(usual, pick(...rare));

const name = pick(...AWKWARD);
const few = pick('Data', 'data', 'Zoë', 'Zoe', 'Da*a', 'Data  Team', '>5');
const people = fc.oneof(few, few, name, pick(...LONG_LISTS, '', '', 5, true, '#N/A', '  '));
const day = fc.oneof(
  fc.integer({ min: -60, max: 60 }).map((offset): Cell => ({ day: addDays(TODAY, offset) })),
  pick(
    '9 March 2026',
    '2026-02-30',
    '03/04/2026',
    'soon',
    '#N/A',
    'Loading...',
    46_000,
    46_000.5,
    2026,
    true,
    '',
    '',
    '',
  ),
);
const size = or(
  pick(1, 2, 0.5, 3.25, 8, ''),
  'big',
  '0,6',
  ' 3 ',
  '60%',
  '1,000',
  -3,
  0,
  true,
  1e13,
  '#N/A',
  '5.0',
);
const rank = or(pick(1, 1, 2, 3, 1.5, ''), '2', 'first', -1, '#DIV/0!', true);
const priority = fc.oneof(
  pick(
    'P-1',
    'Grow',
    'grow ',
    'P-2',
    'Mend',
    'P-1; Grow',
    'P-2; Other',
    'P-1, P-2',
    'Other',
    '',
    'Da*a',
    'A, B',
  ),
  name,
);
const resources = fc.oneof(
  pick(
    'Ana',
    'Ana 50%; Ben',
    'ana: 0.5',
    'Team 7',
    'Team 7; Ben 0,5',
    'Ben, Ana 20%',
    'tbd',
    '',
    'Da*a 2',
    'Zoë 30%',
  ),
  name,
);
const status = or(
  pick('Active', 'Active', 'active', 'In-Progress', 'ongoing', 'Zonk', 'Proposed', 'Done', 'On hold'),
  '',
  'Actve',
  'zonk ',
  '#N/A',
  true,
  'Cancelled',
);

/** The register's columns, by the headers that people give them. */
const COLUMNS: Readonly<Record<string, fc.Arbitrary<Cell>>> = {
  ID: fc.oneof(pick('I-1', 'I-2', 'I-3', 'i-4', 'I-5', 'I-6 ', 'I-7', 'I-10', 'É-1'), name, pick('', '', '')),
  Initiative: or(name, '', '#N/A', 'Loading...', 'Atlas', 'Borealis'),
  Status: status,
  Rank: rank,
  Priority: priority,
  Team: people,
  Size: size,
  Start: day,
  'Due date': day,
  Resources: resources,
  Measure: or(name, '', '#N/A'),
  Aim: or(pick('Increase', 'down', 'Hold', ''), 'sideways', 5),
  Target: or(pick(5, 'five', ''), '#DIV/0!'),
  Sponsor: people,
  Prophet: people,
  Owner: people,
  Added: day,
  Budget: fc.oneof(size, day, name),
};

const LIMITS: Readonly<Record<string, fc.Arbitrary<Cell>>> = {
  Scope: or(
    pick(
      'Portfolio',
      'Direction',
      'Team',
      'team',
      'Priority',
      'Visionary',
      'Prophet',
      'Operator',
      'Resource',
    ),
    'Town',
    '',
    '#N/A',
  ),
  Name: fc.oneof(pick('', '', '', 'Data', 'DATA', 'P-1', 'grow', 'Ana', 'Zoë', 'Da*a', 'A, B'), name),
  Limit: or(pick(0, 1, 2, 3, 5, 2.5, ''), '2', '0,6', 'many', -1, '#N/A', true),
  Agreed: or(pick('', '', 2, 4), '3', 'none'),
  Counts: or(pick('', 'Initiatives', 'Size', 'size'), 'Points', '#N/A'),
  Mode: or(pick('', 'Inform', 'Ask reason', 'Refuse', 'refuse'), 'Stop'),
  'At least': or(pick('', '', '', 1, 2), '1', 'few'),
};

const FILTERS: Readonly<Record<string, fc.Arbitrary<Cell>>> = {
  Filter: or(name, '', 'Affordable', 'Led'),
  Column: or(pick(...Object.keys(COLUMNS), 'End', 'Operator', 'budget'), 'Cost', ''),
  Test: or(
    pick(
      'is',
      'is not',
      'is one of',
      'at least',
      'at most',
      'is set',
      'is empty',
      'contains',
      'before',
      'after',
      'within days',
    ),
    'near',
    '',
  ),
  Value: fc.oneof(
    pick(
      1,
      2,
      0.5,
      '60%',
      3.25,
      30,
      -30,
      'today',
      '2026-06-10',
      '9 March 2026',
      'a',
      'data; 2; 2026-06-10',
      '',
      true,
      46_000,
    ),
    fc.integer({ min: -20, max: 20 }).map((offset): Cell => ({ day: addDays(TODAY, offset) })),
    name,
  ),
  'Applies to': or(pick('', '', 'Active', 'Active; Proposed', 'Done, On hold', 'Zonk'), 'Nonsense', 'Paused'),
};

const DIRECTION: Readonly<Record<string, fc.Arbitrary<Cell>>> = {
  ID: or(pick('P-1', 'P-2', 'P-3', ''), 'Da*a', 'p-1', 'Mend'),
  Priority: or(pick('Grow', 'Mend', 'Keep', ''), 'grow', 'A, B', 'P-1', '#N/A'),
  'Not pursued': pick('x', ''),
  From: day,
  Until: day,
};

const CAPACITY: Readonly<Record<string, fc.Arbitrary<Cell>>> = {
  Resource: or(pick('Ana', 'Ben', 'Zoë', ''), 'Team 7', 'Da*a', 'A, B'),
  Capacity: pick(1, 2, 0.5),
};

const DECISIONS: Readonly<Record<string, fc.Arbitrary<Cell>>> = {
  No: or(pick(1, 2, 3, 4, 5, ''), 'x', '3', 1.5),
  At: or(day, '2026-05-20 10:00:00', '2026-06-02 09:00:00'),
  Decision: or(
    pick('Approve', 'Except', 'Stop', 'Pause', 'Resume', 'Baseline', 'Decline', 'Renew'),
    'Review',
    'End exception',
    '',
    'Seen',
  ),
  Initiative: fc.oneof(pick('I-1', 'i-2', 'I-3', 'I-4', 'I-5', 'I-7'), name, pick('', 'Atlas')),
  Expires: or(day, '2026-06-01', '2026-05-31', '', 'soon'),
};

function table(
  columns: Readonly<Record<string, fc.Arbitrary<Cell>>>,
  maxLength: number,
  needs: readonly string[],
) {
  const headers = fc.shuffledSubarray(Object.keys(columns)).map((some) => [...new Set([...some, ...needs])]);
  const rows = fc.array(fc.record(columns), { maxLength });
  const isBlank = fc.array(fc.nat(7), { minLength: maxLength, maxLength });
  const title = fc.constantFrom<readonly Cell[][]>([], [], [], [['Our plan for the year']]);
  return fc
    .tuple(headers, rows, isBlank, title)
    .map(
      ([heads, body, blanks, above]): Grid => [
        ...above,
        heads,
        ...body.map((row, index) => heads.map((head) => (blanks[index] === 0 ? '' : (row[head] ?? '')))),
      ],
    );
}

/** The tabs of a file with everything in it that formulas and engine could read apart. */
export const randomTabs: fc.Arbitrary<Readonly<Record<string, Grid>>> = fc
  .record({
    Initiatives: table(COLUMNS, 14, ['Initiative', 'Status', 'Team']),
    Limits: table(LIMITS, 8, ['Scope', 'Limit']),
    Filters: table(FILTERS, 5, ['Filter', 'Column', 'Test', 'Value']),
    Direction: table(DIRECTION, 5, ['Priority', 'Not pursued']),
    Capacity: table(CAPACITY, 3, ['Resource', 'Capacity']),
    Decisions: table(DECISIONS, 6, ['At', 'Decision', 'Initiative']),
    kept: fc.subarray(['Filters', 'Direction', 'Capacity', 'Decisions']),
  })
  .map(({ Initiatives, Limits, kept, ...others }) => ({
    Initiatives,
    Limits,
    ...Object.fromEntries(Object.entries(others).filter(([tab]) => kept.includes(tab))),
  }));

/** The words that the random file's owners have for statuses. */
export const WORDS = { headers: new Map(), statuses: statusWords(new Map([['Zonk', 'Active']])) };
