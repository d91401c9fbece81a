import { type Board, judge } from '../../../src/core/board.ts';
import type { TablePlace } from '../../../src/core/formulas/place.ts';
import { type FormulaBlock, planFormulas } from '../../../src/core/formulas/plan-formulas.ts';
import { type Cell, type Grid, gridFrom, type Tab } from '../../../src/core/lib/cell.ts';
import { asDay, type Day } from '../../../src/core/lib/day.ts';
import { gather } from '../../../src/core/register/gather.ts';
import {
  NO_WORDS,
  type Register,
  readRegister,
  type Words,
} from '../../../src/core/register/read-register.ts';
import { openWorkbench, type Workbench } from '../../../workbench/headless.ts';
import { TODAY } from '../sheet.ts';

const MILLISECONDS = 86_400_000;
type Tabs = Readonly<Record<string, Grid>>;

/** Cells that stand for a formula's error. */
const ERRORS: ReadonlyMap<string, string> = new Map([
  ['#N/A', '=NA()'],
  ['#DIV/0!', '=1/0'],
]);

/** A cell as a person has it there: a text stays text, a day is a date, an error comes from a formula. */
function typed(cell: Cell): string | number | boolean | Date {
  if (typeof cell === 'object') return new Date(cell.day * MILLISECONDS);
  if (typeof cell !== 'string' || cell === '') return cell;
  return ERRORS.get(cell) ?? `'${cell}`;
}

const dayOf = (date: Date): Day => asDay(Math.floor(date.getTime() / MILLISECONDS));

/** Few spare rows, so that a file of a few rows is opened fast. */
export const SMALL_SPARE = { register: 3, other: 3 };

interface Options {
  readonly words?: Words;
  /** Rows and tables are watched so many rows below their last. */
  readonly spare?: { readonly register: number; readonly other: number };
  readonly today?: Day;
}

/** The keys as rows of a tab. */
function keyRows({ keys, rows, columns }: FormulaBlock): readonly (readonly (string | number)[])[] {
  const grid = Array.from({ length: rows }, () => Array.from({ length: columns }, (): string | number => ''));
  for (const { row, column, ...cells } of keys) {
    const values = cells.kind === 'formulas' ? cells.formulas : cells.values;
    for (const [index, value] of values.entries()) {
      const line = grid[row - 1 + index];
      if (line) line[column - 1] = value;
    }
  }
  return grid;
}

/** A file with formulas in it, as set-up leaves it, and the same file judged by the engine. */
export class FormulaFile {
  readonly workbench: Workbench;
  readonly block: FormulaBlock;
  private readonly words: Words;
  private readonly today: Day;

  private constructor(workbench: Workbench, block: FormulaBlock, words: Words, today: Day) {
    this.today = today;
    this.workbench = workbench;
    this.block = block;
    this.words = words;
  }

  static async open(
    tabs: Tabs,
    { words = NO_WORDS, spare = SMALL_SPARE, today = TODAY }: Options = {},
  ): Promise<FormulaFile> {
    const now = new Date(today * MILLISECONDS + MILLISECONDS / 2);
    const read = Object.entries(tabs).map(([name, grid]) => ({ name, grid }));
    const block = blockOf(read, words, spare);
    const tables = Object.fromEntries(
      read.map(({ name, grid }) => [name, grid.map((row) => row.map(typed))]),
    );
    const shown = block.visible.map(({ tab, formula }) => {
      const below = tab === 'Initiatives' ? spare.register : spare.other;
      return Array.from({ length: (tabs[tab] ?? []).length + below }, () => formula);
    });
    const height = Math.max(...shown.map((column) => column.length));
    const rows = Array.from({ length: height }, (_, row) => shown.map((column) => column[row] ?? ''));
    const workbench = await openWorkbench({
      script: '',
      tables: { ...tables, [block.tab]: keyRows(block), 'Leeway shown': rows },
      now,
    });
    return new FormulaFile(workbench, block, words, today);
  }

  /** The engine's judgement of the tabs as the add-on reads them now. */
  board(): Board {
    const file = this.workbench.services.SpreadsheetApp.getActiveSpreadsheet();
    const tabs = file
      .getSheets()
      .filter((sheet) => !sheet.getName().startsWith('Leeway'))
      .map((sheet) => ({ name: sheet.getName(), grid: gridFrom(sheet.getDataRange().getValues(), dayOf) }));
    return judge(registerIn(tabs, this.words), this.today);
  }

  /** What a visible column shows, by the row of its table. */
  shown(header: string): (row: number) => unknown {
    const index = this.block.visible.findIndex((column) => column.header === header);
    const file = this.workbench.services.SpreadsheetApp.getActiveSpreadsheet();
    const values = index < 0 ? [] : (file.getSheetByName('Leeway shown')?.getDataRange().getValues() ?? []);
    return (row) => values[row - 1]?.[index] ?? '';
  }
}

function registerIn(tabs: readonly Tab[], words: Words): Register {
  const read = readRegister(tabs, words);
  if (read.kind !== 'register') throw new Error('no register');
  return read.register;
}

/** The block of a file, as set-up would write it. */
export function blockOf(
  tabs: readonly Tab[],
  words: Words,
  spare: NonNullable<Options['spare']>,
  competesWith: number | null = null,
): FormulaBlock {
  const places = [...gather(tabs, words.headers).tables.values()].map(
    (found): TablePlace => ({
      table: found.table,
      tab: found.place,
      header: found.header + 1,
      columns: new Map([...found.columns].map(([key, index]) => [key, index + 1])),
      found,
    }),
  );
  const register = registerIn(tabs, words);
  return planFormulas({ places, register, competesWith }, words, spare);
}

/** Where formulas and engine differ: place, what the cell shows, what the engine says. */
export function differences(file: FormulaFile): readonly string[] {
  const board = file.board();
  const found: string[] = [];
  const compare = (where: string, shown: unknown, said: unknown) => {
    const isSame =
      typeof shown === 'number' && typeof said === 'number' ? Math.abs(shown - said) < 1e-9 : shown === said;
    if (!isSame) found.push(`${where}: shows ${JSON.stringify(shown)}, engine says ${JSON.stringify(said)}`);
  };
  const [wip, filters, says] = ['WIP', 'Filters', 'Leeway says'].map((header) => file.shown(header));
  for (const { initiative, ...row } of board.rows) {
    compare(`WIP ${initiative.row}`, wip?.(initiative.row), row.wip);
    compare(`Filters ${initiative.row}`, filters?.(initiative.row), row.filters);
    const competes = row.competesWith === '' ? [] : [`competes: ${row.competesWith}`];
    const alone = row.says.split(' · ').filter((part) => !competes.join(' · ').split(' · ').includes(part));
    compare(`Says ${initiative.row}`, says?.(initiative.row), alone.join(' · '));
  }
  const [now, headroom, state] = ['Now', 'Headroom', 'State'].map((header) => file.shown(header));
  for (const limit of board.limits) {
    compare(`Now ${limit.limit.row}`, now?.(limit.limit.row), limit.now ?? '');
    compare(`Headroom ${limit.limit.row}`, headroom?.(limit.limit.row), limit.headroom ?? '');
    compare(`State ${limit.limit.row}`, state?.(limit.limit.row), limit.state);
  }
  return found;
}
