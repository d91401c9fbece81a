import { ENGLISH_SIGNS, inOtherSigns } from '../engine/formula-signs.ts';
import { engineFormula, sheetsFormula } from '../engine/formula-text.ts';
import type { Style } from '../engine/library.ts';
import { FORMAT_CRITERIA } from './criteria.ts';
import type { Desk, Place } from './desk.ts';
import { colour } from './formatting.ts';
import { placeAddress } from './place.ts';

/** A conditional format by a condition; Leeway uses no colour scales. */
export interface FormatRule {
  readonly places: readonly Place[];
  readonly criteria: string;
  readonly values: readonly unknown[];
  readonly style: Style;
}

const OTHER_SHEET = 'Conditional format rule cannot reference a different sheet.';

function namedSheets(formula: string): readonly string[] {
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""');
  return [...bare.matchAll(/(?:'((?:[^']|'')+)'|([\w.]+))!/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll("''", "'") ?? plain ?? '',
  );
}

function namesAnotherSheet(desk: Desk, sheetId: string, text: string): boolean {
  const { getters } = desk.book;
  if (namedSheets(text).some((name) => desk.book.sheetNamed(name) !== sheetId)) return true;
  const words = new Set(
    text
      .replace(/"(?:[^"]|"")*"/g, '')
      .toLowerCase()
      .match(/[\w.]+/g),
  );
  return getters
    .getNamedRanges()
    .some(({ name, range }) => range.sheetId !== sheetId && words.has(name.toLowerCase()));
}

function checkSheet(desk: Desk, sheetId: string, { values }: FormatRule): void {
  for (const value of values)
    if (typeof value === 'string' && value.startsWith('=') && namesAnotherSheet(desk, sheetId, value))
      throw new Error(OTHER_SHEET);
}

function engineText({ book }: Desk, value: unknown): string {
  if (typeof value !== 'string') return String(value);
  return engineFormula(inOtherSigns(value, book.host.locale.scripts, ENGLISH_SIGNS));
}

function scriptText({ book }: Desk, value: string): string {
  return inOtherSigns(sheetsFormula(value), ENGLISH_SIGNS, book.host.locale.scripts);
}

/**
 * Replaces all conditional formats of a tab. A formula may not name another tab, not even through a named range
 * (support.google.com/docs/answer/78413 shows the way round it, INDIRECT).
 */
export function setFormatRules(desk: Desk, sheetId: string, rules: readonly FormatRule[]): void {
  for (const rule of rules) checkSheet(desk, sheetId, rule);
  const { getters } = desk.book;
  const removals = getters
    .getConditionalFormats(sheetId)
    .map(({ id }) => ({ type: 'REMOVE_CONDITIONAL_FORMAT', sheetId, id }));
  const additions = rules.map(({ places, criteria, values, style }) => ({
    type: 'ADD_CONDITIONAL_FORMAT',
    sheetId,
    ranges: places.map((place) => getters.getRangeDataFromXc(sheetId, placeAddress(place))),
    cf: {
      id: `format${desk.nextId()}`,
      rule: {
        type: 'CellIsRule',
        operator: FORMAT_CRITERIA[criteria],
        values: values.map((value) => engineText(desk, value)),
        style,
      },
    },
  }));
  desk.book.applyAll([...removals, ...additions]);
}

const GOOGLE_CRITERIA = new Map(Object.entries(FORMAT_CRITERIA).map(([google, engine]) => [engine, google]));

/** The conditional formats of a tab, the one with the highest priority first. */
export function formatRules(desk: Desk, sheetId: string): FormatRule[] {
  return desk.book.getters.getConditionalFormats(sheetId).flatMap(({ ranges, rule }) => {
    if (rule.type !== 'CellIsRule') return [];
    const criteria = GOOGLE_CRITERIA.get(rule.operator) ?? rule.operator;
    const places = ranges.flatMap((address) => {
      const found = desk.book.zoneOf(address, sheetId);
      return found ? [{ sheetId, zone: found.zone }] : [];
    });
    const values = rule.values.map((value) => scalar(criteria, scriptText(desk, value)));
    return [{ places, criteria, values, style: lowerColours(rule.style) }];
  });
}

/** Numbers stay numbers (github.com/brucemcpherson/gas-fakes, test/testconditionalformat.js). */
function scalar(criteria: string, value: string): string | number {
  return criteria.startsWith('NUMBER') && !value.startsWith('=') ? Number(value) : value;
}

function lowerColours({ fillColor, textColor, ...rest }: Style): Style {
  return {
    ...rest,
    ...(fillColor === undefined ? {} : { fillColor: colour(fillColor) }),
    ...(textColor === undefined ? {} : { textColor: colour(textColor) }),
  };
}
