import { hasBaseline } from '../adopt/baseline.ts';
import { startOf } from '../adopt/start.ts';
import type { CheckBase } from '../check/base.ts';
import type { Places } from '../check/decision-writes.ts';
import { isLater, unreadRights } from '../check/objection.ts';
import { openedFor } from '../check/opened.ts';
import { lacksRight } from '../check/rights.ts';
import type { Place } from '../plan/place-tables.ts';
import type { FileState } from '../plan/state.ts';
import { agreedDoing } from './agreed-doing.ts';
import { type Doing, onlySaid } from './doing.ts';
import { exceptionDoing } from './exception-doing.ts';
import { type LogMoment, type PlannedLog, planned } from './planned.ts';
import { type LogRequest, rightFor } from './request.ts';
import { statusDoing } from './status-doing.ts';

/**
 * One decision as one change of the file: the cells that it asks for, then the ledger. Judged on the file as it is now,
 * whatever the sidebar showed.
 */
export function planLog(file: FileState, request: LogRequest, moment: LogMoment): PlannedLog {
  const opened = openedFor(file, request.key, moment.today);
  if (opened.kind !== 'open') return opened;
  const { base, places, tables } = opened;
  const objection = objectionTo(base, request, moment);
  if (objection !== null) return sorry(objection);
  if (request.kind === 'Baseline') return startingPoint(base, file, moment);
  const doing = doingOf(base, places, tables, request);
  return typeof doing === 'string' ? sorry(doing) : planned(base, places, request, moment, doing);
}

function sorry(sentence: string): PlannedLog {
  return { kind: 'sorry', sentence };
}

/** First what is not filled in, then who may not. */
function objectionTo(base: CheckBase, request: LogRequest, { decider, today }: LogMoment): string | null {
  const { kind, reason, expires } = request;
  if (decider.email === '' && decider.name.trim() === '') return 'Say who you are: Google does not tell.';
  const why = WHY[kind];
  if (why !== undefined && reason.trim() === '') return why;
  if (kind === 'Renew' && !isLater(expires, today))
    return 'Say on which day the exception ends: a day after today.';
  const right = rightFor(kind);
  if (right === null) return null;
  return unreadRights(base) ?? lacksRight(right, decider, base.before.counted.register.settings);
}

const WHY: Readonly<Partial<Record<LogRequest['kind'], string>>> = {
  Renew: 'Say why the exception goes on.',
  Stop: 'Say why it is stopped.',
  Decline: 'Say why it is declined.',
};

/** D10: there is one starting point, whoever asks for it twice. */
function startingPoint({ tabs }: CheckBase, file: FileState, moment: LogMoment): PlannedLog {
  if (hasBaseline(tabs)) return { kind: 'known', sentence: 'The starting point is recorded already.' };
  const started = startOf(file, moment, true);
  if (started.kind === 'sorry') return started;
  const sentence = 'The starting point is recorded: what runs now counts as approved.';
  return { kind: 'plan', writes: started.writes, sentence, head: started.head };
}

function doingOf(
  base: CheckBase,
  { register }: Places,
  places: readonly Place[],
  request: LogRequest,
): Doing | string {
  const { kind, about } = request;
  switch (kind) {
    case 'Pause':
    case 'Resume':
    case 'Stop':
    case 'Finish':
    case 'Decline':
      return statusDoing(base, register, kind, about);
    case 'Renew':
    case 'End exception':
      return exceptionDoing(base, register, request);
    case 'Limit':
    case 'Filter':
    case 'Direction':
    case 'Setting':
      return agreedDoing(base, places, register, { ...request, kind });
    case 'Review':
      return onlySaid(register, 'the register was reviewed');
    case 'Baseline':
      throw new Error('a starting point is planned by itself');
    default:
      return kind satisfies never;
  }
}
