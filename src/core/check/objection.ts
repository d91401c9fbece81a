import { isPlausible } from '../lib/day.ts';
import { readDayText } from '../lib/day-text.ts';
import { listed, quoted } from '../lib/text.ts';
import { labelOf } from '../register/initiative.ts';
import { calledAmong } from '../register/own-name.ts';
import { foldHeader } from '../register/recognise.ts';
import type { CheckBase } from './base.ts';
import { rowAbout, textAt, textIn } from './candidate.ts';
import { type DecideRequest, isApproval } from './request.ts';
import { type Decider, notAllowed } from './rights.ts';
import { takenOff } from './taken-off.ts';
import type { Verdict } from './verdict.ts';

/** Why this may not be decided so, or null: first what is not filled in, then what stands against it. */
export function objectionTo(
  base: CheckBase,
  request: DecideRequest,
  verdict: Verdict,
  decider: Decider,
): string | null {
  return (
    unfilled(request, decider, base) ??
    moved(base, request) ??
    changedMeanwhile(base, request) ??
    pausedOtherwise(base, request) ??
    lost(base, request) ??
    (isApproval(request.verb) ? unreadRights(base) : null) ??
    notAllowed(request.verb, decider, base.before.counted.register.settings) ??
    forbidden(request, verdict)
  );
}

/** What is still missing before this can be decided; the sidebar asks the same before it sends. */
export function unfilled(
  { verb, candidate, answers, reason, due, expires }: DecideRequest,
  { email, name }: Decider,
  base: CheckBase,
): string | null {
  const { today } = base;
  if (textIn(base, candidate, 'Initiative').trim() === '') return 'Say what the initiative is called.';
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

/** Whether a text is a day after today. */
export function isLater(text: string, today: CheckBase['today']): boolean {
  const read = readDayText(text);
  return read.kind === 'day' && read.day > today && isPlausible(read.day);
}

/** The row must still be proposed. */
function moved(base: CheckBase, { candidate }: DecideRequest): string | null {
  return candidate.about === null || rowAbout(base, candidate)?.status === 'Proposed'
    ? null
    : 'The row that this is about is no longer proposed: choose another, or a new initiative.';
}

/** What somebody else has typed into a field since it was read is not written over. */
function changedMeanwhile(base: CheckBase, { candidate }: DecideRequest): string | null {
  const row = rowAbout(base, candidate);
  if (row === undefined) return null;
  for (const [header, before] of Object.entries(candidate.seen)) {
    const now = textAt(base, row, header);
    if (now !== before && now !== candidate.cells[header])
      return `Somebody has changed ${header} of ${labelOf(row)} to ${quoted(now)} meanwhile: look at it, then decide again.`;
  }
  return null;
}

/** Others may have renamed, paused or finished meanwhile what was to make room. */
function pausedOtherwise(base: CheckBase, { verb, candidate, pauses }: DecideRequest): string | null {
  if (!isApproval(verb) || pauses === undefined) return null;
  const { initiatives } = base.before.register;
  const now = takenOff(base, candidate).rows.map((row) => calledAmong(initiatives, row));
  const gone = pauses.filter((name) => !now.includes(name));
  if (gone.length > 0)
    return `${listed(gone)} would not be paused any more, since somebody has changed the register meanwhile: look at it again, then decide.`;
  const more = now.filter((name) => !pauses.includes(name));
  return more.length === 0
    ? null
    : `${listed(more)} would be paused as well, since somebody has changed the register meanwhile: look at it again, then decide.`;
}

/** What the register has no place for any more, so that nothing typed is lost unseen. */
function lost({ columns }: CheckBase, { verb, candidate }: DecideRequest): string | null {
  if (!isApproval(verb)) return null;
  if (!columns.has('status'))
    return 'The register has no column Status, which says that something runs: add it, then decide again.';
  const homeless = Object.entries(candidate.cells)
    .filter(([header, text]) => text !== '' && !columns.has(foldHeader(header)))
    .map(([header]) => header);
  return homeless.length === 0
    ? null
    : `The register has no column ${listed(homeless)} any more: add it, or empty the field, then decide again.`;
}

/** R1: where nobody can say who may approve, nobody may. */
export function unreadRights({ unreadTables }: Pick<CheckBase, 'unreadTables'>): string | null {
  const rivals = unreadTables.find(({ table }) => table === 'Settings');
  return rivals === undefined
    ? null
    : `The tabs ${listed(rivals.places.map((place) => quoted(place)))} all look like Settings, so nobody knows who may approve: name one of them Settings.`;
}

function forbidden({ verb }: DecideRequest, { leave, limits, filters, unread }: Verdict): string | null {
  if (!isApproval(verb)) return null;
  const against = [...limits, ...filters, ...unread].filter((objection) => objection.leave === leave);
  const said = against.map(({ text }) => text).join('; ');
  if (leave === 'refused')
    return `This cannot be approved: ${said}. Change it, make room, park it or decline it.`;
  if (leave === 'exception' && verb === 'Approve')
    return `This needs an exception with a reason and an end: ${said}.`;
  return leave === 'free' && verb === 'Except'
    ? 'Nothing stands against it any more: approve it without an exception.'
    : null;
}
