import { fold, listed } from '../lib/text.ts';
import type { Settings } from '../register/settings.ts';
import type { Verb } from './request.ts';

/** Who decides: the signed-in address, or, where Google tells none, what they call themselves. */
export interface Decider {
  readonly email: string;
  readonly name: string;
}

/** R1: the text of `By`. A name that nobody vouches for is marked as said. */
export function byText({ email, name }: Decider): string {
  return email === '' ? `said: ${name.trim()}` : email;
}

/** What Settings may leave to a few. */
export type Right = 'approve' | 'except';

/** R1: why this person may not decide so, or null. */
export function notAllowed(verb: Verb, decider: Decider, settings: Settings): string | null {
  if (verb === 'Decline' || verb === 'Park') return null;
  return lacksRight(verb === 'Approve' ? 'approve' : 'except', decider, settings);
}

/** Why this person lacks a right, or null. A name that is only said satisfies no rule. */
export function lacksRight(
  right: Right,
  { email }: Decider,
  { mayApprove, mayExcept, areRightsUnread }: Settings,
): string | null {
  if (areRightsUnread)
    return 'Who may approve cannot be read in Settings, so nobody may: mend the settings Who may approve and Who may except first.';
  const [people, setting] =
    right === 'approve' ? [mayApprove, 'Who may approve'] : [mayExcept, 'Who may except'];
  if (people.length === 0 || people.some((person) => fold(person) === fold(email))) return null;
  const who = email === '' ? 'Google does not say who you are' : `You are signed in as ${email}`;
  const what = right === 'approve' ? 'approve' : 'approve an exception';
  return `${who}: only ${listed(people)} may ${what} (Settings, ${setting}).`;
}
