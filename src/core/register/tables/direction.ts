import { column, table } from '../table.ts';

/** What the organisation is committed to, and what it does not pursue. */
export const DIRECTION = table({
  name: 'Direction',
  columns: {
    id: column('ID', ['key', 'ref', 'no', '#']),
    priority: column('Priority', ['priorities', 'strategic priority', 'objective', 'goal', 'theme']),
    notPursued: column('Not pursued', ['not doing', 'excludes', 'what we do not pursue', 'out of scope']),
    why: column('Why it matters', ['why', 'rationale', 'because']),
    owner: column('Owner', ['visionary', 'sponsor', 'lead']),
    from: column('From', ['start', 'start date', 'since']),
    until: column('Until', ['end', 'end date', 'to']),
  },
  needs: ['priority'],
  anyOf: ['notPursued', 'why', 'owner', 'from', 'until'],
  never: ['initiative', 'project', 'programme', 'program', 'epic'],
});

export type DirectionColumn = keyof typeof DIRECTION.columns;
