import { type Signal, unmeasured } from '../signal.ts';

/** T3: tradeoffs and decisions put off. */
export const deferred: Signal = {
  id: 'T3',
  name: 'deferred',
  pillar: 'translation',
  usesPortfolio: false,
  measure: ({ register: { tables, columns } }) =>
    unmeasured(
      !tables.has('Decisions') && !columns.has('added')
        ? 'no Decisions tab and no column "Added"'
        : 'the ledger is not followed in this version',
    ),
};
