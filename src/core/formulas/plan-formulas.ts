import { prioritiesByName } from '../register/direction.ts';
import { KEYS_TITLE } from '../register/own-page.ts';
import { NO_WORDS, type Register, type Words } from '../register/read-register.ts';
import type { TableName } from '../register/table.ts';
import { compileFilters, learnFilters } from './filter-columns.ts';
import { type KeyCells, type KeyColumn, KeysSheet } from './keys-sheet.ts';
import { cellsOf, lastRowOf, quotedTab, type TablePlace } from './place.ts';
import { type Holds, Readings } from './readings.ts';
import { competesFormula, shownOver, unled } from './says-columns.ts';
import { writeVocabulary } from './vocabulary.ts';
import { type Judged, writeJudgement } from './write-judgement.ts';

/** The hidden tab that holds the keys: its row n belongs to row n of every table. */
export const KEYS_TAB = 'Leeway keys';

/** The cell under its first header: the last row of the register that is watched. */
export const LAST_WATCHED = '$A$2';

/** A column that people see: the same formula in every row, so that rows may be sorted, copied and inserted. */
export interface VisibleColumn {
  readonly table: TableName;
  readonly tab: string;
  readonly header: 'WIP' | 'Filters' | 'Leeway says' | 'Now' | 'Headroom' | 'State';
  /** With its `=`. */
  readonly formula: string;
}

/** Everything that limits and filters need to work as plain formulas, as data. */
export interface FormulaBlock {
  readonly tab: typeof KEYS_TAB;
  /** The size that the tab must have at least. */
  readonly rows: number;
  readonly columns: number;
  /** What stands in the tab, column by column; whatever else stands in it is old and must be cleared. */
  readonly keys: readonly KeyCells[];
  readonly visible: readonly VisibleColumn[];
  /** The last row of the register that has keys: rows below it are not watched until the next Refresh. */
  readonly lastWatched: number;
}

export interface FormulaFile {
  /** Where the tables are that the file has. */
  readonly places: readonly TablePlace[];
  /** The same tables as read. */
  readonly register: Register;
  /** The column of Competes with in the register, counted from 1; null where there is none. */
  readonly competesWith: number | null;
}

/**
 * At least so many rows under the last one are watched as well, so that what is typed there counts at once. The last
 * watched row is a multiple of it, so that a new row does not move the end of every column.
 */
const SPARE = { register: 25, other: 10 };

/** Where numbers and days stand that may have been typed as texts. */
const TYPED: readonly (readonly [TableName, string, Holds])[] = [
  ['Initiatives', 'rank', 'number'],
  ['Initiatives', 'size', 'size'],
  ['Initiatives', 'start', 'day'],
  ['Initiatives', 'end', 'day'],
  ['Initiatives', 'added', 'day'],
  ['Limits', 'limit', 'limit'],
  ['Limits', 'agreed', 'limit'],
  ['Limits', 'atLeast', 'limit'],
  ['Direction', 'from', 'day'],
  ['Direction', 'until', 'day'],
  ['Decisions', 'no', 'number'],
  ['Decisions', 'at', 'day'],
  ['Decisions', 'expires', 'day'],
];

/**
 * W5, W6: the formulas of the register and of Limits, and the hidden keys that they read. The same file gives the same
 * block, so what a file lacks is found by comparing.
 *
 * @throws when none of the places is the register's
 */
export function planFormulas(
  file: FormulaFile,
  words: Words = NO_WORDS,
  spare: Readonly<typeof SPARE> = SPARE,
): FormulaBlock {
  const placeOf = (name: TableName) =>
    file.places.find(({ table, found }) => table.name === name && found !== null);
  const register = placeOf('Initiatives');
  if (register === undefined) throw new Error('formulas need the place of a register');
  const watchedIn = (place: TablePlace) => {
    const room = place === register ? spare.register : spare.other;
    return Math.ceil((lastRowOf(place) + room) / room) * room;
  };
  const lengthOf = (place: TablePlace) => watchedIn(place) - 1;
  const sheet = new KeysSheet();
  sheet.typed({ typed: KEYS_TITLE }, [watchedIn(register)]);
  const filters = compileFilters(file.register.filters, register);
  const readings = new Readings();
  for (const [name, key, holds] of TYPED) {
    const place = placeOf(name);
    const column = place?.columns.get(key);
    if (place !== undefined && column !== undefined) readings.learn(holds, cellsOf(place, column));
  }
  learnFilters(filters, register, readings);
  readings.write(sheet);
  const judged = writeJudgement(sheet, {
    register,
    placeOf,
    lengthOf,
    filters,
    readings,
    vocabulary: writeVocabulary(sheet, words.statuses),
    read: file.register,
    priorities: prioritiesByName(file.register.direction),
  });
  return {
    tab: KEYS_TAB,
    rows: Math.max(...sheet.all.map((cells) => cells.row + lengthOfCells(cells) - 1)),
    columns: sheet.width,
    keys: sheet.all,
    visible: visibleColumns(judged, register, placeOf('Limits') ?? null, file.competesWith),
    lastWatched: watchedIn(register),
  };
}

function lengthOfCells(cells: KeyCells): number {
  return cells.kind === 'formulas' ? cells.formulas.length : cells.values.length;
}

function visibleColumns(
  { wip, exists, filters, says, states }: Judged,
  register: TablePlace,
  limits: TablePlace | null,
  competesWith: number | null,
): readonly VisibleColumn[] {
  const shown = (
    { table, tab }: TablePlace,
    header: VisibleColumn['header'],
    column: KeyColumn,
  ): VisibleColumn => ({
    table: table.name,
    tab,
    header,
    formula: `=${here(column)}`,
  });
  const competes =
    competesWith === null ? [] : [competesFormula({ column: competesWith, header: register.header })];
  const over = shownOver(here(wip.over));
  const filtersShown = `IF(${here(exists)}="","",${here(filters)})`;
  const unwatched = `IF(ROW()>${quotedTab(KEYS_TAB)}!${LAST_WATCHED},"not checked","")`;
  const unapproved = says.unapproved === null ? [] : [here(says.unapproved)];
  const saysParts = [...unapproved, unled(over), filtersShown, ...competes, here(says.behind), unwatched];
  const ofLimits =
    limits === null || states === null
      ? []
      : [
          shown(limits, 'Now', states.now),
          shown(limits, 'Headroom', states.headroom),
          shown(limits, 'State', states.state),
        ];
  return [
    {
      table: 'Initiatives',
      tab: register.tab,
      header: 'WIP',
      formula: `=${unled(`${over}&${here(wip.within)}`)}`,
    },
    { table: 'Initiatives', tab: register.tab, header: 'Filters', formula: `=${filtersShown}` },
    {
      table: 'Initiatives',
      tab: register.tab,
      header: 'Leeway says',
      formula: `=TEXTJOIN(" · ",TRUE,${saysParts.join(',')})`,
    },
    ...ofLimits,
  ];
}

function here({ letters }: KeyColumn): string {
  return `INDEX(${quotedTab(KEYS_TAB)}!$${letters}:$${letters},ROW())`;
}
