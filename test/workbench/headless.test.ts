import { describe, expect, it } from 'vitest';
import { openWorkbench } from '../../workbench/headless.ts';

const EVENTS = `
  function onEdit(e) {
    console.log({ at: e.range.getA1Notation(), value: e.value, oldValue: e.oldValue, mode: String(e.authMode) });
  }`;

const events = (logs: readonly string[]): unknown[] => logs.map((line) => JSON.parse(line));

describe('openWorkbench', () => {
  it('opens one empty tab, as a new file of Google has', async () => {
    const book = await openWorkbench({ script: '' });
    expect(book.tabs()).toEqual(['Sheet1']);
    // github.com/brucemcpherson/gas-fakes, test/testsheets.js
    expect(book.services.SpreadsheetApp.getActiveSheet().getDataRange().getValues()).toEqual([['']]);
  });

  it('opens tables as if they had been typed', async () => {
    const tables = {
      Plan: [
        ['Day', new Date(Date.UTC(2024, 2, 1)), '2024-03-02'],
        ['Sum', 2, '=B2*3'],
        [true, '5%', null],
      ],
    };
    const book = await openWorkbench({ script: '', tables, timeZone: 'Etc/UTC' });
    expect(book.values('A1:C3')).toEqual([
      ['Day', new Date(Date.UTC(2024, 2, 1)), new Date(Date.UTC(2024, 2, 2))],
      ['Sum', 2, 6],
      [true, 0.05, ''],
    ]);
    expect(book.displayValues('A1:C3')).toEqual([
      ['Day', '3/1/2024', '2024-03-02'],
      ['Sum', '2', '6'],
      ['TRUE', '5%', ''],
    ]);
    expect(book.formulas('A2:C2')).toEqual([['', '', '=B2*3']]);
  });

  it('sets one clock for script and formulas', async () => {
    const script =
      'function clock() { return [new Date().toISOString(), Date.now(), new Date() instanceof Date]; }';
    const options = {
      script,
      now: '2026-06-01T22:30:00Z',
      timeZone: 'Europe/Berlin',
      tables: { A: [['=TODAY()', '=NOW()']] },
    };
    const book = await openWorkbench(options);
    expect(book.call('clock')).toEqual(['2026-06-01T22:30:00.000Z', Date.UTC(2026, 5, 1, 22, 30), true]);
    expect(book.displayValues('A1:B1')).toEqual([['6/2/2026', '6/2/2026 00:30:00']]);
    book.setNow('2026-06-03T12:00:00Z');
    expect(book.displayValues('A1')).toEqual([['6/3/2026']]);
  });

  it('runs the script in a context of its own with nothing but ECMAScript and the services', async () => {
    // developers.google.com/apps-script/guides/v8-runtime lists what is missing.
    const script =
      'function absent() { return [typeof setTimeout, typeof URL, typeof fetch, typeof process, typeof crypto]; }';
    const book = await openWorkbench({ script });
    expect(book.call('absent')).toEqual(Array.from({ length: 5 }, () => 'undefined'));
  });

  it('gives the script errors of its own realm', async () => {
    const script = `function caught() {
      try { SpreadsheetApp.getActive().getSheetByName('Sheet1').getRange(0, 1); } catch (e) { return [e instanceof Error, e.message]; }
    }`;
    const book = await openWorkbench({ script });
    expect(book.call('caught')).toEqual([
      true,
      'The coordinates of the range are outside the dimensions of the sheet.',
    ]);
  });

  it('loads the script without authorisation', async () => {
    // developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle
    const opening = openWorkbench({ script: 'PropertiesService.getDocumentProperties();' });
    await expect(opening).rejects.toThrow(
      'You do not have permission to call PropertiesService.getDocumentProperties',
    );
  });

  it('keeps two workbenches apart', async () => {
    const script = 'function MINE() { return NAME; }';
    const tables = { Sheet1: [['=MINE()']] };
    const [one, other] = [
      await openWorkbench({ script: `const NAME = 'one';${script}`, tables }),
      await openWorkbench({ script: `const NAME = 'other';${script}`, tables }),
    ];
    expect([one.values('A1'), other.values('A1')]).toEqual([[['one']], [['other']]]);
  });
});

