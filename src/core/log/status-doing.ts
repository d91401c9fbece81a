import type { CheckBase } from '../check/base.ts';
import { statusChange } from '../check/changes.ts';
import { verdictOf } from '../check/verdict.ts';
import { textsOf } from '../courses/ledger.ts';
import type { Place } from '../plan/place-tables.ts';
import { type Initiative, isActive, labelOf } from '../register/initiative.ts';
import type { Status } from '../register/status.ts';
import { type Doing, onlySaid } from './doing.ts';
import { type Found, findInitiative } from './find-initiative.ts';
import { whoRan } from './ran-before.ts';
import type { StatusKind } from './request.ts';

const STATUS: Readonly<Record<StatusKind, Status>> = {
  Pause: 'Paused',
  Resume: 'Active',
  Stop: 'Stopped',
  Finish: 'Done',
  Decline: 'Declined',
};
const SAID: Readonly<Record<StatusKind, string>> = {
  Pause: 'is paused',
  Resume: 'runs again',
  Stop: 'is stopped',
  Finish: 'is done',
  Decline: 'is declined',
};
const CHECK_IT = 'set its status to Proposed, then check it.';

/** O3: a decision on how an initiative stands; its status is written where another is typed. Or why it cannot be. */
export function statusDoing(base: CheckBase, place: Place, kind: StatusKind, about: string): Doing | string {
  const found = findInitiative(base.before, about);
  if (typeof found === 'string') return found;
  const problem = kind === 'Resume' ? notResumable(base, found) : notRemovable(base, kind, found);
  if (problem !== null) return problem;
  if (found.kind === 'gone') {
    const label = labelOf(found.left.initiative);
    return onlySaid(place, `${label} ${SAID[kind]}`, label);
  }
  const { row } = found;
  const isTyped = row.status === STATUS[kind];
  if (!isTyped && !base.columns.has('status'))
    return 'The register has no column Status, which says what runs: add it, then record it.';
  return {
    ...onlySaid(place, `${labelOf(row)} ${SAID[kind]}`, labelOf(row)),
    changes: isTyped ? [] : statusChange(base, row, STATUS[kind]),
  };
}

/** Only what runs, or left without a decision, can be taken off; what is paused can still be stopped or finished. */
function notRemovable(
  { before }: CheckBase,
  kind: Exclude<StatusKind, 'Resume'>,
  found: Found,
): string | null {
  if (found.kind === 'gone')
    return kind === 'Pause'
      ? `${labelOf(found.left.initiative)} is no longer in the register: it can be stopped or finished.`
      : null;
  const { row, left } = found;
  if (left !== null) return null;
  const label = labelOf(row);
  if (row.status === STATUS[kind])
    return lastKind(before, row) === kind ? `${label} ${SAID[kind]} already, by decision.` : null;
  if (kind === 'Decline') return `${label} ${statusText(row)}: only what is proposed is declined, in Check.`;
  if (isActive(row) || (row.status === 'Paused' && kind !== 'Pause')) return null;
  const where = row.status === 'Proposed' ? ' Decide on it in Check.' : '';
  return `${label} ${statusText(row)}: only what runs can be taken off.${where}`;
}

/** What ran by decision may run again, where nothing stands against it that asks for more than this. */
function notResumable(base: CheckBase, found: Found): string | null {
  if (found.kind === 'gone')
    return `${labelOf(found.left.initiative)} is no longer in the register: add it anew, in Check.`;
  const { row } = found;
  const label = labelOf(row);
  const course = base.before.courses.of(row);
  const isBack = isActive(row) && course.cameWithoutDecision && course.takenOff !== null;
  if (isActive(row) && !course.cameWithoutDecision) return `${label} runs already.`;
  if (!isBack && row.status !== 'Paused') return `${label} ${statusText(row)}: ${CHECK_IT}`;
  if (!whoRan(base.before)(row)) return `No decision ever let ${label} run: ${CHECK_IT}`;
  const { limits, filters, unread, leave } = verdictOf(base, { about: row.key, cells: {}, seen: {} });
  if (leave === 'free') return null;
  const against = [...limits, ...filters, ...unread].filter((objection) => objection.leave !== 'free');
  return `${label} cannot simply run again: ${against.map(({ text }) => text).join('; ')}. To let it run all the same, ${CHECK_IT}`;
}

function statusText({ status }: Initiative): string {
  return status === null ? 'has no status' : `has the status ${status}`;
}

/** What the ledger last decided about it. */
function lastKind({ courses }: CheckBase['before'], row: Initiative): string | null {
  const texts = textsOf(row);
  const mine = courses.decisions.filter(({ decision }) => texts.includes(decision.text));
  return mine[mine.length - 1]?.decision.kind ?? null;
}
