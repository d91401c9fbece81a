import { describe, expect, it } from 'vitest';
import { planAdoption } from '../../../src/core/adopt/plan.ts';
import type { Grid } from '../../../src/core/lib/cell.ts';
import { afterWrites } from '../../../src/core/plan/after-writes.ts';
import { planRefresh } from '../../../src/core/plan/refresh.ts';
import { planRepair } from '../../../src/core/plan/repair/plan.ts';
import { planSetUp } from '../../../src/core/plan/set-up.ts';
import type { FileState } from '../../../src/core/plan/state.ts';
import type { Write } from '../../../src/core/plan/write.ts';
import { TESTS } from '../../../src/core/register/filters.ts';
import { COUNTS, SCOPES } from '../../../src/core/register/limits.ts';
import { asked, file, MOMENT, tab } from '../adopt/files.ts';
import { faultsOf, TYPED } from './lint-writes.ts';

const TOKEN = 'leeway:2026-06-01:1';

/** Everything that a person types is this word, so that it is found wherever it does not belong. */
const REGISTER: Grid = [
  ['ID', 'Initiative', 'Status', 'Rank', 'Team', 'Priority', 'Size', 'Start', 'End', 'Resources', 'Operator'],
  ['zebra-1', TYPED, 'Active', 1, TYPED, TYPED, 3, '2026-06-01', '2026-07-01', `${TYPED} 50%`, TYPED],
  ['zebra-2', `${TYPED} "2"`, `${TYPED} ed`, `${TYPED}`, '', TYPED, '3 zebra', TYPED, '', `=${TYPED}`, ''],
  ['zebra-3', `=${TYPED}()`, 'Done', '', `+${TYPED}`, `${TYPED}; x`, '', '', '', '', `'${TYPED}`],
];

const EMPTY = file(tab('Sheet1', [['']]));
const BELOW_A_TITLE = file(tab("Zebra's plan", [[`The plan of ${TYPED}`], [''], ...REGISTER]));
const FULL = file(
  tab('Zebra', REGISTER),
  tab('Limits', [
    ['Scope', 'Name', 'Limit', 'Agreed', 'Counts', 'Mode', 'At least'],
    ...SCOPES.flatMap((scope) =>
      COUNTS.flatMap((counts) => ['', TYPED].map((name) => [scope, name, 3, 3, counts, 'Refuse', 1])),
    ),
  ]),
  tab('Filters', [
    ['Filter', 'Column', 'Test', 'Value', 'Applies to', 'If it fails'],
    ...TESTS.flatMap((test) =>
      ['Team', 'Size', 'Start', 'Resources', TYPED].flatMap((column) =>
        [TYPED, 3, '2026-06-01'].map((value) => [`${TYPED} ${test}`, column, test, value, '', TYPED]),
      ),
    ),
  ]),
  tab('Direction', [
    ['ID', 'Priority', 'From', 'Until'],
    [TYPED, `${TYPED} first`, '2026-01-01', `${TYPED}`],
  ]),
  tab('Decisions', [
    ['No.', 'At', 'Decision', 'Initiative ID', 'By'],
    [1, '2026-05-01', 'Approve', 'zebra-1', TYPED],
  ]),
  tab('Settings', [
    ['Setting', 'Value', 'Unit', 'Why'],
    [`Status ${TYPED} ed`, 'Active', '', TYPED],
  ]),
);

const STATES = [
  ['an empty file', EMPTY],
  ['a register below a title', BELOW_A_TITLE],
  ['limits and filters of every kind', FULL],
] as const;

const setUp = (state: FileState) => planSetUp(state, TOKEN).writes;

/** The same file once it is set up, and somebody has emptied every formula of it. */
function emptied(state: FileState): FileState {
  const { tabs, ...rest } = afterWrites(state, setUp(state));
  return {
    ...rest,
    tabs: tabs.map((one) => ({ ...one, formulas: one.formulas.map((row) => row.map(() => '')) })),
  };
}

function repair(state: FileState): readonly Write[] {
  const marked = state.tabs.find(({ marks }) => marks.has('Competes with'));
  const marks = { headerRow: marked?.headerRow ?? null, marks: marked?.marks ?? new Map<string, number>() };
  return planRepair(state, { rules: [], marks, notes: [], offered: [] }, TOKEN).writes;
}

