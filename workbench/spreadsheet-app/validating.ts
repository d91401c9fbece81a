import { withTab } from '../engine/address.ts';
import { ATTACH, attachmentsOf } from '../engine/attachments-plugin.ts';
import { isDate } from '../engine/cell-value.ts';
import { engineFormula, sheetsFormula } from '../engine/formula-text.ts';
import type { CellPosition } from '../engine/library.ts';
import { serialOf } from '../engine/zoned-time.ts';
import { VALIDATION_CRITERIA } from './criteria.ts';
import type { Desk, Place, ValidationRule } from './desk.ts';
import { cells, engineRange, placeAddress, placeOfRange } from './place.ts';
import { placeOf } from './placed.ts';
import { assertEditable } from './protecting.ts';

/** What the engine checks: ranges and dates become text, lists lose the drop-down flag. */
function engineValues(desk: Desk, { criteria, values }: ValidationRule): string[] {
  const [first] = values;
  if (criteria === 'VALUE_IN_LIST') return Array.isArray(first) ? first.map(String) : [];
  if (criteria === 'VALUE_IN_RANGE') return [rangeText(desk, first)];
  if (criteria === 'CUSTOM_FORMULA') return [engineFormula(String(first))];
  if (criteria === 'CHECKBOX') return values.map(String);
  return values.map((value) => (isDate(value) ? String(serialOf(value, desk.book.timeZone)) : String(value)));
}

function rangeText(desk: Desk, value: unknown): string {
  const place = placeOf(value);
  return withTab(desk.book.getters.getSheetName(place.sheetId), placeAddress(place));
}

function criterion(desk: Desk, rule: ValidationRule) {
  const { criteria } = rule;
  const type = criteria === null ? undefined : VALIDATION_CRITERIA[criteria];
  if (criteria === null || type === undefined) throw new Error('The data validation rule has no criteria.');
  return {
    type,
    values: engineValues(desk, rule),
    ...(criteria.startsWith('DATE') ? { dateValue: 'exactDate' } : {}),
    ...(criteria.startsWith('VALUE_IN')
      ? { displayStyle: rule.values[1] === false ? 'plainText' : 'arrow' }
      : {}),
  };
}

/** Takes the rules off these cells; the other cells of a rule keep it. */
export function clearValidation(desk: Desk, { sheetId, zone }: Place): void {
  assertEditable(desk, { sheetId, zone });
  const { getters } = desk.book;
  const scratch = `clear${desk.nextId()}`;
  if (getters.getDataValidationRules(sheetId).length === 0) return;
  // A new rule displaces the others on its cells: so one that is removed at once leaves none.
  desk.book.apply(
    {
      type: 'ADD_DATA_VALIDATION_RULE',
      sheetId,
      ranges: [{ _sheetId: sheetId, _zone: zone }],
      rule: { id: scratch, isBlocking: false, criterion: { type: 'isNotEqual', values: ['0'] } },
    },
    { type: 'REMOVE_DATA_VALIDATION_RULE', sheetId, id: scratch },
  );
}

const sourceId = (ruleId: string): string => `list of ${ruleId}`;

/** The engine does not move the range of a list with its cells; an attachment does. */
function source(desk: Desk, ruleId: string, { criteria, values }: ValidationRule) {
  if (criteria !== 'VALUE_IN_RANGE') return [];
  const place = placeOf(values[0]);
  const attachment = {
    kind: 'list',
    sheetId: place.sheetId,
    range: engineRange(desk.book, place),
    data: null,
  };
  return [{ type: ATTACH, id: sourceId(ruleId), attachment }];
}

function sourceOf(desk: Desk, ruleId: string): Place | undefined {
  const range = attachmentsOf(desk.book.getters)[sourceId(ruleId)]?.range;
  return range && placeOfRange(range);
}

export function setValidation(desk: Desk, place: Place, rule: ValidationRule): void {
  assertEditable(desk, place);
  const id = `validation${desk.nextId()}`;
  desk.validations.set(id, rule);
  desk.book.apply(...source(desk, id, rule), {
    type: 'ADD_DATA_VALIDATION_RULE',
    sheetId: place.sheetId,
    ranges: [desk.book.getters.getRangeDataFromXc(place.sheetId, placeAddress(place))],
    rule: { id, isBlocking: !rule.allowInvalid, criterion: criterion(desk, rule) },
  });
}

function isListed(desk: Desk, { sheetId, zone }: Place, value: string): boolean {
  const { getters } = desk.book;
  return cells(zone, (row, col) => getters.getEvaluatedCell({ sheetId, row, col }).value)
    .flat()
    .some((item) => item !== null && String(item).toLowerCase() === value.toLowerCase());
}

/** Whether a rule that rejects holds here and what the cell shows breaks it; a blank breaks none. */
export function isRejected(desk: Desk, position: CellPosition): boolean {
  const { getters } = desk.book;
  const { value } = getters.getEvaluatedCell(position);
  const rule = getters.getValidationRuleForCell(position);
  if (value === null || value === '' || !rule?.isBlocking) return false;
  const list = sourceOf(desk, rule.id);
  return list ? !isListed(desk, list, String(value)) : getters.isDataValidationInvalid(position);
}

/** The rule on one cell, as it was given; a range in it has moved with its cells. */
export function validationAt(desk: Desk, position: CellPosition): ValidationRule | null {
  const engineRule = desk.book.getters.getValidationRuleForCell(position);
  const rule = engineRule && desk.validations.get(engineRule.id);
  if (!engineRule || !rule) return null;
  const place = sourceOf(desk, engineRule.id);
  if (place) return { ...rule, values: [desk.make.range(place), ...rule.values.slice(1)] };
  const [first = ''] = engineRule.criterion.values;
  return rule.criteria === 'CUSTOM_FORMULA' ? { ...rule, values: [sheetsFormula(first)] } : rule;
}
