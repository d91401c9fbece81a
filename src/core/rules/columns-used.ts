import type { Rule } from './rule.ts';

/** Headers of the columns that the rule reads. */
export function columnsUsed(rule: Rule): readonly string[] {
  switch (rule.kind) {
    case 'is':
    case 'is not':
    case 'is one of':
    case 'at least':
    case 'at most':
    case 'is set':
    case 'is empty':
    case 'contains':
    case 'before':
    case 'after':
    case 'within days':
      return [rule.column];
    default:
      return rule satisfies never;
  }
}
