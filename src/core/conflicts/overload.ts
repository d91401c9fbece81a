import type { Day } from '../lib/day.ts';

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
