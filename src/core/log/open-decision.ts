import type { CellPlace } from '../register/read-register.ts';
import type { LogKind } from './request.ts';

/** Something that happened or ran out, and that nobody has decided yet. */
export interface OpenDecision {
  /** Tells it from every other, also when the file is read anew. */
  readonly key: string;
  readonly sentence: string;
  /** What can be recorded about it, the likely one first; none where it must be checked instead. */
  readonly kinds: readonly LogKind[];
  /** What a record of it is about: see LogRequest. */
  readonly about: string;
  /** Where in the file it shows; null where in no cell. */
  readonly place: CellPlace | null;
}

/** The same with what it adds to the score, in points. */
export interface Weighty extends OpenDecision {
  readonly points: number;
}
