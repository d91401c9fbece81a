import { makeEnum } from './enums.ts';

/** Google's criteria and what the engine calls them, shared by data validation and conditional formatting. */
const SHARED: Readonly<Record<string, string>> = {
  CUSTOM_FORMULA: 'customFormula',
  DATE_AFTER: 'dateIsAfter',
  DATE_BEFORE: 'dateIsBefore',
  DATE_EQUAL_TO: 'dateIs',
  NUMBER_BETWEEN: 'isBetween',
  NUMBER_EQUAL_TO: 'isEqual',
  NUMBER_GREATER_THAN: 'isGreaterThan',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: 'isGreaterOrEqualTo',
  NUMBER_LESS_THAN: 'isLessThan',
  NUMBER_LESS_THAN_OR_EQUAL_TO: 'isLessOrEqualTo',
  NUMBER_NOT_BETWEEN: 'isNotBetween',
  NUMBER_NOT_EQUAL_TO: 'isNotEqual',
  TEXT_CONTAINS: 'containsText',
  TEXT_DOES_NOT_CONTAIN: 'notContainsText',
  TEXT_EQUAL_TO: 'isEqualText',
};

export const VALIDATION_CRITERIA: Readonly<Record<string, string>> = {
  ...SHARED,
  CHECKBOX: 'isBoolean',
  DATE_BETWEEN: 'dateIsBetween',
  DATE_IS_VALID_DATE: 'dateIsValid',
  DATE_NOT_BETWEEN: 'dateIsNotBetween',
  DATE_ON_OR_AFTER: 'dateIsOnOrAfter',
  DATE_ON_OR_BEFORE: 'dateIsOnOrBefore',
  TEXT_IS_VALID_EMAIL: 'isEmail',
  TEXT_IS_VALID_URL: 'isLink',
  VALUE_IN_LIST: 'isValueInList',
  VALUE_IN_RANGE: 'isValueInRange',
};

export const FORMAT_CRITERIA: Readonly<Record<string, string>> = {
  ...SHARED,
  CELL_EMPTY: 'isEmpty',
  CELL_NOT_EMPTY: 'isNotEmpty',
  TEXT_ENDS_WITH: 'endsWithText',
  TEXT_STARTS_WITH: 'beginsWithText',
};

export const DataValidationCriteria = makeEnum(...Object.keys(VALIDATION_CRITERIA));
export const BooleanCriteria = makeEnum(...Object.keys(FORMAT_CRITERIA));
