import { needsApostrophe } from '../lib/exact-text.ts';
import type { CellChange } from './changes.ts';

/** Sheets keeps no more in a cell; one less for what must stand behind an apostrophe to stay text. */
const MOST_CHARACTERS = 50_000;

/** Why a text does not fit into its cell, or null where all do. */
export function tooLong(changes: readonly CellChange[]): string | null {
  for (const { cell } of changes) {
    if (typeof cell !== 'string' || cell.length < MOST_CHARACTERS / 2) continue;
    const text = cell.normalize('NFC');
    const surplus = text.length - (needsApostrophe(text) ? MOST_CHARACTERS - 1 : MOST_CHARACTERS);
    if (surplus > 0)
      return `The text beginning "${cell.slice(0, 40)}" is too long for a cell of Sheets, which holds ${MOST_CHARACTERS} characters: shorten it by ${surplus}.`;
  }
  return null;
}