describe('call', () => {
  it('names a missing function as Google does', async () => {
    const book = await openWorkbench({ script: '' });
    expect(() => book.call('nothing')).toThrow('Script function not found: nothing');
  });

  // developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle
  it.each([
    ['NONE', 'SpreadsheetApp.getActive()', 'You do not have permission to call SpreadsheetApp.getActive'],
    [
      'NONE',
      'PropertiesService.getUserProperties()',
      'You do not have permission to call PropertiesService.getUserProperties',
    ],
    [
      'LIMITED',
      "SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'))",
      'You do not have permission to call Ui.showSidebar',
    ],
    ['LIMITED', "ScriptApp.newTrigger('x')", 'You do not have permission to call ScriptApp.newTrigger'],
    [
      'LIMITED',
      "MailApp.sendEmail('a@example.com', 's', 'b')",
      'You do not have permission to call MailApp.sendEmail',
    ],
  ] as const)('in mode %s refuses %s', async (authMode, code, message) => {
    const book = await openWorkbench({ script: `function go() { return ${code}; }`, authMode });
    expect(() => book.call('go')).toThrow(message);
  });

  it('in mode NONE builds a menu', async () => {
    const script =
      "function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('Set up', 'setUp').addToUi(); }";
    const book = await openWorkbench({ script });
    book.open('NONE');
    expect(book.menu()).toEqual({
      title: 'Leeway',
      addOn: true,
      items: [{ caption: 'Set up', functionName: 'setUp' }],
    });
  });

  it('fails where a fault is set, at the call that was chosen', async () => {
    const script = "function write() { SpreadsheetApp.getActiveSheet().getRange('A1').setValues([[1]]); }";
    const faults = {
      'Range.setValues': (count: number) => (count === 2 ? 'Service Spreadsheets timed out' : undefined),
    };
    const book = await openWorkbench({ script, faults });
    book.call('write');
    expect(() => book.call('write')).toThrow('Service Spreadsheets timed out');
  });

  it('counts service calls by member', async () => {
    const script =
      "function read() { const s = SpreadsheetApp.getActiveSheet(); s.getRange('A1').getValues(); s.getDataRange().getValues(); }";
    const book = await openWorkbench({ script });
    book.call('read');
    expect(book.calls).toEqual({
      'SpreadsheetApp.getActiveSheet': 1,
      'Sheet.getRange': 1,
      'Sheet.getDataRange': 1,
      'Range.getValues': 2,
    });
    book.resetCalls();
    expect(book.calls).toEqual({});
  });
});

// developers.google.com/apps-script/guides/html/communication
describe('run', () => {
  const script = `
    function echo(value) { return value; }
    function dated() { return { deep: [{ at: new Date() }], n: 1 }; }
    function nothing() {}
    function hidden_() {}`;

  it('passes plain values both ways', async () => {
    const book = await openWorkbench({ script });
    expect(book.run('echo', { list: [1, 'x', null, true, undefined] })).toEqual({
      list: [1, 'x', null, true, null],
    });
    expect(book.run('nothing')).toBeNull();
  });

  it.each([
    ['a date', new Date(0)],
    ['a function', () => 0],
    ['a date inside', { at: [new Date(0)] }],
  ])('refuses %s as an argument at once', async (_what, value) => {
    const book = await openWorkbench({ script });
    expect(() => book.run('echo', value)).toThrow(
      new TypeError('Failed due to illegal value in property: 0'),
    );
  });

  it('delivers null for the whole answer when a date is anywhere in it', async () => {
    const book = await openWorkbench({ script });
    expect(book.run('dated')).toBeNull();
  });

  it('does not find private functions', async () => {
    const book = await openWorkbench({ script });
    expect(() => book.run('hidden_')).toThrow('Script function not found: hidden_');
  });
});

