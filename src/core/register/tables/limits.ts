import { column, table } from '../table.ts';

/** How much may run at once: one limit a row. */
export const LIMITS = table({
  name: 'Limits',
  columns: {
    scope: column('Scope', ['per', 'applies to']),
    name: column('Name', ['which', 'for']),
    limit: column('Limit', ['max', 'maximum', 'wip limit', 'at most']),
    agreed: column('Agreed', ['agreed limit']),
    counts: column('Counts', ['counted in', 'unit']),
    mode: column('Mode', ['when over', 'if over']),
    atLeast: column('At least', ['min', 'minimum']),
  },
  needs: ['scope', 'limit'],
  anyOf: ['scope'],
});

export type LimitColumn = keyof typeof LIMITS.columns;
