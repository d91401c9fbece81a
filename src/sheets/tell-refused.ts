import { judge } from '../core/board.ts';
import { readRegister } from '../core/register/read-register.ts';
import { refusedEdit } from '../core/views/refused-edit.ts';
import { mirroredIn } from './mirrored-in.ts';
import { ownFile } from './own-file.ts';

type File = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

const SECONDS = 15;

/**
 * W4: tells in a toast that a status was typed past a limit that refuses. Only an edit of the register's Status, alone
 * or in a block, reads the tables.
 */
export function tellRefused(file: File, leeway: Range, edited: Range): void {
  if (!isOfStatus(leeway, edited)) return;
  const result = readRegister(ownFile.tabs() ?? []);
  if (result.kind === 'no register') return;
  const board = judge(result.register, ownFile.calendar().dayOf(new Date()));
  const sentence = refusedEdit(board, { first: edited.getRow(), last: edited.getLastRow() });
  if (sentence !== null) file.toast(sentence, 'Leeway', SECONDS);
}

function isOfStatus(leeway: Range, edited: Range): boolean {
  const status = mirroredIn(leeway).find(({ table, name }) => table === 'Initiatives' && name === 'Status');
  if (status === undefined) return false;
  if (edited.getColumn() > status.column || edited.getLastColumn() < status.column) return false;
  return edited.getLastRow() > status.header && edited.getSheet().getName() === status.tab;
}
