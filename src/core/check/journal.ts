import { fold, listed, quoted } from '../lib/text.ts';
import { type Initiative, labelOf } from '../register/initiative.ts';
import { calledAmong } from '../register/own-name.ts';
import type { Register } from '../register/read-register.ts';
import type { Verb } from './request.ts';

/** What a decision was about to do: written before it begins and taken away when it has ended. */
export interface JournalEntry {
  readonly key: string;
  readonly verb: Verb;
  /** What the ledger would call the initiative, and the first of its name. */
  readonly initiative: string;
  readonly name: string;
  /** The rows that it would pause. */
  readonly pauses: readonly string[];
}

/** As much of a name as is kept: a store of properties holds 9 KB a value. */
const NAME_KEPT = 200;

export function journalName(name: string): string {
  return fold(name).slice(0, NAME_KEPT);
}

/** What an unfinished decision has left in the register. */
export interface Traces {
  /** The initiative's own row, as the decision would leave it. */
  readonly row: Initiative | null;
  /** The rows that it has paused. */
  readonly paused: readonly Initiative[];
}

/** Only a row of the same ID and name, in the state that the decision gives it, is taken for its trace. */
export function tracesOf(entry: JournalEntry, { initiatives }: Pick<Register, 'initiatives'>): Traces {
  const left = entry.verb === 'Decline' ? 'Declined' : 'Active';
  const isNamed = ({ id, name }: Initiative) =>
    journalName(name) === entry.name &&
    fold(id || name).slice(0, NAME_KEPT) === journalName(entry.initiative);
  const row =
    entry.verb === 'Park' ? undefined : initiatives.find((one) => one.status === left && isNamed(one));
  const paused = initiatives.filter(
    (one) => one.status === 'Paused' && entry.pauses.includes(calledAmong(initiatives, one)),
  );
  return { row: row ?? null, paused: row === undefined ? [] : paused };
}

/** What is left of a decision that never ended, in a sentence; null where nothing is, or somebody has seen to it. */
export function interruptedText(
  entry: JournalEntry,
  register: Pick<Register, 'initiatives' | 'decisions'>,
  ledgerKeys: ReadonlySet<string>,
): string | null {
  const { row, paused } = tracesOf(entry, register);
  if (row === null || ledgerKeys.has(entry.key) || isDecided(entry, register)) return null;
  const doing = entry.verb === 'Decline' ? 'Declining' : 'Approving';
  const state = entry.verb === 'Decline' ? 'is declined' : 'runs';
  const others =
    paused.length === 0
      ? ''
      : ` and ${listed(paused.map((one) => calledAmong(register.initiatives, one)))} ${paused.length > 1 ? 'are' : 'is'} paused for it`;
  return `${doing} ${quoted(labelOf(row))} stopped half-way: it ${state} in row ${row.row} of the register${others}, and no decision says so. Set its status to Proposed, then check it again.`;
}

/** Whether the ledger has since said the same of the initiative. */
function isDecided({ verb, initiative }: JournalEntry, { decisions }: Pick<Register, 'decisions'>): boolean {
  const same = verb === 'Decline' ? ['Decline'] : ['Approve', 'Except'];
  return decisions.some(
    (decision) => same.includes(decision.kind ?? '') && fold(decision.initiative) === fold(initiative),
  );
}
