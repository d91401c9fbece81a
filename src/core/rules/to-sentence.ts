import { isoOfDay } from '../lib/day.ts';
import { plain } from '../lib/figure.ts';
import { counted, quoted } from '../lib/text.ts';
import type { DayOperand, Operand, Rule } from './rule.ts';

/** The rule in words, without a full stop: `Budget is at most 50000`. */
export function toSentence(rule: Rule): string {
  return `${rule.column} ${predicateOf(rule)}`;
}

function predicateOf(rule: Rule): string {
  switch (rule.kind) {
    case 'is':
      return `is ${operandText(rule.value)}`;
    case 'is not':
      return `is not ${operandText(rule.value)}`;
    case 'is one of':
      return `is one of ${rule.values.map(operandText).join(', ')}`;
    case 'at least':
      return `is at least ${plain(rule.number, 6)}`;
    case 'at most':
      return `is at most ${plain(rule.number, 6)}`;
    case 'is set':
      return 'is filled in';
    case 'is empty':
      return 'is left blank';
    case 'contains':
      return `contains ${quoted(rule.text)}`;
    case 'before':
      return `is before ${dayOperandText(rule.day)}`;
    case 'after':
      return `is after ${dayOperandText(rule.day)}`;
    case 'within days':
      return withinText(rule.days);
    default:
      return rule satisfies never;
  }
}

function operandText(operand: Operand): string {
  switch (operand.kind) {
    case 'text':
      return quoted(operand.text);
    case 'number':
      return plain(operand.number, 6);
    case 'day':
      return isoOfDay(operand.day);
    default:
      return operand satisfies never;
  }
}

function dayOperandText(day: DayOperand): string {
  return day === 'today' ? day : isoOfDay(day);
}

function withinText(days: number): string {
  if (days === 0) return 'is today';
  return days > 0
    ? `is within the next ${counted(days, 'day')}`
    : `was within the last ${counted(-days, 'day')}`;
}
