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

  const LIST = 'Project list; Q3 2026; draft; v2';
  it.each([
    ['tabs', 'Plan, 2026\n\nInitiative\tStatus\nAtlas\tActive', '\t'],
    ['a header of two lines', `${LIST}\n"Initiative\nname",Status,"Start\ndate"`, ','],
    ['a header that holds its own separator', `${LIST}\nInitiative,"Ours, not theirs",Status`, ','],
    ['a quoted title of more lines than are searched', `"${'a;b;c\n'.repeat(12)}"\nInitiative,Status`, ','],
    ['a quote further down that is never closed', `${LIST}\nInitiative,Status\n"Atlas,Active`, ','],
    ['the last line that is searched', `${'a;b;c\n'.repeat(9)}Initiative,Status`, ','],
    ['a line too far down', `${'a;b;c\n'.repeat(10)}Initiative,Status`, ';'],
    ['two tables by two separators', 'Initiative,Status,Team\nResource;Capacity\nAna;1', ','],
    ['a quoted sentence with separators', '"Initiative, Status, Start";;\nInitiative;Status', ';'],
  ])('sees %s', (_, text, separator) => {
    expect(separatorOf(text)).toBe(separator);
  });

  it('knows the headers that the user has named', () => {
    const text = `${LIST}\nWhat,State\nAtlas,Active`;
    const words = new Map([
      ['what', 'Initiative'],
      ['state', 'Status'],
    ]);
    expect([separatorOf(text), separatorOf(text, words)]).toEqual([';', ',']);
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
