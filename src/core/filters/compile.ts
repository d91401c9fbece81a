import { type Cell, isBlank, textOf } from '../lib/cell.ts';
import { fold, quoted } from '../lib/text.ts';
import type { FilterRow, TestName } from '../register/filters.ts';
import { splitList } from '../register/lists.ts';
import { cellDay, cellNumber } from '../rules/cell-value.ts';
import type { DayOperand, Operand, Rule } from '../rules/rule.ts';

/** A filter's rule, or why its row makes none. */
export type Compiled =
  | { readonly kind: 'rule'; readonly rule: Rule }
  | { readonly kind: 'problem'; readonly problem: string };

/** Makes the rule of a row of Filters. */
export function compile({ column, test, value }: FilterRow): Compiled {
  if (column === '') return problem('no column');
  if (test === null) return problem('no test');
  return ruleOf(test, column, value);
}

function ruleOf(test: TestName, column: string, value: Cell): Compiled {
  switch (test) {
    case 'is set':
    case 'is empty':
      return rule({ kind: test, column });
    case 'is':
    case 'is not':
      return isBlank(value) ? missing(test, 'a value') : rule({ kind: test, column, value: operand(value) });
    case 'is one of':
      return isBlank(value) ? missing(test, 'values') : rule({ kind: test, column, values: operands(value) });
    case 'contains':
      return isBlank(value) ? missing(test, 'a text') : rule({ kind: test, column, text: textOf(value) });
    case 'at least':
    case 'at most':
      return needed(cellNumber(value), test, 'a number', value, (number) => ({ kind: test, column, number }));
    case 'before':
    case 'after':
      return needed(dayOperand(value), test, 'a date or "today"', value, (day) => ({
        kind: test,
        column,
        day,
      }));
    case 'within days':
      return needed(wholeNumber(value), test, 'a whole number of days', value, (days) => ({
        kind: test,
        column,
        days,
      }));
    default:
      return test satisfies never;
  }
}

function rule(made: Rule): Compiled {
  return { kind: 'rule', rule: made };
}

function problem(text: string): Compiled {
  return { kind: 'problem', problem: text };
}

function missing(test: TestName, expected: string): Compiled {
  return problem(`"${test}" needs ${expected}`);
}

function needed<Value>(
  value: Value | null,
  test: TestName,
  expected: string,
  got: Cell,
  make: (value: Value) => Rule,
): Compiled {
  if (value !== null) return rule(make(value));
  return isBlank(got)
    ? missing(test, expected)
    : problem(`"${test}" needs ${expected}, got ${quoted(textOf(got))}`);
}

function operand(cell: Cell): Operand {
  const number = cellNumber(cell);
  if (number !== null) return { kind: 'number', number };
  const day = cellDay(cell);
  return day === null ? { kind: 'text', text: textOf(cell) } : { kind: 'day', day };
}

function operands(cell: Cell): readonly Operand[] {
  return typeof cell === 'string' ? splitList(cell, new Set()).map(operand) : [operand(cell)];
}

function dayOperand(cell: Cell): DayOperand | null {
  return typeof cell === 'string' && fold(cell) === 'today' ? 'today' : cellDay(cell);
}

function wholeNumber(cell: Cell): number | null {
  const number = cellNumber(cell);
  return number !== null && Number.isInteger(number) ? number : null;
}
