import { type Board, judge } from '../board.ts';
import { foldLedger, type LedgerFold } from '../facts/fold.ts';
import { tabsOf } from '../facts/tabs.ts';
import type { Day } from '../lib/day.ts';
import { fullDayText } from '../lib/figure.ts';
import { type Register, readRegister } from '../register/read-register.ts';

/** A register judged as of a day that may be past, or why that day is not known. */
export type BoardOfDay =
  | { readonly kind: 'board'; readonly board: Board }
  | { readonly kind: 'not known'; readonly sentence: string };

const NO_START =
  'no past day is known: the ledger has no starting point. Record one in Extensions › Leeway › Now';

/**
 * D10: the register as it was when a day ended: the ledger's facts up to then, with the decisions, readings and past
 * scores up to then, judged as of that day. What was typed and not seen yet belongs to today.
 *
 * @param register as it is typed now
 */
export function boardAt(register: Register, today: Day, day: Day): BoardOfDay {
  if (day >= today) return { kind: 'board', board: judge(register, day) };
  const whole = foldLedger(register.decisions);
  const { since } = whole;
  if (!whole.hasFacts || since === null) return notKnown(NO_START);
  if (day < since) return notKnown(`not known before ${fullDayText(since)}`);
  const past = registerAt(register, whole, day);
  return past === null
    ? notKnown(`the file had no register on ${fullDayText(day)}`)
    : { kind: 'board', board: judge(past, day) };
}

function notKnown(sentence: string): BoardOfDay {
  return { kind: 'not known', sentence };
}

function registerAt(register: Register, { steps }: LedgerFold, day: Day): Register | null {
  // A row whose own day cannot be read was written after the row before it.
  const decisions = steps.filter((step) => isBy(step.day, day)).map(({ decision }) => decision);
  const { last } = foldLedger(decisions, day);
  const read = readRegister(tabsOf(last), { headers: new Map(), statuses: register.words.statuses });
  if (read.kind === 'no register') return null;
  return {
    ...read.register,
    decisions,
    readings: register.readings.filter((reading) => isBy(reading.day, day)),
    history: register.history.filter((past) => isBy(past.day, day)),
  };
}

/** What has no day was always there. */
function isBy(day: Day | null, last: Day): boolean {
  return day === null || day <= last;
}
