import { isErrorText, textOf } from '../lib/cell.ts';
import { type Day, dayOfPlausibleSerial } from '../lib/day.ts';
import { readDayText } from '../lib/day-text.ts';
import { fold, foldWord, trimmed } from '../lib/text.ts';
import { type Initiative, isActive } from '../register/initiative.ts';
import type { Register } from '../register/read-register.ts';
import type { Settings } from '../register/settings.ts';
import { type Status, type StatusWords, statusWords } from '../register/status.ts';
import { type FactRow, factIn } from './facts.ts';

/** How a row stands towards the score: what is neither of the first two adds nothing to it. */
export type Standing = 'Active' | 'Proposed' | 'Done' | 'off';

export function standingOf(row: Pick<Initiative, 'status' | 'name'>): Standing {
  if (isActive(row)) return 'Active';
  return row.status === 'Proposed' || row.status === 'Done' ? row.status : 'off';
}

/** The same of a row that the ledger knows: a status that nobody can read counts as Active. */
export function standingInFacts(row: FactRow, words: StatusWords): Standing {
  const status: Status | null = words.get(foldWord(textOf(factIn(row, 'Status')))) ?? null;
  return standingOf({ status, name: nameInFacts(row) });
}

/** The initiative's name, folded; blank where there is none. */
export function nameInFacts(row: FactRow): string {
  const text = trimmed(textOf(factIn(row, 'Initiative')));
  return isErrorText(text) ? '' : fold(text);
}

/** The last day of work, where it can be read and is not before the first. */
export function endInFacts(row: FactRow): Day | null {
  const [start, end] = [dayIn(row, 'Start'), dayIn(row, 'End')];
  return start !== null && end !== null && end < start ? null : end;
}

function dayIn(row: FactRow, header: string): Day | null {
  const cell = factIn(row, header);
  if (typeof cell === 'object') return cell.day;
  if (typeof cell === 'number') return dayOfPlausibleSerial(cell);
  const read = typeof cell === 'string' ? readDayText(cell) : null;
  return read?.kind === 'day' ? read.day : null;
}

/** Settings' words for a status, and before them those that the register was read by. */
export function wordsOf({ words }: Register, { statusWords: named }: Settings): StatusWords {
  const own = [...words.statuses].map(([word, status]) => [foldWord(word), status] as const);
  return statusWords(new Map([...named, ...own]));
}
