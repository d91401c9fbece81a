import { type AdoptAnswer, sentFile } from '../core/views/adopt.ts';
import { ownFile } from './own-file.ts';
import { readState } from './read-state.ts';

/** The file as it is, for the sidebar to plan an adoption on. */
export function answerReadAdopt(): AdoptAnswer {
  const file = SpreadsheetApp.getActiveSpreadsheet();
  return {
    kind: 'view',
    view: {
      file: sentFile(readState(file)),
      active: file.getActiveSheet().getName(),
      today: ownFile.calendar().dayOf(new Date()),
      you: Session.getActiveUser().getEmail(),
    },
  };
}
