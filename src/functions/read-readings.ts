import type { Day } from '../core/lib/day.ts';
import { joinPieces } from '../core/register/gather.ts';
import { noReadingsText, readReadingsFile } from '../core/register/read-readings.ts';
import { NO_WORDS } from '../core/register/read-register.ts';
import type { Reading } from '../core/register/readings.ts';
import type { Settings } from '../core/register/settings.ts';
import { readArguments } from './arguments.ts';
import { ownFile } from './own-file.ts';
import { ownTabs, refuseUnread } from './read-board.ts';

const NONE_PASSED = 'No readings are passed: pass the table with the headers Reader, Subject and Rating.';

/** What leaders have read, as a formula passed it, and the day to judge it as of. */
export interface Readings {
  readonly readings: readonly Reading[];
  readonly settings: Settings;
  readonly today: Day;
}

/**
 * Reads the readings that a formula passed, alone or among other tables; without any table, those of its own file.
 *
 * @throws one sentence that says what to pass where there are no readings, more than one table of them, or a table
 * that is not known
 */
export function readReadings(values: readonly unknown[]): Readings {
  const calendar = ownFile().calendar();
  const { tables, asOf } = readArguments(values, calendar);
  const isPassed = tables.length > 0;
  const { readings, settings, unread } = readReadingsFile(
    isPassed
      ? joinPieces(tables, NO_WORDS.headers)
      : ownTabs('table of readings', '=DRIFTAGREEMENT(Readings!A:F)'),
  );
  if (isPassed) refuseUnread(unread);
  if (readings === null) throw new Error(isPassed ? NONE_PASSED : noReadingsText(unread));
  return { readings, settings, today: asOf ?? calendar.dayOf(new Date()) };
}
