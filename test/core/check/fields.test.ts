import { describe, expect, it } from 'vitest';
import { type CheckBase, prepareCheck } from '../../../src/core/check/base.ts';
import { typedCell } from '../../../src/core/check/changes.ts';
import { fieldsOf } from '../../../src/core/check/fields.ts';
import { nextId } from '../../../src/core/check/next-id.ts';
import { day, file, TODAY } from '../sheet.ts';

function baseOf(tabs: Readonly<Record<string, string>>): CheckBase {
  const prepared = prepareCheck(file(tabs), TODAY);
  if (prepared.kind === 'sorry') throw new Error(prepared.sentence);
  return prepared.base;
}

describe('the fields of the check', () => {
  const base = baseOf({
    Initiatives: `
      ID | Initiative | Status | Owner | Priority | Start | Added | Risk | Notes
      1  | Atlas      | Active | Olga  | P1       |       |       |      |`,
    Direction: `
      ID | Priority  | Not pursued | Until
      P1 | Ship      |             |
      P2 | Lapsed    |             | 2026-01-01`,
    Filters: `
      Filter | Column | Test   | Value
      Safe   | Risk   | is set |
      Known  | Status | is set |`,
  });

  it('[T4] are the columns that the register has, under its own names, and those that filters read', () => {
    expect(fieldsOf(base).map(({ header, label, kind }) => [header, label, kind])).toEqual([
      ['Initiative', 'Initiative', 'text'],
      ['Priority', 'Priority', 'text'],
      ['Start', 'Start', 'day'],
      ['Operator', 'Owner', 'text'],
      ['Risk', 'Risk', 'value'],
    ]);
  });

  it('offer what is known: priorities in force, and people by name', () => {
    const options = (header: string) => fieldsOf(base).find((field) => field.header === header)?.options;
    expect(options('Priority')).toEqual([{ value: 'P1', label: 'P1 Ship' }]);
    expect(options('Operator')).toEqual([{ value: 'Olga', label: 'Olga' }]);
  });
});

describe('what a typed text becomes', () => {
  it.each([
    ['Start', '2026-07-01', { day: day('2026-07-01') }],
    ['Start', 'soon', 'soon'],
    ['Size', '2,5', 2.5],
    ['Target', '0.9', 0.9],
    ['Target', '90%', '90%'],
    ['Target', '007', '007'],
    ['Initiative', '2026', '2026'],
    ['Risk', '3', 3],
  ])('%s %j', (header, text, cell) => {
    expect(typedCell(header, text)).toEqual(cell);
  });
});

describe('the ID of a new row', () => {
  it.each([
    ['I-001, I-038', 'I-039'],
    ['PRJ-9, PRJ-10, X-77', 'PRJ-11'],
    ['7, 8', '9'],
    ['', 'I-001'],
    ['Atlas', 'I-001'],
    ['2026-99', '2026-100'],
  ])('after %s is %s', (ids, next) => {
    const rows = ids.split(', ').map((id) => `${id} | Name of ${id} | Active`);
    expect(nextId(baseOf({ Initiatives: `ID | Initiative | Status\n${rows.join('\n')}` }))).toBe(next);
  });
});
