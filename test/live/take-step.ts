import { columnLetters } from '../../src/core/plan/address.ts';
import type { LiveFile } from './live-file.ts';
import { type Changed, FITTING, type Step } from './steps.ts';

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
      workbench.edit(headerAddress(live, step), step.value);
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
