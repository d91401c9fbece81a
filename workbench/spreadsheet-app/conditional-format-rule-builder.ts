import type { Style } from '../engine/library.ts';
import type { FormatRule } from './format-rule.ts';
import { colour } from './formatting.ts';
import { placeOf } from './placed.ts';

type Finish = (rule: FormatRule) => GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

const NEW: FormatRule = { places: [], criteria: '', values: [], style: {} };

/** Builds a conditional format (developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule-builder). */
export class ConditionalFormatRuleBuilder {
  readonly #finish: Finish;
  #rule: FormatRule;

  constructor(finish: Finish, rule: FormatRule = NEW) {
    this.#finish = finish;
    this.#rule = rule;
  }

  build(): GoogleAppsScript.Spreadsheet.ConditionalFormatRule {
    if (this.#rule.places.length === 0)
      throw new Error('Conditional format rule must have at least one range.');
    if (this.#rule.criteria === '') throw new Error('Conditional format rule must have a condition.');
    return this.#finish(this.#rule);
  }
  copy(): GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder {
    return this.#finish(this.#rule).copy();
  }
  setRanges(ranges: readonly unknown[]): this {
    return this.#change({ places: ranges.map(placeOf) });
  }
  setBackground(value: string): this {
    return this.#style({ fillColor: colour(value) });
  }
  setFontColor(value: string): this {
    return this.#style({ textColor: colour(value) });
  }
  setBold(bold: boolean): this {
    return this.#style({ bold });
  }
  setItalic(italic: boolean): this {
    return this.#style({ italic });
  }
  setStrikethrough(strikethrough: boolean): this {
    return this.#style({ strikethrough });
  }
  setUnderline(underline: boolean): this {
    return this.#style({ underline });
  }
  withCriteria(criteria: unknown, values: readonly unknown[]): this {
    return this.#change({ criteria: String(criteria), values });
  }
  whenFormulaSatisfied(formula: string): this {
    return this.#when('CUSTOM_FORMULA', formula);
  }
  whenCellEmpty(): this {
    return this.#when('CELL_EMPTY');
  }
  whenCellNotEmpty(): this {
    return this.#when('CELL_NOT_EMPTY');
  }
  whenTextContains(text: string): this {
    return this.#when('TEXT_CONTAINS', text);
  }
  whenTextDoesNotContain(text: string): this {
    return this.#when('TEXT_DOES_NOT_CONTAIN', text);
  }
  whenTextEqualTo(text: string): this {
    return this.#when('TEXT_EQUAL_TO', text);
  }
  whenTextStartsWith(text: string): this {
    return this.#when('TEXT_STARTS_WITH', text);
  }
  whenTextEndsWith(text: string): this {
    return this.#when('TEXT_ENDS_WITH', text);
  }
  whenNumberEqualTo(number: number): this {
    return this.#when('NUMBER_EQUAL_TO', number);
  }
  whenNumberGreaterThan(number: number): this {
    return this.#when('NUMBER_GREATER_THAN', number);
  }
  whenNumberGreaterThanOrEqualTo(number: number): this {
    return this.#when('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }
  whenNumberLessThan(number: number): this {
    return this.#when('NUMBER_LESS_THAN', number);
  }
  whenNumberLessThanOrEqualTo(number: number): this {
    return this.#when('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }
  whenNumberBetween(from: number, to: number): this {
    return this.#when('NUMBER_BETWEEN', from, to);
  }

  #when(criteria: string, ...values: readonly unknown[]): this {
    return this.#change({ criteria, values });
  }
  #style(style: Style): this {
    return this.#change({ style: { ...this.#rule.style, ...style } });
  }
  #change(change: Partial<FormatRule>): this {
    this.#rule = { ...this.#rule, ...change };
    return this;
  }
}
