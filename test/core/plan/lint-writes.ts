import { KEYS_TAB } from '../../../src/core/formulas/plan-formulas.ts';
import { DROP_DOWNS } from '../../../src/core/plan/drop-downs.ts';
import { mirroredBy } from '../../../src/core/plan/mirrored.ts';
import { TABLE_FUNCTIONS } from '../../../src/core/plan/table-functions.ts';
import type { Write } from '../../../src/core/plan/write.ts';
import { faultsIn, functionsIn } from '../formulas/lint-formula.ts';

/** Called beside those of the allow-list, each for a reason. */
const ALSO_ALLOWED: readonly string[] = [
  // Leeway's own functions, which are the add-on.
  ...TABLE_FUNCTIONS,
  // The mirror: how many rows the longest table has. All three programs have it, and it takes a range as it is.
  'ROWS',
  // The dashboard: rows with a name, within SUMPRODUCT. All three programs have it.
  'ISBLANK',
];

/** What gives another value without any change of the file. */
const VOLATILE: readonly string[] = ['TODAY', 'NOW', 'RAND', 'RANDBETWEEN', 'OFFSET', 'INDIRECT'];

/** What tests put into every cell that a person could have typed. */
export const TYPED = 'zebra';

const WORDS = Object.values(DROP_DOWNS).flatMap((columns) => Object.values(columns).flat());

/** A count of rows is one number: what it is given is not computed with. */
const ROW_COUNT = /\bROWS\((?:'(?:[^']|'')*'!|[A-Za-z]+!)?\$?[A-Z]+\$?\d+:\$?[A-Z]+\)/g;
const TAB_NAME = /'(?:[^']|'')*'!|\b[A-Za-z]{4,}!/g;

/** What must not stand in any formula that is written, wherever it is. */
function anywhere(formula: string): readonly string[] {
  const allowed = ALSO_ALLOWED.map((name) => `function ${name}`);
  const faults = faultsIn(formula.replace(ROW_COUNT, '1')).filter((fault) => !allowed.includes(fault));
  const isTyped = formula.replace(TAB_NAME, '').toLowerCase().includes(TYPED);
  return [...faults, ...(isTyped ? ['text that a person typed'] : [])];
}

const changing = (formula: string) => functionsIn(formula).filter((name) => VOLATILE.includes(name));

/** What must not be written, in words: `tab: fault`. */
export function faultsOf(writes: readonly Write[]): readonly string[] {
  const formulas = writes.flatMap((write) => (write.kind === 'formulas' ? write.rows.flat() : []));
  const mirrored = mirroredBy(formulas);
  const found = writes.flatMap((write) => {
    const inMirror = write.kind === 'formulas' && mirroredBy(write.rows.flat()).length > 0;
    const isCircle =
      write.kind === 'formulas' &&
      mirrored.some(
        ({ tab, column }) =>
          tab === write.tab && column >= write.column && column < write.column + widthOf(write.rows),
      );
    const circle = isCircle ? ['a formula in a column that custom functions are given'] : [];
    return [...faultsOfWrite(write, inMirror), ...circle].map((fault) => `${write.tab}: ${fault}`);
  });
  return [...new Set(found)];
}

const widthOf = (rows: readonly (readonly string[])[]) => Math.max(...rows.map((row) => row.length));

function faultsOfWrite(write: Write, inMirror: boolean): readonly string[] {
  switch (write.kind) {
    case 'formulas':
      return [...new Set(write.rows.flat())]
        .filter((formula) => formula !== '')
        .flatMap((formula) => {
          const volatile = changing(formula).filter(
            (name) => inMirror || name !== 'TODAY' || write.tab !== KEYS_TAB,
          );
          return [...anywhere(formula), ...volatile.map((name) => `${name} outside ${KEYS_TAB}`)];
        });
    case 'colour rules':
      return write.rules.flatMap(({ formula }) => [
        ...anywhere(formula),
        ...changing(formula).map((name) => `${name} in a colour rule`),
        ...(formula.includes('!') ? ['a colour rule that names another tab'] : []),
      ]);
    case 'drop-down':
      return write.choices
        .filter((choice) => !WORDS.includes(choice))
        .map((choice) => `a choice that is not Leeway's: ${choice}`);
    case 'values':
      return write.rows.flat().flatMap((cell) => becomingFormula(cell));
    case 'header cells':
      return write.texts.flatMap((cell) => becomingFormula(cell));
    default:
      return [];
  }
}

/** Sheets takes a value that begins so for a formula. */
function becomingFormula(cell: string | number): readonly string[] {
  return typeof cell === 'string' && cell.startsWith('=') ? [`a value that is a formula: ${cell}`] : [];
}