// developers.google.com/apps-script/guides/triggers/events; single and multi-cell as in github.com/tanaikech/GetEditType
describe('edit', () => {
  const tables = { Sheet1: [['old', 7, null, '=B1']], 'My tab': [['x']] };

  it('tells value and old value of one typed cell, as texts', async () => {
    const book = await openWorkbench({ script: EVENTS, tables });
    book.edit('A1', 'new');
    book.edit('B1', 8);
    book.edit('C1', true);
    book.edit('C1', '2024-01-05');
    book.edit('A1', '');
    book.edit("'My tab'!B2", 'y');
    expect(events(book.logs)).toEqual([
      { at: 'A1', value: 'new', oldValue: 'old', mode: 'LIMITED' },
      { at: 'B1', value: '8', oldValue: '7', mode: 'LIMITED' },
      { at: 'C1', value: 'TRUE', mode: 'LIMITED' },
      { at: 'C1', value: '45296', oldValue: 'TRUE', mode: 'LIMITED' },
      { at: 'A1', oldValue: 'new', mode: 'LIMITED' },
      { at: 'B2', value: 'y', mode: 'LIMITED' },
    ]);
  });

  it('tells neither of a paste', async () => {
    const book = await openWorkbench({ script: EVENTS, tables });
    book.edit('A2', [
      ['a', 'b'],
      ['c', 'd'],
    ]);
    book.edit('A2', [['z']]);
    expect(book.values('A2:B3')).toEqual([
      ['z', 'b'],
      ['c', 'd'],
    ]);
    expect(events(book.logs)).toEqual([
      { at: 'A2:B3', mode: 'LIMITED' },
      { at: 'A2', mode: 'LIMITED' },
    ]);
  });

  it('fires nothing for what a script writes, inserted rows, sorting, moved columns and renamed tabs', async () => {
    // developers.google.com/apps-script/guides/triggers: "Script executions and API requests do not cause triggers to run"
    const script = `${EVENTS} function write() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1); }`;
    const book = await openWorkbench({ script, tables });
    book.call('write');
    book.insertRows('Sheet1', 1, 2);
    book.deleteRows('Sheet1', 1, 1);
    book.sort('A1:D3', 1);
    book.moveColumns('Sheet1', 1, 1, 4);
    book.renameTab('Sheet1', 'Plan');
    book.undo();
    expect(book.logs).toEqual([]);
  });

  it('fires the installable triggers too, with all rights but without a user interface', async () => {
    const script = `
      function install() { ScriptApp.newTrigger('changed').forSpreadsheet(SpreadsheetApp.getActive()).onChange().create(); }
      function changed(e) { console.log(e.changeType); try { SpreadsheetApp.getUi(); } catch (error) { console.log(error.message); } }`;
    const book = await openWorkbench({ script });
    book.call('install');
    book.insertRows('Sheet1', 1);
    expect(book.logs).toEqual(['INSERT_ROW', 'Cannot call SpreadsheetApp.getUi() from this context.']);
  });
});

describe('undo', () => {
  it('takes back one gesture at a time: a typed cell, a paste, a whole setValues', async () => {
    const script =
      "function write() { SpreadsheetApp.getActiveSheet().getRange('A1:A3').setValues([[1], [2], [3]]); }";
    const book = await openWorkbench({ script, tables: { Sheet1: [['a'], ['b'], ['c']] } });
    book.call('write');
    book.edit('A2', 'typed');
    expect(book.values('A1:A3')).toEqual([[1], ['typed'], [3]]);
    book.undo();
    expect(book.values('A1:A3')).toEqual([[1], [2], [3]]);
    book.undo();
    expect(book.values('A1:A3')).toEqual([['a'], ['b'], ['c']]);
  });
});

describe('changes of the grid by a person', () => {
  const tables = {
    Plan: [
      ['Name', 'N', '=B1&"!"'],
      ['b', 2, '=B2*10'],
      ['a', 1, '=B3*10'],
    ],
  };

  it('sorts whole rows with their formulas', async () => {
    const book = await openWorkbench({ script: '', tables });
    book.sort('A2:C3', 1);
    expect(book.values('A1:C3')).toEqual([
      ['Name', 'N', 'N!'],
      ['a', 1, 10],
      ['b', 2, 20],
    ]);
    expect(book.formulas('C2:C3')).toEqual([['=B2*10'], ['=B3*10']]);
  });

  it('moves columns; references follow', async () => {
    const book = await openWorkbench({ script: '', tables });
    book.moveColumns('Plan', 2, 1, 1);
    expect(book.values('A1:C2')).toEqual([
      ['N', 'Name', 'N!'],
      [2, 'b', 20],
    ]);
    expect(book.formulas('C2')).toEqual([['=A2*10']]);
  });

  it('moves columns to the right, of a tab that is not the active one: all others keep their cells', async () => {
    const row = ['a', 'b', 'c', 'd', 'e'];
    const book = await openWorkbench({ script: '', tables: { Front: [['x', 'y', '=Far!B1']], Far: [row] } });
    book.moveColumns('Far', 2, 1, 5);
    expect([book.values('Far!A1:E1'), book.values('Front!A1:C1')]).toEqual([
      [['a', 'c', 'd', 'b', 'e']],
      [['x', 'y', 'b']],
    ]);
  });

  it('renames a tab; references follow', async () => {
    const book = await openWorkbench({ script: '', tables: { ...tables, Sum: [['=Plan!B2']] } });
    book.renameTab('Plan', 'Our plan');
    expect(book.formulas('Sum!A1')).toEqual([["='Our plan'!B2"]]);
  });
});
