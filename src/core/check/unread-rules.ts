import { listed, quoted } from '../lib/text.ts';
import type { TableName } from '../register/table.ts';
import type { CheckBase } from './base.ts';
import type { Objection } from './leave.ts';

/** Tables whose rules a candidate is held against. */
const RULES: readonly TableName[] = ['Limits', 'Filters', 'Capacity', 'Direction'];

/** What cannot be read of the rules: unknown is never a pass, so each asks for an exception. */
export function unreadRules({ before, unreadTables }: CheckBase): readonly Objection[] {
  const limits = before.register.limits.flatMap(({ row, problem }): readonly Objection[] => {
    const text = `The limit in row ${row} of Limits cannot be judged: ${problem}`;
    return problem === null ? [] : [{ text, short: `Limits row ${row} unknown`, leave: 'exception' }];
  });
  const tables = unreadTables
    .filter(({ table }) => RULES.includes(table))
    .map(
      ({ table, places }): Objection => ({
        text: `The tabs ${listed(places.map((place) => quoted(place)))} all look like ${table}, and none is read: name one of them ${table}`,
        short: `${table} unknown`,
        leave: 'exception',
      }),
    );
  return [...limits, ...tables];
}
