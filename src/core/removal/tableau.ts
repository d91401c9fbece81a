import { ENDLESS } from './covering.ts';

export const EPSILON = 1e-9;
const MOST_STEPS = 500;
/** How often the bound is compared with the cutoff, and how often the time is looked at. */
const CHECK = 8;
const PATIENCE = 128;

/** A column that may enter, how soon its reduced cost would change sign, and its entry. */
interface Entry {
  readonly column: number;
  readonly ratio: number;
  readonly size: number;
}

/**
 * A bounded dual simplex over as many columns as there are items. A basic variable is the last entry of its row less
 * the sum of entry × column; variables behind the items are rows' surplus, which is 0 or more.
 */
export class Tableau {
  /** Which variable is in each column, and what it is taken as. */
  readonly columns: Int32Array;
  readonly at: Float64Array;
  /** The variable of each row, and its value. */
  readonly basic: number[] = [];
  readonly values: number[] = [];
  readonly objective: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  pivots = 0;
  private readonly rows: Float64Array[] = [];
  private readonly isSpent: () => boolean;

  constructor(costs: readonly number[], isSpent: () => boolean) {
    this.columns = Int32Array.from(costs.keys());
    this.at = new Float64Array(costs.length);
    this.lower = new Float64Array(costs.length);
    this.upper = new Float64Array(costs.length);
    this.objective = Float64Array.from([...costs.map((cost) => -cost), 0]);
    this.isSpent = isSpent;
  }

  /** Sets the columns at the bound that their reduced cost asks for, and reckons the basic variables. */
  place(): void {
    const { columns, objective, at } = this;
    for (const [column, variable] of columns.entries()) {
      const bounds = (objective[column] ?? 0) <= 0 ? this.lower : this.upper;
      at[column] = bounds[variable] ?? 0;
    }
    for (const [place, row] of this.rows.entries()) this.values[place] = this.valueOf(row);
  }

  /** Takes in a row: the surplus of weights of items over 1. */
  addRow(variable: number, items: readonly number[], weights: readonly number[]): void {
    const { columns, basic, at } = this;
    const row = new Float64Array(at.length + 1);
    row[at.length] = -1;
    for (const [index, item] of items.entries()) {
      const weight = weights[index] ?? 0;
      const other = this.rows[basic.indexOf(item)];
      const column = columns.indexOf(item);
      if (other !== undefined) addTimes(row, other, weight);
      else row[column] = (row[column] ?? 0) - weight;
    }
    this.rows.push(row);
    basic.push(variable);
    this.values.push(this.valueOf(row));
  }

  /** Forgets every row that has something to spare. */
  dropLoose(): void {
    const { basic } = this;
    const kept = [...basic.keys()].filter((place) => (basic[place] ?? 0) < this.at.length);
    pick(basic, kept);
    pick(this.values, kept);
    pick(this.rows, kept);
  }

  /** Until every basic variable is within its bounds, or the objective passes the cutoff. */
  optimise(cutoff: number): void {
    for (let step = 1; step <= MOST_STEPS; step++) {
      if (step % CHECK === 0 && this.valueOf(this.objective) > cutoff) return;
      if (step % PATIENCE === 0 && this.isSpent()) return;
      const place = this.worst();
      if (place < 0 || !this.repair(place)) return;
    }
  }

  /** What a unit of change in a basic variable costs at the least, down (sign 1) or up (-1). */
  slope(place: number, sign: number): number {
    return this.entries(place, sign).reduce((least, { ratio }) => Math.min(least, ratio), ENDLESS);
  }

  private valueOf(row: Float64Array): number {
    const { at } = this;
    let value = row[at.length] ?? 0;
    for (let column = 0; column < at.length; column++) value -= (row[column] ?? 0) * (at[column] ?? 0);
    return value;
  }

  /** How far a basic variable is over (positive) or under its bounds. */
  private excess(place: number): number {
    const variable = this.basic[place] ?? 0;
    const value = this.values[place] ?? 0;
    const under = value - (this.lower[variable] ?? 0);
    return under < 0 ? under : Math.max(0, value - (this.upper[variable] ?? value));
  }

  private worst(): number {
    let most = EPSILON;
    let worst = -1;
    for (let place = 0; place < this.basic.length; place++) {
      const size = Math.abs(this.excess(place));
      if (size <= most) continue;
      most = size;
      worst = place;
    }
    return worst;
  }

  /** The columns whose change takes a basic variable down (sign 1) or up (-1) at a price. */
  private entries(place: number, sign: number): Entry[] {
    const { columns, at, objective, lower, upper } = this;
    const row = this.rows[place];
    const found: Entry[] = [];
    for (let column = 0; row !== undefined && column < at.length; column++) {
      const slope = sign * (row[column] ?? 0);
      if (slope < EPSILON && slope > -EPSILON) continue;
      const variable = columns[column] ?? 0;
      const value = at[column] ?? 0;
      const canMove = slope > 0 ? value < (upper[variable] ?? 1) : value > (lower[variable] ?? 0);
      const size = Math.abs(slope);
      if (canMove) found.push({ column, ratio: Math.abs(objective[column] ?? 0) / size, size });
    }
    return found;
  }

  /**
   * Brings a basic variable to the bound that it breaks. Columns whose reduced cost changes sign on the way go over to
   * their other bound, as long as that does not overshoot. False where nothing can be done.
   */
  private repair(place: number): boolean {
    const excess = this.excess(place);
    let left = Math.abs(excess);
    const entries = this.entries(place, Math.sign(excess));
    entries.sort((one, other) => one.ratio - other.ratio || other.size - one.size);
    for (const { column, size } of entries) {
      left -= (this.columns[column] ?? 0) < this.at.length ? size : ENDLESS;
      if (left < 0) {
        this.pivot(place, column);
        return true;
      }
      this.move(column, 1 - 2 * (this.at[column] ?? 0));
    }
    return false;
  }

  private move(column: number, step: number): void {
    const { at, values } = this;
    at[column] = (at[column] ?? 0) + step;
    for (const [place, row] of this.rows.entries()) {
      values[place] = (values[place] ?? 0) - (row[column] ?? 0) * step;
    }
  }

  /** The basic variable leaves at its bound, and the column's enters. */
  private pivot(place: number, column: number): void {
    const { at, values, columns, basic } = this;
    const row = this.rows[place];
    if (row === undefined) return;
    const divisor = row[column] ?? 1;
    const excess = this.excess(place);
    this.move(column, excess / divisor);
    values[place] = at[column] ?? 0;
    const entering = columns[column] ?? 0;
    const leaving = basic[place] ?? 0;
    at[column] = (excess < 0 ? this.lower : this.upper)[leaving] ?? 0;
    columns[column] = leaving;
    basic[place] = entering;
    row[column] = 1;
    for (let index = 0; index < row.length; index++) row[index] = (row[index] ?? 0) / divisor;
    for (const other of [...this.rows, this.objective]) if (other !== row) eliminate(other, row, column);
    this.pivots++;
  }
}

function pick<Item>(list: Item[], places: readonly number[]): void {
  const kept = places.flatMap((place) => list.slice(place, place + 1));
  list.splice(0, list.length, ...kept);
}

function eliminate(target: Float64Array, row: Float64Array, column: number): void {
  const factor = target[column] ?? 0;
  if (factor === 0) return;
  target[column] = 0;
  addTimes(target, row, -factor);
}

function addTimes(target: Float64Array, row: Float64Array, factor: number): void {
  for (let index = 0; index < target.length; index++) {
    target[index] = (target[index] ?? 0) + factor * (row[index] ?? 0);
  }
}
