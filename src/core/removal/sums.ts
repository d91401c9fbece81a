import type { Piece } from './covering.ts';

/** How far a set meets each row, kept as items come and go. */
export class Sums {
  readonly met: Float64Array;
  private readonly piece: Piece;

  constructor(piece: Piece) {
    this.piece = piece;
    this.met = new Float64Array(piece.rows.length);
  }

  add(item: number, sign = 1): void {
    const use = this.piece.uses[item];
    if (use === undefined) return;
    for (let index = 0; index < use.rows.length; index++) {
      const row = use.rows[index] ?? 0;
      this.met[row] = (this.met[row] ?? 0) + sign * (use.weights[index] ?? 0);
    }
  }

  /** Whether some row that the item counts in is below 1 once this much of its weight is added. */
  isShort(item: number, sign: 0 | 1 | -1): boolean {
    const use = this.piece.uses[item];
    if (use === undefined) return false;
    for (let index = 0; index < use.rows.length; index++) {
      if ((this.met[use.rows[index] ?? 0] ?? 0) + sign * (use.weights[index] ?? 0) < FULL) return true;
    }
    return false;
  }

  isMet(): boolean {
    return this.met.every((met) => met >= FULL);
  }
}

/** What a row needs; sums of its weights are exact. */
export const FULL = 1;
