import type { Day } from '../lib/day.ts';

/** What an operand compares with: a text, a number or a day. Text compares folded. */
export type Operand =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'day'; readonly day: Day };

/** A day that is written down, or the day on which the rule is read. */
export type DayOperand = Day | 'today';

/**
 * A condition on one row of the register, as data. Each reader (predicate, sentence, columns used, and the
 * formula) switches over the kinds and ends in `never`: a new kind does not compile until all know it.
 */
export type Rule =
  | { readonly kind: 'is'; readonly column: string; readonly value: Operand }
  | { readonly kind: 'is not'; readonly column: string; readonly value: Operand }
  | { readonly kind: 'is one of'; readonly column: string; readonly values: readonly Operand[] }
  | { readonly kind: 'at least'; readonly column: string; readonly number: number }
  | { readonly kind: 'at most'; readonly column: string; readonly number: number }
  | { readonly kind: 'is set'; readonly column: string }
  | { readonly kind: 'is empty'; readonly column: string }
  | { readonly kind: 'contains'; readonly column: string; readonly text: string }
  | { readonly kind: 'before'; readonly column: string; readonly day: DayOperand }
  | { readonly kind: 'after'; readonly column: string; readonly day: DayOperand }
  | { readonly kind: 'within days'; readonly column: string; readonly days: number };
