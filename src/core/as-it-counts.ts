import { countedRegister } from './facts/counted.ts';
import type { LedgerFold } from './facts/fold.ts';
import { addDays, type Day } from './lib/day.ts';
import { listed } from './lib/text.ts';
import { type Initiative, labelOf } from './register/initiative.ts';
import type { Register } from './register/read-register.ts';

/** A register in which room is looked for, and the rows of it that only a decision takes out of the count. */
export interface Counting {
  readonly register: Register;
  readonly held: ReadonlySet<Initiative>;
}

/**
 * D4: the register under the limits that count, with the rows that left it without a decision. These still count under
 * the limits, but do no work any more.
 */
export function asItCounts(register: Register, ledger: LedgerFold, today: Day): Counting {
  const { register: counted, left } = countedRegister(register, ledger, today);
  const [start, end] = [addDays(today, -2), addDays(today, -1)];
  const rows = left.map(({ typed, initiative }) => ({ typed, held: { ...initiative, start, end } }));
  const instead = new Map(rows.map(({ typed, held }) => [typed, held] as const));
  const gone = rows.flatMap(({ typed, held }) => (typed === null ? [held] : []));
  const initiatives = [...register.initiatives.map((one) => instead.get(one) ?? one), ...gone];
  return {
    register: { ...register, initiatives, limits: counted.limits },
    held: new Set(rows.map(({ held }) => held)),
  };
}

/** What is said of rows that only a decision takes out of the count; null where there is none. */
export function heldText({ held }: Counting): string | null {
  const names = [...held].map(labelOf);
  if (names.length === 0) return null;
  const [left, count, them] =
    names.length > 1 ? ['left', 'count', 'they make'] : ['left', 'counts', 'it makes'];
  return `${listed(names)} ${left} without a decision and still ${count} under the limits: record what was decided, and ${them} room.`;
}
