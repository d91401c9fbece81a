import { describe, expect, it } from 'vitest';
import { openWorkbench } from '../../../workbench/headless.ts';

async function open() {
  const book = await openWorkbench({
    script: '',
    tables: { Sheet1: [['Status']], Lists: [['Open'], ['Closed']] },
  });
  const app = book.services.SpreadsheetApp;
  return {
    book,
    app,
    builder: () => app.newDataValidation(),
    at: (address: string) => app.getActive().getRange(address),
  };
}

const violated = (cell: string) =>
  `The data you entered in cell ${cell} violates the data validation rules set on this cell.`;

// github.com/brucemcpherson/gas-fakes, test/testsheetsdatavalidations.js
describe('a rule', () => {
  it('starts without criteria and lets everything in', async () => {
    const { builder } = await open();
    const rule = builder();
    expect([
      rule.getCriteriaType(),
      rule.getCriteriaValues(),
      rule.getHelpText(),
      rule.getAllowInvalid(),
    ]).toEqual([null, [], null, true]);
  });

  it('is null where there is none', async () => {
    const { at } = await open();
    expect(at('A1').getDataValidation()).toBeNull();
  });

  it('of a list keeps texts and the drop-down flag', async () => {
    const { builder, at } = await open();
    at('A2:A9').setDataValidation(
      builder().requireValueInList(['Open', 'Closed']).setHelpText('Pick one').build(),
    );
    const rule = at('A5').getDataValidation();
    expect([String(rule?.getCriteriaType()), rule?.getCriteriaValues(), rule?.getHelpText()]).toEqual([
      'VALUE_IN_LIST',
      [['Open', 'Closed'], true],
      'Pick one',
    ]);
    expect(at('A10').getDataValidation()).toBeNull();
  });

  it('of a range gives the range, moved with its rows', async () => {
    const { builder, at, book } = await open();
    at('Sheet1!A2').setDataValidation(builder().requireValueInRange(at('Lists!A1:A2')).build());
    book.insertRows('Lists', 1);
    const [range, dropDown] = at('Sheet1!A2').getDataValidation()?.getCriteriaValues() ?? [];
    expect([range.getSheet().getName(), range.getA1Notation(), dropDown]).toEqual(['Lists', 'A2:A3', true]);
  });

  it('of a formula gives its text', async () => {
    const { builder, at } = await open();
    at('A2').setDataValidation(builder().requireFormulaSatisfied('=Lists!$A$1="Open"').build());
    expect(at('A2').getDataValidation()?.getCriteriaValues()).toEqual(['=Lists!$A$1="Open"']);
  });

  it('of more than 500 items is refused', async () => {
    const { builder } = await open();
    expect(() => builder().requireValueInList(Array.from({ length: 501 }, String))).toThrow(
      'The data validation rule has more items than the limit of 500. Use the "List from a range" criteria instead.',
    );
  });

  it('takes the place of the one before, on its own cells only', async () => {
    const { builder, at } = await open();
    at('A1:A3').setDataValidation(builder().requireNumberGreaterThan(1).build());
    at('A2').setDataValidation(builder().requireTextContains('x').build());
    at('A3').clearDataValidations();
    const types = at('A1:A3')
      .getDataValidations()
      .map(([rule]) => (rule ? String(rule.getCriteriaType()) : null));
    expect(types).toEqual(['NUMBER_GREATER_THAN', 'TEXT_CONTAINS', null]);
  });
});

