import { openWorkbench, type Workbench } from '../workbench/headless.ts';
import { fileOf, NOW } from './file.ts';
import type { Result } from './result.ts';

const YES = { choice: 'Yes', words: '' };
const EXCEPTION = {
  key: 'bench-0001',
  verb: 'Except',
  candidate: { about: null, cells: { Initiative: 'New', Resources: 'Crew 7 50%' }, seen: {} },
  answers: [YES, YES, YES, YES, YES],
  reason: 'Measured',
  due: '',
  expires: '2027-01-01',
  name: '',
};

/** Columns of which nothing is said are read by their headers. */
const ADOPTION = {
  tab: 'Initiatives',
  headerRow: 1,
  columns: [],
  statuses: [{ word: 'In flight', status: 'Active' }],
  isNumbered: true,
  isRecorded: true,
  name: 'Ana',
};

type Runs = readonly (readonly [name: string, run: (workbench: Workbench) => unknown])[];

/** Calls more than with few rows: the hidden tabs must first be made longer than a new tab is. */
const LONGER_TABS = 2;

/** What is counted, in this order and in one file: all but the first find it set up. */
const RUNS: Runs = [
  ['setUp', (workbench) => workbench.call('setUp')],
  ['setUp once more', (workbench) => workbench.call('setUp')],
  ['onOpen', (workbench) => workbench.open()],
  ['refresh', (workbench) => workbench.call('refresh')],
  [
    'showNow and readNow',
    (workbench) => [workbench.call('showNow'), workbench.run('readNow', { asOf: null })],
  ],
  ['showCheck and readCheck', (workbench) => [workbench.call('showCheck'), workbench.run('readCheck')]],
  ['readAdopt and adopt', (workbench) => [workbench.run('readAdopt'), workbench.run('adoptSheet', ADOPTION)]],
  ['approve', (workbench) => workbench.run('decide', EXCEPTION)],
  ['repair', (workbench) => workbench.call('repair')],
  ['remove', (workbench) => [workbench.answer('YES'), workbench.answer('NO'), workbench.call('remove')]],
];

async function callsAt(count: number): Promise<readonly number[]> {
  const workbench = await openWorkbench({ tables: fileOf(count), now: NOW });
  return RUNS.map(([, run]) => {
    workbench.resetCalls();
    run(workbench);
    return Object.values(workbench.calls).reduce((sum, calls) => sum + calls, 0);
  });
}

/** Each call of a service costs Google's time, so their number may not depend on that of the rows. */
export async function callResults(): Promise<readonly Result[]> {
  const few = await callsAt(100);
  const many = await callsAt(1_000);
  return RUNS.flatMap(([name], index): readonly Result[] => {
    const [at100 = Number.NaN, at1000 = Number.NaN] = [few[index], many[index]];
    const difference = Math.abs(at1000 - at100);
    return [
      { subject: `service calls of ${name} at 100 rows`, value: at100, unit: 'calls', most: null },
      {
        subject: '  difference at 1,000 rows',
        value: difference,
        unit: 'calls',
        // A decision writes what differs of the keys in as few runs of cells as there are: that hangs on their content.
        most: name === 'approve' ? null : name === 'setUp' ? LONGER_TABS : 0,
      },
    ];
  });
}
