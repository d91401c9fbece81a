import type { Board } from '../board.ts';
import type { Course } from '../courses/course.ts';
import type { Day } from '../lib/day.ts';
import { dayText } from '../lib/figure.ts';
import { counted } from '../lib/text.ts';
import { type Initiative, isActive, labelOf } from '../register/initiative.ts';
import type { Weighty } from './open-decision.ts';
import type { LogKind } from './request.ts';
import { rowPoints } from './row-points.ts';

/** An exception that ends within so many days is spoken of. */
const SOON = 7;
/** From so many renewals in its present run on an exception is a rule. */
const RULE = 2;

export const NOW_A_RULE = 'this exception is now a rule: log it as one or end it';

/** O5: exceptions of what runs that have run out, run out soon, have no last day, or were renewed twice. */
export function exceptionDecisions(board: Board): readonly Weighty[] {
  const { register, courses } = board;
  return register.initiatives.filter(isActive).flatMap((row): readonly Weighty[] => {
    const course = courses.of(row);
    const sentence = sentenceOn(row, course, board.today);
    if (sentence === null) return [];
    return [
      {
        key: `exception ${row.key}`,
        sentence,
        kinds: isRule(course, 0) ? RULE_KINDS : KINDS,
        about: labelOf(row),
        place: register.locate({ table: 'Initiatives', row: row.row, column: 'Initiative' }),
        points: rowPoints(board, row.row),
      },
    ];
  });
}

const KINDS: readonly LogKind[] = ['Renew', 'End exception', 'Pause', 'Stop'];
const RULE_KINDS: readonly LogKind[] = ['End exception', 'Renew', 'Pause', 'Stop'];

/** Whether its exception is a rule with so many renewals more. */
export function isRule({ renewals }: Pick<Course, 'renewals'>, more: number): boolean {
  return renewals.length + more >= RULE;
}

function sentenceOn(row: Initiative, course: Course, today: Day): string | null {
  const { exception } = course;
  if (exception === null) return null;
  const ended = endText(exception, today);
  const name = `The exception of ${labelOf(row)}`;
  const times = counted(course.renewals.length, 'time');
  if (!isRule(course, 0)) return ended === null ? null : `${name} ${ended}`;
  const first = ended === null ? `${name} was renewed ${times}` : `${name} ${ended} It was renewed ${times}`;
  return `${first}: ${NOW_A_RULE}.`;
}

/** Null where it goes on for a while. */
function endText({ kind, expires }: NonNullable<Course['exception']>, today: Day): string | null {
  if (expires === null) return 'has no last day: renew it with one, end it, or take it off.';
  const day = dayText(expires, today);
  if (kind === 'expired') return `ran out on ${day}: renew it, end it, or take it off.`;
  if (expires - today > SOON) return null;
  const when = expires === today ? 'today' : `on ${day}, in ${counted(expires - today, 'day')}`;
  return `ends ${when}: renew it, end it, or take it off.`;
}
