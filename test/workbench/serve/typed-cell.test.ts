import { describe, expect, it } from 'vitest';
import { Book } from '../../../workbench/engine/book.ts';
import { Clock } from '../../../workbench/engine/clock.ts';
import { EngineHost } from '../../../workbench/engine/host.ts';
import { loadLibrary } from '../../../workbench/engine/load-library.ts';
import { prepareLibrary } from '../../../workbench/engine/prepare-library.ts';
import { toWorkbook } from '../../../workbench/serve/to-workbook.ts';

/** What the engine makes of a file of one row: values, and how they show. */
function opened(...texts: readonly string[]) {
  const library = loadLibrary();
  prepareLibrary(library);
  const host = new EngineHost(new Clock(0), 'Etc/UTC');
  const book = new Book(library, host, [], toWorkbook([{ name: 'Test', rows: [texts] }]));
  return texts.map((_, col) => {
    const { value, formattedValue } = book.evaluated({ sheetId: 'tab0', col, row: 0 });
    return [value, formattedValue];
  });
}

// What Sheets makes of a CSV file on import: support.google.com/docs/answer/40608, "convert text to numbers, dates".
describe('a cell of a CSV file', () => {
  it.each([
    ['12', 12, '12'],
    ['-3.5', -3.5, '-3.5'],
    ['0.25', 0.25, '0.25'],
    ['1,234.50', 1234.5, '1,234.50'],
    ['50%', 0.5, '50%'],
    ['2.5%', 0.025, '2.5%'],
    ['7 %', 0.07, '7%'],
    ['TRUE', true, 'TRUE'],
    ['false', false, 'FALSE'],
    ['2026-03-01', 46082, '2026-03-01'],
    ['2025-09-16 10:42:18', 45916.44604166667, '2025-09-16 10:42:18'],
    ['3/1/2026', 46082, '3/1/2026'],
    ['18:00', 0.75, '18:00:00'],
    ['6:00 PM', 0.75, '18:00:00'],
    ['=1+1', 2, '2'],
    ['="a""b"', 'a"b', 'a"b'],
  ])('%s becomes a value', (text, value, shown) => {
    expect(opened(text)).toEqual([[value, shown]]);
  });

  it.each([
    '007',
    '00',
    '0123456789',
    '12345678901234567890',
    'I-001',
    'P2; P1',
    '2026-02-30',
    '2026-13-01',
    '25:00',
    '+47 22 33 44 55',
    "'tis",
    '50% of a cell',
    'Devika Nair 70%',
    '12.03.2026',
    'true story',
    '=',
    '1 2',
  ])('%s stays text', (text) => {
    expect(opened(text)).toEqual([[text, text]]);
  });

  it('is blank where nothing stands', () => {
    expect(opened('', 'x')).toEqual([
      [null, ''],
      ['x', 'x'],
    ]);
  });
});

describe('the tabs of a folder', () => {
  it('have names that the engine takes, each once', () => {
    const tabs = ['Plan [v2]', 'plan  v2', "Ana's", ''].map((name) => ({ name, rows: [['x']] }));
    expect(toWorkbook(tabs)).toMatchObject({
      sheets: [{ name: 'Plan  v2' }, { name: 'plan  v2 2' }, { name: 'Ana s' }, { name: 'Sheet' }],
    });
  });
});
