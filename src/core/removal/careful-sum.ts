/** What rounding changes in one operation at the most, as a part of its outcome. */
export const ROUNDING = 2 ** -53;

/** A sum that carries along what rounding takes from it (Neumaier), so that its error is that of a few operations. */
export class CarefulSum {
  private sum = 0;
  private lost = 0;
  private moved = 0;

  add(amount: number): void {
    const next = this.sum + amount;
    const [large, small] = Math.abs(this.sum) >= Math.abs(amount) ? [this.sum, amount] : [amount, this.sum];
    this.lost += large - next + small;
    this.sum = next;
    this.moved += Math.abs(amount);
  }

  /** The sum is this or more. */
  get least(): number {
    return this.sum + this.lost - 4 * ROUNDING * this.moved;
  }
}
