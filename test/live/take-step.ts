import { columnLetters } from '../../src/core/plan/address.ts';
import type { LiveFile } from './live-file.ts';
import { saidBy } from './plain-words.ts';
import { type Changed, FITTING, OPTIONAL, type Step } from './steps.ts';

type Spot = Extract<Step, { readonly row: number }>;

/** Does to the file what the step says, where it can be done. Returns whether there is something to undo for sure. */
export function takeStep(live: LiveFile, step: Step): boolean {
  const { workbench } = live;
  switch (step.kind) {
    case 'type':
      workbench.edit(addressOf(live, step), step.value);
      return false;
    case 'type well':
      typeWell(live, step, step.choice);
      return false;
    case 'rename header':
      if (keepsMeanings(live, step, String(step.value)))
        workbench.edit(headerAddress(live, step), step.value);
      return false;
    case 'add column':
      addHeader(live, step.table, live.place(step.table).width + 1, step.choice);
      return false;
    case 'retype header':
      retypeHeader(live, step, step.choice);
      return false;
    case 'empty header':
      emptyHeader(live, step);
      return false;
    case 'paste':
      workbench.edit(addressOf(live, step), step.values);
      return false;
    case 'script write':
      writeByScript(live, step, step.values);
      return false;
    case 'insert rows':
      insertRows(live, step, step.count);
      return true;
    case 'delete rows':
      workbench.deleteRows(nameOf(live, step.table), rowOf(live, step), step.count);
      return true;
    case 'insert column':
      live.place(step.table).sheet.insertColumnsBefore(columnOf(live, step), 1);
      return true;
    case 'move column':
      return moveColumn(live, step, step.to);
    case 'sort':
      return sortRows(live, step, step.isAscending);
    case 'formula':
      workbench.edit(step.face, step.formula);
      return false;
    case 'refresh':
      workbench.call('refresh');
      return true;
    case 'rename tab':
      return renameTab(live, step.table, step.name);
    case 'undo':
    case 'next day':
      return false;
    default:
      return unknownStep(step);
  }
}

function unknownStep(step: never): never {
  throw new Error(`no such step: ${JSON.stringify(step)}`);
}

function nameOf(live: LiveFile, table: Changed): string {
  return live.place(table).sheet.getName();
}

/** A row under the headers, as far as there is content and two beyond, with room for three. */
function rowOf(live: LiveFile, { table, row }: Spot): number {
  const { sheet, header } = live.place(table);
  const last = Math.min(sheet.getLastRow() + 2, sheet.getMaxRows() - 3);
  return header + 1 + (row % Math.max(1, last - header));
}

/** Now and then a few above the headers, which stay among the first rows, where they are looked for. */
function insertRows(live: LiveFile, spot: Spot, count: number): void {
  const { header } = live.place(spot.table);
  const isAbove = spot.row % 10 === 0 && header < 4;
  const row = isAbove ? 1 : rowOf(live, spot);
  live.workbench.insertRows(nameOf(live, spot.table), row, isAbove ? Math.min(count, 2) : count);
}

function columnOf(live: LiveFile, { table, column }: Spot): number {
  return 1 + (column % live.place(table).width);
}

function addressOf(live: LiveFile, spot: Spot): string {
  return `${quotedName(live, spot.table)}!${columnLetters(columnOf(live, spot))}${rowOf(live, spot)}`;
}

function typeWell(live: LiveFile, spot: Spot, choice: number): void {
  const fitting = FITTING[live.nameAt(spot.table, columnOf(live, spot))];
  if (fitting !== undefined) live.workbench.edit(addressOf(live, spot), fitting[choice % fitting.length]);
}

function headerAddress(live: LiveFile, spot: Spot): string {
  const { header } = live.place(spot.table);
  return `${quotedName(live, spot.table)}!${columnLetters(columnOf(live, spot))}${header}`;
}

/**
 * Whether every column still is what it was under this header: one that takes another's word over while the other has
 * none, or gives its own up to another, is for the tests of headers.
 */
function keepsMeanings(live: LiveFile, spot: Spot, header: string): boolean {
  const { table } = spot;
  const column = columnOf(live, spot);
  const headers = live.headers(table);
  if ((headers[column - 1] ?? '') === '') return false;
  const said = saidBy(table, header);
  const own = live.nameAt(table, column);
  const others = headers.map((text, index) => ({ says: saidBy(table, text), column: index + 1 }));
  const rest = others.filter((other) => other.column !== column);
  const isTheirs = rest.some((other) => other.says === said && live.nameAt(table, other.column) === said);
  const isWanted = own !== '' && said !== own && rest.some((other) => other.says === own);
  return (said === '' || said === own || isTheirs) && !isWanted;
}

/** A header of ours that no column has or was given. */
function addHeader(live: LiveFile, table: Changed, column: number, choice: number): void {
  const { sheet, header } = live.place(table);
  const headers = live.headers(table);
  const there = headers.flatMap((text, index) => [saidBy(table, text), live.nameAt(table, index + 1)]);
  const free = OPTIONAL[table].filter((name) => !there.includes(name));
  const name = free[choice % Math.max(1, free.length)];
  if (name === undefined || column > sheet.getMaxColumns()) return;
  live.workbench.edit(`${quotedName(live, table)}!${columnLetters(column)}${header}`, name);
  live.note(table, column, name);
}

function retypeHeader(live: LiveFile, { table, column }: Spot, choice: number): void {
  const blank = live.headers(table).flatMap((text, index) => (text === '' ? [index + 1] : []));
  const there = blank[column % Math.max(1, blank.length)];
  if (there !== undefined) addHeader(live, table, there, choice);
}

function emptyHeader(live: LiveFile, spot: Spot): void {
  const { table } = spot;
  const column = columnOf(live, spot);
  const name = live.nameAt(table, column);
  const isSaidElsewhere = live
    .headers(table)
    .some((text, index) => index + 1 !== column && saidBy(table, text) === name);
  if (!OPTIONAL[table].includes(name) || isSaidElsewhere) return;
  live.note(table, column, '');
  live.workbench.edit(headerAddress(live, spot), '');
}

function quotedName(live: LiveFile, table: Changed): string {
  return `'${nameOf(live, table).replace(/'/g, "''")}'`;
}

function writeByScript(live: LiveFile, spot: Spot, values: readonly (string | number)[][]): void {
  const { sheet } = live.place(spot.table);
  const [row, column] = [rowOf(live, spot), columnOf(live, spot)];
  sheet
    .getRange(row, column, values.length, values[0]?.length ?? 1)
    .setValues(values.map((cells) => [...cells]));
}

function moveColumn(live: LiveFile, spot: Spot, to: number): boolean {
  const from = columnOf(live, spot);
  const before = 1 + (to % live.place(spot.table).width);
  if (before === from || before === from + 1) return false;
  live.workbench.moveColumns(nameOf(live, spot.table), from, 1, before);
  return true;
}

/** All rows under the headers, over all columns in use. */
function sortRows(live: LiveFile, spot: Spot, isAscending: boolean): boolean {
  const { sheet, header, width } = live.place(spot.table);
  if (sheet.getLastRow() < header + 2) return false;
  const address = `${quotedName(live, spot.table)}!A${header + 1}:${columnLetters(width)}${sheet.getLastRow()}`;
  live.workbench.sort(address, columnOf(live, spot), isAscending);
  return false;
}

function renameTab(live: LiveFile, table: Changed, name: string): boolean {
  if (live.workbench.tabs().includes(name)) return false;
  live.workbench.renameTab(nameOf(live, table), name);
  return true;
}
