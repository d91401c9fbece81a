import { readDayText } from '../lib/day-text.ts';
import { listed } from '../lib/text.ts';
import { foldHeader } from '../register/recognise.ts';
import type { CheckBase } from './base.ts';
import type { DecideRequest } from './request.ts';
import { type Decider, notAllowed } from './rights.ts';
import type { Verdict } from './verdict.ts';

interface Who {
  readonly decider: Decider;
  /** Whether an earlier try of the same decision has written the row already. */
  readonly isResumed: boolean;
}

/** Why this may not be decided so, or null: first what is not filled in, then what stands against it. */
export function objectionTo(
  base: CheckBase,
  request: DecideRequest,
  verdict: Verdict,
  { decider, isResumed }: Who,
): string | null {
  return (
    unfilled(request, decider, base) ??
    (isResumed ? null : moved(base, request)) ??
    lost(base, request) ??
    notAllowed(request.verb, decider, base.before.register.settings) ??
    forbidden(request, verdict)
  );
}

/** What is still missing before this can be decided; the sidebar asks the same before it sends. */
export function unfilled(
  { verb, candidate, answers, reason, due, expires }: DecideRequest,
  { email, name }: Decider,
  { today }: Pick<CheckBase, 'today'>,
): string | null {
  if ((candidate.cells.Initiative ?? '').trim() === '') return 'Say what the initiative is called.';
  if (email === '' && name.trim() === '') return 'Say who you are: Google does not tell.';
  if (verb === 'Park')
    return isLater(due, today) ? null : 'Say by which day it will be decided: a day after today.';
  if (verb === 'Decline') return reason.trim() === '' ? 'Say why it is declined.' : null;
  const open = answers.flatMap(({ choice }, index) => (choice === null ? [String(index + 1)] : []));
  if (open.length > 0) return `Answer question ${listed(open)} first.`;
  if (verb === 'Approve') return null;
  if (reason.trim() === '') return 'Say why it is approved although something stands against it.';
  return isLater(expires, today) ? null : 'Say on which day the exception ends: a day after today.';
}

function isLater(text: string, today: CheckBase['today']): boolean {
  const read = readDayText(text);
  return read.kind === 'day' && read.day > today;
}

function moved({ before }: CheckBase, { candidate }: DecideRequest): string | null {
  const row = before.register.initiatives.find(({ key }) => key === candidate.about);
  return candidate.about === null || row?.status === 'Proposed'
    ? null
    : 'The row that this is about is no longer proposed: read the register again.';
}

/** What the register has no place for any more, so that nothing typed is lost unseen. */
function lost({ columns }: CheckBase, { verb, candidate }: DecideRequest): string | null {
  if (verb === 'Decline' || verb === 'Park') return null;
  if (!columns.has('status'))
    return 'The register has no column Status, which says that something runs: add it, then decide again.';
  const homeless = Object.entries(candidate.cells)
    .filter(([header, text]) => text !== '' && !columns.has(foldHeader(header)))
    .map(([header]) => header);
  return homeless.length === 0
    ? null
    : `The register has no column ${listed(homeless)} any more: add it, or empty the field, then decide again.`;
}

function forbidden({ verb }: DecideRequest, { leave, limits, filters }: Verdict): string | null {
  if (verb === 'Decline' || verb === 'Park') return null;
  const against = [...limits, ...filters].filter((objection) => objection.leave === leave);
  const said = against.map(({ text }) => text).join('; ');
  if (leave === 'refused')
    return `This cannot be approved: ${said}. Change it, make room, park it or decline it.`;
  if (leave === 'exception' && verb === 'Approve')
    return `This needs an exception with a reason and an end: ${said}.`;
  return leave === 'free' && verb === 'Except'
    ? 'Nothing stands against it any more: approve it without an exception.'
    : null;
}
