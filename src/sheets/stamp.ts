import type { Stamp } from '../core/record/recording.ts';

/** When something is recorded, in the file's time zone, and by what the rows of one recording are known. */
export function stamp(key = Utilities.getUuid()): Stamp {
  const zone = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
  return { key, at: Utilities.formatDate(new Date(), zone, 'yyyy-MM-dd HH:mm:ss') };
}
