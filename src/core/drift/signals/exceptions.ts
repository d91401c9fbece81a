import { type Signal, unmeasured } from '../signal.ts';

/** T2: a one-time exception becomes a precedent. */
export const exceptions: Signal = {
  id: 'T2',
  name: 'exceptions',
  pillar: 'translation',
  usesPortfolio: false,
  measure: ({ register: { tables } }) =>
    unmeasured(tables.has('Decisions') ? 'the ledger is not followed in this version' : 'no Decisions tab'),
};
