import type { Tab } from '../lib/cell.ts';
import { listed, quoted } from '../lib/text.ts';
import { gather } from './gather.ts';
import { NO_WORDS, tableIn, type Unread } from './read-register.ts';
import { type Reading, readReadings } from './readings.ts';
import { DEFAULT_SETTINGS, readSettings, type Settings } from './settings.ts';
import { READINGS } from './tables/readings.ts';
import { SETTINGS } from './tables/settings.ts';

/** What leaders have read, with or without a register beside it. */
export interface ReadingsFile {
  /** Null where no table holds readings. */
  readonly readings: readonly Reading[] | null;
  readonly settings: Settings;
  readonly unread: Unread;
}

/** Reads the tables Readings and Settings of a file. What cannot be read in them counts as blank. */
export function readReadingsFile(tabs: readonly Tab[]): ReadingsFile {
  const gathered = gather(tabs, NO_WORDS.headers);
  const readings = tableIn(gathered, READINGS);
  const settings = tableIn(gathered, SETTINGS);
  return {
    readings: readings === null ? null : readReadings(readings, []),
    settings: settings === null ? DEFAULT_SETTINGS : readSettings(settings, []),
    unread: { rivals: gathered.rivals, strangers: gathered.strangers },
  };
}

/** Why a file has no readings, and what to do about it. */
export function noReadingsText({ rivals }: Unread): string {
  const rival = rivals.find(({ table, isOneRead }) => table === 'Readings' && !isOneRead);
  if (rival === undefined)
    return 'No tab of this file holds readings: it needs the headers Reader, Subject and Rating.';
  const tabs = listed(rival.places.map((place) => quoted(place)));
  return `The tabs ${tabs} all look like readings: name one of them Readings, or pass its range.`;
}
