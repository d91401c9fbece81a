import type { Calendar } from '../core/lib/calendar.ts';
import { localCalendar } from '../core/lib/calendar.ts';
import type { Tab } from '../core/lib/cell.ts';

/** What a custom function may know of the file it stands in. */
export interface OwnFile {
  /** The calendar of the file's time zone; the machine's own where there is no file. */
  readonly calendar: () => Calendar;
  /** The tabs, or null where there is no file to read. */
  readonly tabs: () => readonly Tab[] | null;
  /** The revision token that the file's own mirror begins with; null where it has none. */
  readonly token: () => string | null;
  /** How far the ledger went when it was last written, as document properties keep it; null where they do not. */
  readonly keptHead: () => string | null;
}

let file: OwnFile = {
  calendar: () => localCalendar,
  tabs: () => null,
  token: () => null,
  keptHead: () => null,
};

/** Hands the functions the file: they name no service themselves. */
export function connect(ownFile: OwnFile): void {
  file = ownFile;
}

export function ownFile(): OwnFile {
  return file;
}
