import { largest } from '../lib/apportion.ts';
import type { Day } from '../lib/day.ts';
import type { Event } from './events.ts';
import type { Overload, Span, Stretch } from './overload.ts';

/** Collects stretches into maximal runs, with who is booked in them. */
export class Runs<Booked extends Span> {
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
    const peak = largest(
      this.stretches.map(({ load }) => load),
      0,
    );
    const top = this.stretches.find(({ load }) => load === peak);
    this.finished.push({
      from: this.stretches[0]?.from ?? until,
      until,
      peak,
      capacity: top?.capacity ?? 0,
      excess: rounded(this.stretches.reduce((sum, stretch) => sum + excessOf(stretch), 0)),
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

/** Without what the quantum has added: 1.1 and not 1.1000000000003638. */
export function rounded(amount: number): number {
  return Math.round(amount * 1e9) / 1e9;
}
