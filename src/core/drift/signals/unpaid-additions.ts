import { type Signal, unmeasured } from '../signal.ts';

/** D2: added without removing. */
export const unpaidAdditions: Signal = {
  id: 'D2',
  name: 'unpaid additions',
  pillar: 'direction',
  usesPortfolio: true,
  measure: ({ register: { tables, columns } }) =>
    unmeasured(
      !tables.has('Decisions') && !columns.has('added')
        ? 'no Decisions tab and no column "Added"'
        : 'the ledger is not followed in this version',
    ),
};
