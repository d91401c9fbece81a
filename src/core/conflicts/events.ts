import { asDay, type Day } from '../lib/day.ts';
import type { CapacityStep } from './capacity-steps.ts';
import type { Span } from './overload.ts';

/** A booking begins or ends, or capacity changes. */
export type Event =
  | { readonly kind: 'start' | 'end'; readonly booking: number }
  | { readonly kind: 'capacity'; readonly capacity: number };

/** The starts and ends of bookings and the changes of capacity, sorted by day as plain numbers. */
export class Events {
  readonly length: number;
  private readonly codes: Float64Array;
  private readonly first: number;
  private readonly width: number;
  private readonly bookings: number;
  private readonly steps: readonly CapacityStep[];

  constructor(bookings: readonly Span[], steps: readonly CapacityStep[]) {
    const changes = steps.flatMap(({ from }, index) => (from === null ? [] : [{ from, index }]));
    const count = bookings.length;
    this.bookings = count;
    this.steps = steps;
    this.width = 2 * count + steps.length;
    this.first = Math.min(earliest(bookings), changes[0]?.from ?? Number.POSITIVE_INFINITY);
    this.codes = new Float64Array(2 * count + changes.length);
    for (const [index, { from, until }] of bookings.entries()) {
      this.codes[index] = (from - this.first) * this.width + index;
      this.codes[count + index] = (until - this.first) * this.width + count + index;
    }
    for (const [place, { from, index }] of changes.entries()) {
      this.codes[2 * count + place] = (from - this.first) * this.width + 2 * count + index;
    }
    this.codes.sort();
    this.length = this.codes.length;
  }

  dayAt(position: number): Day {
    return asDay(this.first + Math.floor((this.codes[position] ?? 0) / this.width));
  }

  at(position: number): Event {
    const ordinal = (this.codes[position] ?? 0) % this.width;
    if (ordinal < this.bookings) return { kind: 'start', booking: ordinal };
    if (ordinal < 2 * this.bookings) return { kind: 'end', booking: ordinal - this.bookings };
    return { kind: 'capacity', capacity: this.steps[ordinal - 2 * this.bookings]?.capacity ?? 0 };
  }
}

function earliest(bookings: readonly Span[]): number {
  let first = Number.POSITIVE_INFINITY;
  for (const { from } of bookings) if (from < first) first = from;
  return Number.isFinite(first) ? first : 0;
}
