import { isDate } from '../engine/cell-value.ts';
import { DataValidation } from './data-validation.ts';
import type { ValidationRule } from './desk.ts';
import { behind, signatureError } from './guard.ts';
import { Placed } from './placed.ts';

const LONGEST_LIST = 500;

export const NEW_RULE: ValidationRule = { criteria: null, values: [], allowInvalid: true, helpText: null };

type Finish = (rule: ValidationRule) => GoogleAppsScript.Spreadsheet.DataValidation;

/**
 * Builds a rule (developers.google.com/apps-script/reference/spreadsheet/data-validation-builder). Invalid input is
 * allowed until the builder is told otherwise (github.com/brucemcpherson/gas-fakes, test/testsheetsdatavalidations.js).
 */
export class DataValidationBuilder {
  #rule: ValidationRule;
  readonly #finish: Finish;

  constructor(rule: ValidationRule, finish: Finish) {
    this.#rule = rule;
    this.#finish = finish;
  }

  build(): GoogleAppsScript.Spreadsheet.DataValidation {
    return this.#finish(this.#rule);
  }
  copy(): GoogleAppsScript.Spreadsheet.DataValidationBuilder {
    return this.#finish(this.#rule).copy();
  }
  getAllowInvalid(): boolean {
    return this.#rule.allowInvalid;
  }
  getCriteriaType(): ReturnType<DataValidation['getCriteriaType']> {
    return new DataValidation(this.#rule, () => this.copy()).getCriteriaType();
  }
  getCriteriaValues(): unknown[] {
    return [...this.#rule.values];
  }
  getHelpText(): string | null {
    return this.#rule.helpText;
  }

  setAllowInvalid(allowInvalid: boolean): this {
    return this.#change({ allowInvalid });
  }
  setHelpText(helpText: string): this {
    return this.#change({ helpText });
  }
  withCriteria(criteria: unknown, values: readonly unknown[]): this {
    return this.#require(String(criteria), values);
  }

  requireCheckbox(...values: readonly unknown[]): this {
    return this.#require('CHECKBOX', values);
  }
  requireFormulaSatisfied(formula: string): this {
    return this.#require('CUSTOM_FORMULA', [formula]);
  }
  requireValueInList(values: readonly unknown[], showDropdown = true): this {
    if (!Array.isArray(values)) throw signatureError('DataValidationBuilder.requireValueInList', [values]);
    if (values.length > LONGEST_LIST)
      throw new Error(
        `The data validation rule has more items than the limit of ${LONGEST_LIST}. Use the "List from a range" criteria instead.`,
      );
    return this.#require('VALUE_IN_LIST', [values.map(String), showDropdown]);
  }
  requireValueInRange(range: unknown, showDropdown = true): this {
    if (!behind(range, Placed)) throw signatureError('DataValidationBuilder.requireValueInRange', [range]);
    return this.#require('VALUE_IN_RANGE', [range, showDropdown]);
  }

  requireDate(...args: readonly unknown[]): this {
    if (args.length > 0) throw signatureError('DataValidationBuilder.requireDate', args);
    return this.#require('DATE_IS_VALID_DATE', []);
  }
  requireDateAfter(date: unknown): this {
    return this.#requireDates('DATE_AFTER', 'requireDateAfter', [date]);
  }
  requireDateBefore(date: unknown): this {
    return this.#requireDates('DATE_BEFORE', 'requireDateBefore', [date]);
  }
  requireDateBetween(from: unknown, to: unknown): this {
    return this.#requireDates('DATE_BETWEEN', 'requireDateBetween', [from, to]);
  }
  requireDateEqualTo(date: unknown): this {
    return this.#requireDates('DATE_EQUAL_TO', 'requireDateEqualTo', [date]);
  }
  requireDateOnOrAfter(date: unknown): this {
    return this.#requireDates('DATE_ON_OR_AFTER', 'requireDateOnOrAfter', [date]);
  }
  requireDateOnOrBefore(date: unknown): this {
    return this.#requireDates('DATE_ON_OR_BEFORE', 'requireDateOnOrBefore', [date]);
  }

  requireNumberBetween(from: number, to: number): this {
    return this.#require('NUMBER_BETWEEN', [from, to]);
  }
  requireNumberNotBetween(from: number, to: number): this {
    return this.#require('NUMBER_NOT_BETWEEN', [from, to]);
  }
  requireNumberEqualTo(number: number): this {
    return this.#require('NUMBER_EQUAL_TO', [number]);
  }
  requireNumberNotEqualTo(number: number): this {
    return this.#require('NUMBER_NOT_EQUAL_TO', [number]);
  }
  requireNumberGreaterThan(number: number): this {
    return this.#require('NUMBER_GREATER_THAN', [number]);
  }
  requireNumberGreaterThanOrEqualTo(number: number): this {
    return this.#require('NUMBER_GREATER_THAN_OR_EQUAL_TO', [number]);
  }
  requireNumberLessThan(number: number): this {
    return this.#require('NUMBER_LESS_THAN', [number]);
  }
  requireNumberLessThanOrEqualTo(number: number): this {
    return this.#require('NUMBER_LESS_THAN_OR_EQUAL_TO', [number]);
  }
  requireTextContains(text: string): this {
    return this.#require('TEXT_CONTAINS', [text]);
  }
  requireTextDoesNotContain(text: string): this {
    return this.#require('TEXT_DOES_NOT_CONTAIN', [text]);
  }
  requireTextEqualTo(text: string): this {
    return this.#require('TEXT_EQUAL_TO', [text]);
  }
  requireTextIsEmail(): this {
    return this.#require('TEXT_IS_VALID_EMAIL', []);
  }

  #requireDates(criteria: string, member: string, dates: readonly unknown[]): this {
    if (!dates.every(isDate)) throw signatureError(`DataValidationBuilder.${member}`, dates);
    return this.#require(criteria, dates);
  }
  #require(criteria: string, values: readonly unknown[]): this {
    return this.#change({ criteria, values });
  }
  #change(change: Partial<ValidationRule>): this {
    this.#rule = { ...this.#rule, ...change };
    return this;
  }
}
