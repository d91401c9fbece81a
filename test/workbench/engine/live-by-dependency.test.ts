import { describe, expect, it } from 'vitest';
import { openWorkbench } from '../../../workbench/headless.ts';

/** Sheets recalculates a custom function whenever what its arguments name changes, by whatever gesture. */
const SCRIPT = `
  /** Names in use. @customfunction */
  function NAMES(rows) { console.log('ran'); return rows.slice(1).map((row) => row[0]).filter((name) => name !== '').join(' '); }`;

const open = () =>
  openWorkbench({
    script: SCRIPT,
    tables: {
      Plan: [
        ['Name', 'N'],
        ['b', 1],
        ['a', 2],
      ],
      Mirror: [['={Plan!A1:A}', '={Plan!B1:B}']],
      Front: [],
    },
  });

async function withName() {
  const book = await open();
  const file = book.services.SpreadsheetApp.getActive();
  file.setNamedRange('LEEWAY', file.getRange('Mirror!A:B'));
  book.edit('Front!A1', '=NAMES(LEEWAY)');
  return book;
}

describe('a custom function over mirrored columns', () => {
  it('runs again after an edit, an inserted, deleted or sorted row, and undo', async () => {
    const book = await withName();
    const seen = [book.values('Front!A1')[0]?.[0]];
    const look = () => seen.push(book.values('Front!A1')[0]?.[0]);
    book.edit('Plan!A4', 'c');
    look();
    book.undo();
    look();
    book.sort('Plan!A2:B3', 1);
    look();
    book.deleteRows('Plan', 2);
    look();
    book.insertRows('Plan', 2);
    book.edit('Plan!A2', 'z');
    look();
    expect(seen).toEqual(['b a', 'b a c', 'b a', 'a b', 'b', 'z b']);
  });

  it('does not run again for an edit elsewhere', async () => {
    const book = await withName();
    const before = book.logs.length;
    book.edit('Front!C1', 'note');
    book.edit('Plan!H1', 'beside');
    expect(book.logs.length).toBe(before);
  });

  it('keeps its result for arguments that it had before', async () => {
    const book = await withName();
    const before = book.logs.length;
    book.edit('Front!A2', '=NAMES(LEEWAY)');
    book.edit('Front!A3', '=NAMES(Plan!A1:B1000)');
    expect([book.values('Front!A1:A3').flat(), book.logs.length]).toEqual([['b a', 'b a', 'b a'], before]);
  });
});
