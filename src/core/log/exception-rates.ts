import type { Day } from '../lib/day.ts';
import { counted } from '../lib/text.ts';
import { type Decision, EXCEPTING } from '../register/decisions.ts';

/**
 * O6: of the exceptions asked for how many were approved, in the last window and in the one before. Asked for is each
 * Except and Renew, and each Decline of what would have broken something; what was parked may still be asked for.
 *
 * @returns blank where none was asked for in either
 */
export function exceptionRates(
  decisions: readonly Pick<Decision, 'kind' | 'day' | 'broke'>[],
  today: Day,
  window: number,
): string {
  const within = (from: number, to: number) =>
    rateOf(decisions.filter(({ day }) => day !== null && day > from && day <= to));
  const [now, before] = [within(today - window, today), within(today - 2 * window, today - window)];
  if (now.asked + before.asked === 0) return '';
  const days = counted(window, 'day');
  return `Exceptions approved: ${textOf(now)} in the last ${days}, ${textOf(before)} in the ${window} before.`;
}

interface Rate {
  readonly approved: number;
  readonly asked: number;
}

function rateOf(decisions: readonly Pick<Decision, 'kind' | 'broke'>[]): Rate {
  const approved = decisions.filter(({ kind }) => EXCEPTING.includes(kind)).length;
  const declined = decisions.filter(({ kind, broke }) => kind === 'Decline' && broke.trim() !== '').length;
  return { approved, asked: approved + declined };
}

function textOf({ approved, asked }: Rate): string {
  return asked === 0 ? 'none asked for' : `${approved} of ${asked}`;
}
