/** The one clock that the script, TODAY() and NOW() see. It stands still until somebody sets or advances it. */
export class Clock {
  #moment: number;

  constructor(moment: number) {
    this.#moment = moment;
  }

  get now(): number {
    return this.#moment;
  }

  set(moment: number): void {
    this.#moment = moment;
  }

  advance(milliseconds: number): void {
    this.#moment += milliseconds;
  }
}