describe('a rule that rejects', () => {
  async function rejecting() {
    const desk = await open();
    desk
      .at('A2:A9')
      .setDataValidation(
        desk.builder().requireValueInList(['Open', 'Closed']).setAllowInvalid(false).build(),
      );
    return desk;
  }

  it('fails a whole setValues', async () => {
    // reported in public code (id63096243018, id60304482899): the script gets the error that a person would see
    const { at, book } = await rejecting();
    expect(() => at('A1:A3').setValues([['head'], ['Open'], ['Maybe']])).toThrow(violated('A3'));
    expect(book.values('A1:A3')).toEqual([['Status'], [''], ['']]);
  });

  it('fails a person who types, and fires nothing', async () => {
    const book = await openWorkbench({ script: 'function onEdit() { console.log("edit"); }' });
    const app = book.services.SpreadsheetApp;
    app
      .getActiveSheet()
      .getRange('A1')
      .setDataValidation(app.newDataValidation().requireNumberBetween(1, 5).setAllowInvalid(false).build());
    expect(() => book.edit('A1', 6)).toThrow(violated('A1'));
    book.edit('A1', 5);
    expect([book.values('A1'), book.logs]).toEqual([[[5]], ['edit']]);
  });

  it('lets allowed values and blanks pass', async () => {
    const { at } = await rejecting();
    at('A2:A3').setValues([['Closed'], ['']]);
    at('A2').clearContent();
    expect(at('A2:A3').getValues()).toEqual([[''], ['']]);
  });

  it('looks at what formulas give', async () => {
    const { at } = await rejecting();
    expect(() => at('A2').setFormula('="Ma"&"ybe"')).toThrow(violated('A2'));
    at('A2').setFormula('="Op"&"en"');
    expect(at('A2').getValue()).toBe('Open');
  });

  it('may be a formula that counts the new value', async () => {
    const { at, builder } = await open();
    at('B1:B5').setDataValidation(
      builder().requireFormulaSatisfied('=COUNTIF($B$1:$B$5,B1)<=1').setAllowInvalid(false).build(),
    );
    at('B1').setValue('x');
    expect(() => at('B2').setValue('x')).toThrow(violated('B2'));
    at('B2').setValue('y');
    expect(at('B1:B2').getValues()).toEqual([['x'], ['y']]);
  });

  it('takes back nothing where the refused write changed nothing', async () => {
    const { at, builder, book } = await open();
    book.edit('Sheet1!C1', 'bad');
    at('C1').setDataValidation(builder().requireNumberGreaterThan(0).setAllowInvalid(false).build());
    book.edit('Sheet1!D1', 'kept');
    expect(() => at('C1').setValue('bad')).toThrow(violated('C1'));
    expect(book.values('Sheet1!C1:D1')).toEqual([['bad', 'kept']]);
  });

  it('leaves bad values that were there before', async () => {
    const { at, builder, book } = await open();
    book.edit('Sheet1!C1', 'bad');
    at('C1').setDataValidation(builder().requireNumberGreaterThan(0).setAllowInvalid(false).build());
    expect(at('C1').getValue()).toBe('bad');
  });
});

describe('checkboxes', () => {
  it('are true, false, or null where mixed or no checkbox', async () => {
    // github.com/brucemcpherson/gas-fakes, test/testsheetsvui.js
    const { at } = await open();
    at('D1:D2').insertCheckboxes();
    at('D1').check();
    at('E1').check();
    expect([
      at('D1').isChecked(),
      at('D2').uncheck().isChecked(),
      at('D1:D2').isChecked(),
      at('E1').isChecked(),
    ]).toEqual([true, false, null, null]);
    expect(String(at('D1').getDataValidation()?.getCriteriaType())).toBe('CHECKBOX');
  });
});

describe('a rule that names another sheet', () => {
  // github.com/brucemcpherson/gas-fakes, test/testsheetsdatavalidations.js: allowed, unlike in conditional formats
  it('is checked against it', async () => {
    const { at, builder } = await open();
    const rule = builder()
      .requireFormulaSatisfied('=COUNTIF(Lists!$A$1:$A$9,B1)>0')
      .setAllowInvalid(false)
      .build();
    at('B1:B2').setDataValidation(rule);
    at('B1').setValue('Open');
    expect(() => at('B2').setValue('Maybe')).toThrow(violated('B2'));
  });

  it('takes what its moved list holds', async () => {
    const { at, builder, book } = await open();
    at('Sheet1!A2:A3').setDataValidation(
      builder().requireValueInRange(at('Lists!A1:A2')).setAllowInvalid(false).build(),
    );
    book.insertRows('Lists', 1, 5);
    at('Sheet1!A2').setValue('Closed');
    book.edit('Lists!A7', 'Done');
    expect(() => at('Sheet1!A3').setValue('Closed')).toThrow(violated('A3'));
  });
});

