import type { Board } from '../board.ts';
import type { Left } from '../facts/counted.ts';
import { type Initiative, isActive, labelOf } from '../register/initiative.ts';
import type { Status } from '../register/status.ts';
import type { Weighty } from './open-decision.ts';
import { whoRan } from './ran-before.ts';
import type { StatusKind } from './request.ts';
import { leftPoints, rowPoints } from './row-points.ts';

/** O2: rows that left, or run, with no decision saying so: exactly those that the score counts so. */
export function statusDecisions(board: Board, hasBaseline: boolean): readonly Weighty[] {
  const { register, counted, courses } = board;
  if (!register.tables.has('Decisions')) return [];
  const hasRun = whoRan(board);
  // What merely ran when the ledger began is settled by a starting point.
  const came = register.initiatives.filter((row) => {
    const course = courses.of(row);
    return isActive(row) && course.cameWithoutDecision && (hasBaseline || course.takenOff !== null);
  });
  return [
    ...counted.left.map((left) => leftDecision(board, left)),
    ...came.map((row) => cameDecision(board, row, hasRun(row))),
  ];
}

function leftDecision(board: Board, left: Left): Weighty {
  const { initiative, typed } = left;
  const label = labelOf(initiative);
  const from = initiative.status ?? 'Active';
  const happened =
    typed === null
      ? `${label} is no longer in the register`
      : `${label} went from ${from} to ${wordOf(typed)}`;
  return {
    key: `left ${initiative.key}`,
    sentence: `${happened}; who decided?`,
    kinds: kindsFor(from, typed?.status ?? null),
    about: label,
    place: typed === null ? null : statusPlace(board, typed),
    points: leftPoints(board, left),
  };
}

/** What may have been decided of a row that left, the likely one first; null where it is gone. */
function kindsFor(from: Status, to: Status | null): readonly StatusKind[] {
  const isProposed = from === 'Proposed';
  switch (to) {
    case null:
      return isProposed ? ['Decline'] : ['Stop', 'Finish'];
    case 'Stopped':
      return ['Stop'];
    case 'Done':
      return ['Finish'];
    case 'Declined':
      return isProposed ? ['Decline'] : ['Stop', 'Decline'];
    case 'Paused':
    case 'Proposed':
    case 'Active':
      return ['Pause', 'Stop'];
    default:
      return to satisfies never;
  }
}

function cameDecision(board: Board, row: Initiative, hasRun: boolean): Weighty {
  const { takenOff } = board.courses.of(row);
  const label = labelOf(row);
  const isAgain = takenOff !== null && hasRun;
  const sentence = isAgain
    ? `${label} went from ${OFF[takenOff?.kind ?? 'Pause']} to ${wordOf(row)}; who decided?`
    : `${label} runs and came without a decision: set its status to Proposed and check it.`;
  return {
    key: `came ${row.key}`,
    sentence,
    kinds: isAgain ? ['Resume'] : [],
    about: label,
    place: statusPlace(board, row),
    points: rowPoints(board, row.row),
  };
}

const OFF = { Pause: 'Paused', Stop: 'Stopped', Finish: 'Done' } as const;

/** Its status as the register says it; one that nobody can read counts as Active. */
function wordOf({ status }: Initiative): string {
  return status ?? 'Active';
}

function statusPlace({ register }: Board, { row }: Initiative) {
  return register.locate({ table: 'Initiatives', row, column: 'Status' });
}
