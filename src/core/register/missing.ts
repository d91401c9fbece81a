import type { Finding } from './finding.ts';
import { type Initiative, isActive } from './initiative.ts';
import type { FoundTable } from './recognise.ts';
import { columnKeys } from './table.ts';
import { INITIATIVES, type InitiativeColumn } from './tables/initiatives.ts';

/** One finding for each column that the register lacks, and one for each active row without its dates. */
export function missingColumns(
  found: FoundTable<InitiativeColumn>,
  initiatives: readonly Initiative[],
): readonly Finding[] {
  const columns = columnKeys(INITIATIVES)
    .filter((key) => !found.columns.has(key))
    .map((key) => missingColumn(key, found.header + 1));
  const rows: readonly Finding[] =
    initiatives.length > 0
      ? []
      : [
          {
            table: 'Initiatives',
            row: found.header + 1,
            column: '',
            message: 'headers, and no rows below them',
            kind: 'table',
          },
        ];
  return [
    ...rows,
    ...columns,
    ...initiatives.filter(isActive).flatMap((initiative) => missingDates(found, initiative)),
  ];
}

function missingColumn(key: InitiativeColumn, row: number): Finding {
  const { header, without } = INITIATIVES.columns[key];
  return {
    table: 'Initiatives',
    row,
    column: header,
    message: `no column "${header}": ${without ?? ''}`,
    kind: 'missing',
  };
}

/** An active row that does not say when it runs: its load is known only from a guess. */
function missingDates(
  found: FoundTable<InitiativeColumn>,
  { row, start, end, unread }: Initiative,
): readonly Finding[] {
  const blank = (key: 'start' | 'end', day: unknown, message: string): readonly Finding[] => {
    const { header } = INITIATIVES.columns[key];
    const known = day !== null || !found.columns.has(key) || unread.includes(header);
    return known ? [] : [{ table: 'Initiatives', row, column: header, message, kind: 'cell' }];
  };
  return [
    ...blank('start', start, 'blank; work is counted from the day it was added, or from the first day known'),
    ...blank('end', end, 'blank; work is counted for a year past the last day known'),
  ];
}
