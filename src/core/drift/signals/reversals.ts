import { type Signal, unmeasured } from '../signal.ts';

/** T4: decisions taken back. */
export const reversals: Signal = {
  id: 'T4',
  name: 'reversals',
  pillar: 'translation',
  usesPortfolio: false,
  measure: ({ register: { tables } }) =>
    unmeasured(tables.has('Decisions') ? 'the ledger is not followed in this version' : 'no Decisions tab'),
};