describe("a rule made of the script's own arrays", () => {
  const script = `
    const app = SpreadsheetApp;
    const at = (address) => app.getActive().getRange(address);
    const described = (rule) => rule && [String(rule.getCriteriaType()), rule.getCriteriaValues()];
    function oneRule() {
      const rule = app.newDataValidation().requireValueInList(['Open', 'Closed'], true).setAllowInvalid(false).build();
      return described(at('A2:A9').setDataValidation(rule).getDataValidation());
    }
    function table() {
      const list = app.newDataValidation().requireValueInList(['x', 'y']).build();
      const span = app.newDataValidation().requireNumberBetween(1, 5).build();
      return at('A2:B3').setDataValidations([[list, null], [null, span]]).getDataValidations().map((row) => row.map(described));
    }
    function copied() {
      const rule = app.newDataValidation().withCriteria(app.DataValidationCriteria.VALUE_IN_LIST, [['x', 'y'], false]);
      return described(at('A2').setDataValidation(rule.build()).getDataValidation());
    }
    function changedAfterwards() {
      const items = ['x'];
      const rule = app.newDataValidation().withCriteria(app.DataValidationCriteria.VALUE_IN_LIST, [items, true]).build();
      items.push('y');
      return described(at('A2').setDataValidation(rule).getDataValidation());
    }
    function ranged() {
      const rule = app.newDataValidation().requireValueInRange(at('Lists!A1:A2')).build();
      return at('A2').setDataValidation(rule).getDataValidation().getCriteriaValues()[0].getA1Notation();
    }
    function between(from, to) {
      const rule = app.newDataValidation().requireDateBetween(new Date(from), new Date(to)).build();
      const [first, last] = at('A2').setDataValidation(rule).getDataValidation().getCriteriaValues();
      return [first instanceof Date, first.getTime(), last.getTime()];
    }
    function write(values) { at('A2:A3').setValues(values.map((value) => [value])); }`;
  const inScript = () =>
    openWorkbench({ script, tables: { Sheet1: [['Status']], Lists: [['Open'], ['Closed']] } });

  it.each([
    ['oneRule', ['VALUE_IN_LIST', [['Open', 'Closed'], true]]],
    [
      'table',
      [
        [['VALUE_IN_LIST', [['x', 'y'], true]], null],
        [null, ['NUMBER_BETWEEN', [1, 5]]],
      ],
    ],
    ['copied', ['VALUE_IN_LIST', [['x', 'y'], false]]],
    ['changedAfterwards', ['VALUE_IN_LIST', [['x'], true]]],
    ['ranged', 'A1:A2'],
  ])('is kept as given: %s', async (name, expected) => {
    const book = await inScript();
    expect(book.call(name)).toEqual(expected);
  });

  it("keeps dates the script's own", async () => {
    const book = await inScript();
    const [from, to] = [Date.UTC(2026, 0, 1), Date.UTC(2026, 1, 1)];
    expect(book.call('between', from, to)).toEqual([true, from, to]);
  });

  it('rejects what the script writes, all of it', async () => {
    const book = await inScript();
    book.call('oneRule');
    book.call('write', ['Open', 'Closed']);
    expect(() => book.call('write', ['Closed', 'Maybe'])).toThrow(violated('A3'));
    expect(book.values('A2:A3')).toEqual([['Open'], ['Closed']]);
  });
});
