import { describe, expect, it } from 'vitest';
import { openWorkbench } from '../../../workbench/headless.ts';

async function open() {
  const book = await openWorkbench({ script: '', tables: { Sheet1: [[1], [20]], Config: [[10]] } });
  const app = book.services.SpreadsheetApp;
  const [sheet = app.getActiveSheet()] = app.getActive().getSheets();
  const rule = (formula: string) =>
    app
      .newConditionalFormatRule()
      .whenFormulaSatisfied(formula)
      .setBackground('#FF0000')
      .setRanges([sheet.getRange('A1:A2')])
      .build();
  return { app, book, sheet, rule };
}

describe('conditional formats', () => {
  // github.com/brucemcpherson/gas-fakes, test/testconditionalformat.js
  it('are read back as they were set, colours in lower case', async () => {
    const { app, sheet, rule } = await open();
    const number = app
      .newConditionalFormatRule()
      .whenNumberGreaterThan(10)
      .setBold(true)
      .setRanges([sheet.getRange('B1')]);
    sheet.setConditionalFormatRules([rule('=$A1>10'), number.build()]);
    const read = sheet.getConditionalFormatRules().map((each) => {
      const condition = each.getBooleanCondition();
      return [
        String(condition?.getCriteriaType()),
        condition?.getCriteriaValues(),
        condition?.getBackground(),
        condition?.getBold(),
        each.getRanges().map((range) => range.getA1Notation()),
      ];
    });
    expect(read).toEqual([
      ['CUSTOM_FORMULA', ['=$A1>10'], '#ff0000', null, ['A1:A2']],
      ['NUMBER_GREATER_THAN', [10], null, true, ['B1']],
    ]);
  });

  it('on whole columns end with their own tab, however long the tab is that is open', async () => {
    const { app, sheet, rule } = await open();
    const short = app.getActive().insertSheet('Short');
    short.deleteRows(11, short.getMaxRows() - 10);
    short.setConditionalFormatRules([
      rule('=$A1>10')
        .copy()
        .setRanges([short.getRange('C:D')])
        .build(),
    ]);
    app.getActive().setActiveSheet(sheet);
    const [read] = short.getConditionalFormatRules();
    expect(read?.getRanges().map((range) => range.getNumRows())).toEqual([10]);
  });

  it('replace all that the sheet had', async () => {
    const { sheet, rule } = await open();
    sheet.setConditionalFormatRules([rule('=$A1>10'), rule('=$A1>5')]);
    sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules().slice(1)]);
    expect(
      sheet.getConditionalFormatRules().map((each) => each.getBooleanCondition()?.getCriteriaValues()),
    ).toEqual([['=$A1>5']]);
    sheet.clearConditionalFormatRules();
    expect(sheet.getConditionalFormatRules()).toEqual([]);
  });

  // reported in public code (id60365889816, id60353617188)
  it.each(['=A1>Config!$A$1', "=A1>'Config'!A1", '=A1>Limit'])(
    'may not name another sheet: %s',
    async (formula) => {
      const { app, sheet, rule } = await open();
      app.getActive().setNamedRange('Limit', app.getActive().getRange('Config!A1'));
      sheet.setConditionalFormatRules([rule('=$A1>1')]);
      expect(() => sheet.setConditionalFormatRules([rule(formula)])).toThrow(
        'Conditional format rule cannot reference a different sheet.',
      );
      expect(sheet.getConditionalFormatRules()).toHaveLength(1);
    },
  );

  // support.google.com/docs/answer/78413
  it('may reach another sheet through INDIRECT, and name their own', async () => {
    const { sheet, rule } = await open();
    sheet.setConditionalFormatRules([rule('=A1>INDIRECT("Config!A1")'), rule('=A1>Sheet1!$A$1')]);
    expect(sheet.getConditionalFormatRules()).toHaveLength(2);
  });
});

describe("conditional formats made of the script's own arrays", () => {
  const script = `
    const app = SpreadsheetApp;
    const sheet = () => app.getActive().getSheetByName('Sheet1');
    const shown = () => sheet().getConditionalFormatRules().map((rule) => [
      String(rule.getBooleanCondition().getCriteriaType()),
      rule.getBooleanCondition().getCriteriaValues(),
      rule.getRanges().map((range) => range.getA1Notation()),
    ]);
    const rule = (formula, ...addresses) => app.newConditionalFormatRule().whenFormulaSatisfied(formula)
      .setBackground('#ff0000').setRanges(addresses.map((address) => sheet().getRange(address))).build();
    function set() {
      const between = app.newConditionalFormatRule().setBold(true).setRanges([sheet().getRange('B1')])
        .withCriteria(app.BooleanCriteria.NUMBER_BETWEEN, [1, 5]).build();
      sheet().setConditionalFormatRules([rule('=$A1>10', 'A1:A2', 'C1:C2'), between]);
      return shown();
    }
    function replace() {
      sheet().setConditionalFormatRules([rule('=$A1>10', 'A1'), rule('=$A1>5', 'A1')]);
      sheet().setConditionalFormatRules(sheet().getConditionalFormatRules().filter((_, index) => index > 0));
      return shown();
    }
    function copy() {
      const changed = rule('=$A1>10', 'A1').copy().setRanges([sheet().getRange('A2')]).build();
      sheet().setConditionalFormatRules([changed]);
      return shown();
    }
    function none() { set(); sheet().setConditionalFormatRules([]); return shown(); }
    function wrong() { sheet().setConditionalFormatRules([rule('=A1>Config!$A$1', 'A1')]); }
    function look() {
      const range = sheet().getRange('A1:A2');
      range.setNumberFormats([['0.0'], ['0%']]).setNotes([['one'], ['two']]);
      return [range.getNumberFormats(), range.getNotes()];
    }`;
  const inScript = () => openWorkbench({ script, tables: { Sheet1: [[1], [20]], Config: [[10]] } });

  it.each([
    [
      'set',
      [
        ['CUSTOM_FORMULA', ['=$A1>10'], ['A1:A2', 'C1:C2']],
        ['NUMBER_BETWEEN', [1, 5], ['B1']],
      ],
    ],
    ['replace', [['CUSTOM_FORMULA', ['=$A1>5'], ['A1']]]],
    ['copy', [['CUSTOM_FORMULA', ['=$A1>10'], ['A2']]]],
    ['none', []],
    [
      'look',
      [
        [['0.0'], ['0%']],
        [['one'], ['two']],
      ],
    ],
  ])('are kept as given: %s', async (name, expected) => {
    const book = await inScript();
    expect(book.call(name)).toEqual(expected);
  });

  it('may not name another sheet', async () => {
    const book = await inScript();
    expect(() => book.call('wrong')).toThrow('Conditional format rule cannot reference a different sheet.');
  });
});
