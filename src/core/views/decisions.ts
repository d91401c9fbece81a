import type { Board } from '../board.ts';
import type { Tab } from '../lib/cell.ts';
import { exceptionRates } from '../log/exception-rates.ts';
import type { OpenDecision } from '../log/open-decision.ts';
import { openDecisions } from '../log/open-decisions.ts';
import { whoRan } from '../log/ran-before.ts';
import type { StatusKind } from '../log/request.ts';
import { type Initiative, isActive, labelOf } from '../register/initiative.ts';

/** The decisions to make, and what else can be recorded. Texts only: no date crosses to a sidebar. */
export interface DecisionsView {
  readonly open: readonly OpenDecision[];
  /** Whether there is a ledger to record in. */
  readonly isLedgerThere: boolean;
  /** What runs or is paused, with what can be recorded of it. */
  readonly initiatives: readonly Recordable[];
  /** Blank where no exception was asked for. */
  readonly exceptions: string;
  /** The signed-in address; blank where Google tells none. */
  readonly you: string;
}

interface Recordable {
  readonly about: string;
  readonly label: string;
  readonly kinds: readonly StatusKind[];
}

/** @param tabs the file's tables, of which the board was made */
export function decisionsView(board: Board, tabs: readonly Tab[], you: string): DecisionsView {
  const { register, counted, today } = board;
  const hasRun = whoRan(board);
  return {
    open: openDecisions(board, tabs),
    isLedgerThere: register.tables.has('Decisions'),
    initiatives: register.initiatives.flatMap((row) => recordable(row, hasRun(row))),
    exceptions: exceptionRates(register.decisions, today, counted.register.settings.numbers.window),
    you,
  };
}

function recordable(row: Initiative, hasRun: boolean): readonly Recordable[] {
  const { id, name } = row;
  const kinds = kindsOf(row, hasRun);
  if (kinds.length === 0 || (id === '' && name === '')) return [];
  const label = id === '' || name === '' ? labelOf(row) : `${id} ${name}`;
  return [{ about: labelOf(row), label, kinds }];
}

function kindsOf(row: Initiative, hasRun: boolean): readonly StatusKind[] {
  if (isActive(row)) return ['Pause', 'Stop', 'Finish'];
  if (row.status !== 'Paused') return [];
  return hasRun ? ['Resume', 'Stop', 'Finish'] : ['Stop', 'Finish'];
}
