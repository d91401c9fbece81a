/** A formula that a function refuses. */
export interface Mistake {
  readonly what: string;
  /** What stands between the brackets. */
  readonly passed: string;
}

/** What every function that takes tables refuses. */
export const MISTAKES: readonly Mistake[] = [
  { what: 'a number, or a text that is no day', passed: '5' },
  { what: 'a table with nothing in it', passed: 'Empty!A:C' },
  { what: 'tables without the register', passed: 'Capacity!A:B' },
  { what: 'a table that is none of Leeway’s', passed: 'Initiatives!A:H, Notes!A:B' },
  { what: 'two registers', passed: "Initiatives!A:H, 'Last year'!A:C" },
  { what: 'two days', passed: 'Initiatives!A:H, "2026-06-15", "2026-07-01"' },
];

/** Refused by the functions that take an ID before the tables. */
export const ID_MISTAKES: readonly Mistake[] = [
  { what: 'tables without an ID before them', passed: 'Initiatives!A:H' },
  { what: 'an ID that no initiative has', passed: '"I-99", Initiatives!A:H' },
];

/** Refused by the function that reads what leaders think, which needs no register. */
export const READINGS_MISTAKES: readonly Mistake[] = [
  ...MISTAKES.slice(0, 2),
  { what: 'tables without readings', passed: 'Initiatives!A:H' },
  { what: 'readings that are too few', passed: "'First answers'!A:D" },
];

/** Refused by the function that reads the ledger as it is, whatever the day. */
export const VERIFY_MISTAKES: readonly Mistake[] = [
  ...MISTAKES.slice(0, 2),
  { what: 'tables without the ledger', passed: 'Capacity!A:B' },
  { what: 'a table that is none of Leeway’s', passed: 'Decisions!A:F, Notes!A:B' },
  { what: 'a day', passed: 'Decisions!A:F, "2026-06-15"' },
];

/** Refused by the functions that count people and teams. */
export const NO_RESOURCES: Mistake = { what: 'a register without its resources', passed: 'Initiatives!A:G' };

/** Refused by the function that compares two days. */
export const BRIDGE_MISTAKES: readonly Mistake[] = [
  { what: 'tables without two days before them', passed: 'Initiatives!A:H, Ledger!A:F' },
  { what: 'the later day first', passed: '"2026-06-01", "2026-05-10", Initiatives!A:H, Ledger!A:F' },
  {
    what: 'a day before the starting point',
    passed: '"2026-03-01", "2026-06-01", Initiatives!A:H, Ledger!A:F',
  },
  {
    what: 'a ledger without its facts',
    passed: '"2026-05-10", "2026-06-01", Initiatives!A:H, Decisions!A:F',
  },
];
