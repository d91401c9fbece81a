import { changeBetween } from '../facts/change.ts';
import type { Facts } from '../facts/facts.ts';
import { counted, firstFew } from '../lib/text.ts';

const MOST = 5;

/** `Typed since: Initiatives, 3 rows; Limits, 1 row`. */
export function typedText(before: Facts, now: Facts): string {
  const tables = [...changeBetween(before, now)].map(([table, told]) => {
    if (told === null) return `${table} is gone`;
    if (told.rows.size === 0) return `${table}, its columns`;
    return `${table}, ${counted(told.rows.size, 'row')}`;
  });
  return `Typed since: ${firstFew(tables, MOST)}`;
}
