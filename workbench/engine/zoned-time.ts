const DAY = 86_400_000;
/** Day 0 of a spreadsheet is 30 December 1899 (developers.google.com/workspace/sheets/api/guides/formats). */
const EPOCH = Date.UTC(1899, 11, 30);

const formats = new Map<string, Intl.DateTimeFormat>();

function format(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, made);
  return made;
}

/** What a clock on the wall shows at this moment in that zone, as milliseconds of a UTC date with the same face. */
export function wallClock(moment: number, timeZone: string): number {
  if (timeZone === 'Etc/UTC' || timeZone === 'UTC') return moment;
  const parts = new Map(
    format(timeZone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, value]),
  );
  const number = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type));
  const year = parts.get('era') === 'BC' ? 1 - number('year') : number('year');
  const face = Date.UTC(
    year,
    number('month') - 1,
    number('day'),
    number('hour'),
    number('minute'),
    number('second'),
  );
  return face + (((moment % 1000) + 1000) % 1000);
}

/** The moment at which that zone's clock shows `face`; of an hour that a clock change skips, the moment after. */
export function momentOf(face: number, timeZone: string): number {
  let moment = face;
  for (let step = 0; step < 3; step += 1) moment += face - wallClock(moment, timeZone);
  // In a skipped hour the steps go to and fro, and may end before it: at a midnight that would be the day before.
  return moment + Math.max(0, face - wallClock(moment, timeZone));
}

/** A date as the spreadsheet keeps it: days since 30 December 1899 on the wall clock of its zone. */
export function serialOf(date: Date, timeZone: string): number {
  return (wallClock(date.getTime(), timeZone) - EPOCH) / DAY;
}

export function dateOf(serial: number, timeZone: string): Date {
  return new Date(momentOf(EPOCH + Math.round(serial * DAY), timeZone));
}
