import { type Signal, unmeasured } from '../signal.ts';

/** T5: the review rhythm is broken. */
export const cadence: Signal = {
  id: 'T5',
  name: 'cadence',
  pillar: 'translation',
  usesPortfolio: false,
  measure: ({ register: { tables } }) =>
    unmeasured(
      tables.has('Decisions')
        ? 'the ledger is not followed in this version'
        : 'no Decisions tab with a Review or a Baseline',
    ),
};
