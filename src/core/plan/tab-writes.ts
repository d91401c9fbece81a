import { columnKeys } from '../register/table.ts';
import { DROP_DOWNS } from './drop-downs.ts';
import type { Place } from './place-tables.ts';
import { OUR_TAB } from './state.ts';
import { filledMark } from './was-before.ts';
import type { Write } from './write.ts';

/** Headers that a register of Leeway's own has behind its columns; the two that compute follow them. */
const PREPARED = ['WIP', 'Filters'];

/** The headers of a tab that Leeway makes. */
export function headersOfNew({ table }: Place): readonly string[] {
  const headers = columnKeys(table).map((key) => table.columns[key]?.header ?? key);
  return table.name === 'Initiatives' ? [...headers, ...PREPARED] : headers;
}

/** What a tab of Leeway's own lacks. A tab that a person made keeps its own look and its own rules. */
export function tabWrites(place: Place, position: number): readonly Write[] {
  const { tab, state, found } = place;
  const isNew = found === null;
  if (!isNew && !state?.isOurs) return [];
  return [
    ...(state === null ? [{ kind: 'insert tab', tab, position } as const] : []),
    // The mark comes first: a run that breaks off here is known, and finished, by the next.
    ...(state?.isOurs ? [] : [tabMark(tab, state)]),
    ...(isNew ? [{ kind: 'header cells', tab, row: 1, column: 1, texts: headersOfNew(place) } as const] : []),
    ...((state?.frozenRows ?? 0) < place.header
      ? [{ kind: 'freeze', tab, rows: place.header } as const]
      : []),
    ...dropDowns(place),
  ];
}

/** A blank tab that somebody had made stays when Leeway goes. */
export function tabMark(tab: string, state: Place['state']): Write {
  const what = state === null ? OUR_TAB : filledMark(state.frozenRows);
  return { kind: 'mark', tab, place: { kind: 'tab' }, what };
}

function dropDowns({ table, tab, state, header, columns }: Place): readonly Write[] {
  return Object.entries(DROP_DOWNS[table.name] ?? {}).flatMap(([key, choices]): readonly Write[] => {
    const column = columns.get(key);
    if (column === undefined || state?.validated.includes(column)) return [];
    return [{ kind: 'drop-down', tab, row: header + 1, column, choices, rows: null }];
  });
}
