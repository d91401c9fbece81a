import { asDay, type Day } from '../lib/day.ts';
import type { CapacityStep } from './capacity-steps.ts';

/** A span of days on which a resource's load and capacity stay the same. */
export interface Stretch {
  readonly from: Day;
  /** The day after the last one. */
  readonly until: Day;
  readonly load: number;
  readonly capacity: number;
}

/** C4: a maximal run of days on which one resource is overloaded. */
export interface Overload<Booked> {
  readonly from: Day;
  readonly until: Day;
  /** The highest load, and the capacity on the first day that has it. */
  readonly peak: number;
  readonly capacity: number;
  /** Share-days above capacity. */
  readonly excess: number;
  /** Every booking that covers a day of the run, in the order given. */
  readonly booked: readonly Booked[];
  readonly stretches: readonly Stretch[];
}

export interface Span {
  readonly share: number;
  readonly from: Day;
  readonly until: Day;
}

/**
 * Shares are added up as whole multiples of this power of two, so that the sum is exact, whatever the order
 * of the rows, and 3 × 0.1 is not above 0.3.
 */
const QUANTUM = 2 ** -40;
const TOLERANCE = 1e-9 / QUANTUM;

/**
 * C3, C4, C7: sweeps one resource's bookings over their sorted ends.
 *
 * @param bookings spans with `from` before `until`; an empty span books nothing
 * @param steps capacity over time; the first step has no day
 * @returns the overloads by day; cost grows as n log n in bookings
 */
export function sweep<Booked extends Span>(
  bookings: readonly Booked[],
  steps: readonly CapacityStep[],
): readonly Overload<Booked>[] {
  const events = new Events(bookings, steps);
  const runs = new Runs(bookings);
  const units = Float64Array.from(bookings, ({ share }) => Math.round(share / QUANTUM));
  let load = 0;
  let capacity = (steps[0]?.capacity ?? 1) / QUANTUM;
  let position = 0;
  while (position < events.length) {
    const day = events.dayAt(position);
    for (; position < events.length && events.dayAt(position) === day; position++) {
      const event = events.at(position);
      if (event.kind === 'capacity') capacity = event.capacity / QUANTUM;
      else load += event.kind === 'start' ? (units[event.booking] ?? 0) : -(units[event.booking] ?? 0);
      runs.note(event);
    }
    runs.reach(
      day,
      load - capacity > TOLERANCE
        ? { load: shown(load * QUANTUM), capacity: shown(capacity * QUANTUM) }
        : null,
    );
  }
  return runs.finished;
}

/** Without what the quantum has added: 1.1 and not 1.1000000000003638. */
function shown(amount: number): number {
  return Math.round(amount * 1e9) / 1e9;
}

type Event =
  | { readonly kind: 'start' | 'end'; readonly booking: number }
  | { readonly kind: 'capacity'; readonly capacity: number };

/** The starts and ends of bookings and the changes of capacity, sorted by day as plain numbers. */
class Events {
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
    this.first = Math.min(earliest(bookings), ...changes.map(({ from }) => from));
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

/** Collects stretches into maximal runs, with who is booked in them. */
class Runs<Booked extends Span> {
  readonly finished: Overload<Booked>[] = [];
  private readonly bookings: readonly Booked[];
  private readonly open = new Set<number>();
  private started: number[] = [];
  private stretch: { from: Day; load: number; capacity: number } | null = null;
  private stretches: Stretch[] = [];
  private booked: number[] = [];

  constructor(bookings: readonly Booked[]) {
    this.bookings = bookings;
  }

  note(event: Event): void {
    if (event.kind === 'start') {
      this.open.add(event.booking);
      this.started.push(event.booking);
    } else if (event.kind === 'end') {
      this.open.delete(event.booking);
    }
  }

  /** All events of the day are noted: the stretch before it ends, and another begins where there is overload. */
  reach(day: Day, overload: { readonly load: number; readonly capacity: number } | null): void {
    const running = this.stretch !== null;
    if (this.stretch !== null) this.stretches.push({ ...this.stretch, until: day });
    if (overload === null) {
      if (running) this.finish(day);
      this.stretch = null;
    } else {
      for (const booking of running ? this.started : this.open) {
        if (!running || this.open.has(booking)) this.booked.push(booking);
      }
      this.stretch = { from: day, ...overload };
    }
    this.started = [];
  }

  private finish(until: Day): void {
    const peak = Math.max(...this.stretches.map(({ load }) => load));
    const top = this.stretches.find(({ load }) => load === peak);
    this.finished.push({
      from: this.stretches[0]?.from ?? until,
      until,
      peak,
      capacity: top?.capacity ?? 0,
      excess: shown(this.stretches.reduce((sum, stretch) => sum + excessOf(stretch), 0)),
      booked: this.booked.sort((a, b) => a - b).flatMap((index) => this.bookings[index] ?? []),
      stretches: this.stretches,
    });
    this.stretches = [];
    this.booked = [];
  }
}

function excessOf({ from, until, load, capacity }: Stretch): number {
  return (load - capacity) * (until - from);
}
