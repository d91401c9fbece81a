import { sum } from '../../lib/apportion.ts';
import type { Day } from '../../lib/day.ts';
import { dayText, plain } from '../../lib/figure.ts';
import { counted } from '../../lib/text.ts';
import { type Initiative, isActive } from '../../register/initiative.ts';
import { type Arrival, arrivalsOf } from '../arrivals.ts';
import type { DriftContext } from '../context.ts';
import { onRow, type Signal, unmeasured } from '../signal.ts';

/** T3: tradeoffs and decisions put off. */
export const deferred: Signal = {
  id: 'T3',
  name: 'deferred',
  pillar: 'translation',
  usesPortfolio: false,
  measure(context) {
    const { tables, columns, settings } = context.register;
    if (!tables.has('Decisions') && !columns.has('added')) {
      return unmeasured('no Decisions tab and no column "Added"');
    }
    const { cadence, openDecisions } = settings.numbers;
    const room = cadence * openDecisions;
    const late = longest([...proposed(context), ...running(context)], cadence);
    return {
      kind: 'measured',
      parts: late.map(({ initiative, days, why }) => ({ line: onRow(initiative), x: days / room, why })),
      low: sum(late.map(({ sureDays }) => sureDays)) / room,
      why:
        late.length === 0
          ? 'no decision is overdue'
          : `${counted(late.length, 'decision')} overdue, ${counted(sum(late.map(({ days }) => days)), 'day')} in all (at most ${cadence} each); ${plain(openDecisions)} may be open for a whole cadence of ${cadence} days`,
    };
  },
};

/** A decision that is due on a row. */
interface Due {
  readonly initiative: Initiative;
  /** Days overdue, from 0 to a cadence; and those of them that are sure. */
  readonly days: number;
  readonly sureDays: number;
  readonly why: string;
}

/** A row counts once, at its longest. */
function longest(dues: readonly Due[], cadence: number): readonly Due[] {
  const byRow = new Map<Initiative, Due>();
  for (const due of dues) {
    const days = Math.max(0, Math.min(cadence, due.days));
    const sureDays = Math.max(0, Math.min(days, due.sureDays));
    const known = byRow.get(due.initiative);
    if (days === 0) continue;
    byRow.set(due.initiative, {
      ...(known !== undefined && known.days >= days ? known : { ...due, days }),
      sureDays: Math.max(sureDays, known?.sureDays ?? 0),
    });
  }
  return [...byRow.values()];
}

/** What has a status that nobody can read may be a proposal. */
function proposed(context: DriftContext): readonly Due[] {
  const { initiatives } = context.register;
  return [
    ...initiatives
      .filter(({ status }) => status === 'Proposed')
      .map((initiative) => proposal(initiative, context)),
    ...initiatives
      .filter((initiative) => initiative.status === null && isActive(initiative))
      .map((initiative) => ({ ...proposal(initiative, context), sureDays: 0 })),
  ];
}

/** A proposal is due a cadence after it was first heard of: later parking moves nothing. */
function proposal(initiative: Initiative, context: DriftContext): Due {
  const { today, courses, register } = context;
  const { cadence } = register.settings.numbers;
  const { firstPark, firstSeen } = courses.of(initiative);
  const since = earliest([initiative.added, firstPark, firstSeen]);
  const isUnread = since === null || initiative.unread.includes('Added');
  const days = since === null ? 0 : today - since - cadence;
  return {
    initiative,
    days: isUnread ? cadence : days,
    sureDays: initiative.identityProblem === null ? days : 0,
    why: isUnread
      ? 'waits for a decision, nobody knows since when'
      : `has waited for a decision since ${dayText(since, today)}, and ${cadence} days are given`,
  };
}

function earliest(days: readonly (Day | null)[]): Day | null {
  return days.reduce((first, day) => (first === null || (day !== null && day < first) ? day : first), null);
}

function running(context: DriftContext): readonly Due[] {
  return [
    ...context.active.flatMap(({ initiative, isCertain }) => {
      const due = pastEnd(initiative, context);
      return due === null ? [] : [isCertain ? due : { ...due, sureDays: 0 }];
    }),
    ...arrivalsOf(context)
      .filter(({ course }) => course.cameWithoutDecision)
      .flatMap((arrival) => undecided(arrival, context)),
  ];
}

function pastEnd(initiative: Initiative, { today, register }: DriftContext): Due | null {
  const { cadence } = register.settings.numbers;
  if (initiative.unread.includes('End')) {
    return { initiative, days: cadence, sureDays: 0, why: 'has an End that cannot be read' };
  }
  if (initiative.end === null) return null;
  const days = today - initiative.end;
  return {
    initiative,
    days,
    sureDays: days,
    why: `still runs, though its End was ${dayText(initiative.end, today)}`,
  };
}

/** What came without a decision waits for one since it came, and for that on its proposal, if it was one. */
function undecided({ row, day, isSure }: Arrival, context: DriftContext): readonly Due[] {
  const { today, register, courses } = context;
  const { initiative } = row;
  const came: Due = {
    initiative,
    days: day === null ? register.settings.numbers.cadence : today - day,
    sureDays: day === null || !isSure ? 0 : today - day,
    why: `came ${day === null ? 'on a day that nobody knows' : `on ${dayText(day, today)}`}, and no decision has been made on it`,
  };
  const { firstPark, firstSeen } = courses.of(initiative);
  const wasProposed = firstPark !== null || firstSeen !== null;
  return wasProposed ? [came, { ...proposal(initiative, context), sureDays: 0 }] : [came];
}
