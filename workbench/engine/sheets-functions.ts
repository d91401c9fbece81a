import type { AddFunctionDescription, ArgDefinition } from '@odoo/o-spreadsheet';
import { isDateFormat } from './cell-value.ts';
import type { FunctionResultObject, Library } from './library.ts';

const one = (name: string, more: Partial<ArgDefinition> = {}): ArgDefinition => ({
  name,
  description: '',
  type: ['ANY'],
  ...more,
});
const many = (name: string): ArgDefinition => one(name, { type: ['ANY', 'RANGE'], acceptMatrix: true });

type Cell = FunctionResultObject | undefined;
type Scalar = (...args: Cell[]) => FunctionResultObject;

export const textOf = (cell: Cell): string => {
  const value = cell?.value ?? '';
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
};

const numberOf = (cell: Cell): number => {
  const value = cell?.value;
  return typeof value === 'number' ? value : value === true ? 1 : 0;
};

const ERROR_TYPES = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#ERROR!'];
const ENGINE_ERROR_TYPES = new Map([
  ['#ERROR', 3],
  ['#REF', 4],
  ['#CYCLE', 4],
  ['#SPILL!', 4],
]);

/** Numbers of support.google.com/docs/answer/3238305. */
function errorType(cell: Cell): number {
  const name = textOf(cell);
  return ENGINE_ERROR_TYPES.get(name) ?? ERROR_TYPES.indexOf(name) + 1;
}

function expression(pattern: Cell, library: Library): RegExp {
  try {
    return new RegExp(textOf(pattern), 'u');
  } catch {
    throw new library.EvaluationError(`${textOf(pattern)} is not a valid regular expression.`, '#REF!');
  }
}

/** Functions that Google Sheets has and the engine lacks (support.google.com/docs/table/25273). */
function scalars(library: Library): Readonly<Record<string, { args: ArgDefinition[]; compute: Scalar }>> {
  return {
    N: { args: [one('value')], compute: (cell) => ({ value: numberOf(cell) }) },
    T: {
      args: [one('value')],
      compute: (cell) => ({ value: typeof cell?.value === 'string' ? cell.value : '' }),
    },
    TO_TEXT: { args: [one('value')], compute: (cell) => ({ value: textOf(cell) }) },
    QUOTIENT: {
      args: [one('dividend'), one('divisor')],
      compute: (dividend, divisor) => {
        if (numberOf(divisor) === 0)
          throw new library.EvaluationError('Function DIVIDE parameter 2 cannot be zero.', '#DIV/0!');
        return { value: Math.trunc(numberOf(dividend) / numberOf(divisor)) };
      },
    },
    REPT: {
      args: [one('text'), one('times')],
      compute: (text, times) => ({ value: textOf(text).repeat(Math.max(0, Math.trunc(numberOf(times)))) }),
    },
    CODE: { args: [one('text')], compute: (text) => ({ value: textOf(text).codePointAt(0) ?? 0 }) },
    UNICODE: { args: [one('text')], compute: (text) => ({ value: textOf(text).codePointAt(0) ?? 0 }) },
    UNICHAR: { args: [one('number')], compute: (code) => ({ value: String.fromCodePoint(numberOf(code)) }) },
    ISDATE: {
      args: [one('value')],
      compute: (cell) => ({ value: typeof cell?.value === 'number' && isDateFormat(cell.format) }),
    },
    REGEXMATCH: {
      args: [one('text'), one('pattern')],
      compute: (text, pattern) => ({ value: expression(pattern, library).test(textOf(text)) }),
    },
    'ERROR.TYPE': {
      args: [one('value', { acceptErrors: true })],
      compute: (cell) => ({ value: errorType(cell) }),
    },
  };
}

/** ARRAYFORMULA only names what the engine does anyway: operators and scalar functions take ranges. */
const ARRAYFORMULA: AddFunctionDescription = {
  description: '',
  category: 'Google',
  args: [many('array')],
  compute: (array) => array ?? { value: null },
};

export function addMissingFunctions(library: Library): void {
  const { functionRegistry } = library.registries;
  const add = (name: string, description: AddFunctionDescription) => {
    if (!functionRegistry.contains(name)) functionRegistry.add(name, description);
  };
  add('ARRAYFORMULA', ARRAYFORMULA);
  for (const [name, { args, compute }] of Object.entries(scalars(library)))
    add(name, {
      description: '',
      category: 'Google',
      args,
      compute: (...cells) => compute(...cells.map((cell) => (Array.isArray(cell) ? cell[0]?.[0] : cell))),
    });
}
