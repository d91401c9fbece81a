import type { Board } from '../../src/core/board.ts';
import { counted, firstFew } from '../../src/core/lib/text.ts';
import type { LimitState } from '../../src/core/limits/texts.ts';
import { labelOf } from '../../src/core/register/initiative.ts';
import { bullet, cut, type Paragraph, type Section, sentence } from './paragraph.ts';

const MOST = 10;
const MOST_NAMES = 8;

/** Which limits are broken or cannot be judged, and which rows came last and so stand over them. */
export function limitsSection({ limits, rows, register }: Board): Section {
  const title = 'Limits';
  if (!register.tables.has('Limits'))
    return {
      title,
      paragraphs: [
        sentence('None is set: a table Limits (Scope, Name, Limit) says how much may run at once.'),
      ],
    };
  const broken = limits.filter(({ state }) => state !== 'ok' && state !== 'full');
  if (broken.length === 0)
    return { title, paragraphs: [sentence(`Nothing is over ${ofLimits(limits)}.`, 'good')] };
  const over = rows
    .filter(({ isOver }) => isOver)
    .map(({ initiative, wip }) => `${labelOf(initiative)} (${overIn(wip)})`);
  return {
    title,
    paragraphs: [
      ...cut(broken, MOST, ({ limit, state }) => bullet(`Limits, row ${limit.row}, is ${state}`, 'bad')),
      ...(over.length === 0
        ? []
        : [sentence(`Last in, and so the first to come off: ${firstFew(over, MOST_NAMES)}.`)]),
      ...notApproved(rows),
    ],
  };
}

/** W4: knowing of such a row is not enough, someone has to decide on it. */
function notApproved(rows: Board['rows']): readonly Paragraph[] {
  const names = rows
    .filter(({ says }) => says.startsWith('not approved'))
    .map(({ initiative }) => labelOf(initiative));
  if (names.length === 0) return [];
  const rest =
    names.length === 1
      ? 'is over a limit that refuses, and no decision lets it run: log one, or pause it'
      : 'are over a limit that refuses, and no decision lets them run: log one for each, or pause them';
  return [sentence(`Not approved: ${firstFew(names, MOST_NAMES)} ${rest}.`, 'bad')];
}

function ofLimits(limits: readonly LimitState[]): string {
  return limits.length === 1 ? 'its limit' : `any of the ${counted(limits.length, 'limit')}`;
}

/** `over Team Data 4/3` of `over Team Data 4/3 · Portfolio 7/8`. */
function overIn(wip: string): string {
  return wip
    .split(' · ')
    .filter((part) => part.startsWith('over '))
    .join(', ');
}
