import type { Overload, Span, Stretch } from './overload.ts';

interface Run<Booked> extends Overload<Booked> {
  readonly booked: Booked[];
}

/** Joins stretches that touch into maximal runs, each with the bookings that cover a day of it. */
export function joinStretches<Booked extends Span>(
  stretches: readonly Stretch[],
  bookings: readonly Booked[],
): readonly Overload<Booked>[] {
  const runs: Run<Booked>[] = [];
  let begun = 0;
  for (const [index, { until }] of stretches.entries()) {
    if (stretches[index + 1]?.from === until) continue;
    runs.push(runOf(stretches.slice(begun, index + 1)));
    begun = index + 1;
  }
  if (runs.length > 0) for (const booking of bookings) book(booking, runs);
  return runs;
}

function runOf<Booked>(stretches: readonly Stretch[]): Run<Booked> {
  const [first] = stretches;
  const last = stretches[stretches.length - 1];
  if (first === undefined || last === undefined) throw new Error('a run without a stretch');
  let top = first;
  let excess = 0;
  for (const stretch of stretches) {
    if (stretch.load > top.load) top = stretch;
    excess += (stretch.load - stretch.capacity) * (stretch.until - stretch.from);
  }
  return {
    from: first.from,
    until: last.until,
    peak: top.load,
    capacity: top.capacity,
    excess: Math.round(excess * 1e9) / 1e9,
    booked: [],
    stretches,
  };
}

/** Adds a booking to every run that it covers a day of; runs are in the order of their days. */
function book<Booked extends Span>(booking: Booked, runs: readonly Run<Booked>[]): void {
  for (let index = firstEndingAfter(booking.from, runs); index < runs.length; index++) {
    const run = runs[index];
    if (run === undefined || run.from >= booking.until) return;
    run.booked.push(booking);
  }
}

function firstEndingAfter(day: number, runs: readonly Run<unknown>[]): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.until ?? 0) > day) high = middle;
    else low = middle + 1;
  }
  return low;
}
