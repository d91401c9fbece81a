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

/** Refused by the functions that count people and teams. */
export const NO_RESOURCES: Mistake = { what: 'a register without its resources', passed: 'Initiatives!A:G' };
