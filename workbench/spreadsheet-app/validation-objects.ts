import { DataValidation } from './data-validation.ts';
import { DataValidationBuilder, NEW_RULE } from './data-validation-builder.ts';
import type { ValidationRule } from './desk.ts';
import type { Execution } from './execution.ts';
import { guard } from './guard.ts';

export function validationRule(
  execution: Execution,
  rule: ValidationRule,
): GoogleAppsScript.Spreadsheet.DataValidation {
  return guard(
    execution,
    'DataValidation',
    new DataValidation(rule, (copy) => validationBuilder(execution, copy)),
  );
}

export function validationBuilder(
  execution: Execution,
  rule: ValidationRule = NEW_RULE,
): GoogleAppsScript.Spreadsheet.DataValidationBuilder {
  const finish = (built: ValidationRule) => validationRule(execution, built);
  return guard(execution, 'DataValidationBuilder', new DataValidationBuilder(rule, finish));
}
