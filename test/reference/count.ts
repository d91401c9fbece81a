/** One row's call on one person or group for whole days, both inclusive, as ISO days. */
export interface Call {
  readonly on: string;
  readonly from: string;
  readonly to: string;
}

/** The most calls that one has on one day, for everyone who has more than one, by name. */
export function peaksOf(calls: readonly Call[]): Readonly<Record<string, number>> {
  const names = [...new Set(calls.map(({ on }) => on))].sort();
  const peaks = names.map((name) => [name, peakOf(calls.filter(({ on }) => on === name))] as const);
  return Object.fromEntries(peaks.filter(([, peak]) => peak > 1));
}

/** A peak is reached on a day on which something starts. */
function peakOf(calls: readonly Call[]): number {
  return Math.max(
    ...calls.map(({ from: day }) => calls.filter(({ from, to }) => from <= day && day <= to).length),
  );
}
