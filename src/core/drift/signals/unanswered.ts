import { type Signal, unmeasured } from '../signal.ts';

/** T6: blank, unclear or urgency-driven answers. */
export const unanswered: Signal = {
  id: 'T6',
  name: 'unanswered',
  pillar: 'translation',
  usesPortfolio: false,
  measure: ({ register: { tables } }) =>
    unmeasured(tables.has('Decisions') ? 'the ledger is not followed in this version' : 'no Decisions tab'),
};
