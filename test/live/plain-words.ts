import type { Column } from '../../src/core/register/table.ts';
import { CAPACITY } from '../../src/core/register/tables/capacity.ts';
import { INITIATIVES } from '../../src/core/register/tables/initiatives.ts';
import { LIMITS } from '../../src/core/register/tables/limits.ts';
import type { Changed } from './steps.ts';

const COLUMNS: Readonly<Record<Changed, Readonly<Record<string, Column>>>> = {
  Initiatives: INITIATIVES.columns,
  Limits: LIMITS.columns,
  Capacity: CAPACITY.columns,
};

/** Leeway's name for what a header says, by the words that are written down for its table; blank where it says nothing. */
export function saidBy(table: Changed, header: string): string {
  const text = header.trim().toLowerCase();
  const found = Object.values(COLUMNS[table]).find(
    (column) => column.header.toLowerCase() === text || column.synonyms.includes(text),
  );
  return found?.header ?? '';
}
