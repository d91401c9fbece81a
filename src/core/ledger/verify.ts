import { counted } from '../lib/text.ts';
import type { FoundTable } from '../register/recognise.ts';
import { columnKeys } from '../register/table.ts';
import { DECISIONS } from '../register/tables/decisions.ts';
import { type Entry, entriesOf, isSealed } from './entries.ts';
import { type Fault, headUnread, ledgerGone, noNumbers, sealsGone, withMissing } from './faults.ts';
import type { HistoryHeads, KeptHead } from './head.ts';
import { readHead } from './head.ts';
import { oldNote } from './old-note.ts';
import { findStart } from './start.ts';
import { firstFault } from './walk.ts';

/** Whether a ledger is as it was written. */
export type Verdict =
  | {
      readonly kind: 'intact';
      /** How many decisions there are, and how many of them were there before the first seal. */
      readonly decisions: number;
      readonly before: number;
      /** What is odd about the numbers of those; blank where nothing is. */
      readonly note: string;
    }
  | { readonly kind: 'not sealed'; readonly decisions: number; readonly sentence: string }
  | Fault;

/**
 * Holds a ledger against its seals and against the heads that were kept of it: intact, or the first fault by number.
 *
 * @param found null where there is no ledger
 * @param file the head that document properties keep; null where they keep none
 */
export function verify(found: FoundTable | null, file: string | null, history: HistoryHeads): Verdict {
  const own = file === null ? null : readHead(file);
  const kept: readonly KeptHead[] = [
    ...(own === null ? [] : [{ ...own, by: { kind: 'file' } as const }]),
    ...history.heads,
  ];
  const verdict = judged(found, kept);
  const [unread] = history.unread;
  return verdict.kind === 'intact' && unread !== undefined ? headUnread(unread) : verdict;
}

function judged(found: FoundTable | null, kept: readonly KeptHead[]): Verdict {
  const entries = found === null ? [] : entriesOf(found);
  if (!entries.some(isSealed)) return unsealed(entries, kept);
  if (!found?.columns.has('no')) return noNumbers();
  const start = findStart(entries);
  const fault = start.kind === 'fault' ? start : firstFault(entries, start, kept);
  if (fault !== null) return withMissing(fault, missingHeaders(found));
  const before = start.kind === 'start' ? start.before : [];
  return { kind: 'intact', decisions: entries.length, before: before.length, note: oldNote(before) };
}

function unsealed(entries: readonly Entry[], kept: readonly KeptHead[]): Verdict {
  const [last] = [...kept].sort((a, b) => b.no - a.no);
  if (last !== undefined) return entries.length === 0 ? ledgerGone(last) : sealsGone(last);
  if (entries.length === 0) return { kind: 'intact', decisions: 0, before: 0, note: '' };
  const rows = entries.length === 1 ? 'the decision' : `one of the ${counted(entries.length, 'decision')}`;
  const sentence = `Not sealed yet: nothing shows whether ${rows} was changed. The next decision that is recorded seals what is there.`;
  return { kind: 'not sealed', decisions: entries.length, sentence };
}

/** Headers of columns that a seal may have covered and that are not there. */
function missingHeaders({ columns }: FoundTable): readonly string[] {
  return columnKeys(DECISIONS)
    .filter((key) => !columns.has(key))
    .map((key) => DECISIONS.columns[key].header);
}
