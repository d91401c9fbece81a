import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BAD_INPUTS } from './read/bad-inputs.ts';
import { dayBounds, missingDatesOf, peaksOf } from './read/count-raw.ts';
import { commandOf, folderOf, report, runCheck, runIn } from './read/run-check.ts';

const HEADERS = 'Initiative,Status,Start,End,Resources\n';
const TODAY = ['--today', '2026-06-01'] as const;

describe('input that cannot be read', () => {
  it.each(BAD_INPUTS)('says one sentence and ends with 2: $name', ({ files, args, sentence }) => {
    expect(runCheck(files, ...args)).toEqual({ status: 2, stdout: '', stderr: `${sentence}\n` });
  });
});

describe('exit status', () => {
  /** One row that nothing is to be said of, with enough measured to be on course. */
  const CLEAN = {
    'Initiatives.csv':
      'ID,Initiative,Status,Rank,Priority,Works against,Team,Size,Start,End,Resources,Measure,Aim,Target,Visionary,Prophet,Operator,Takes off,Added\n' +
      'I-1,Atlas,Active,1,P1,,Data,1,2026-01-01,2026-12-31,Ana,Churn,Decrease,5%,Vi,Pro,Op,,2026-01-01\n',
    'Direction.csv':
      'ID,Priority,Not pursued,Why it matters,Owner,From,Until\nP1,Keep customers,New regions,They pay,Vi,,\n',
    'Limits.csv': 'Scope,Name,Limit\nPortfolio,,3\n',
    'Capacity.csv': 'Resource,Capacity\nAna,1\n',
    'Settings.csv':
      'Setting,Value\nWeight T2,0.001\nWeight T3,0.001\nWeight T4,0.001\nWeight T5,0.001\nWeight T6,0.001\nWeight U1,0.001\nWeight D2,0.001\n',
  };

  it('is 0 on course with nothing to see to', () => {
    const { status, stdout, stderr } = runCheck(CLEAN, '.', ...TODAY);
    expect(stdout).toMatch(/^Leeway on 1 Jun 2026: 1 initiative\n {2}On course\./);
    expect(stdout).toContain('Nothing is over its limit.');
    expect(stdout).toContain('Nobody: every resource can do what is asked of it.');
    expect(stdout).toContain('None: every cell could be read.');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('is 0 where only Capacity lacks', () => {
    const { 'Capacity.csv': _, ...rest } = CLEAN;
    expect(runCheck(rest, '.', ...TODAY).status).toBe(0);
  });

  it.each([
    ['a limit is broken', 'Limits.csv', 'Scope,Name,Limit\nPortfolio,,3\nDirection,,0\n'],
    ['a filter fails', 'Filters.csv', 'Filter,Column,Test,Value\nData only,Team,is,Sales\n'],
    ['a filter is unknown', 'Filters.csv', 'Filter,Column,Test,Value\nCheap,Cost,at most,5\n'],
    ['a resource is overloaded', 'Capacity.csv', 'Resource,Capacity\nAna,0.5\n'],
    ['a cell is bad', 'Capacity.csv', 'Resource,Capacity\nAna,1\nBea,much\n'],
    ['a table is not known', 'notes.csv', 'What,Who\nx,y\n'],
  ])('is 1 where %s', (_, path, content) => {
    expect(runCheck({ ...CLEAN, [path]: content }, '.', ...TODAY).status).toBe(1);
  });

  it('is 1 for headers with no rows below them', () => {
    const { status, stdout } = runCheck({ 'r.csv': HEADERS }, 'r.csv');
    expect(stdout).toContain('Initiatives: headers, and no rows below them');
    expect(status).toBe(1);
  });

  it('is 0 for help', () => {
    const { status, stdout } = runCheck({}, '--help');
    expect(stdout).toContain('npm run check -- FOLDER');
    expect(status).toBe(0);
  });
});

describe('the report', () => {
  it('[T1] says where, what was expected and what came, equal ones together', () => {
    const rows = ['Atlas,Going,2026-01-01,2026-12-31,Ana', 'Bea,Going,soon,2026-12-31,Bob'].join('\n');
    const { stdout } = runCheck({ 'r.csv': `${HEADERS}${rows}\n` }, 'r.csv', ...TODAY);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      '- Rows 2-3, Status: expected one of Proposed, Active, Paused, Done, Stopped or Declined, got "Going"',
    );
    expect(stdout).toContain('- Row 3, Start: expected a date, got "soon"');
    expect(stdout).toContain('3 cells could not be read and count as unknown.');
    expect(stdout).toContain('Status words that Leeway does not know: "Going".');
  });

  it('[T6] reads a status of their own once it is told what it means', () => {
    const files = { 'r.csv': `${HEADERS}Atlas,Going,2026-01-01,2026-12-31,Ana\n` };
    const { stdout } = runCheck(files, 'r.csv', '--status', 'going=Done', '--json', ...TODAY);
    expect(report(stdout).findings.filter(({ column }) => column === 'Status')).toEqual([]);
  });

  it('[D5] puts the interval and coverage before the number where less than half is measured', () => {
    const { stdout } = runCheck({ 'r.csv': `${HEADERS}Atlas,Done,,,\n` }, 'r.csv', ...TODAY);
    const [, ...lines] = stdout.split('\n').map((line) => line.trim());
    expect(lines.slice(0, 4)).toEqual([
      'No verdict: too little is known.',
      'The drift score lies between 0.0 and 94.4 (0 is on course, 100 is as far off as can be); of its',
      'signals, 1 of 12 measured.',
      'As a single number it is 47.2, in which what is not measured counts half.',
    ]);
  });

  it('fits in 100 columns and has no colour where no terminal reads it', () => {
    const { stdout } = runCheck({ 'r.csv': `${HEADERS}Atlas,Going,soon,,Ana 200%\n` }, 'r.csv');
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(stdout).not.toContain('\u001b');
  });

  it('shows codes for the terminal that a cell holds, and does not pass them on', () => {
    const { stdout } = runCheck({ 'r.csv': `${HEADERS}Atlas,Active,\u001b[2Jsoon,,Ana\n` }, 'r.csv');
    expect(stdout).toContain('\u{fffd}[2Jsoon');
    expect(stdout).not.toContain('\u001b');
  });
});

describe('--json', () => {
  it('prints one object with these fields, and notices elsewhere', () => {
    const content = `${HEADERS}Caf\u00e9,Active,2026-06-02,2026-06-11,Ana\nBea,Active,2026-06-02,2026-06-11,Ana\n`;
    const { stdout, stderr } = runCheck(
      { 'r.csv': Buffer.from(content, 'latin1') },
      'r.csv',
      '--json',
      ...TODAY,
    );
    const { signals, rows, conflicts, findings, ...rest } = report(stdout);
    expect(Object.keys(rest)).toEqual(['today', 'score', 'low', 'high', 'band', 'coverage']);
    expect(rest).toMatchObject({ today: '2026-06-01', band: 'unknown', coverage: '1 of 12 measured' });
    expect(Object.keys(signals[0] ?? {})).toEqual(['id', 'name', 'points', 'outOf', 'low', 'high', 'why']);
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatchObject({ id: '', initiative: 'Café', wip: '', filters: '' });
    expect(rows[0]).toHaveProperty('competesWith', 'Ana 200% of 100% (assumed), 2-11 Jun, with Bea');
    expect(rows[2]).toMatchObject({ id: '', initiative: '(not measured)', wip: '', competesWith: '' });
    expect(conflicts).toEqual([
      {
        resource: 'Ana',
        from: '2026-06-02',
        to: '2026-06-11',
        peak: 2,
        capacity: 1,
        excessDays: 10,
        initiatives: ['Café', 'Bea'],
        verdict: expect.any(String),
      },
    ]);
    expect(Object.keys(findings[0] ?? {})).toEqual(['table', 'row', 'column', 'message']);
    expect(stderr).toBe(
      '"r.csv" is not UTF-8 and was read as Windows-1252: if names look wrong, save it again as CSV (UTF-8).\n',
    );
  });

  it('gives points of signals and of rows that each sum to the score', () => {
    const rows = Array.from(
      { length: 9 },
      (_, row) => `N${row},Active,2026-06-02,2026-07-02,Ana ${row + 1}0%`,
    );
    const { stdout } = runCheck({ 'r.csv': `${HEADERS}${rows.join('\n')}\n` }, 'r.csv', '--json', ...TODAY);
    const { score, signals, rows: lines } = report(stdout);
    const total = (parts: readonly { readonly points?: unknown }[]) =>
      parts.reduce((sum, { points }) => sum + Number(points), 0);
    expect(total(signals)).toBeCloseTo(score, 9);
    expect(total(lines)).toBeCloseTo(score, 9);
  });
});

describe('a reader that has seen enough', () => {
  it('may close the pipe', () => {
    const rows = Array.from({ length: 2000 }, (_, row) => `N${row},Active,soon,,Ana`);
    const folder = folderOf({ 'r.csv': `${HEADERS}${rows.join('\n')}\n` });
    const { stdout, stderr } = spawnSync(
      'sh',
      ['-c', `"$0" "$@" | head -1`, ...commandOf('r.csv', '--json')],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
    expect({ stdout, stderr }).toEqual({ stdout: '{\n', stderr: '' });
  });
});

describe('size', () => {
  it('reads 50,000 rows', () => {
    const rows = Array.from({ length: 50_000 }, (_, row) => `N${row},Active,2026-06-02,2026-07-02,P${row}`);
    const { stdout } = runCheck({ 'r.csv': `${HEADERS}${rows.join('\n')}\n` }, 'r.csv', ...TODAY);
    expect(stdout).toMatch(/^Leeway on 1 Jun 2026: 50000 initiatives\n/);
  });

  it('reads 200 columns, the ones that count standing last', () => {
    const others = Array.from({ length: 195 }, (_, column) => `other ${column}`).join(',');
    const files = { 'r.csv': `${others},${HEADERS}${others},Atlas,Active,2026-06-02,2026-07-02,Ana 200%\n` };
    const { conflicts } = report(runCheck(files, 'r.csv', '--json', ...TODAY).stdout);
    expect(conflicts).toMatchObject([{ resource: 'Ana', peak: 2, initiatives: ['Atlas'] }]);
  });
});

const DATA = resolve(import.meta.dirname, '../../../shared/data');

/** A register of the shared data, or null, said, where it is not there. */
function shared(path: string): string | null {
  const file = resolve(DATA, path);
  if (existsSync(file)) return file;
  console.info(`skipped: there is no ${file}`);
  return null;
}

describe('government major projects', () => {
  const file = shared('gmpp/register_2023.csv');

  it.skipIf(file === null)('names each missing column and every blank date', () => {
    const path = file ?? '';
    const { status, stdout } = runIn(DATA, path, '--json', ...TODAY);
    const { findings, signals } = report(stdout);
    const missing = findings.filter(({ message }) => message.startsWith('no column'));
    expect(missing.map(({ column }) => column).sort()).toEqual(
      'Added,Aim,Measure,Operator,Priority,Prophet,Rank,Resources,Size,Status,Takes off,Target,Visionary,Works against'.split(
        ',',
      ),
    );
    expect(signals.filter(({ why }) => !why.startsWith('not measured'))).toEqual([]);
    const rowsOf = (column: string, start: string) =>
      findings
        .filter((each) => each.column === column && each.message.startsWith(start))
        .map(({ row }) => row);
    const raw = missingDatesOf(readFileSync(path, 'utf8'));
    expect(rowsOf('Start', 'blank')).toEqual(raw.start);
    expect(rowsOf('End', 'blank')).toEqual(raw.end);
    expect(rowsOf('End', 'expected')).toEqual(raw.reversed);
    expect(status).toBe(1);
  });

  it.skipIf(file === null)('names the missing columns for people, too', () => {
    const text = runIn(DATA, file ?? '', ...TODAY).stdout.replace(/\s+/g, ' ');
    expect(text).toContain('Columns that are not there: Status (every row counts as Active); Rank (');
    expect(text).toContain('Visionary, Prophet and Operator (the seat counts as empty)');
    expect(text).toContain('Not known: the register has no column Resources.');
  });
});

describe('kubernetes enhancements', () => {
  const file = shared('kubernetes/register_v1.37.csv');

  it.skipIf(file === null)('[C4] finds each peak that a plain count finds, and no other', () => {
    const path = file ?? '';
    const words = ['--map', 'approver_resources=Resources', '--status', 'implementable=Active'];
    const { conflicts } = report(runIn(DATA, path, '--json', ...words, ...TODAY).stdout);
    const text = readFileSync(path, 'utf8');
    const expected = [...peaksOf(text)].filter(([, count]) => count > 1);
    const found = conflicts.map(({ resource, peak }) => [resource, peak]);
    expect(new Map(expected).size).toBeGreaterThan(0);
    expect(found.sort()).toEqual(expected.sort());
    expect(dayBounds(text)).toHaveLength(1);
    for (const { from, to, capacity } of conflicts) {
      expect([`${from} ${to}`, capacity]).toEqual([dayBounds(text)[0], 1]);
    }
  });
});
