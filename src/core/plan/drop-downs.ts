import { DECISION_KINDS } from '../register/decisions.ts';
import { CONSEQUENCES, TESTS } from '../register/filters.ts';
import { AIMS } from '../register/initiative.ts';
import { COUNTS, MODES, SCOPES } from '../register/limits.ts';
import { STATUSES } from '../register/status.ts';
import type { TableName } from '../register/table.ts';

/** The columns that take one of a few words, by table and column. */
export const DROP_DOWNS: Readonly<Partial<Record<TableName, Readonly<Record<string, readonly string[]>>>>> = {
  Initiatives: { status: STATUSES, aim: AIMS },
  Limits: { scope: SCOPES, counts: COUNTS, mode: MODES },
  Filters: { test: TESTS, ifFails: CONSEQUENCES },
  Decisions: { decision: DECISION_KINDS },
};
