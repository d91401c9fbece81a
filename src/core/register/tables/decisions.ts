import { column, table } from '../table.ts';

/** The ledger: every decision, in the order taken; rows are only ever added. */
export const DECISIONS = table({
  name: 'Decisions',
  columns: {
    no: column('No', ['number', '#']),
    key: column('Key'),
    at: column('At', ['when', 'date']),
    decision: column('Decision'),
    initiative: column('Initiative', ['initiative id', 'project']),
    by: column('By', ['decided by', 'who']),
    q1: column('Q1'),
    q2: column('Q2'),
    q3: column('Q3'),
    q4: column('Q4'),
    q5: column('Q5'),
    takesOff: column('Takes off', ['replaces']),
    reason: column('Reason'),
    answer: column('Answer to the case against'),
    due: column('Due'),
    expires: column('Expires', ['expiry']),
    broke: column('Broke'),
    driftBefore: column('Drift before'),
    driftAfter: column('Drift after'),
    facts: column('Facts'),
    seal: column('Seal'),
  },
  needs: ['decision', 'at'],
  anyOf: ['no', 'initiative', 'by'],
});

export type DecisionColumn = keyof typeof DECISIONS.columns;
