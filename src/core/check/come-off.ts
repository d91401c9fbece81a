import { plain } from '../lib/figure.ts';
import { counted, fold } from '../lib/text.ts';
import { type Initiative, labelOf } from '../register/initiative.ts';
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

/** The ID, else the name, that no other row bears; null where it has none that can stand in a list. */
function nameFor({ before }: CheckBase, { id, name }: Initiative): string | null {
  const bearers = (text: string) =>
    before.register.initiatives.filter((one) => fold(one.id) === fold(text) || fold(one.name) === fold(text));
  const isOwn = (text: string) => text !== '' && !/[;\n\r]/.test(text) && bearers(text).length === 1;
  return [id, name].find(isOwn) ?? null;
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

/** What the second question is answered with: `2 initiatives are paused, Size 5 in all: I-001 Atlas; I-002 Borealis`. */
export function comesOffWords(rows: readonly Initiative[]): string {
  if (rows.length === 0) return '';
  const size = rows.reduce((sum, row) => sum + row.size, 0);
  const are = rows.length === 1 ? 'is' : 'are';
  const inAll = rows.length === 1 ? '' : ' in all';
  return `${counted(rows.length, 'initiative')} ${are} paused, Size ${plain(size)}${inAll}: ${rows.map(titleOf).join('; ')}`;
}

/** The second question's answer once other rows come off than before; what the person wrote beside that stays. */
export function answerWith(
  { choice, words }: Answer,
  before: readonly Initiative[],
  now: readonly Initiative[],
): Answer {
  const own = words.replace(comesOffWords(before), () => '').trim();
  const said = [comesOffWords(now), own].filter((text) => text !== '').join('\n');
  if (now.length > 0) return { choice: 'Yes', words: said };
  return { choice: own === '' ? null : choice, words: said };
}
