import { BooleanCondition } from './boolean-condition.ts';
import { ConditionalFormatRuleBuilder } from './conditional-format-rule-builder.ts';
import type { Desk, GoogleRange } from './desk.ts';
import type { FormatRule } from './format-rule.ts';
import { guard } from './guard.ts';

type Google = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;

/** A finished rule (developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule). */
export class ConditionalFormatRule {
  readonly rule: FormatRule;
  readonly #desk: Desk;

  constructor(desk: Desk, rule: FormatRule) {
    this.#desk = desk;
    this.rule = rule;
  }

  copy(): Builder {
    return formatBuilder(this.#desk, this.rule);
  }
  getBooleanCondition(): GoogleAppsScript.Spreadsheet.BooleanCondition {
    return guard(this.#desk.execution, 'ConditionalFormatBooleanCondition', new BooleanCondition(this.rule));
  }
  getGradientCondition(): null {
    return null;
  }
  getRanges(): GoogleRange[] {
    return this.rule.places.map((place) => this.#desk.make.range(place));
  }
}

export function formatRuleObject(desk: Desk, rule: FormatRule): Google {
  return guard(desk.execution, 'ConditionalFormatRule', new ConditionalFormatRule(desk, rule));
}

export function formatBuilder(desk: Desk, rule?: FormatRule): Builder {
  const finish = (built: FormatRule) => formatRuleObject(desk, built);
  return guard(
    desk.execution,
    'ConditionalFormatRuleBuilder',
    new ConditionalFormatRuleBuilder(finish, rule),
  );
}
