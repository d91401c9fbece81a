import { listed, quoted } from '../lib/text.ts';
import { columnLetters } from '../plan/address.ts';
import type { FileState } from '../plan/state.ts';
import { INITIATIVES } from '../register/tables/initiatives.ts';
import type { Understanding } from './request.ts';
import { isSameHeader, tabsOfFile } from './tabs.ts';

/** Why a register cannot be read so, or null. */
export function problemOf(file: FileState, understanding: Understanding): string | null {
  const { tab: name, headerRow, columns } = understanding;
  const tab = tabsOfFile(file).find((one) => one.name === name);
  if (tab === undefined) return `The tab ${quoted(name)} is gone or blank: read again.`;
  const row = tab.grid[headerRow - 1] ?? [];
  const moved = columns.find(({ column, header }) => !isSameHeader(row[column - 1] ?? '', header));
  if (moved !== undefined)
    return `Column ${columnLetters(moved.column)} of the tab ${quoted(name)} is no longer headed ${quoted(moved.header)}: read again.`;
  return doubled(understanding) ?? lacking(understanding);
}

function doubled({ columns }: Understanding): string | null {
  const meanings = columns.flatMap(({ meaning }) => (meaning === null ? [] : [meaning]));
  const twice = meanings.find((meaning, index) => meanings.indexOf(meaning) !== index);
  if (twice !== undefined)
    return `${quoted(INITIATIVES.columns[twice].header)} is named for two columns: name it for one.`;
  const places = columns.map(({ column }) => column);
  const again = places.find((column, index) => places.indexOf(column) !== index);
  return again === undefined ? null : `Column ${columnLetters(again)} is named twice: name it once.`;
}

/** What no register can do without. */
function lacking({ columns }: Understanding): string | null {
  const there = new Set(columns.map(({ meaning }) => meaning));
  if (!there.has('initiative'))
    return 'Say which column names the initiatives: without it there is no register.';
  const others = INITIATIVES.anyOf.map((key) => INITIATIVES.columns[key].header);
  if (INITIATIVES.anyOf.some((key) => there.has(key))) return null;
  return `Say which column is ${listed(others).replace(' and ', ' or ')}: a register has at least one of them.`;
}
