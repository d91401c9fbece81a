import type { Facts } from '../../src/core/facts/facts.ts';
import { factsIn } from '../../src/core/facts/snapshot.ts';
import { factsText } from '../../src/core/facts/text.ts';
import { sealed } from '../../src/core/ledger/sealed.ts';
import type { Cell } from '../../src/core/lib/cell.ts';
import { readDayText } from '../../src/core/lib/day-text.ts';

/** Tabs of a spreadsheet, small enough to be followed by hand. */
type Tabs = Readonly<Record<string, readonly (readonly (string | number)[])[]>>;

export const DAY = '2026-06-15';

const RECORDED = [
  { no: 1, at: '2026-05-04 10:12:09', decision: 'Approve', initiative: 'I-1', by: 'Ingrid' },
  { no: 2, at: '2026-05-18 09:30:41', decision: 'Approve', initiative: 'I-2', by: 'Kenji' },
  { no: 3, at: '2026-06-02 16:02:00', decision: 'Finish', initiative: 'I-5', by: 'Ingrid' },
];

/** What the pages show of the file as it is, and pass to the functions. */
const NOW: Tabs = {
  Initiatives: [
    ['ID', 'Initiative', 'Status', 'Rank', 'Team', 'Start', 'End', 'Resources'],
    ['I-1', 'Service contracts', 'Active', 1, 'Service', '2026-06-01', '2026-09-30', 'Field technicians 1.5'],
    ['I-2', 'Fault reports', 'Active', 2, 'Service', '2026-06-15', '2026-10-30', 'Data team 50%; Ana 0.6'],
    ['I-3', 'Customer portal', 'Active', 3, 'Systems', '2026-07-01', '2026-08-14', 'Data team 1; Ana 0.6'],
    ['I-4', 'Second robot', 'Proposed', 4, 'Production', '2026-09-01', '2026-12-18', 'Welding cell 1'],
    ['I-5', 'Price list', 'Done', '', 'Service', '2026-02-02', '2026-05-29', 'Data team 50%'],
  ],
  Capacity: [
    ['Resource', 'Capacity'],
    ['Field technicians', 2],
    ['Data team', 1],
    ['Ana', 0.8],
  ],
  Limits: [
    ['Scope', 'Name', 'Limit'],
    ['Portfolio', '', 2],
  ],
  Readings: [
    ['At', 'Reader', 'Round', 'Subject', 'Rating'],
    ['2026-06-01', 'Ingrid', 'June', 'Service contracts', 5],
    ['2026-06-01', 'Ingrid', 'June', 'Fault reports', 4],
    ['2026-06-01', 'Ingrid', 'June', 'Customer portal', 1],
    ['2026-06-02', 'Kenji', 'June', 'Service contracts', 5],
    ['2026-06-02', 'Kenji', 'June', 'Fault reports', 4],
    ['2026-06-02', 'Kenji', 'June', 'Customer portal', 4],
  ],
  Decisions: [
    ['No', 'At', 'Decision', 'Initiative', 'By', 'Seal'],
    ...sealed(null, RECORDED).map(({ no, at, decision, initiative, by, seal }) => [
      ...[no, at, decision, initiative, by, seal],
    ]),
  ],
};

const LEDGER_HEADERS = ['No', 'At', 'Decision', 'Initiative', 'By', 'Facts'];

/** The facts of the file, with a status that was another then. */
function factsWith(statuses: Readonly<Record<string, string>>): Facts {
  const [headers = [], ...rows] = NOW.Initiatives ?? [];
  const then = rows.map(([id = '', name = '', status = '', ...more]) => [
    id,
    name,
    statuses[id] ?? status,
    ...more,
  ]);
  const tabs = { Initiatives: [headers, ...then], Limits: NOW.Limits ?? [], Decisions: [LEDGER_HEADERS] };
  return factsIn(
    Object.entries(tabs).map(([name, grid]) => ({ name, grid: grid.map((row) => row.map(asRead)) })),
  );
}

/** As Sheets hands a cell over. */
function asRead(cell: string | number): Cell {
  const read = typeof cell === 'string' ? readDayText(cell) : { kind: 'none' as const };
  return read.kind === 'day' ? { day: read.day } : cell;
}

const [BEGUN, FINISHED, TODAY] = [
  factsWith({ 'I-3': 'Proposed', 'I-5': 'Active' }),
  factsWith({ 'I-3': 'Proposed' }),
  factsWith({}),
];

/** A ledger that tells what became of the register. */
const LEDGER: Tabs[string] = [
  LEDGER_HEADERS,
  [1, '2026-05-04 10:12:09', 'Baseline', '', 'Ingrid', ...factsText(null, BEGUN)],
  [2, '2026-06-02 16:02:00', 'Finish', 'I-5', 'Ingrid', ...factsText(BEGUN, FINISHED)],
  [3, '2026-06-09 08:30:15', 'Seen', '', '', ...factsText(FINISHED, TODAY)],
];

/** What the pages show, and pass to the functions. */
export const SHOWN: Tabs = { ...NOW, Ledger: LEDGER };

/** Where the formula of an example is entered. */
export const ANSWER_TAB = 'Answer';

/** What people pass by mistake. */
const MISTAKEN: Tabs = {
  Empty: [['']],
  Notes: [
    ['Topic', 'Text'],
    ['Offsite', 'In May'],
  ],
  'Last year': [
    ['Initiative', 'Status', 'Resources'],
    ['Service contracts', 'Proposed', 'Ana'],
  ],
  'First answers': [
    ['Reader', 'Round', 'Subject', 'Rating'],
    ['Ingrid', 'July', 'Service contracts', 5],
    ['Ingrid', 'July', 'Fault reports', 4],
  ],
};

/** Leeway records times as texts. */
const asTyped = (cell: string | number) => (typeof cell === 'string' ? `'${cell}` : cell);
const asTypedIn = (name: string) => (SHOWN[name] ?? []).map((row) => row.map(asTyped));

export const FILE: Tabs = {
  ...SHOWN,
  Decisions: asTypedIn('Decisions'),
  Ledger: asTypedIn('Ledger'),
  ...MISTAKEN,
  [ANSWER_TAB]: [Array.from({ length: 52 }, () => '')],
};
