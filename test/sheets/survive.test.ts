import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Workbench } from '../../workbench/headless.ts';
import { agrees, fileOf } from './agrees.ts';
import { type Doing, NEW_ROW, opened, sheetOf } from './people.ts';

const AREAS = ['Initiatives!A1:P13', 'Limits!A1:J7'];

/** What people see of the file: its tabs, what is hidden, and what the register and the limits show. */
const shown = (workbench: Workbench) => ({
  ...built(workbench),
  cells: AREAS.map((address) => workbench.displayValues(address)),
});

/** The part of it for which nothing has to be computed. */
function built(workbench: Workbench) {
  const tabs = fileOf(workbench)
    .getSheets()
    .map((sheet) => [sheet.getName(), sheet.isSheetHidden()] as const);
  const sheet = fileOf(workbench).getSheetByName('Initiatives');
  const isWhole = sheet !== null && workbench.tabs().includes('Limits');
  return {
    tabs,
    hidden: [sheet?.isColumnHiddenByUser(10), sheet?.isRowHiddenByUser(3)],
    formulas: isWhole ? AREAS.map((address) => workbench.formulas(address)) : [],
  };
}

/** A person presses undo until they see what they saw; what a script did along is undone with it. */
function undo(workbench: Workbench, before: ReturnType<typeof shown>): void {
  const { cells, ...parts } = before;
  const isAsBefore = () =>
    isDeepStrictEqual(built(workbench), parts) && isDeepStrictEqual(shown(workbench).cells, cells);
  for (let steps = 0; steps < 12 && !isAsBefore(); steps++) workbench.undo();
  expect(shown(workbench)).toEqual(before);
}

const column = (at: number) => String.fromCharCode(64 + at);

/** A column of the person's own, with something in it. */
const insertColumn =
  (tab: string, at: number): Doing =>
  (workbench) => {
    sheetOf(workbench, tab).insertColumnBefore(at);
    workbench.edit(`${tab}!${column(at)}1:${column(at)}3`, 'mine');
  };

const moveTab = (workbench: Workbench, tab: string, position: number) => {
  sheetOf(workbench, tab).activate();
  fileOf(workbench).moveActiveSheet(position);
};

describe('[W5] Surviving people: right at once, and after undo', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await opened();
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('rows sorted by column %i, up and down', (by) => {
    const before = shown(workbench);
    workbench.sort('Initiatives!A2:M9', by, false);
    expect(agrees(workbench)).toEqual([]);
    workbench.sort('Initiatives!A2:M9', by);
    expect(agrees(workbench)).toEqual([]);
    undo(workbench, before);
  });

  it.each<[string, Doing]>([
    [
      'rows inserted above all, above the headers and between, one filled in',
      (w) => {
        w.insertRows('Initiatives', 5, 2);
        w.edit('Initiatives!A5', [NEW_ROW]);
        w.insertRows('Initiatives', 2);
        w.insertRows('Initiatives', 1);
      },
    ],
    [
      'rows typed below the last and below a gap',
      (w) => {
        w.edit('Initiatives!A10', [NEW_ROW]);
        w.edit('Initiatives!A12', [['I-10', ...NEW_ROW.slice(1)]]);
      },
    ],
    [
      'rows deleted: the first, the last, some between, and a limit',
      (w) => {
        w.deleteRows('Initiatives', 9);
        w.deleteRows('Initiatives', 4, 2);
        w.deleteRows('Initiatives', 2);
        w.deleteRows('Limits', 2);
      },
    ],
    [
      "columns inserted before all, between, among Leeway's own and in Limits, one deleted again",
      (w) => {
        insertColumn('Initiatives', 12)(w);
        insertColumn('Initiatives', 5)(w);
        insertColumn('Initiatives', 1)(w);
        insertColumn('Limits', 1)(w);
        sheetOf(w, 'Initiatives').deleteColumn(6);
      },
    ],
    [
      'columns moved: Team before all, Status behind all, WIP alone',
      (w) => {
        w.moveColumns('Initiatives', 5, 1, 1);
        w.moveColumns('Initiatives', 3, 1, 14);
        w.moveColumns('Initiatives', 11, 1, 2);
      },
    ],
    [
      "columns moved: Leeway's own before all, and those of Limits",
      (w) => {
        w.moveColumns('Initiatives', 10, 4, 1);
        w.moveColumns('Limits', 7, 1, 1);
        w.moveColumns('Limits', 4, 1, 2);
      },
    ],
    [
      '[T4] columns renamed, those of limits and filters too',
      (w) => {
        w.edit('Initiatives!D1:F1', [['Order', 'Squad', 'Weight']]);
        w.edit('Initiatives!K1:L1', [['Look here', 'Too much?']]);
        w.edit('Limits!C1', 'Not more than');
      },
    ],
    [
      'columns, rows and a tab hidden',
      (w) => {
        sheetOf(w, 'Initiatives').hideColumns(10, 2);
        sheetOf(w, 'Initiatives').hideColumns(5);
        sheetOf(w, 'Initiatives').hideRows(3, 2);
        sheetOf(w, 'Limits').hideSheet();
      },
    ],
    [
      'tabs renamed, those of Leeway too',
      (w) => {
        w.renameTab('Limits', 'How much!');
        w.renameTab('Filters', 'Was nicht geht');
        w.renameTab('Initiatives', 'Our plan');
        w.renameTab('Leeway keys', 'Hidden 1');
        w.renameTab('Leeway data', 'Hidden 2');
      },
    ],
    [
      'tabs reordered, one of the hidden ones too',
      (w) => {
        moveTab(w, 'Limits', 1);
        moveTab(w, 'Filters', 1);
        sheetOf(w, 'Leeway keys').showSheet();
        moveTab(w, 'Leeway keys', 1);
        sheetOf(w, 'Leeway keys').hideSheet();
      },
    ],
  ])('%s', (_, doing) => {
    const before = shown(workbench);
    doing(workbench);
    expect(agrees(workbench)).toEqual([]);
    undo(workbench, before);
    expect(agrees(workbench)).toEqual([]);
  });
});
