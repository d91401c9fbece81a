import { type Signal, unmeasured } from '../signal.ts';

/** U1: leaders read the same thing differently. */
export const differingReadings: Signal = {
  id: 'U1',
  name: 'readings differ',
  pillar: 'understanding',
  usesPortfolio: true,
  measure: ({ register: { tables } }) =>
    unmeasured(tables.has('Readings') ? 'agreement is not measured in this version' : 'no Readings tab'),
};
