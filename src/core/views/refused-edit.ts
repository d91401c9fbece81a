import type { Board } from '../board.ts';
import { plain } from '../lib/figure.ts';
import { firstFew } from '../lib/text.ts';
import { approvals } from '../register/decisions.ts';

const TOLERANCE = 1e-9;
/** A toast bears no more. */
const MOST = 2;

/** Rows of the register's tab, both included. */
export interface EditedRows {
  readonly first: number;
  readonly last: number;
}

/**
 * W4: what to say of rows that are now Active past a limit that refuses, with no decision that lets them run; null
 * where there is nothing to say. Without a Decisions tab the register's word stands.
 */
export function refusedEdit({ register, uses, today }: Board, { first, last }: EditedRows): string | null {
  if (!register.tables.has('Decisions')) return null;
  const isApproved = approvals(register.decisions, today);
  const exceeded = uses.filter(
    ({ limit, load, rows }) =>
      limit.mode === 'Refuse' &&
      limit.limit !== null &&
      load > limit.limit + TOLERANCE &&
      rows.some(
        ({ initiative }) => initiative.row >= first && initiative.row <= last && !isApproved(initiative),
      ),
  );
  if (exceeded.length === 0) return null;
  const texts = exceeded.map(
    ({ label, load, limit }) => `${label} runs ${plain(load)} on a limit of ${plain(limit.limit ?? 0)}`,
  );
  const refuses = exceeded.length === 1 ? ' that refuses' : ', and these limits refuse';
  return `${firstFew(texts, MOST)}${refuses}: set it back, or check the initiative in Extensions › Leeway.`;
}
