import { describe, expect, it } from 'vitest';
import { nearest } from '../../../workbench/read/nearest.ts';
import { splitRows } from '../../../workbench/read/rows.ts';
import { separatorOf } from '../../../workbench/read/separator.ts';

describe('separatorOf', () => {
  it('is that of the headers, not of a title above them', () => {
    const title = 'Project list; Q3 2026; draft; v2';
    expect(separatorOf(`${title}\nInitiative,Status,"Start"\nAtlas,Active,2026-01-01`)).toBe(',');
    expect(separatorOf(`Projects, as of June, 2026, v2\nInitiative;Status\nAtlas;Active`)).toBe(';');
  });

  it.each([
    ['a,b', ','],
    ['a;b', ';'],
    ['a\tb', '\t'],
    ['Name;"Start, planned, or, not";End', ';'],
    ['Name;Start, planned;End\n1,2,3,4,5', ';'],
    ['"two\nlines, one, cell";b\na,b,c,d', ';'],
    ['Our priorities\n\na;b\n', ';'],
    ['one column', ','],
    ['', ','],
  ])('of %j is %j', (text, separator) => {
    expect(separatorOf(text)).toBe(separator);
  });
});

describe('splitRows', () => {
  it('keeps a quoted separator, a doubled quote and a line break in their cell', () => {
    expect(splitRows('a;b\n"x; ""y""";"1\r\n2"')).toEqual({
      kind: 'rows',
      rows: [
        ['a', 'b'],
        ['x; "y"', '1\n2'],
      ],
    });
  });

  it('tells how far it is every 20,000 rows', () => {
    const told: number[] = [];
    splitRows('a\n'.repeat(45_000), (rows) => told.push(rows));
    expect(told).toEqual([20_000, 40_000]);
  });
});

describe('nearest', () => {
  it.each([
    ['Resorces', 'Resources'],
    ['statsu', 'Status'],
    ['Cost', null],
    ['', null],
  ])('of %j is %j', (typed, word) => {
    expect(nearest(typed, ['Resources', 'Status', 'Start'])).toBe(word);
  });
});
