import type { Board } from '../board.ts';
import type { Tab } from '../lib/cell.ts';
import { agreedDecisions } from './agreed-changes.ts';
import { exceptionDecisions } from './exceptions.ts';
import type { OpenDecision } from './open-decision.ts';
import { hasStart, reviewDecisions, startDecisions } from './rhythm.ts';
import { statusDecisions } from './status-changes.ts';

/**
 * What was typed straight into the file or ran out, and waits for a decision. First a starting point, without which
 * nothing can be told; then what all else is counted by (settings, direction, limits, filters); then the rest by the
 * points that it carries in the score, the heaviest first.
 *
 * @param tabs the file's tables, of which the board was made
 */
export function openDecisions(board: Board, tabs: readonly Tab[]): readonly OpenDecision[] {
  const weighty = [
    ...statusDecisions(board, hasStart(board)),
    ...exceptionDecisions(board),
    ...reviewDecisions(board),
  ];
  const rest = [...weighty]
    .sort((a, b) => b.points - a.points)
    .map(({ points: _, ...decision }): OpenDecision => decision);
  return [...startDecisions(board), ...agreedDecisions(board, tabs), ...rest];
}
