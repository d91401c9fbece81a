import { column, table } from '../table.ts';

/** How much of each resource there is, 1 being one full-time person, and when. */
export const CAPACITY = table({
  name: 'Capacity',
  columns: {
    resource: column('Resource', ['resources', 'person', 'people', 'name']),
    capacity: column('Capacity', ['fte', 'full-time units', 'available']),
    from: column('From', ['start', 'start date', 'since']),
    until: column('Until', ['end', 'end date', 'to']),
  },
  needs: ['resource', 'capacity'],
  anyOf: ['resource'],
  // What DRIFTCONFLICTS gives, in a tab of the same file.
  never: ['peak', 'excess days', 'verdict'],
});

export type CapacityColumn = keyof typeof CAPACITY.columns;
