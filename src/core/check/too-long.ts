import type { CellChange } from './candidate.ts';

/** Sheets keeps no more in a cell; one less for what must stand behind an apostrophe to stay text. */
const MOST_CHARACTERS = 50_000;

/** Why a text does not fit into its cell, or null where all do. */
export function tooLong(changes: readonly CellChange[]): string | null {
  for (const { cell } of changes) {
    if (typeof cell !== 'string') continue;
    const most = /^[\s=+'@-]/.test(cell) ? MOST_CHARACTERS - 1 : MOST_CHARACTERS;
    const surplus = cell.normalize('NFC').length - most;
    if (surplus > 0)
      return `The text beginning "${cell.slice(0, 40)}" is too long for a cell of Sheets, which holds ${MOST_CHARACTERS} characters: shorten it by ${surplus}.`;
  }
  return null;
}
