import type { Files } from './run-check.ts';

/** Input that cannot be read, and the sentence that says so. */
export interface BadInput {
  readonly name: string;
  readonly files: Files;
  readonly args: readonly string[];
  readonly sentence: string;
}

const REGISTER = 'Initiative,Status,Start,End,Resources\nAtlas,Active,2026-01-01,2026-12-31,Ana\n';

const file = (name: string, content: string | Uint8Array, sentence: string, path = 'r.csv'): BadInput => ({
  name,
  files: { [path]: content },
  args: [path],
  sentence,
});

const folder = (name: string, files: Files, sentence: string): BadInput => ({
  name,
  files,
  args: ['.'],
  sentence,
});

const options = (name: string, args: readonly string[], sentence: string): BadInput => ({
  name,
  files: { 'r.csv': REGISTER },
  args: ['r.csv', ...args],
  sentence,
});

const FILES: readonly BadInput[] = [
  {
    name: 'no such file',
    files: {},
    args: ['nothing.csv'],
    sentence: 'There is no file or folder "nothing.csv": check the path.',
  },
  {
    name: 'a path through a file',
    files: { 'r.csv': REGISTER },
    args: ['r.csv/x.csv'],
    sentence: 'There is no file or folder "r.csv/x.csv": check the path.',
  },
  {
    name: 'a device',
    files: {},
    args: ['/dev/null'],
    sentence: '"/dev/null" is neither a file nor a folder: pass a CSV file or a folder of them.',
  },
  file('an empty file', '', '"r.csv" is empty: save the register as CSV, with its headers in the first row.'),
  file(
    'only blank lines',
    '\r\n\r\n  \r\n,,,\r\n',
    '"r.csv" holds nothing but blank lines: save the register as CSV, with its headers in the first row.',
  ),
  file(
    'a workbook under the name of a CSV file',
    Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x14, 0),
    '"r.csv" is a workbook, such as .xlsx, and not a CSV file: save it as CSV and pass that file.',
  ),
  file(
    'an old workbook under the name of a CSV file',
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1),
    '"r.csv" is a workbook, such as .xlsx, and not a CSV file: save it as CSV and pass that file.',
  ),
  file(
    'zero bytes',
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2),
    '"r.csv" is not text: save the register as CSV (UTF-8) and pass that file.',
  ),
  file(
    'half a character of UTF-16',
    Uint8Array.of(0xff, 0xfe, 0x49, 0, 0x6e),
    '"r.csv" begins as UTF-16 text and then is none: save it again as CSV (UTF-8).',
  ),
  file(
    'a quote that is never closed',
    'Initiative,Status\nAtlas,Active\n"Bea,Active\nCleo,Active\n',
    '"r.csv" has a quote in the row that begins in line 3 that is never closed: close it, or write a quote inside a text twice ("").',
  ),
  file(
    'text behind a closing quote, after a cell of two lines',
    'Initiative,Status\r\n"Atlas\r\nNorth",Active\r\n"Bea" x,Active\r\n',
    '"r.csv" has text behind a closing quote in line 4: a quote inside a text is written twice ("").',
  ),
  file(
    'a quote that takes in the next row',
    'Initiative,Status\n"Atlas,Active\nBea,"Active"\n',
    '"r.csv" has text behind a closing quote in line 3 of the row that begins in line 2: a quote inside a text is written twice ("").',
  ),
  file(
    'a quote in the middle of a cell',
    'Initiative,Status\n5" pipe,Active\n',
    '"r.csv" has a quote in the middle of a cell in line 2: put the whole cell in quotes and write the quote inside it twice ("").',
  ),
  file(
    'no header',
    'Atlas,Active\nBea,Done\n',
    'The file is no register: it needs the header Initiative, and Status, Start, End or Resources, and it has "Atlas", "Active"; if your headers are other words, say which: --map "your header=Initiative".',
  ),
  file(
    'another table',
    'Resource,Capacity\nAna,1\n',
    'The file is no register: it needs the header Initiative, and Status, Start, End or Resources, and it is the table Capacity; if your headers are other words, say which: --map "your header=Initiative".',
  ),
];

