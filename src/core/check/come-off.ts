import { plain } from '../lib/figure.ts';
import { counted } from '../lib/text.ts';
import { type Initiative, labelOf } from '../register/initiative.ts';
import { ownNameOf } from '../register/own-name.ts';
import type { CheckBase } from './base.ts';
import type { Candidate } from './candidate.ts';
import type { Answer } from './questions.ts';
import { takenOff } from './taken-off.ts';

/** Rows as `Takes off` names them, or why approving would not pause them. */
export type Named =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'sorry'; readonly sentence: string };

/** What to write under `Takes off` for just these rows to be paused on approval. */
export function namedToComeOff(base: CheckBase, rows: readonly Initiative[]): Named {
  const hindrance = rows.map((row) => hindranceTo(base, row)).find((sentence) => sentence !== null);
  if (hindrance != null) return { kind: 'sorry', sentence: hindrance };
  return { kind: 'text', text: rows.flatMap((row) => nameFor(base, row) ?? []).join('; ') };
}

function hindranceTo(base: CheckBase, row: Initiative): string | null {
  const self = labelOf(row);
  if (row.status !== 'Active')
    return `${self} cannot be paused from here, because its Status is not understood: correct it, or keep it.`;
  if (nameFor(base, row) === null)
    return `${self} cannot be told from another row: give row ${row.row} an ID of its own, or keep it.`;
  return null;
}

function nameFor({ before }: CheckBase, row: Initiative): string | null {
  return ownNameOf(before.register.initiatives, row);
}

/** Whether these rows, and no others, are what a candidate takes off. */
export function isChosen(base: CheckBase, candidate: Candidate, rows: readonly Initiative[]): boolean {
  const chosen = takenOff(base, candidate).rows.map(({ row }) => row);
  return chosen.length === rows.length && rows.every(({ row }) => chosen.includes(row));
}

/** `I-001 Atlas`, or the name alone. */
export function titleOf(row: Initiative): string {
  return row.id === '' || row.name === '' ? labelOf(row) : `${row.id} ${row.name}`;
}

/** What Leeway wrote into the second answer. */
export interface Written {
  /** Word by word. */
  readonly sentence: string;
  /** The answer as the person had left it by then. */
  readonly own: Answer;
}

/**
 * What the second question is answered with, true whatever is decided then: `2 initiatives would be paused, Size 5 in
 * all: I-001 Atlas; I-002 Borealis`. Blank for no rows.
 */
export function comesOffWords(rows: readonly Initiative[]): string {
  if (rows.length === 0) return '';
  const size = rows.reduce((sum, row) => sum + row.size, 0);
  const inAll = rows.length === 1 ? '' : ' in all';
  // It is found again in a text field, which changes the ends of lines.
  const titles = rows.map((row) => titleOf(row).replace(/[\r\n]+/g, ' ')).join('; ');
  return `${counted(rows.length, 'initiative')} would be paused, Size ${plain(size)}${inAll}: ${titles}`;
}

/** The second answer with that sentence ahead of what the person wrote. */
export function answerWith({ words }: Answer, sentence: string): Answer {
  return { choice: 'Yes', words: words === '' ? sentence : `${sentence}\n${words}` };
}

/** The second answer as it is the person's alone: of what they wrote before and since, nothing changes. */
export function ownAnswer({ choice, words }: Answer, { sentence, own }: Written): Answer {
  const part = [`${sentence}\n`, `\n${sentence}`, sentence].find((text) => words.includes(text)) ?? '';
  const left = words.replace(part, () => '');
  const isUntouched = choice === 'Yes' && left === own.words;
  return { choice: isUntouched ? own.choice : choice, words: left };
}
