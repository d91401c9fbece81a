import { asDay, civilOfDay, type Day, dayOfCivil } from './day.ts';

/** How moments become days and days become moments, in one time zone. */
export interface Calendar {
  /** The whole day a moment falls on. */
  readonly dayOf: (moment: Date) => Day;
  /** The moment at which a day begins. */
  readonly dateOf: (day: Day) => Date;
}

/** The calendar of the machine's own time zone, where no other is known. */
export const localCalendar: Calendar = {
  dayOf: (moment) => civilDay(moment.getFullYear(), moment.getMonth() + 1, moment.getDate()),
  dateOf: (day) => {
    const { year, month, day: date } = civilOfDay(day);
    const moment = new Date(2000, 0, 1);
    moment.setFullYear(year, month - 1, date);
    return moment;
  },
};

/**
 * The calendar of a named zone (`Europe/Berlin`). A spreadsheet's dates are midnights of *its* zone, and
 * the script's own may differ (developers.google.com/apps-script/reference/base/session).
 */
export function zonedCalendar(timeZone: string): Calendar {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const days = new Map<number, Day>();
  const dayOf = (moment: Date): Day => {
    const known = days.get(moment.getTime());
    if (known !== undefined) return known;
    const [month = 0, date = 0, year = 0] = numbersIn(format, moment);
    const day = civilDay(year, month, date);
    days.set(moment.getTime(), day);
    return day;
  };
  const dateOf = (day: Day): Date => {
    const moment = midnight(format, day);
    // Where clocks change at midnight the day begins at one.
    return dayOf(moment) === day ? moment : new Date(moment.getTime() + 3_600_000);
  };
  return { dayOf, dateOf };
}

/** Midnight of the zone: the same reading in UTC, less the zone's offset there; twice, for clock changes. */
function midnight(format: Intl.DateTimeFormat, day: Day): Date {
  const wanted = day * 86_400_000;
  let time = wanted;
  for (let turn = 0; turn < 2; turn++) {
    const [month = 1, date = 1, year = 1970, hour = 0, minute = 0, second = 0] = numbersIn(
      format,
      new Date(time),
    );
    time += wanted - Date.UTC(year, month - 1, date, hour, minute, second);
  }
  return new Date(time);
}

function numbersIn(format: Intl.DateTimeFormat, moment: Date): readonly number[] {
  return (format.format(moment).match(/\d+/g) ?? []).map(Number);
}

function civilDay(year: number, month: number, day: number): Day {
  return dayOfCivil({ year, month, day }) ?? asDay(Number.NaN);
}
