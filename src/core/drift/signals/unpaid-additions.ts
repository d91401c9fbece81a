import { sum } from '../../lib/apportion.ts';
import { plain } from '../../lib/figure.ts';
import { counted, firstFew } from '../../lib/text.ts';
import { type Arrival, arrivalsOf, cameText } from '../arrivals.ts';
import type { DriftContext } from '../context.ts';
import { onRow, type Signal, unmeasured } from '../signal.ts';
import { type Pays, paidTo, paysOf } from './payments.ts';
import { portfolioText } from './rows-text.ts';

/** D2: added without removing. */
export const unpaidAdditions: Signal = {
  id: 'D2',
  name: 'unpaid additions',
  pillar: 'direction',
  usesPortfolio: true,
  measure(context) {
    const { tables, columns } = context.register;
    if (!tables.has('Decisions') && !columns.has('added')) {
      return unmeasured('no Decisions tab and no column "Added"');
    }
    const arrivals = arrivalsOf(context);
    const pays = paysOf(context);
    const paid = paidTo(arrivals, pays);
    const unpaid = arrivals.flatMap((arrival, index) => {
      const rest = arrival.row.load - (paid[index] ?? 0);
      return rest > LEAST ? [{ arrival, rest, why: whyOf(arrival, rest, pays, context) }] : [];
    });
    return {
      kind: 'measured',
      parts: unpaid.map(({ arrival, rest, why }) => ({
        line: onRow(arrival.row.initiative),
        x: rest / context.portfolio.limit,
        why,
      })),
      low: lowOf(arrivals, pays) / context.portfolio.limit,
      why: summary(unpaid.length, arrivals.length, context),
    };
  },
};

/** Less is what sums of fractions leave over. */
const LEAST = 1e-12;

/** What stays unpaid of the arrivals that are sure, if all that is unknown of payments were as good as can be. */
function lowOf(arrivals: readonly Arrival[], pays: Pays): number {
  const sure = arrivals.filter(({ isSure }) => isSure);
  const paid = paidTo(sure, pays, 'atBest');
  return sum(sure.map(({ row }, index) => Math.max(0, row.load - (paid[index] ?? 0))));
}

/** `approved on 3 Mar with nothing taken off; the portfolio limit is 8`. */
function whyOf(arrival: Arrival, rest: number, pays: Pays, { portfolio, today }: DriftContext): string {
  const limit = portfolio.isScale ? '' : `; the portfolio limit is ${plain(portfolio.limit)}`;
  const { row, course } = arrival;
  const came = cameText(arrival, today);
  if (course.takesOff.length === 0) return `${came} with nothing taken off${limit}`;
  const faults = course.takesOff.map((name) => faultOf(name, arrival, pays));
  return `${came}, and what it takes off pays ${plain(row.load - rest)} of ${plain(row.load)} (${firstFew(faults, 3)})${limit}`;
}

function faultOf(name: string, { course }: Arrival, pays: Pays): string {
  const payer = pays(name);
  if (payer.course === course) return 'it names itself';
  if (payer.why !== '') return payer.why;
  return `${payer.course?.label ?? name} is worth ${plain(payer.load)} to all who name it`;
}

function summary(unpaid: number, arrivals: number, context: DriftContext): string {
  const { window } = context.register.settings.numbers;
  const came = `in the last ${window} days`;
  if (arrivals === 0) return `no initiative came ${came}`;
  return `${unpaid} of ${counted(arrivals, 'initiative')} that came ${came} took too little off; ${portfolioText(context)}`;
}
