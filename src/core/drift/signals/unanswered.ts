import { sum } from '../../lib/apportion.ts';
import { dayText, plain } from '../../lib/figure.ts';
import { counted, fold, listed } from '../../lib/text.ts';
import type { Decision, DecisionKind } from '../../register/decisions.ts';
import { type Arrival, arrivalsOf, dayKnown, isRecent } from '../arrivals.ts';
import type { DriftContext, LedgerCourses } from '../context.ts';
import { onLeft, onRow, type Part, type Signal, unmeasured } from '../signal.ts';

const QUESTIONS = 5;
const ASKED: readonly (DecisionKind | null)[] = ['Approve', 'Except', 'Renew'];

/** T6: blank, unclear or urgency-driven answers. */
export const unanswered: Signal = {
  id: 'T6',
  name: 'unanswered',
  pillar: 'translation',
  usesPortfolio: false,
  measure(context) {
    const { tables, settings } = context.register;
    if (!tables.has('Decisions')) return unmeasured('no Decisions tab');
    const { window, approvalsExpected } = settings.numbers;
    const room = QUESTIONS * approvalsExpected;
    const asked = context.courses.decisions.filter(({ decision }) => isAsked(decision, context));
    const bad = asked.flatMap((decided) => badAnswers(decided, context));
    const unasked = arrivalsOf(context).filter(({ course }) => course.cameWithoutDecision);
    const all = [...bad, ...unasked.map((arrival) => unaskedPart(arrival, context))];
    return {
      kind: 'measured',
      parts: all.map(({ line, x, why }) => ({ line, x: x / room, why })),
      low: sum(all.map(({ low }) => low)) / room,
      why: `${sum(bad.map(({ x }) => x))} of ${QUESTIONS * asked.length} answers in ${counted(asked.length, 'approval')} of the last ${window} days are blank, unclear or moved by urgency; ${counted(unasked.length, 'initiative')} came without a decision; ${plain(approvalsExpected)} approvals are expected in that time`,
    };
  },
};

/** A part in answers, and what is sure of it. */
type Counted = Part & { readonly low: number };

function isAsked({ kind, day }: Decision, context: DriftContext): boolean {
  return ASKED.includes(kind) && (day === null || isRecent(day, context));
}

function badAnswers(
  { decision, initiative }: LedgerCourses['decisions'][number],
  { today }: DriftContext,
): readonly Counted[] {
  const verdicts = decision.answers.map(verdictOn);
  const at = (verdict: Verdict) =>
    verdicts.flatMap((own, index) => (own === verdict ? [`Q${index + 1}`] : []));
  const [blank, unclear, urgent] = [at('blank'), at('unclear'), at('urgency')];
  const known = unclear.length + urgent.length;
  if (blank.length + known === 0) return [];
  const { kind, day } = decision;
  const what = [
    ...(blank.length > 0 ? [`${listed(blank)} unanswered`] : []),
    ...(unclear.length > 0 ? [`${listed(unclear)} not clear`] : []),
    ...(urgent.length > 0 ? ['urgency for a reason'] : []),
  ];
  const when = day === null ? 'of a day that cannot be read' : `of ${dayText(day, today)}`;
  return [
    {
      line: initiative === null ? onLeft(decision.initiative) : onRow(initiative),
      x: blank.length + known,
      low: day === null ? 0 : known,
      why: `${kind} ${when} has ${listed(what)}`,
    },
  ];
}

type Verdict = 'answered' | 'blank' | 'unclear' | 'urgency';

/** Whatever they say, Yes and No are answers; only to the last question No says that urgency decides. */
function verdictOn(answer: string, index: number): Verdict {
  if (answer === '') return 'blank';
  const [choice = ''] = fold(answer).split(/[^a-z]/, 1);
  if (choice === 'no') return index === QUESTIONS - 1 ? 'urgency' : 'answered';
  return choice === 'yes' ? 'answered' : 'unclear';
}

/** What came without a decision was asked none of the questions. */
function unaskedPart({ row, course, isSure }: Arrival, { today }: DriftContext): Counted {
  const day = dayKnown(course);
  const when = day === null ? '' : ` on ${dayText(day, today)}`;
  return {
    line: onRow(row.initiative),
    x: QUESTIONS,
    low: isSure ? QUESTIONS : 0,
    why: `came${when} with none of the five questions asked`,
  };
}