const FOLDERS: readonly BadInput[] = [
  folder(
    'a folder without CSV files',
    { 'notes.txt': 'a', '.hidden.csv': REGISTER, 'deeper.csv/r.csv': REGISTER },
    'The folder "." holds no CSV file: save each tab of the register as CSV into it.',
  ),
  folder(
    'a folder of blank files',
    { 'a.csv': '', 'b.csv': '\n' },
    '"a.csv" is empty: save the register as CSV, with its headers in the first row.',
  ),
  folder(
    'a folder without a register',
    { 'people.csv': 'Resource,Capacity\nAna,1\n', 'ideas.csv': 'What,Who\nx,y\n' },
    'No file of the folder is a register: it needs the header Initiative, and Status, Start, End or Resources, and "ideas" has "What", "Who"; "people" is the table Capacity; if your headers are other words, say which: --map "your header=Initiative".',
  ),
  folder(
    '[T8] two registers',
    { 'plan.csv': REGISTER, 'plan copy.csv': REGISTER },
    'The files "plan copy" and "plan" both look like the register, so nothing was added up: name the right one Initiatives.csv, or pass that file alone.',
  ),
  folder(
    'one broken file among good ones',
    { 'Initiatives.csv': REGISTER, 'Capacity.csv': 'Resource,Capacity\n"Ana,1\n' },
    '"Capacity.csv" has a quote in the row that begins in line 2 that is never closed: close it, or write a quote inside a text twice ("").',
  ),
];

const OPTIONS: readonly BadInput[] = [
  {
    name: 'no path',
    files: {},
    args: [],
    sentence: 'No file is given: write npm run check -- FILE.csv, FILE.xlsx, or a folder of CSV files.',
  },
  options(
    'two paths',
    ['s.csv'],
    '2 files are given, and one can be checked at a time: put the files of one register into a folder and pass that.',
  ),
  options(
    'an unknown option',
    ['--colour'],
    'There is no option "--colour": the options are --map, --status, --today, --json and --help.',
  ),
  options('a value too much', ['--json=yes'], '--json takes no value: write --json alone.'),
  options(
    'a value too few',
    ['--map', '--json'],
    '--map lacks its value: write --map "their header=Our header".',
  ),
  options('no value at all', ['--today'], '--today lacks its value: write --today 2026-06-01.'),
  options(
    'a map without an equals sign',
    ['--map', 'people'],
    '--map "people" pairs no words: write --map "their header=Our header".',
  ),
  options(
    'a status without our word',
    ['--status', 'implementable='],
    '--status "implementable=" pairs no words: write --status "their word=Active".',
  ),
  options(
    'a slip in our header',
    ['--map', 'Status=Resorces'],
    '--map "Status=Resorces": Leeway has no header "Resorces"; write "Resources" if that is meant.',
  ),
  options(
    'another word for our header',
    ['--map', 'Status=Assignee'],
    '--map "Status=Assignee": Leeway has no header "Assignee"; write "Resources" if that is meant.',
  ),
  options(
    'a header that is like none of ours',
    ['--map', 'Status=Whole-life cost'],
    '--map "Status=Whole-life cost": Leeway has no header "Whole-life cost"; it knows ID, Initiative, Status, Rank, Priority, Works against, Team, Size, Start, End, Resources, Measure, Aim, Target, Visionary, Prophet, Operator, Takes off, Added, No, Key, At, Decision, By, Q1, Q2, Q3, Q4, Q5, Reason, Answer to the case against, Due, Expires, Broke, Drift before, Drift after, Facts, Seal, Scope, Name, Limit, Agreed, Counts, Mode, At least, Filter, Column, Test, Value, Applies to, If it fails, Resource, Capacity, From, Until, Reader, Round, Subject, Rating, Success looks like, Date, Score, Low, High, D1, D2, D3, U1, U2, U3, T1, T2, T3, T4, T5, T6, Alarm, Head, Setting, Unit, Why, Not pursued, Why it matters and Owner.',
  ),
  options(
    'a header that no file has',
    ['--map', 'people=Resources'],
    '--map "people=Resources" names a header that no file has; the headers are "Initiative", "Status", "Start", "End", "Resources": write one of them before the equals sign.',
  ),
  options(
    'two maps of one header',
    ['--map', 'Start=Added', '--map', 'start=End'],
    '--map "Start=Added" and --map "start=End" contradict each other: leave one of them out.',
  ),
  options(
    'a status that is none of ours',
    ['--status', 'implementable=Going'],
    '--status "implementable=Going": "Going" is none of Leeway\'s statuses; write Proposed, Active, Paused, Done, Stopped or Declined.',
  ),
  options(
    'a day in words',
    ['--today', '1 June'],
    '--today "1 June" is no day: write it as yyyy-mm-dd, such as 2026-06-01.',
  ),
  options(
    '[T3] a day that the calendar lacks',
    ['--today', '2026-02-30'],
    '--today "2026-02-30" is no day: write it as yyyy-mm-dd, such as 2026-06-01.',
  ),
];

export const BAD_INPUTS: readonly BadInput[] = [...FILES, ...FOLDERS, ...OPTIONS];
