import type { WrittenAt } from '../core/views/last-values.ts';
import { ownFile } from './own-file.ts';

/** This moment, as it is written beside the last values. */
export function writtenAt(isAlways: boolean): WrittenAt {
  const zone = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
  const now = new Date();
  return {
    today: ownFile.calendar().dayOf(now),
    time: `${Utilities.formatDate(now, zone, 'yyyy-MM-dd HH:mm')} (${zone})`,
    isAlways,
  };
}
