import type * as Spreadsheet from '@odoo/o-spreadsheet';

/** The namespace of @odoo/o-spreadsheet, handed in: Node loads the package, a page has it as a global. */
export type Library = typeof Spreadsheet;

/** The version whose undocumented hooks the engine layer was written against; the self-test names it. */
export const PINNED_VERSION = '19.3.7';

/** Whether this is the library: it exports what the engine layer builds on. */
export function isLibrary(value: unknown): value is Library {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['Model', 'registries', 'UIPlugin', 'CorePlugin', 'EvaluationError', 'coreTypes'].every(
      (name) => name in value,
    )
  );
}

export type {
  Cell,
  CellPosition,
  Command,
  EvalContext,
  EvaluatedCell,
  FunctionResultObject,
  Matrix,
  Model,
  Range,
  Style,
  Zone,
} from '@odoo/o-spreadsheet';
