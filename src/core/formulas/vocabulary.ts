import { foldWord } from '../lib/text.ts';
import { ADMITTING, BARRING, EXCEPTING } from '../register/decisions.ts';
import { COUNTS, SCOPES } from '../register/limits.ts';
import { AIM_WORDS } from '../register/read-initiatives.ts';
import { type StatusWords, statusWords } from '../register/status.ts';
import { tameText, wordKeyOf } from './fragments.ts';
import type { KeyColumn, KeysSheet } from './keys-sheet.ts';

/** Words of a choice beside what each means. */
export interface Choice {
  /** The meaning of the word in a cell; an error where it is none of them. */
  readonly of: (cell: string) => string;
}

/** Every choice whose words formulas must know. */
export interface Vocabulary {
  readonly status: Choice;
  readonly aim: Choice;
  readonly scope: Choice;
  readonly counts: Choice;
  /** `up` where the decision lets an initiative run, `except` where only until it expires, `down` where it no longer may. */
  readonly decision: Choice;
}

/** A cell with nothing but spaces says nothing. */
const BLANK = ['', ''] as const;

export function writeVocabulary(sheet: KeysSheet, named: StatusWords): Vocabulary {
  const own = (words: readonly string[]) => words.map((word) => [word, word] as const);
  const decisions = [
    ...ADMITTING.map((kind) => [kind ?? '', EXCEPTING.includes(kind) ? 'except' : 'up'] as const),
    ...BARRING.map((kind) => [kind ?? '', 'down'] as const),
    ['Baseline', 'baseline'] as const,
  ];
  return {
    status: writeChoice(sheet, 'Status', [BLANK, ...statusWords(named)]),
    aim: writeChoice(sheet, 'Aim', [BLANK, ...AIM_WORDS]),
    scope: writeChoice(sheet, 'Scope', own(SCOPES)),
    counts: writeChoice(sheet, 'Counts', own(COUNTS)),
    decision: writeChoice(sheet, 'Decision', decisions),
  };
}

function writeChoice(
  sheet: KeysSheet,
  header: string,
  words: readonly (readonly [string, string])[],
): Choice {
  const keys: KeyColumn = sheet.typed(
    `${header} words`,
    words.map(([word]) => `k${tameText(foldWord(word))}`),
  );
  const meanings = sheet.typed(
    header,
    words.map(([, meaning]) => meaning),
  );
  return { of: (cell) => `INDEX(${meanings.all},MATCH(${wordKeyOf(cell)},${keys.all},0))` };
}