function adoption(state: FileState, name: string, isRecorded: boolean): readonly Write[] {
  const plan = planAdoption(state, asked(state, name, { isRecorded }), MOMENT);
  if (plan.kind === 'sorry') throw new Error(plan.sentence);
  return plan.writes;
}

const PLANS: readonly (readonly [string, readonly Write[]])[] = [
  ...STATES.flatMap(([name, state]) => [
    [`set-up of ${name}`, setUp(state)] as const,
    [`Refresh of ${name}`, planRefresh(emptied(state), TOKEN).writes] as const,
    [`Repair of ${name}`, repair(emptied(state))] as const,
  ]),
  ['adoption of a register below a title', adoption(BELOW_A_TITLE, "Zebra's plan", true)],
  ['adoption with limits and filters of every kind', adoption(FULL, 'Zebra', false)],
];

const formulaCount = (writes: readonly Write[]) =>
  writes.flatMap((write) => (write.kind === 'formulas' ? write.rows.flat() : [])).length;

describe('[W5] formula lint: every formula, drop-down and colour rule of a plan', () => {
  it.each(PLANS)('%s', (_, writes) => {
    expect(faultsOf(writes)).toEqual([]);
    expect(formulaCount(writes)).toBeGreaterThan(0);
  });

  it('walks what limits and filters are made of, and asks for the day there', () => {
    const keys = setUp(FULL).flatMap((write) =>
      write.kind === 'formulas' && write.tab === 'Leeway keys' ? write.rows.flat() : [],
    );
    expect(keys.length).toBeGreaterThan(1000);
    expect(keys.some((formula) => formula.includes('TODAY()'))).toBe(true);
  });
});

const formula = (content: string, where = 'Leeway', column = 1): Write => ({
  kind: 'formulas',
  tab: where,
  row: 2,
  column,
  rows: [[content]],
});
const rule = (content: string): Write => ({
  kind: 'colour rules',
  tab: 'Plan',
  columns: [1],
  rules: [{ formula: content, background: '#ffffff', text: '#000000' }],
  instead: [],
});
const MIRROR = formula(
  '=ARRAYFORMULA(IF(ROW(Plan!C1:C)=ROW(Plan!C1),"Initiatives · ID",Plan!C1:C))',
  'Leeway data',
);

describe('[W5] formula lint finds', () => {
  it.each<[string, readonly Write[], readonly string[]]>([
    ['nothing wrong with the mirror', [MIRROR], []],
    ['a function of one program only', [formula('=LET(A1,1,A1)')], ['Leeway: function LET']],
    ['array arithmetic', [formula('=A2:A9*2')], ['Leeway: array arithmetic with A2:A9']],
    ['a count of what is computed', [formula('=ROWS(A1:A*2)')], ['Leeway: array arithmetic with A1:A']],
    [
      'a colour rule that names another tab',
      [rule("='Leeway keys'!A1>0")],
      ['Plan: a colour rule that names another tab'],
    ],
    ['a colour rule that asks for the day', [rule('=$A1<TODAY()')], ['Plan: TODAY in a colour rule']],
    ['the day outside the keys', [formula('=TODAY()')], ['Leeway: TODAY outside Leeway keys']],
    ['no fault in the day among the keys', [formula('=TODAY()', 'Leeway keys')], []],
    [
      'chance among the keys',
      [formula('=RAND()', 'Leeway keys')],
      ['Leeway keys: function RAND', 'Leeway keys: RAND outside Leeway keys'],
    ],
    [
      'a formula in a column that is mirrored',
      [MIRROR, formula('=A1', 'Plan', 3)],
      ['Plan: a formula in a column that custom functions are given'],
    ],
    ['no fault in a formula beside it', [MIRROR, formula('=A1', 'Plan', 4)], []],
    ['what a person typed', [formula('=IF(A1="Zebra",1,2)')], ['Leeway: text that a person typed']],
    ['no fault in the name of a tab', [formula("='Zebra''s plan'!A1+Zebra!A1")], []],
    [
      'a choice of somebody',
      [{ kind: 'drop-down', tab: 'Limits', row: 2, column: 1, rows: null, choices: [TYPED] }],
      ["Limits: a choice that is not Leeway's: zebra"],
    ],
    [
      'a value that becomes a formula',
      [{ kind: 'values', tab: 'Settings', row: 2, column: 1, rows: [['=A1']] }],
      ['Settings: a value that is a formula: =A1'],
    ],
  ])('%s', (_, writes, faults) => {
    expect(faultsOf(writes)).toEqual(faults);
  });
});
