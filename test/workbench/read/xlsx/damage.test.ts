import { assert, constantFrom, integer, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Parts, stylesOf, textsOf, workbookOf, worksheet, zipped } from './parts.ts';
import { reading, refusal } from './reading.ts';

const SHEET = worksheet(
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><f t="array" ref="B1:B3">X()</f><v>46090</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>a&amp;b</t></is></c></row>',
  '<mergeCells count="1"><mergeCell ref="A2:B2"/></mergeCells>',
);
const GOOD = workbookOf({ Plan: SHEET }, { styles: stylesOf(0, 'yyyy'), texts: textsOf('<t>a</t>') });
const READ_OR_REFUSED = /^(?:was read|"r\.xlsx" [^\n]+[^.]\.)$/;

function cut(text: string, at: number, length: number, instead: string): string {
  return text.slice(0, at) + instead + text.slice(at + length);
}

describe('any damage', () => {
  it('to a part leaves a workbook that is read, or one sentence', () => {
    const damage = [
      constantFrom(...Object.keys(GOOD)),
      integer({ min: 0, max: 600 }),
      integer({ min: 0, max: 40 }),
    ] as const;
    const instead = string({
      unit: constantFrom('<', '>', '/', '&', '"', '=', ' ', ':', 'c', '9', '%', '!', '-'),
      maxLength: 4,
    });
    assert(
      property(...damage, instead, (name, at, length, text) => {
        const parts: Parts = { ...GOOD, [name]: cut(GOOD[name] ?? '', at, length, text) };
        expect(refusal(zipped(parts))).toMatch(READ_OR_REFUSED);
      }),
      { numRuns: 1500 },
    );
  });

  it('to the archive leaves a workbook that is read as it was, or one sentence', () => {
    const bytes = zipped(GOOD);
    const whole = reading(bytes);
    assert(
      property(integer({ min: 0, max: bytes.length - 1 }), integer({ min: 0, max: 255 }), (at, byte) => {
        const read = reading(bytes.with(at, byte));
        if (read.kind === 'problem') expect(read.sentence).toMatch(READ_OR_REFUSED);
        else expect(read).toEqual(whole);
      }),
      { numRuns: 1500 },
    );
  });

  it.each([
    ['nests without end', '<a>'.repeat(100_000)],
    ['has attributes without end', `<worksheet ${'a="" '.repeat(2_000_000)}/>`],
    ['has an ampersand alone', '<worksheet>a & b</worksheet>'],
    ['has a character that there is not', '<worksheet>&#0;</worksheet>'],
    ['has two roots', '<worksheet/><worksheet/>'],
    ['has a comment without end', '<worksheet/><!-- '],
    ['is blank', ''],
  ])('of a part that %s is one sentence', (_, xml) => {
    expect(refusal(zipped({ ...GOOD, 'xl/worksheets/sheet1.xml': xml }))).toMatch(
      /^"r\.xlsx" is damaged in its part xl\/worksheets\/sheet1\.xml, near its character \d+: save it again/,
    );
  });

  it('of ranges that overlap a thousand times is one sentence', () => {
    const rows = '<row><c><v>1</v></c><c><v>2</v></c></row>'.repeat(50_000);
    const merged = '<mergeCell ref="A1:XFD1048576"/>'.repeat(2000);
    const parts = workbookOf({ Plan: worksheet(rows, `<mergeCells>${merged}</mergeCells>`) });
    expect(refusal(zipped(parts))).toMatch(/^"r\.xlsx" has ranges of cells that overlap: save it again/);
  });
});
