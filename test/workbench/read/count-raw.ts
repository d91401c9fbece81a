import { parse } from 'csv-parse/sync';

type RawRow = Readonly<Record<string, string>>;

/** Counts made from the raw files alone, to hold against what Leeway says. */
function rowsOf(text: string): readonly RawRow[] {
  return parse<RawRow>(text, { columns: true });
}

/** The rows, as a spreadsheet numbers them, without a start or end, or that end before they start. */
export function missingDatesOf(text: string) {
  const rows = rowsOf(text).map((row, index) => ({
    number: index + 2,
    start: row.start_date ?? '',
    end: row.end_date ?? '',
  }));
  const numbers = (is: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(is).map(({ number }) => number);
  return {
    start: numbers(({ start }) => start === ''),
    end: numbers(({ end }) => end === ''),
    reversed: numbers(({ start, end }) => start !== '' && end !== '' && end < start),
  };
}

function implementable(text: string): readonly RawRow[] {
  return rowsOf(text).filter(({ status }) => status === 'implementable');
}

/**
 * How often implementable proposals name each approver; all of them run on the same days. One proposal names
 * an approver twice, and shares of one resource add up.
 */
export function peaksOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of implementable(text)) {
    const people = (row.approver_resources ?? '').split(';').filter((person) => person !== '');
    for (const person of people) counts.set(person, (counts.get(person) ?? 0) + 1);
  }
  return counts;
}

/** The distinct pairs of start and end of the implementable proposals. */
export function dayBounds(text: string): readonly string[] {
  return [...new Set(implementable(text).map(({ start, end }) => `${start} ${end}`))];
}
