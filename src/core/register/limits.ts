import { fold } from '../lib/text.ts';
import type { Finding } from './finding.ts';
import { readRows } from './read-rows.ts';
import type { FoundTable } from './recognise.ts';
import type { RowReader } from './row-reader.ts';
import type { LimitColumn } from './tables/limits.ts';

export const SCOPES = [
  'Portfolio',
  'Direction',
  'Team',
  'Priority',
  'Visionary',
  'Prophet',
  'Operator',
  'Resource',
] as const;
export type Scope = (typeof SCOPES)[number];

export const COUNTS = ['Initiatives', 'Size'] as const;
export type Counts = (typeof COUNTS)[number];

export const MODES = ['Inform', 'Ask reason', 'Refuse'] as const;
export type Mode = (typeof MODES)[number];

/** One row of Limits. */
export interface Limit {
  readonly row: number;
  /** Null where the cell names no scope: such a limit judges nothing, and its State says so. */
  readonly scope: Scope | null;
  /** Blank: one limit for each name of the scope. */
  readonly name: string;
  /** The limit that counts: the lower of what is typed and what was agreed; null where there is none. */
  readonly limit: number | null;
  readonly counts: Counts;
  readonly mode: Mode;
  readonly atLeast: number | null;
  /** Why the row cannot be judged, null where it can. */
  readonly problem: string | null;
}

const byName = <Word extends string>(words: readonly Word[]): ReadonlyMap<string, Word> =>
  new Map(words.map((word) => [fold(word), word]));

/** Reads Limits. A row without a scope or a number judges nothing and says why. */
export function readLimits(found: FoundTable<LimitColumn>, findings: Finding[]): readonly Limit[] {
  return readRows(found, findings, (reader) => {
    const scope = reader.choice('scope', byName(SCOPES), SCOPES);
    const limit = lowerLimit(reader);
    const atLeast = reader.number('atLeast', 'a number not below 0', (value) => value >= 0);
    const problem = problemOf(reader, scope, limit, atLeast);
    if (problem !== null && reader.bad.size === 0) reader.reportRow(problem);
    return {
      row: reader.row,
      scope,
      name: reader.text('name'),
      limit,
      counts: reader.choice('counts', byName(COUNTS), COUNTS) ?? 'Initiatives',
      mode: reader.choice('mode', byName(MODES), MODES) ?? (reader.bad.has('mode') ? 'Ask reason' : 'Inform'),
      atLeast,
      problem,
    };
  });
}

/** The lower of typed and agreed; a limit typed otherwise than agreed is a finding. */
function lowerLimit(reader: RowReader<LimitColumn>): number | null {
  const isLimit = (value: number) => value >= 0;
  const typed = reader.number('limit', 'a number not below 0', isLimit);
  const agreed = reader.number('agreed', 'a number not below 0', isLimit);
  if (typed !== null && agreed !== null && typed !== agreed) {
    reader.report('limit', `typed ${typed}, agreed ${agreed}: log it`);
  }
  if (agreed === null) return typed;
  return typed === null ? agreed : Math.min(typed, agreed);
}

function problemOf(
  reader: RowReader<LimitColumn>,
  scope: Scope | null,
  limit: number | null,
  atLeast: number | null,
): string | null {
  if (scope === null) return reader.isBlank('scope') ? 'no scope' : 'the scope is not one that Leeway knows';
  if (limit === null && reader.bad.has('limit')) return 'the limit is no number from 0 up';
  if (limit === null && atLeast === null) return 'neither a limit nor a minimum';
  return null;
}
