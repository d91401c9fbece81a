import { column, table } from '../table.ts';

/** The register itself: one initiative a row. */
export const INITIATIVES = table({
  name: 'Initiatives',
  columns: {
    id: column(
      'ID',
      ['key', 'ref', 'reference', 'number', 'no', 'nr', '#', 'initiative id', 'project id', 'project number'],
      'an initiative goes by its name, so a renamed one counts as another',
    ),
    initiative: {
      header: 'Initiative',
      synonyms: ['initiative name', 'project', 'project name', 'programme', 'program', 'epic'],
      lastResort: ['title', 'name'],
    },
    status: column('Status', ['state', 'project status', 'current status'], 'every row counts as Active'),
    rank: column('Rank', ['order', 'priority rank', 'ranking'], 'over a limit, the latest come off first'),
    priority: column(
      'Priority',
      ['priorities', 'strategic priority', 'objective', 'strategic objective', 'goal', 'theme'],
      'nothing says which priority a row serves',
    ),
    worksAgainst: column(
      'Works against',
      ['conflicts with direction'],
      'no row is said to work against the direction',
    ),
    team: column('Team', ['teams', 'department', 'group', 'squad', 'unit'], 'limits on teams count nothing'),
    size: column('Size', ['effort', 'points', 'story points', 'estimate'], 'every row has the size 1'),
    start: column(
      'Start',
      ['start date', 'starts', 'begin', 'begins', 'planned start', 'from'],
      'work is counted from the day it was added, or from the first day known',
    ),
    end: column(
      'End',
      [
        'end date',
        'ends',
        'finish',
        'finish date',
        'due',
        'due date',
        'deadline',
        'target date',
        'planned end',
        'until',
      ],
      'work is counted for a year past the last day known',
    ),
    resources: column(
      'Resources',
      [
        'resource',
        'people',
        'who',
        'staff',
        'allocation',
        'allocations',
        'assigned to',
        'assignee',
        'assignees',
      ],
      'nobody knows which rows compete for the same people',
    ),
    measure: column(
      'Measure',
      ['measure of success', 'success measure', 'metric', 'kpi', 'key result'],
      'competing definitions of success cannot be seen',
    ),
    aim: column(
      'Aim',
      ['desired direction'],
      'whether two rows pull one measure apart is judged by targets alone',
    ),
    target: column(
      'Target',
      ['target value', 'goal value'],
      'rows that share a measure have no agreed target',
    ),
    visionary: column('Visionary', ['sponsor', 'executive sponsor'], 'the seat counts as empty'),
    prophet: column('Prophet', ['translator'], 'the seat counts as empty'),
    operator: column(
      'Operator',
      ['owner', 'lead', 'project lead', 'manager', 'project manager'],
      'the seat counts as empty',
    ),
    takesOff: column('Takes off', ['replaces', 'displaces'], 'nothing says what a row replaces'),
    added: column(
      'Added',
      ['added on', 'date added', 'created', 'created on', 'created at', 'date created'],
      'nothing says when a row came',
    ),
  },
  needs: ['initiative'],
  anyOf: ['status', 'start', 'end', 'resources'],
});

export type InitiativeColumn = keyof typeof INITIATIVES.columns;

/** Without these five a register says too little; every other column is optional. */
export const BASIC_COLUMNS: readonly InitiativeColumn[] = [
  'initiative',
  'status',
  'start',
  'end',
  'resources',
];
