import { DataValidationCriteria, VALIDATION_CRITERIA } from './criteria.ts';
import type { EnumValue, ValidationRule } from './desk.ts';

/** A finished rule (developers.google.com/apps-script/reference/spreadsheet/data-validation). */
export class DataValidation {
  readonly rule: ValidationRule;
  readonly #builder: (rule: ValidationRule) => GoogleAppsScript.Spreadsheet.DataValidationBuilder;

  constructor(
    rule: ValidationRule,
    builder: (rule: ValidationRule) => GoogleAppsScript.Spreadsheet.DataValidationBuilder,
  ) {
    this.rule = rule;
    this.#builder = builder;
  }

  copy(): GoogleAppsScript.Spreadsheet.DataValidationBuilder {
    return this.#builder(this.rule);
  }
  getAllowInvalid(): boolean {
    return this.rule.allowInvalid;
  }
  getCriteriaType(): EnumValue | null {
    const { criteria } = this.rule;
    return criteria !== null && criteria in VALIDATION_CRITERIA
      ? (DataValidationCriteria[criteria] ?? null)
      : null;
  }
  getCriteriaValues(): unknown[] {
    return [...this.rule.values];
  }
  getHelpText(): string | null {
    return this.rule.helpText;
  }
}
