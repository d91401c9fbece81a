import type * as Spreadsheet from '@odoo/o-spreadsheet';

/** The namespace of @odoo/o-spreadsheet, handed in: Node loads the package, a page has it as a global. */
export type Library = typeof Spreadsheet;

/** The version whose undocumented hooks the engine layer was written against; the self-test names it. */
export const PINNED_VERSION = '19.3.7';

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
