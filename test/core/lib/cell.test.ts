import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { cellFrom, isBlank, isErrorText, textOf } from '../../../src/core/lib/cell.ts';
import { asDay } from '../../../src/core/lib/day.ts';

const dayOf = () => asDay(7);

describe('[T1] cells as Sheets hands them over', () => {
  it('keeps texts, numbers and booleans', () => {
    expect(['a', 0, 2.5, false].map((value) => cellFrom(value, dayOf))).toEqual(['a', 0, 2.5, false]);
  });

  it('takes what is missing for blank', () => {
    expect([null, undefined].map((value) => cellFrom(value, dayOf))).toEqual(['', '']);
    expect(['', '  ', '\n'].every(isBlank)).toBe(true);
    expect(isBlank(0)).toBe(false);
    expect(isBlank(false)).toBe(false);
  });

  it('makes days of dates, also of another realm', () => {
    expect(cellFrom(new Date(0), dayOf)).toEqual({ day: 7 });
    expect(cellFrom(runInNewContext('new Date(0)'), dayOf)).toEqual({ day: 7 });
    expect(cellFrom(new Date(Number.NaN), dayOf)).toBe('#VALUE!');
  });

  it('knows errors and formulas that are not finished', () => {
    expect(['#N/A', '#REF!', 'Loading...'].every(isErrorText)).toBe(true);
    expect(['#1', 'N/A', '# of people'].some(isErrorText)).toBe(false);
    expect(cellFrom(Number.NaN, dayOf)).toBe('#NUM!');
    expect(cellFrom({ toString: () => '#DIV/0!' }, dayOf)).toBe('#DIV/0!');
    expect(cellFrom(new Error('#N/A'), dayOf)).toBe('#N/A');
    expect(cellFrom({ some: 'chip' }, dayOf)).toBe('#ERROR!');
  });

  it('shows cells as a person reads them', () => {
    expect([textOf(true), textOf(0.5), textOf({ day: asDay(0) })]).toEqual(['TRUE', '0.5', '1970-01-01']);
  });
});
