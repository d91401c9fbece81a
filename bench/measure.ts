/** The middle of several numbers. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/**
 * Milliseconds that `run` takes: the median of several runs after some that warm up the machine.
 *
 * @param prepare makes what one run uses up; its time does not count
 */
export function milliseconds<Input>(prepare: () => Input, run: (input: Input) => unknown, runs = 21): number {
  const times: number[] = [];
  for (let turn = -3; turn < runs; turn++) {
    const input = prepare();
    const begun = performance.now();
    run(input);
    if (turn >= 0) times.push(performance.now() - begun);
  }
  return median(times);
}
