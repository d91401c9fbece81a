import { describe, expect, it } from 'vitest';
import { openWorkbench, type Workbench } from '../../workbench/headless.ts';
import { hasData, rowsOf } from '../reference/data.ts';
import { adopt, type Corrections, meanings, understood } from './adopting.ts';

const KUBERNETES = 'kubernetes/register_v1.37.csv';
const GMPP = 'gmpp/register_2023.csv';

interface Real {
  readonly file: string;
  readonly now: string;
  readonly said: Corrections;
  /** What is understood without a correction, and with. */
  readonly first: Readonly<Record<string, string>>;
  readonly resources: string;
}

const REGISTERS: readonly Real[] = [
  {
    file: KUBERNETES,
    now: '2026-06-01T09:00:00Z',
    said: { columns: { approver_resources: 'resources' }, statuses: { implementable: 'Active' } },
    first: {
      id: 'id',
      initiative: 'initiative',
      status: 'status',
      start: 'start',
      end: 'end',
      created: 'added',
    },
    resources: 'approver_resources',
  },
  {
    file: GMPP,
    now: '2023-03-31T09:00:00Z',
    said: { columns: { department: 'resources' } },
    first: {
      project_number: 'id',
      project_name: 'initiative',
      department: 'team',
      start_date: 'start',
      end_date: 'end',
    },
    resources: 'department',
  },
];

const used = (workbench: Workbench, tab?: string) =>
  Object.fromEntries(
    Object.entries(meanings(understood(workbench, tab))).filter(([, meaning]) => meaning !== null),
  );

const score = (workbench: Workbench) => Object(Object(workbench.run('readNow', { asOf: null })).view).score;

/** The flags by what is flagged: the column of IDs and the one behind the register's own. */
function flags(workbench: Workbench, tab: string, rows: number): Readonly<Record<string, string>> {
  const [headers = [], ...cells] = workbench.values(`${tab}!A1:Z${rows}`);
  const competes = headers.indexOf('Competes with');
  const id = headers.findIndex((header) => ['id', 'project_number', 'Number'].includes(String(header)));
  return Object.fromEntries(cells.map((row) => [String(row[id]), String(row[competes])]));
}

describe.each(REGISTERS.filter(({ file }) => hasData(file)))('a real register, $file', (real) => {
  const rows = rowsOf(real.file);
  const open = () => openWorkbench({ tables: { Theirs: rows }, now: real.now, user: 'ana@example.com' });

  it('[A1] is understood by its headers', async () => {
    expect(used(await open())).toEqual(real.first);
  });

  it('[A3] is flagged as corrected, and stays so when it is renamed and moved', async () => {
    const workbench = await open();
    const own = workbench.values(`Theirs!A1:N${rows.length}`);
    expect(adopt(workbench, real.said)).toMatch(/^done: Adopted: "Theirs" is the register: /);
    expect(workbench.values(`Theirs!A1:N${rows.length}`).map((row) => row.slice(0, rows[0]?.length))).toEqual(
      own.map((row) => row.slice(0, rows[0]?.length)),
    );
    expect(used(workbench)).toMatchObject({ [real.resources]: 'resources' });
    const flagged = flags(workbench, 'Theirs', rows.length);
    expect(Object.values(flagged).filter((text) => text !== '').length).toBeGreaterThan(40);
    const before = score(workbench);
    expect(workbench.values('Decisions!R2:S2')).toEqual([[before, before]]);
    const column = (rows[0] ?? []).indexOf(real.resources) + 1;
    workbench.moveColumns('Theirs', column, 1, 1);
    workbench.edit('Theirs!A1', 'Who signs');
    const id = workbench.values('Theirs!A1:N1')[0]?.indexOf(Object.keys(real.first)[0] ?? '') ?? 0;
    workbench.edit(`Theirs!${String.fromCharCode(65 + id)}1`, 'Number');
    workbench.renameTab('Theirs', 'Anew');
    expect(flags(workbench, 'Anew', rows.length)).toEqual(flagged);
    expect(score(workbench)).toBe(before);
    expect(workbench.call('DRIFTSCORE')).toBe(before);
    expect(adopt(workbench)).toMatch(/^done: Already adopted/);
  }, 60_000);
});
