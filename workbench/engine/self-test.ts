import { ATTACH, attachmentsOf } from './attachments-plugin.ts';
import { Book } from './book.ts';
import { Clock } from './clock.ts';
import { registerCustomFunction } from './custom-function.ts';
import { engineFormula } from './formula-text.ts';
import { EngineHost } from './host.ts';
import type { Library } from './library.ts';

type Test = readonly [hook: string, test: () => void];

const FUNCTION = 'LEEWAY_SELF_TEST';

/** What each formula must give in D1, beside A1:B3 holding 1, 2, 3 and x, blank, z. */
const FORMULAS: readonly (readonly [hook: string, formula: string, expected: unknown])[] = [
  ['references', '=SUM(A1:A)', 6],
  ['evaluator.computeFormulaCell (blank results)', '=B2', null],
  ['evaluator.spreadValues (blank in a spill)', '=INDEX(FILTER(B1:B3,A1:A3>1),1)', null],
  ['functionRegistry.replace (IF)', '=IF(A1>1,1)', false],
  ['functionRegistry.replace (CONCATENATE for &)', '=SUMPRODUCT(--(ARRAYFORMULA(A1:A3&"!")="2!"))', 1],
  ['functionRegistry.add (ARRAYFORMULA)', '=SUM(ARRAYFORMULA(A1:A3*2))', 12],
  ['array literals of ranges', '=SUM({A1:A3,A1:A3})', 12],
  ['custom configuration in functions (TODAY)', '=TODAY()', 1],
  ['functionRegistry (custom function)', `=SUM(${FUNCTION}(A1:A3))`, 12],
  ['errorTypes', `=ISERROR(${FUNCTION}())`, true],
  ['compiledFormula.literalValues', '="a""b\\"&1', 'a"b\\1'],
  ['namedRanges', '=SUM(NUMBERS)', 6],
];

function open(library: Library): Book {
  const host = new EngineHost(new Clock(Date.UTC(1899, 11, 31)), 'Etc/UTC');
  host.setCustomFunctions([FUNCTION], (_name, [rows]) => {
    if (!Array.isArray(rows)) throw new Error('expected rows');
    return rows.map((row: unknown) => (Array.isArray(row) ? row.map((cell) => Number(cell) * 2) : row));
  });
  const rows = [
    [1, 'x'],
    [2, ''],
    [3, 'z'],
  ];
  const book = new Book(library, host, [{ name: 'Test', rows }]);
  book.open();
  book.apply({
    type: 'CREATE_NAMED_RANGE',
    name: 'NUMBERS',
    ranges: [{ _sheetId: 'tab0', _zone: zone(0, 0, 2, 0) }],
  });
  return book;
}

const zone = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });
const D1 = { sheetId: 'tab0', col: 3, row: 0 };

function expectSame(what: string, actual: unknown, expected: unknown): void {
  if (actual !== expected) throw new Error(`${what} gave ${String(actual)} instead of ${String(expected)}`);
}

function formulaTest(book: Book, formula: string, expected: unknown): void {
  book.apply({ type: 'UPDATE_CELL', ...D1, content: engineFormula(formula) });
  expectSame(formula, book.evaluated(D1).value, expected);
}

function editTest(book: Book): void {
  book.type([{ type: 'UPDATE_CELL', sheetId: 'tab0', col: 0, row: 0, content: '7' }]);
  expectSame('a typed cell', book.host.edits.at(-1)?.[0]?.before, 1);
  book.undo();
  expectSame('a cell after undo', book.evaluated({ sheetId: 'tab0', col: 0, row: 0 }).value, 1);
}

function attachmentTest(book: Book): void {
  const range = book.getters.getRangeFromSheetXC('tab0', 'A2');
  book.apply({ type: ATTACH, id: 'a', attachment: { kind: 'test', sheetId: 'tab0', range, data: null } });
  book.apply({
    type: 'ADD_COLUMNS_ROWS',
    sheetId: 'tab0',
    sheetName: 'Test',
    dimension: 'ROW',
    base: 0,
    position: 'before',
    quantity: 1,
  });
  expectSame('the row of an attachment', attachmentsOf(book.getters).a?.range?.zone.top, 2);
  book.undo();
  book.undo();
  expectSame('an attachment after undo', attachmentsOf(book.getters).a, undefined);
}

/** One test for each undocumented hook; a test throws when the hook no longer does what the workbench needs. */
export function selfTest(library: Library): readonly Test[] {
  registerCustomFunction(library, FUNCTION);
  const book = open(library);
  return [
    ...FORMULAS.map(([hook, formula, expected]): Test => [hook, () => formulaTest(book, formula, expected)]),
    ['UIPlugin.beforeHandle and REQUEST_UNDO', () => editTest(book)],
    ['CorePlugin.adaptRanges and history', () => attachmentTest(book)],
  ];
}
