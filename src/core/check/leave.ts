/** Whether a candidate may be approved: as it is, as an exception with a reason and an end, or not. */
export type Leave = 'free' | 'exception' | 'refused';

/** One thing that stands against a candidate, in words, and what it asks of whoever approves. */
export interface Objection {
  readonly text: string;
  /** The same as the ledger's column Broke holds it: `Team Data 4/3`. */
  readonly short: string;
  readonly leave: Leave;
}

const LEAVES: readonly Leave[] = ['free', 'exception', 'refused'];

export function strictest(leaves: readonly Leave[]): Leave {
  return LEAVES[Math.max(0, ...leaves.map((leave) => LEAVES.indexOf(leave)))] ?? 'refused';
}
