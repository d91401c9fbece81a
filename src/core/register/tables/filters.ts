import { column, table } from '../table.ts';

/** Decision filters: what every initiative must pass, one filter a row. */
export const FILTERS = table({
  name: 'Filters',
  columns: {
    filter: column('Filter', ['decision filter', 'name']),
    column: column('Column', ['field']),
    test: column('Test', ['condition', 'operator']),
    value: column('Value', ['values', 'threshold']),
    appliesTo: column('Applies to', ['statuses', 'status']),
    ifFails: column('If it fails', ['if fails', 'on failure', 'then']),
  },
  needs: ['filter', 'column', 'test'],
  anyOf: ['filter'],
});

export type FilterColumn = keyof typeof FILTERS.columns;
