import type { Clock } from './clock.ts';
import { AMERICAN, type FileLocale } from './file-locale.ts';
import type { CellPosition, EvalContext } from './library.ts';

/** A cell that a person has just changed, with what it held before ('' when it was empty). */
export interface EditedCell {
  readonly position: CellPosition;
  readonly before: string | number | boolean;
}

/** Runs a function of the script for a cell; throws what it throws. */
export type CallCustomFunction = (name: string, args: readonly unknown[]) => unknown;

export const cellKey = ({ sheetId, col, row }: CellPosition): string => `${sheetId}!${col}!${row}`;

/**
 * What the engine's hooks need to know of one open workbench. The library's registries are global, so every
 * hook is installed once and finds its workbench here, through the model's `custom` configuration.
 */
export class EngineHost {
  readonly clock: Clock;
  readonly timeZone: string;
  readonly locale: FileLocale;
  /** Names, in upper case, of the script's functions that cells may call. */
  readonly customFunctions = new Set<string>();
  /** Results by function and argument values. */
  readonly results = new Map<string, unknown>();
  /** The formula text with which a cell last called a custom function. */
  readonly formulaTexts = new Map<string, string>();
  /** Cells whose formula called NOW, RAND, RANDARRAY or RANDBETWEEN when it was last computed. */
  readonly volatileCells = new Map<string, CellPosition>();
  /** Formula cells under evaluation, outermost first. */
  readonly computing: CellPosition[] = [];
  /** Cells whose custom function ran in the evaluation under way: their spill is checked for cycles. */
  readonly customCells = new Set<string>();
  /** Evaluations that wait for a custom function, outermost first: what it reads is computed through the last. */
  readonly contexts: EvalContext[] = [];
  /** One entry a change by a person, in order, not yet handed out. */
  readonly edits: EditedCell[][] = [];
  /** What commands inside a batch were refused for. */
  readonly failures: string[] = [];
  /** How many commands of the last batch changed something. */
  applied = 0;
  /** What custom functions wait for: 'opening' until the file is there, 'asked' when one was called before that. */
  opening: 'opening' | 'asked' | 'open' = 'opening';
  #call: CallCustomFunction | undefined;
  #quiet = 0;

  constructor(clock: Clock, timeZone: string, locale = AMERICAN) {
    this.clock = clock;
    this.timeZone = timeZone;
    this.locale = locale;
  }

  /** Whether the cell waits for a formula under evaluation, its own or one that it needs. */
  isComputing({ sheetId, col, row }: CellPosition): boolean {
    return this.computing.some((one) => one.sheetId === sheetId && one.col === col && one.row === row);
  }

  /** False while a script or the workbench itself changes cells: those changes are no edits. */
  get watchesEdits(): boolean {
    return this.#quiet === 0;
  }

  quietly<Result>(action: () => Result): Result {
    this.#quiet += 1;
    try {
      return action();
    } finally {
      this.#quiet -= 1;
    }
  }

  setCustomFunctions(names: readonly string[], call: CallCustomFunction): void {
    for (const name of names) this.customFunctions.add(name.toUpperCase());
    this.#call = call;
  }

  call(name: string, args: readonly unknown[]): unknown {
    if (!this.#call) throw new Error(`no script is loaded that could run ${name}`);
    return this.#call(name, args);
  }
}

/** The workbench that an evaluation or a plugin belongs to; none for a model opened by somebody else. */
export function hostOf(configuration: object | undefined): EngineHost | undefined {
  const host: unknown = configuration && Reflect.get(configuration, 'workbench');
  return host instanceof EngineHost ? host : undefined;
}
