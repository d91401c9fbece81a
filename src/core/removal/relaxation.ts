import { CarefulSum, ROUNDING } from './careful-sum.ts';
import type { States } from './consequences.ts';
import type { Piece, Row } from './covering.ts';
import { derivedRow } from './derived-row.ts';
import { EPSILON, Tableau } from './tableau.ts';

/** How far a row must be missed before it is taken in, and one be derived. */
const MISSED = 1e-6;
const WORTH_DERIVING = 0.01;
const MOST_ADDED = 12;
/** After so many pivots the tableau is begun anew, so that rounding does not pile up. */
const MOST_PIVOTS = 3_000;
const MOST_SPARE_ROWS = 30;
const MOST_ROUNDS = 40;
/** After so many rounds the time is looked at: a first bound of what is small is always finished. */
const PATIENT_ROUNDS = 16;

/**
 * The problem with items that may be taken in part: its least cost bounds that of every set. Rows are taken in where
 * what is taken misses them, and every call goes on from where the last one ended.
 */
export class Relaxation {
  /** By item, what it is taken as, 0 to 1, and what it adds to the bound. */
  readonly taken: Float64Array;
  readonly reduced: Float64Array;
  /** By item, how many priced rows count it. */
  private readonly changes: Float64Array;
  private readonly piece: Piece;
  private readonly isSpent: () => boolean;
  /** Rows of the problem, then those that were derived from them. */
  private readonly pool: Row[];
  private tableau: Tableau;

  constructor(piece: Piece, isSpent: () => boolean) {
    this.piece = piece;
    this.isSpent = isSpent;
    this.pool = [...piece.rows];
    this.taken = new Float64Array(piece.costs.length);
    this.reduced = new Float64Array(piece.costs.length);
    this.changes = new Float64Array(piece.costs.length);
    this.tableau = new Tableau(piece.costs, isSpent);
  }

  /**
   * @param cutoff where the bound passes it, it need not be exact
   * @param deep whether to derive further rows
   * @returns a bound that holds whatever the arithmetic did
   */
  solve(states: States, cutoff: number, deep: boolean): number {
    this.begin(states);
    for (let round = 0; ; round++) {
      this.tableau.optimise(cutoff);
      this.readTaken();
      const bound = this.bound();
      if (bound > cutoff || (round >= PATIENT_ROUNDS && this.isSpent())) return bound;
      if (this.takeIn(this.missedRows())) continue;
      if (!deep || round > MOST_ROUNDS || !this.takeIn(this.derive())) return bound;
    }
  }

  /** The costs of taking an item down to 0 and up to 1, after one pivot; null for one that is not in part. */
  penalties(item: number): readonly [number, number] | null {
    const place = this.tableau.basic.indexOf(item);
    const value = this.tableau.values[place] ?? 0;
    if (place < 0 || value < EPSILON || value > 1 - EPSILON) return null;
    return [this.tableau.slope(place, 1) * value, this.tableau.slope(place, -1) * (1 - value)];
  }

  private begin(states: States): void {
    const { costs } = this.piece;
    if (this.tableau.pivots > MOST_PIVOTS) this.tableau = new Tableau(costs, this.isSpent);
    const { tableau } = this;
    if (tableau.basic.length > costs.length + MOST_SPARE_ROWS) tableau.dropLoose();
    for (const [item, state] of states.entries()) {
      tableau.lower[item] = state === 1 ? 1 : 0;
      tableau.upper[item] = state === 0 ? 0 : 1;
    }
    tableau.place();
  }

  private readTaken(): void {
    const { taken } = this;
    const { columns, at, basic, values } = this.tableau;
    // Variables behind the items fall off the end of the array.
    for (const [column, variable] of columns.entries()) taken[variable] = at[column] ?? 0;
    for (const [place, variable] of basic.entries()) {
      taken[variable] = Math.min(1, Math.max(0, values[place] ?? 0));
    }
  }

  /**
   * From the prices of the rows alone: prices of 0 or more give a bound, however they came about. What rounding may have
   * added to it, and to what each item adds, is taken off.
   */
  private bound(): number {
    const { reduced, pool, changes } = this;
    const { columns, objective } = this.tableau;
    const paid = new CarefulSum();
    reduced.set(this.piece.costs);
    changes.fill(0);
    for (const [column, variable] of columns.entries()) {
      const row = pool[variable - reduced.length];
      const price = -(objective[column] ?? 0);
      if (row === undefined || !(price > 0)) continue;
      paid.add(price);
      for (let index = 0; index < row.items.length; index++) {
        const item = row.items[index] ?? 0;
        reduced[item] = (reduced[item] ?? 0) - price * (row.weights[index] ?? 0);
        changes[item] = (changes[item] ?? 0) + 1;
      }
    }
    return this.boundOf(paid);
  }

  private boundOf(sum: CarefulSum): number {
    const { reduced, changes } = this;
    const { lower, upper } = this.tableau;
    for (let item = 0; item < reduced.length; item++) {
      const cost = reduced[item] ?? 0;
      const size = 2 * (this.piece.costs[item] ?? 0) + Math.abs(cost);
      const doubt = ROUNDING * 3 * (changes[item] ?? 0) * size;
      const least = cost - doubt;
      if (lower[item] === 1) sum.add(least);
      else if (upper[item] === 1 && least < 0) sum.add(least);
      reduced[item] = Math.sign(cost) * Math.max(0, Math.abs(cost) - doubt);
    }
    return sum.least;
  }

  /** The rows that what is taken misses, worst first. */
  private missedRows(): readonly number[] {
    const present = new Set([...this.tableau.columns, ...this.tableau.basic]);
    const missed = this.pool.flatMap((row, index) => {
      const by = 1 - this.metBy(row);
      return by > MISSED && !present.has(this.taken.length + index) ? [{ index, by }] : [];
    });
    missed.sort((one, other) => other.by - one.by);
    return missed.slice(0, MOST_ADDED).map(({ index }) => index);
  }

  private metBy({ items, weights }: Row): number {
    let met = 0;
    for (let index = 0; index < items.length; index++) {
      met += (weights[index] ?? 0) * (this.taken[items[index] ?? 0] ?? 0);
    }
    return met;
  }

  private takeIn(indices: readonly number[]): boolean {
    for (const index of indices) {
      const row = this.pool[index];
      if (row !== undefined) this.tableau.addRow(this.taken.length + index, row.items, row.weights);
    }
    return indices.length > 0;
  }

  /** Derives rows from those of the problem that what is taken misses. */
  private derive(): readonly number[] {
    const { pool, taken, piece } = this;
    const found = piece.rows.flatMap((given) => {
      const row = derivedRow(given, taken);
      return row === null ? [] : [{ row, by: 1 - this.metBy(row) }];
    });
    const worst = found.filter(({ by }) => by > WORTH_DERIVING).sort((one, other) => other.by - one.by);
    return worst.slice(0, MOST_ADDED).map(({ row }) => pool.push(row) - 1);
  }
}
