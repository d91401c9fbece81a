import type { Booking } from '../conflicts/booking.ts';
import type { Day } from '../lib/day.ts';
import type { Initiative } from '../register/initiative.ts';

/** Rows that cannot be fitted into the days they all lie in, however their work is spread. */
export interface Proof {
  /** Every row whose days from today on lie within the days of the proof, by End. */
  readonly initiatives: readonly Initiative[];
  /** Whether one of them began before today, so that only what is left of it is meant. */
  readonly hasBegun: boolean;
  /** Today or later. */
  readonly from: Day;
  /** The last day. */
  readonly to: Day;
  /** Full-time days that the rows hold, that there are, and that are too many. */
  readonly work: number;
  readonly capacity: number;
  readonly leftOver: number;
}

/** A span of days with one share, in full-time units; the day `until` is no part of it. */
export interface Piece {
  readonly from: Day;
  readonly until: Day;
  readonly share: number;
}

/** The work of one booking, spread anew over its own days from today on. */
export interface Change {
  /** What is left of it: it begins today at the earliest. */
  readonly booking: Booking;
  /** By day, without touching pieces of the same share; on days between them there is none. */
  readonly pieces: readonly Piece[];
}

/** Spreads a few rows anew, by End; every other row stays as it is. */
export interface Levelling {
  readonly changes: readonly Change[];
  /**
   * Whether no fewer rows would do: of those booked in the conflict, where they suffice; else of all that book
   * the resource.
   */
  readonly isFewest: boolean;
}

/** C9: the verdict on a conflict, with what bears it out. */
export type Certificate =
  | { readonly kind: 'must give'; readonly proof: Proof }
  | { readonly kind: 'can be levelled'; readonly levelling: Levelling }
  | { readonly kind: 'is past' };

/** How long to search for the fewest rows: asked at every step; once it says true it must stay so. */
export interface Budget {
  readonly isSpent: () => boolean;
}
