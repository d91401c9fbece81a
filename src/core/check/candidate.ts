import { textOf } from '../lib/cell.ts';
import type { Initiative } from '../register/initiative.ts';
import type { CheckBase } from './base.ts';

/** An initiative as a person fills it in, before it is approved. */
export interface Candidate {
  /** The key of the proposed row that it is about; null for one that has no row yet. */
  readonly about: string | null;
  /** What is typed, by header; of a proposed row only what was changed. What is not there is as it is. */
  readonly cells: Readonly<Record<string, string>>;
  /** What the changed cells of a proposed row held when it was read. */
  readonly seen: Readonly<Record<string, string>>;
}

/** The proposed row that a candidate is about; undefined where it has none. */
export function rowAbout({ before }: CheckBase, { about }: Pick<Candidate, 'about'>): Initiative | undefined {
  return about === null ? undefined : before.register.initiatives.find(({ key }) => key === about);
}

/** What stands in the register's cell of a row, as a person reads it. */
export function textAt({ before }: CheckBase, { row }: Pick<Initiative, 'row'>, header: string): string {
  return textOf(before.register.cellAt({ row, unread: [] }, header) ?? '');
}

/** What the candidate says under a header: what is typed, else what its row holds. */
export function textIn(base: CheckBase, candidate: Candidate, header: string): string {
  const row = rowAbout(base, candidate);
  return candidate.cells[header] ?? (row === undefined ? '' : textAt(base, row, header));
}

/** The row of the grid, counted from 0, in which the candidate stands or would stand. */
export function rowOf(base: CheckBase, candidate: Candidate): number {
  const mine = rowAbout(base, candidate);
  return mine === undefined ? base.nextRow : mine.row - 1;
}
