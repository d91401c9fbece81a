import { type Cell, isBlank, isErrorText, textOf } from '../lib/cell.ts';
import { type Day, serialOfDay } from '../lib/day.ts';
import { fold } from '../lib/text.ts';
import { cellDay, cellNumber } from './cell-value.ts';
import type { DayOperand, Operand, Rule } from './rule.ts';

/** What a rule says of a row. Unknown (the cell is blank, bad or not there) is never a pass. */
export type Verdict = 'pass' | 'fail' | 'unknown';

/** Gives the cell under a header; undefined where the register has no such column. */
export type CellAt = (header: string) => Cell | undefined;

export type Predicate = (cellAt: CellAt, today: Day) => Verdict;

/** The rule as a function of a row. */
export function toPredicate(rule: Rule): Predicate {
  return (cellAt, today) => {
    const cell = cellAt(rule.column);
    if (cell === undefined || isErrorText(textOf(cell))) return 'unknown';
    return judge(rule, cell, today);
  };
}

function judge(rule: Rule, cell: Cell, today: Day): Verdict {
  switch (rule.kind) {
    case 'is set':
      return verdict(!isBlank(cell));
    case 'is empty':
      return verdict(isBlank(cell));
    case 'is':
      return ifFilled(cell, () => equals(cell, rule.value));
    case 'is not':
      return ifFilled(cell, () => !equals(cell, rule.value));
    case 'is one of':
      return ifFilled(cell, () => rule.values.some((value) => equals(cell, value)));
    case 'contains':
      return contains(cell, rule.text);
    case 'at least':
      return ifKnown(numberIn(cell), (number) => number >= rule.number);
    case 'at most':
      return ifKnown(numberIn(cell), (number) => number <= rule.number);
    case 'before':
      return ifKnown(cellDay(cell), (day) => day < dayOf(rule.day, today));
    case 'after':
      return ifKnown(cellDay(cell), (day) => day > dayOf(rule.day, today));
    case 'within days':
      return ifKnown(cellDay(cell), (day) => isWithin(day - today, rule.days));
    default:
      return rule satisfies never;
  }
}

const verdict = (holds: boolean): Verdict => (holds ? 'pass' : 'fail');

function ifFilled(cell: Cell, holds: () => boolean): Verdict {
  return isBlank(cell) ? 'unknown' : verdict(holds());
}

function ifKnown<Value extends number>(value: Value | null, holds: (known: Value) => boolean): Verdict {
  return value === null ? 'unknown' : verdict(holds(value));
}

/** A number or a date is no text: a formula sees the same number in both, and not what a person reads. */
function contains(cell: Cell, text: string): Verdict {
  if (typeof cell === 'number' || typeof cell === 'object') return 'unknown';
  return ifFilled(cell, () => fold(textOf(cell)).includes(fold(text)));
}

/** To a formula a date is the number that a spreadsheet counts it as. */
function numberIn(cell: Cell): number | null {
  return typeof cell === 'object' ? serialOfDay(cell.day) : cellNumber(cell);
}

function dayOf(day: DayOperand, today: Day): Day {
  return day === 'today' ? today : day;
}

/** 30 is the next thirty days and today, -30 the last thirty and today. */
function isWithin(ahead: number, days: number): boolean {
  return days >= 0 ? ahead >= 0 && ahead <= days : ahead <= 0 && ahead >= days;
}

function equals(cell: Cell, operand: Operand): boolean {
  switch (operand.kind) {
    case 'text':
      return (
        typeof cell !== 'number' && typeof cell !== 'object' && fold(textOf(cell)) === fold(operand.text)
      );
    case 'number':
      return numberIn(cell) === operand.number;
    case 'day':
      return cellDay(cell) === operand.day;
    default:
      return operand satisfies never;
  }
}
