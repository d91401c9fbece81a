import { ourColumns } from '../our-columns.ts';
import type { Place } from '../place-tables.ts';
import { columnMarks, columnWrites } from '../register-writes.ts';
import type { Write } from '../write.ts';
import { flagsMending } from './flags.ts';
import type { Looked } from './looked-at.ts';
import type { Mend, Mending } from './mend.ts';
import { ruleMends } from './rules.ts';

/** Leeway's part of a register. Where a person took both of its columns out, only what remembers the others. */
export function registerMending(place: Place, looked: Looked): Mending {
  const { competes, says } = place.state ? ourColumns(place.state, place.header) : NONE;
  const marked = { ...place, state: place.state && { ...place.state, ...looked.marks } };
  if (competes === null && says === null) return { mends: columnMends(columnMarks(marked)), left: [] };
  const flags = flagsMending(place);
  return {
    mends: [...columnMends(columnWrites(marked)), ...flags.mends, ...ruleMends(place, looked.rules)],
    left: flags.left,
  };
}

const NONE = { competes: null, says: null };

function columnMends(writes: readonly Write[]): readonly Mend[] {
  const marks = writes.filter(({ kind }) => kind === 'mark' || kind === 'unmark');
  const labels = writes.filter(({ kind }) => kind === 'header cells');
  const room = writes.filter(({ kind }) => kind === 'grow tab');
  const mends: readonly Mend[] = [
    { kind: 'label', count: labels.length, writes: [...room, ...labels] },
    { kind: 'mark of a column', count: writes.filter(({ kind }) => kind === 'mark').length, writes: marks },
  ];
  return mends.filter((mend) => mend.writes.length > 0);
}
