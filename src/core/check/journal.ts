import { fold, quoted } from '../lib/text.ts';
import type { Register } from '../register/read-register.ts';
import type { Verb } from './request.ts';

/** What a decision was about to do: written before it begins and taken away when it has ended. */
export interface JournalEntry {
  readonly key: string;
  readonly verb: Verb;
  /** What the ledger would call the initiative. */
  readonly initiative: string;
}

/** What is left of a decision that never ended, in a sentence; null where it left nothing, or all of it. */
export function interruptedText(
  { key, verb, initiative }: JournalEntry,
  { initiatives }: Pick<Register, 'initiatives'>,
  ledgerKeys: ReadonlySet<string>,
): string | null {
  if (ledgerKeys.has(key) || verb === 'Decline' || verb === 'Park') return null;
  const name = fold(initiative);
  const row = initiatives.find((mine) => fold(mine.id) === name || fold(mine.name) === name);
  if (row?.status !== 'Active') return null;
  return `Approving ${quoted(initiative)} stopped half-way: it runs in row ${row.row} of the register, and no decision says so. Set its status to Proposed, then check it again.`;
}
