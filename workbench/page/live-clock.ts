import { Clock } from '../engine/clock.ts';

/** A clock that goes, for a page before which somebody sits. What a script sleeps is added: nobody waits. */
export class LiveClock extends Clock {
  #ahead = 0;

  constructor() {
    super(Date.now());
  }

  override get now(): number {
    return Date.now() + this.#ahead;
  }
  override set(moment: number): void {
    this.#ahead = moment - Date.now();
  }
  override advance(milliseconds: number): void {
    this.#ahead += milliseconds;
  }
}
