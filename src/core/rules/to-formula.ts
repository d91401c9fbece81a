import { type Day, serialOfDay } from '../lib/day.ts';
import { fold } from '../lib/text.ts';
import type { DayOperand, Operand, Rule } from './rule.ts';

/** Expressions by which a formula reads the rule's cell of its own row. */
export interface CellExpressions {
  /** The cell itself. */
  readonly value: string;
  /** Its number, or a text where it has none. */
  readonly number: string;
  /** The number of its day, or a text where it has none. */
  readonly day: string;
  /** Whether nothing but spaces stands in it. */
  readonly isBlank: string;
}

/** How a formula writes texts and numbers. */
export interface Literals {
  readonly text: (text: string) => string;
  readonly number: (value: number) => string;
}

/** Which readings of its cell the rule's formula needs. */
export function readingsNeeded(rule: Rule): readonly ('number' | 'day')[] {
  switch (rule.kind) {
    case 'is':
    case 'is not':
      return neededBy([rule.value]);
    case 'is one of':
      return neededBy(rule.values);
    case 'at least':
    case 'at most':
      return ['number'];
    case 'before':
    case 'after':
    case 'within days':
      return ['day'];
    case 'is set':
    case 'is empty':
    case 'contains':
      return [];
    default:
      return rule satisfies never;
  }
}

function neededBy(operands: readonly Operand[]): readonly ('number' | 'day')[] {
  return [...new Set(operands.flatMap(({ kind }) => (kind === 'text' ? [] : [kind])))];
}

/** F2: the rule as an expression that is "pass", "fail" or "unknown", as the predicate is for the same cell. */
export function toFormula(rule: Rule, cell: CellExpressions, literals: Literals): string {
  const judged = judge(rule, cell, literals);
  return `IFERROR(IF(EXACT(${cell.value},"Loading..."),"unknown",${judged}),"unknown")`;
}

function judge(rule: Rule, cell: CellExpressions, literals: Literals): string {
  switch (rule.kind) {
    case 'is set':
      return verdict(cell.isBlank, { met: 'fail', otherwise: 'pass' });
    case 'is empty':
      return verdict(cell.isBlank);
    case 'is':
      return ifFilled(cell, verdict(equals(cell, rule.value, literals)));
    case 'is not':
      return ifFilled(cell, verdict(equals(cell, rule.value, literals), { met: 'fail', otherwise: 'pass' }));
    case 'is one of':
      return ifFilled(
        cell,
        verdict(`(0+${rule.values.map((value) => equals(cell, value, literals)).join('+')})>0`),
      );
    case 'contains':
      return `IF(ISNUMBER(${cell.value}),"unknown",${ifFilled(cell, verdict(contains(cell, rule.text, literals)))})`;
    case 'at least':
      return ifNumber(cell.number, `${cell.number}>=${literals.number(rule.number)}`);
    case 'at most':
      return ifNumber(cell.number, `${cell.number}<=${literals.number(rule.number)}`);
    case 'before':
      return ifNumber(cell.day, `${cell.day}<${dayOf(rule.day, literals)}`);
    case 'after':
      return ifNumber(cell.day, `${cell.day}>${dayOf(rule.day, literals)}`);
    case 'within days':
      return ifNumber(cell.day, within(cell.day, rule.days, literals));
    default:
      return rule satisfies never;
  }
}

function verdict(condition: string, { met = 'pass', otherwise = 'fail' } = {}): string {
  return `IF(${condition},"${met}","${otherwise}")`;
}

function ifFilled({ isBlank }: CellExpressions, judged: string): string {
  return `IF(${isBlank},"unknown",${judged})`;
}

function ifNumber(read: string, condition: string): string {
  return `IF(ISNUMBER(${read}),${verdict(condition)},"unknown")`;
}

function contains({ value }: CellExpressions, text: string, literals: Literals): string {
  return `ISNUMBER(FIND(${literals.text(fold(text))},LOWER(TRIM(${value}))))`;
}

function dayOf(day: DayOperand, literals: Literals): string {
  return day === 'today' ? 'TODAY()' : serial(day, literals);
}

function within(day: string, days: number, literals: Literals): string {
  const [from, to] = days >= 0 ? [0, days] : [days, 0];
  return `(${day}-TODAY()>=${literals.number(from)})*(${day}-TODAY()<=${literals.number(to)})`;
}

function equals(cell: CellExpressions, operand: Operand, literals: Literals): string {
  switch (operand.kind) {
    case 'text':
      return `IF(ISNUMBER(${cell.value}),FALSE,EXACT(LOWER(TRIM(${cell.value})),${literals.text(fold(operand.text))}))`;
    case 'number':
      return isNumber(cell.number, literals.number(operand.number));
    case 'day':
      return isNumber(cell.day, serial(operand.day, literals));
    default:
      return operand satisfies never;
  }
}

/** A reading that is no number is another text, and a text is never equal to a number. */
function isNumber(read: string, value: string): string {
  return `IF(ISNUMBER(${read}),${read}=${value},FALSE)`;
}

function serial(day: Day, literals: Literals): string {
  return literals.number(serialOfDay(day));
}
