import { counted, listed, quoted } from '../lib/text.ts';
import { setUpParts } from '../plan/sentence.ts';
import type { Write } from '../plan/write.ts';
import { isActive } from '../register/initiative.ts';
import type { Adoption } from './plan.ts';

/** What an adoption did, in a few sentences. */
export function adoptedSentence({ writes, parts, left, board }: Adoption, tab: string): string {
  const { initiatives } = board.register;
  const active = initiatives.filter(isActive).length;
  const register = `${quoted(tab)} is the register: ${counted(initiatives.length, 'initiative')}, ${active} active`;
  const first =
    writes.length === 0
      ? `Already adopted: nothing to do. ${register}.`
      : `Adopted: ${register}. Written: ${listed(writtenBy(parts))}. Nothing else of yours was changed.`;
  return [first, ...left].join(' ');
}

/** What an adoption writes, in words, before it is done and after. */
export function writtenBy({
  marks,
  numbered,
  statuses,
  baseline,
  setUp,
}: Adoption['parts']): readonly string[] {
  return [
    ...(marks.length > 0 ? ['the meaning of the columns, which Leeway remembers'] : []),
    ...(numbered > 0 ? [counted(numbered, 'ID')] : []),
    ...(statuses.length > 0 ? [`${counted(wordsIn(statuses), 'status word')} in Settings`] : []),
    ...(setUp.length > 0 ? setUpParts(setUp) : []),
    ...(baseline.length > 0 ? ['the starting point in Decisions'] : []),
  ];
}

function wordsIn(writes: readonly Write[]): number {
  return new Set(writes.flatMap((write) => (write.kind === 'typed' ? [write.row] : []))).size;
}
