import type { Cell } from '../lib/cell.ts';
import { fold, foldWord } from '../lib/text.ts';
import type { Finding } from './finding.ts';
import { distinct, splitList } from './lists.ts';
import { readRows } from './read-rows.ts';
import type { FoundTable } from './recognise.ts';
import type { RowReader } from './row-reader.ts';
import { STATUSES, type Status, type StatusWords } from './status.ts';
import type { FilterColumn } from './tables/filters.ts';

export const TESTS = [
  'is',
  'is not',
  'is one of',
  'at least',
  'at most',
  'is set',
  'is empty',
  'contains',
  'before',
  'after',
  'within days',
] as const;
export type TestName = (typeof TESTS)[number];

export const CONSEQUENCES = ['Decline', 'Ask reason', 'Note'] as const;
export type Consequence = (typeof CONSEQUENCES)[number];

/** One row of Filters, as typed. */
export interface FilterRow {
  readonly row: number;
  readonly name: string;
  /** Header of the register's column that the filter reads; any column, not only Leeway's own. */
  readonly column: string;
  /** Null where the cell names no test. */
  readonly test: TestName | null;
  readonly value: Cell;
  readonly appliesTo: readonly Status[];
  readonly ifFails: Consequence;
}

const byName = <Word extends string>(words: readonly Word[]): ReadonlyMap<string, Word> =>
  new Map(words.map((word) => [fold(word), word]));

const DEFAULT_STATUSES: readonly Status[] = ['Proposed', 'Active'];

export function readFilters(
  found: FoundTable<FilterColumn>,
  statuses: StatusWords,
  findings: Finding[],
): readonly FilterRow[] {
  return readRows(found, findings, (reader) => {
    const name = reader.text('filter');
    if (name === '') reader.report('filter', 'blank; the filter goes by its row');
    if (reader.isBlank('test')) reader.report('test', 'blank; the filter is unknown for every row');
    if (reader.isBlank('column')) reader.report('column', 'blank; the filter is unknown for every row');
    return {
      row: reader.row,
      name: name || `filter ${reader.row}`,
      column: reader.text('column'),
      test: reader.choice('test', byName(TESTS), TESTS),
      value: reader.cell('value'),
      appliesTo: readStatuses(reader, statuses),
      ifFails:
        reader.choice('ifFails', byName(CONSEQUENCES), CONSEQUENCES) ??
        (reader.bad.has('ifFails') ? 'Ask reason' : 'Note'),
    };
  });
}

function readStatuses(reader: RowReader<FilterColumn>, words: StatusWords): readonly Status[] {
  const entries = distinct(splitList(reader.text('appliesTo'), new Set()));
  const unknown = entries.filter((entry) => !words.has(foldWord(entry)));
  if (unknown.length > 0) {
    reader.report('appliesTo', `expected statuses (${STATUSES.join(', ')}), got "${unknown.join('; ')}"`);
  }
  const statuses = entries.flatMap((entry) => words.get(foldWord(entry)) ?? []);
  return statuses.length > 0 ? statuses : DEFAULT_STATUSES;
}
