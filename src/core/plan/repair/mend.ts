import { counted } from '../../lib/text.ts';
import type { Write } from '../write.ts';

/** What is mended, in the order in which it is told. */
const KINDS = [
  'formula',
  'hidden column of keys',
  'drop-down',
  'colour rule',
  'frozen header',
  'mark of a column',
  'pasted value in the way',
  'label',
] as const;
type Kind = (typeof KINDS)[number];

const PLURALS: Partial<Record<Kind, string>> = {
  'hidden column of keys': 'hidden columns of keys',
  'mark of a column': 'marks of columns',
  'pasted value in the way': 'pasted values in the way',
};

/** Writes of one kind, and how many things they mend. */
export interface Mend {
  readonly kind: Kind;
  readonly count: number;
  readonly writes: readonly Write[];
}

/** What one part of Repair mends, and what it leaves to people: one sentence each. */
export interface Mending {
  readonly mends: readonly Mend[];
  readonly left: readonly string[];
}

export const NOTHING: Mending = { mends: [], left: [] };

/** `12 formulas`, `1 drop-down`: by kind, without those of which nothing was mended. */
export function mendedTexts(mends: readonly Mend[]): readonly string[] {
  return KINDS.flatMap((kind) => {
    const count = mends.reduce((sum, mend) => sum + (mend.kind === kind ? mend.count : 0), 0);
    return count === 0 ? [] : [counted(count, kind, PLURALS[kind] ?? `${kind}s`)];
  });
}

/** How many cells the writes of formulas fill. */
export function filled(writes: readonly Write[]): number {
  return writes.reduce(
    (sum, write) =>
      sum + (write.kind === 'formulas' ? write.rows.flat().filter((formula) => formula !== '').length : 0),
    0,
  );
}
