import type { CheckBase } from '../check/base.ts';
import { readDayText } from '../lib/day-text.ts';
import { dayText } from '../lib/figure.ts';
import type { Place } from '../plan/place-tables.ts';
import { isActive, labelOf } from '../register/initiative.ts';
import { type Doing, onlySaid } from './doing.ts';
import { isRule, NOW_A_RULE } from './exceptions.ts';
import { findInitiative } from './find-initiative.ts';
import type { LogRequest } from './request.ts';

/** An exception that is renewed or ended; or why it cannot be. */
export function exceptionDoing(
  { before, today }: CheckBase,
  place: Place,
  { kind, about, expires }: LogRequest,
): Doing | string {
  const found = findInitiative(before, about);
  if (typeof found === 'string') return found;
  const label = labelOf(found.kind === 'row' ? found.row : found.left.initiative);
  if (found.kind === 'gone' || !isActive(found.row))
    return `${label} does not run: it has no exception to decide on.`;
  const course = before.courses.of(found.row);
  if (course.exception === null)
    return `${label} runs on no exception: there is none to ${kind === 'Renew' ? 'renew' : 'end'}.`;
  if (kind !== 'Renew')
    return onlySaid(
      place,
      `the exception of ${label} is ended`,
      label,
      'It still runs: pause or stop it, or set its status to Proposed and check it.',
    );
  const read = readDayText(expires);
  const until = read.kind === 'day' ? dayText(read.day, today) : expires;
  const remark = isRule(course, 1) ? `${NOW_A_RULE[0]?.toUpperCase()}${NOW_A_RULE.slice(1)}.` : '';
  return onlySaid(place, `the exception of ${label} goes on until ${until}`, label, remark);
}
