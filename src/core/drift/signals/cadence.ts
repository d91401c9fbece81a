import type { Day } from '../../lib/day.ts';
import { dayText } from '../../lib/figure.ts';
import { counted } from '../../lib/text.ts';
import type { DecisionKind } from '../../register/decisions.ts';
import type { DriftContext } from '../context.ts';
import { type Signal, unmeasured } from '../signal.ts';

/** T5: the review rhythm is broken. */
export const cadence: Signal = {
  id: 'T5',
  name: 'cadence',
  pillar: 'translation',
  usesPortfolio: false,
  measure(context) {
    if (!context.register.tables.has('Decisions'))
      return unmeasured('no Decisions tab with a Review or a Baseline');
    const reviews = daysOf(context, 'Review');
    const baselines = daysOf(context, 'Baseline');
    if (reviews.length + baselines.length === 0)
      return unmeasured('the ledger has neither a Review nor a Baseline');
    const { x, why } = lateness(context, reviews, baselines);
    const isSure = ![...reviews, ...baselines].includes(null);
    const line = { kind: 'other', label: '(review rhythm)' } as const;
    return { kind: 'measured', parts: x > 0 ? [{ line, x, why }] : [], low: isSure ? x : 0, why };
  },
};

function daysOf({ courses }: DriftContext, kind: DecisionKind): readonly (Day | null)[] {
  return courses.decisions.flatMap(({ decision }) => (decision.kind === kind ? [decision.day] : []));
}

/** A ledger that begins with several Baselines begins with the first. Where no day can be read, a whole cadence is missed. */
function lateness(
  { today, register }: DriftContext,
  reviews: readonly (Day | null)[],
  baselines: readonly (Day | null)[],
): { readonly x: number; readonly why: string } {
  const days = register.settings.numbers.cadence;
  const known = (some: readonly (Day | null)[]) => some.flatMap((day) => (day === null ? [] : [day]));
  const last = known(reviews).reduce<Day | null>(
    (most, day) => (most === null || day > most ? day : most),
    null,
  );
  const first = known(baselines).reduce<Day | null>(
    (least, day) => (least === null || day < least ? day : least),
    null,
  );
  const since = last ?? first;
  if (since === null) return { x: 1, why: 'no day of a Review can be read' };
  const what = last === null ? 'no Review since the Baseline of' : 'the last Review was on';
  const why = `${what} ${dayText(since, today)}, ${counted(today - since, 'day')} ago; one is due every ${counted(days, 'day')}`;
  return { x: Math.max(0, today - since - days) / days, why };
}
