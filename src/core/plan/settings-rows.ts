import { isBlankRow } from '../register/gather.ts';
import { NUMBER_SETTINGS } from '../register/settings.ts';
import type { Place } from './place-tables.ts';
import type { Write } from './write.ts';

/** Settings in words; nothing stands for them until somebody types it. */
const IN_WORDS: readonly (readonly [string, string, string])[] = [
  ['Leaders', 'e-mail addresses', 'Who reads the direction and rates the open subjects'],
  ['Who may approve', 'e-mail addresses', 'Blank: everybody who may edit this file'],
  ['Who may except', 'e-mail addresses', 'Blank: everybody who may edit this file'],
  ['Alarm rate', 'words', 'How often a false alarm is bearable: "one in five years"'],
  ['Digest addresses', 'e-mail addresses', 'Who gets the weekly digest; blank: nobody'],
];

/** The settings with what counts where nothing is typed, into a tab of Leeway's own that has no row yet. */
export function settingsWrites({ table, tab, state, found, header, columns }: Place): readonly Write[] {
  const isUntouched = [...columns.values()].join() === '1,2,3,4';
  if (table.name !== 'Settings' || !isUntouched || (found !== null && !state?.isOurs)) return [];
  if (found?.grid.some((_, index) => index > found.header && !isBlankRow(found, index))) return [];
  return [{ kind: 'values', tab, row: header + 1, column: 1, rows: defaultSettings() }];
}

/** Every setting as Leeway writes it. */
export function defaultSettings(): readonly (readonly (string | number)[])[] {
  const numbers = Object.values(NUMBER_SETTINGS).map(({ name, value, unit, why }) => [
    name,
    value,
    unit,
    why,
  ]);
  return [...numbers, ...IN_WORDS.map(([name, unit, why]) => [name, '', unit, why])];
}
