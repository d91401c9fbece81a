import { isSameFormula } from '../address.ts';
import { colourRules } from '../leeway-says.ts';
import { isOurRule } from '../our-words.ts';
import type { Place } from '../place-tables.ts';
import { colouredColumns, columnsFor } from '../register-writes.ts';
import type { ColourRule } from '../write.ts';
import type { RuleState } from './looked-at.ts';
import type { Mend } from './mend.ts';

/** One of each of Leeway's rules over whole columns; those of others stay, in their order. */
export function ruleMends(place: Place, rules: readonly RuleState[]): readonly Mend[] {
  const { says } = columnsFor(place);
  const wanted = colourRules(says);
  const columns = colouredColumns(place, says);
  const instead = ourRulesIn(rules);
  const rows = place.state?.rows ?? 0;
  const isRight = ({ formula }: ColourRule) =>
    instead.some((index) => isOver(rules[index], formula, columns, rows));
  const wrong = wanted.filter((rule) => !isRight(rule)).length;
  const surplus = Math.max(0, instead.length - wanted.length);
  const count = Math.max(wrong, surplus);
  if (count === 0) return [];
  return [
    {
      kind: 'colour rule',
      count,
      writes: [{ kind: 'colour rules', tab: place.tab, columns, rules: wanted, instead }],
    },
  ];
}

/** The places of Leeway's own rules among all of a tab. */
export function ourRulesIn(rules: readonly RuleState[]): readonly number[] {
  return rules.flatMap(({ formula }, index) => (isOurRule(formula) ? [index] : []));
}

function isOver(
  rule: RuleState | undefined,
  formula: string,
  columns: readonly number[],
  rows: number,
): boolean {
  if (rule === undefined || !isSameFormula(rule.formula, formula)) return false;
  const whole = rule.areas.every((area) => area.row === 1 && area.rows >= rows);
  const covered = rule.areas.flatMap((area) =>
    Array.from({ length: area.columns }, (_, index) => area.column + index),
  );
  return whole && covered.length === columns.length && columns.every((column) => covered.includes(column));
}
