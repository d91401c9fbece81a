import { isBlank, isErrorText, type Tab, textOf } from '../lib/cell.ts';
import { foldWord, trimmed } from '../lib/text.ts';
import type { TabState } from '../plan/state.ts';
import type { Finding } from '../register/finding.ts';
import { gather } from '../register/gather.ts';
import { DEFAULT_SETTINGS, readSettings } from '../register/settings.ts';
import { type Status, type StatusWords, statusWords } from '../register/status.ts';
import { SETTINGS } from '../register/tables/settings.ts';
import type { ColumnChoice } from './request.ts';

/** One of the register's words for a status. */
export interface StatusWord {
  readonly word: string;
  readonly rows: number;
  /** What it counts as; null where Leeway does not know it, and each of its rows counts as Active. */
  readonly status: Status | null;
}

/** T6: the words of the column Status, unknown ones first, then by how many rows have them. */
export function statusWordsIn(
  { grid }: Pick<TabState, 'grid'>,
  headerRow: number,
  columns: readonly ColumnChoice[],
  named: StatusWords,
): readonly StatusWord[] {
  const index = (columns.find(({ meaning }) => meaning === 'status')?.column ?? 0) - 1;
  const words = statusWords(named);
  const found = new Map<string, { readonly word: string; rows: number }>();
  for (const row of grid.slice(headerRow)) {
    const cell = row[index] ?? '';
    const word = trimmed(textOf(cell));
    if (isBlank(cell) || isErrorText(word)) continue;
    const known = found.get(foldWord(word));
    if (known === undefined) found.set(foldWord(word), { word, rows: 1 });
    else known.rows += 1;
  }
  return [...found]
    .map(([key, { word, rows }]) => ({ word, rows, status: words.get(key) ?? null }))
    .sort((a, b) => Number(a.status !== null) - Number(b.status !== null) || b.rows - a.rows);
}

/** The words that Settings already explain. */
export function wordsInSettings(tabs: readonly Tab[]): StatusWords {
  const found = gather(tabs, new Map()).tables.get('Settings');
  const unheard: Finding[] = [];
  const settings =
    found === undefined ? DEFAULT_SETTINGS : readSettings({ ...found, table: SETTINGS }, unheard);
  return settings.statusWords;
}
