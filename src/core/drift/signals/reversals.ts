import { sum } from '../../lib/apportion.ts';
import { dayText, plain } from '../../lib/figure.ts';
import { counted } from '../../lib/text.ts';
import { isRecent } from '../arrivals.ts';
import type { DriftContext, LedgerCourse } from '../context.ts';
import { onLeft, onRow, type Part, type Signal, unmeasured } from '../signal.ts';

/** T4: decisions taken back. */
export const reversals: Signal = {
  id: 'T4',
  name: 'reversals',
  pillar: 'translation',
  usesPortfolio: false,
  measure(context) {
    const { tables, settings } = context.register;
    if (!tables.has('Decisions')) return unmeasured('no Decisions tab');
    const { window, decisionsExpected } = settings.numbers;
    const found = reversalsOf(context);
    const room = 1 + decisionsExpected;
    return {
      kind: 'measured',
      parts: found.map((part) => ({ line: part.line, x: 1 / room, why: part.why })),
      low: sum(found.map(({ low }) => low)) / room,
      why: `${counted(found.length, 'decision')} in the last ${window} days ${found.length === 1 ? 'takes' : 'take'} back another that was no more than ${window} days old; ${plain(decisionsExpected)} decisions are expected in that time`,
    };
  },
};

/** Each decision that takes another back counts once, also where more rows than one bear its name. */
function reversalsOf(context: DriftContext): readonly (Part & { readonly low: number })[] {
  const counted = new Set<number>();
  return context.courses.all.flatMap((course) =>
    course.turns.flatMap((turn, index) => {
      const before = course.turns[index - 1];
      if (before === undefined || counted.has(turn.row) || !isReversal(before, turn, context)) return [];
      counted.add(turn.row);
      const low = before.day === null || turn.day === null ? 0 : 1;
      return [{ line: lineOf(course), x: 1, low, why: whyOf(before, turn, context) }];
    }),
  );
}

type Turn = LedgerCourse['turns'][number];

/** A decision whose day cannot be read may lie in the window. */
function isReversal(before: Turn, turn: Turn, context: DriftContext): boolean {
  if (before.isUp === turn.isUp || (turn.day !== null && !isRecent(turn.day, context))) return false;
  const { window } = context.register.settings.numbers;
  return before.day === null || turn.day === null || turn.day - before.day <= window;
}

function lineOf({ initiative, label }: LedgerCourse): Part['line'] {
  return initiative === null ? onLeft(label) : onRow(initiative);
}

function whyOf(before: Turn, turn: Turn, { today }: DriftContext): string {
  return `${textOf(turn, today)} takes back ${textOf(before, today)}`;
}

/** `Pause of 3 Mar`. */
function textOf({ kind, day }: Turn, today: DriftContext['today']): string {
  return day === null ? `${kind} of a day that cannot be read` : `${kind} of ${dayText(day, today)}`;
}
