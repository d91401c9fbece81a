import { type Booking, bookingsOf, openDates } from '../conflicts/booking.ts';
import { type CapacityStep, capacitySteps, UNLISTED } from '../conflicts/capacity-steps.ts';
import { byResource, type Conflict, findConflicts, resourceNames } from '../conflicts/find.ts';
import { isOverloaded, loadStretches } from '../conflicts/load-steps.ts';
import { peakText } from '../conflicts/texts.ts';
import { addDays, type Day } from '../lib/day.ts';
import { dayText, percent, spanText } from '../lib/figure.ts';
import { counted } from '../lib/text.ts';
import { isActive } from '../register/initiative.ts';
import { LOAD_WEEKS as WEEKS } from '../register/own-page.ts';
import type { Register } from '../register/read-register.ts';

const WEEK = 7;
/** 5 January 1970, in days since 1970. */
const A_MONDAY = 4;

/** The highest load on any day of a week, as a share of what there is that day; `over` where there is nothing. */
export type WeekLoad = number | 'over';

export interface ResourceWeeks {
  readonly resource: string;
  readonly inWords: string;
  /** As many as there are weeks. */
  readonly loads: readonly WeekLoad[];
}

export interface LoadWeeks {
  /** Mondays, from that of the week of today on. */
  readonly weeks: readonly Day[];
  /** Every resource that Capacity lists or active work books, by its folded name. */
  readonly rows: readonly ResourceWeeks[];
}

/** C3: how full each resource is over half a year, by week. Days of the first week count although they are gone. */
export function loadWeeks(register: Register, today: Day): LoadWeeks {
  const { initiatives, capacity } = register;
  const first = addDays(today, -((((today - A_MONDAY) % WEEK) + WEEK) % WEEK));
  const weeks = Array.from({ length: WEEKS }, (_, week) => addDays(first, week * WEEK));
  const booked = byResource(bookingsOf(initiatives, openDates(initiatives, today)));
  const steps = capacitySteps(capacity);
  const conflicts = findConflicts(register, today);
  const shown = conflicts.filter(({ from, to }) => from < first + WEEKS * WEEK && to >= first);
  const over = byResource(shown.map((conflict) => ({ ...conflict, resource: conflict.key })));
  const names = resourceNames(register);
  const isBlind = initiatives.some((row) => isActive(row) && row.unread.includes('Resources'));
  const keys = [...new Set([...steps.keys(), ...booked.keys()])].sort();
  const rows = keys.map((key) => {
    const has = steps.get(key);
    const loads = weekLoads(booked.get(key) ?? [], has ?? UNLISTED, first);
    const text = overText(over.get(key) ?? [], today) ?? fullestText({ weeks, loads }, has, today);
    const unread = isBlind && !over.has(key) ? '; not all Resources could be read' : '';
    return { resource: names.get(key) ?? key, inWords: text + unread, loads };
  });
  return { weeks, rows };
}

function weekLoads(
  bookings: readonly Booking[],
  has: readonly CapacityStep[],
  first: Day,
): readonly WeekLoad[] {
  const loads = Array.from({ length: WEEKS }, (): WeekLoad => 0);
  for (const { from, until, load } of loadStretches(bookings)) {
    for (const [index, step] of has.entries()) {
      const begin = Math.max(from, step.from ?? from, first);
      const end = Math.min(until, has[index + 1]?.from ?? until, first + WEEKS * WEEK);
      if (begin >= end) continue;
      for (let week = Math.floor((begin - first) / WEEK); first + week * WEEK < end; week++)
        loads[week] = higher(loads[week] ?? 0, shareOf(load, step.capacity));
    }
  }
  return loads;
}

/** What is within the tolerance of a capacity is not above it. */
function shareOf(load: number, capacity: number): WeekLoad {
  if (capacity <= 1e-9) return 'over';
  // Without what the division has added: 0.75 and not 0.7499999999999999.
  const share = Math.round((load / capacity) * 1e12) / 1e12;
  return isOverloaded({ load, capacity }) ? share : Math.min(share, 1);
}

function higher(one: WeekLoad, other: WeekLoad): WeekLoad {
  return one === 'over' || other === 'over' ? 'over' : Math.max(one, other);
}

/** C4, C5: the first time that there is too much, and how often it is so again; null where it never is. */
function overText([first, ...others]: readonly Conflict[], today: Day): string | null {
  if (first === undefined) return null;
  const more = others.length === 0 ? '' : `, and ${counted(others.length, 'more time')}`;
  return `Over on ${spanText(first.from, first.to, today)}: ${peakText(first)}${more}`;
}

function fullestText(
  { weeks, loads }: Omit<LoadWeeks, 'rows'> & Pick<ResourceWeeks, 'loads'>,
  has: readonly CapacityStep[] | undefined,
  today: Day,
): string {
  const peak = Math.max(...loads.map(Number));
  const week = weeks[loads.indexOf(peak)];
  if (week === undefined || peak === 0) return 'Nothing booked';
  const assumed = has === undefined ? ' of 100% (assumed)' : '';
  return `Never over; fullest in the week of ${dayText(week, today)} at ${percent(peak)}${assumed}`;
}
