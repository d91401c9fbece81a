import type { Board } from '../board.ts';
import type { Day } from '../lib/day.ts';
import { dayText } from '../lib/figure.ts';
import { counted } from '../lib/text.ts';
import type { DecisionKind } from '../register/decisions.ts';
import type { OpenDecision, Weighty } from './open-decision.ts';
import { linePoints } from './row-points.ts';

/** Whether the ledger has a starting point that tells what was there. */
export function hasStart({ courses }: Pick<Board, 'courses'>): boolean {
  return courses.decisions.some(({ decision }) => decision.kind === 'Baseline' && decision.facts !== '');
}

const NO_START = 'No starting point is recorded: what runs counts as having come without a decision.';
const EMPTY_START =
  'The starting point does not tell what was there then: what is typed or deleted since passes unseen. Record it again.';

/** O1: a ledger without a starting point. */
export function startDecisions(board: Board): readonly OpenDecision[] {
  if (!board.register.tables.has('Decisions') || hasStart(board)) return [];
  return [
    {
      key: 'start',
      sentence: latest(board, 'Baseline') === null ? NO_START : EMPTY_START,
      kinds: ['Baseline'],
      about: '',
      place: null,
    },
  ];
}

/** O1: a review that is overdue. */
export function reviewDecisions(board: Board): readonly Weighty[] {
  const { today, counted: counting } = board;
  const [last, start] = [latest(board, 'Review'), latest(board, 'Baseline')];
  const since = last ?? start;
  if (since === null || today - since <= counting.register.settings.numbers.cadence) return [];
  const ago = counted(today - since, 'day');
  const sentence =
    last !== null
      ? `The last review was ${ago} ago.`
      : `There was no review since the starting point of ${dayText(since, today)}, ${ago} ago.`;
  return [
    {
      key: 'review',
      sentence,
      kinds: ['Review'],
      about: '',
      place: null,
      points: linePoints(board, '(review rhythm)'),
    },
  ];
}

function latest({ courses }: Board, kind: DecisionKind): Day | null {
  const days = courses.decisions.flatMap(({ decision }) =>
    decision.kind === kind && decision.day !== null ? [decision.day] : [],
  );
  return days.reduce<Day | null>((most, day) => (most === null || day > most ? day : most), null);
}
