import { type Decider, notAllowed } from '../check/rights.ts';
import type { Settings } from '../register/settings.ts';

/** R1: why this person may not record the starting point, by which what is active counts as approved; or null. */
export function notSigned(decider: Decider, settings: Settings): string | null {
  if (decider.email === '' && decider.name.trim() === '')
    return 'Say who you are: Google does not tell, and the starting point says who recorded it.';
  const sentence = notAllowed('Approve', decider, settings);
  return sentence === null
    ? null
    : `${sentence} Adopt without recording the starting point, or ask one of them.`;
}
