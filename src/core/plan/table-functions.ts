/**
 * The custom functions that take tables: a call of one of them without arguments is completed to `(LEEWAY)`.
 * A new function of that kind is named here, and exported by `src/main.ts`.
 */
export const TABLE_FUNCTIONS: readonly string[] = [
  'DRIFTSCORE',
  'DRIFTSIGNALS',
  'DRIFTROWS',
  'DRIFTCONFLICTS',
  'DRIFTFLAGS',
  'DRIFTAGREEMENT',
  'DRIFTLOAD',
  'DRIFTVERIFY',
];

/** Those that take an ID before the tables: a call with nothing else is completed to `("I-020",LEEWAY)`. */
export const ID_FUNCTIONS: readonly string[] = ['DRIFTTAKESOFF'];

/** Those that take two days before the tables: a call with nothing else is completed to `("2026-03-01",A1,LEEWAY)`. */
export const TWO_DAY_FUNCTIONS: readonly string[] = ['DRIFTBRIDGE'];
