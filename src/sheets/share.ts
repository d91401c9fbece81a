import { sharingOf } from '../core/plan/share.ts';
import { sharePage } from '../core/views/share-page.ts';
import { readState } from './read-state.ts';
import { tellInToast } from './tell.ts';

/** Shows the formulas by which another file reads this one's score. It changes nothing. */
export function shareFile(): void {
  const file = SpreadsheetApp.getActiveSpreadsheet();
  const sharing = sharingOf(readState(file), file.getUrl());
  if (sharing.kind === 'sorry') {
    tellInToast(file, sharing.sentence);
    return;
  }
  const page = HtmlService.createHtmlOutput(sharePage(sharing.formulas)).setWidth(560).setHeight(470);
  SpreadsheetApp.getUi().showModalDialog(page, 'Share with a leader');
}
