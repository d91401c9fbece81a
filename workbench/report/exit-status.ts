import type { Board } from '../../src/core/board.ts';
import type { Finding } from '../../src/core/register/finding.ts';
import { BASIC_COLUMNS, INITIATIVES } from '../../src/core/register/tables/initiatives.ts';

const BASIC_HEADERS = BASIC_COLUMNS.map((key) => INITIATIVES.columns[key].header);

/** 0 where the register is on course and shows nothing that a person must look at, else 1. */
export function exitStatus({ drift, limits, rows, conflicts, findings }: Board): 0 | 1 {
  const isClean =
    drift.band === 'on course' &&
    conflicts.length === 0 &&
    rows.every(({ isOver, filters }) => !isOver && filters === '') &&
    limits.every(({ state }) => !/^(?:over|unknown)/.test(state)) &&
    !findings.some(matters);
  return isClean ? 0 : 1;
}

/** Only the basic columns must be there; without Capacity everyone has 1, which is said and is no fault. */
function matters({ kind, table, column }: Finding): boolean {
  if (kind !== 'missing') return true;
  return table === INITIATIVES.name && BASIC_HEADERS.includes(column);
}
