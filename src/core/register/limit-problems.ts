import { fold } from '../lib/text.ts';
import type { Finding } from './finding.ts';
import type { Limit, Scope } from './limits.ts';
import type { TableName } from './table.ts';
import { INITIATIVES, type InitiativeColumn } from './tables/initiatives.ts';

/** What is there to judge limits by. */
interface There {
  readonly columns: ReadonlySet<InitiativeColumn>;
  readonly tables: { readonly has: (name: TableName) => boolean };
}

/** The column that says which rows a scope's limit counts; the other two need none. */
const COLUMN: Readonly<Record<Scope, InitiativeColumn | null>> = {
  Portfolio: null,
  Direction: null,
  Team: 'team',
  Priority: 'priority',
  Visionary: 'visionary',
  Prophet: 'prophet',
  Operator: 'operator',
  Resource: 'resources',
};

/** Limits that nothing in the file can be counted for, or that are set again, say so and judge nothing. */
export function withProblems(limits: readonly Limit[], there: There, findings: Finding[]): readonly Limit[] {
  const lowest = lowestByKind(limits);
  return limits.map((limit) => {
    const problem = limit.problem ?? missingFor(limit, there) ?? repeated(limit, lowest);
    if (problem !== null && limit.problem === null) {
      findings.push({ table: 'Limits', row: limit.row, column: '', message: problem, kind: 'row' });
    }
    return { ...limit, problem };
  });
}

function missingFor({ scope }: Limit, { columns, tables }: There): string | null {
  if (scope === 'Direction' && !tables.has('Direction')) return 'the file has no Direction table';
  const column = scope === null ? null : COLUMN[scope];
  if (column === null || columns.has(column)) return null;
  return `the register has no column "${INITIATIVES.columns[column].header}"`;
}

/** Set twice on the same thing, the lower counts, and only once. */
function repeated(limit: Limit, lowest: ReadonlyMap<string, Limit>): string | null {
  const counting = lowest.get(kindOf(limit));
  return counting === undefined || counting === limit ? null : `row ${counting.row} sets a limit on the same`;
}

function lowestByKind(limits: readonly Limit[]): ReadonlyMap<string, Limit> {
  const lowest = new Map<string, Limit>();
  for (const limit of limits) {
    if (limit.problem !== null || limit.limit === null) continue;
    const before = lowest.get(kindOf(limit))?.limit ?? Number.POSITIVE_INFINITY;
    if (limit.limit < before) lowest.set(kindOf(limit), limit);
  }
  return lowest;
}

/** A minimum of its own is no limit set again. */
function kindOf({ scope, name, counts, limit }: Limit): string {
  return limit === null ? '' : `${scope ?? ''}\n${fold(name)}\n${counts}`;
}
