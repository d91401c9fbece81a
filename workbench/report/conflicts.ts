import type { Board } from '../../src/core/board.ts';
import type { Conflict } from '../../src/core/conflicts/find.ts';
import { headText } from '../../src/core/conflicts/texts.ts';
import type { Day } from '../../src/core/lib/day.ts';
import { plain } from '../../src/core/lib/figure.ts';
import { counted, firstFew } from '../../src/core/lib/text.ts';
import { labelOf } from '../../src/core/register/initiative.ts';
import { bullet, cut, type Paragraph, type Section, sentence } from './paragraph.ts';

const MOST = 10;
const MOST_NAMES = 8;

const ASSUMED =
  'Where it says (assumed), no table Capacity lists the resource, and it counts as one full-time.';

/** Who is asked for more than there is, when, and by which initiatives: the largest excess first. */
export function conflictsSection({ conflicts, register, today }: Board): Section {
  const title = 'Who is wanted by too many at once';
  if (!register.columns.has('resources'))
    return { title, paragraphs: [sentence('Not known: the register has no column Resources.', 'doubtful')] };
  if (conflicts.length === 0)
    return { title, paragraphs: [sentence('Nobody: every resource can do what is asked of it.', 'good')] };
  const worst = [...conflicts].sort((a, b) => b.excessDays - a.excessDays);
  return {
    title,
    paragraphs: [
      sentence(`${headline(conflicts)} Move, shrink or take off some of what is named.`),
      ...(conflicts.every(({ isListed }) => isListed) ? [] : [sentence(ASSUMED)]),
      ...cut(worst, MOST, (conflict) => conflictText(conflict, today)),
    ],
  };
}

function headline(conflicts: readonly Conflict[]): string {
  const resources = new Set(conflicts.map(({ key }) => key)).size;
  const are = resources === 1 ? 'is' : 'are';
  return `${counted(resources, 'resource')} ${are} asked for more than there is, in ${counted(conflicts.length, 'stretch', 'stretches')} of time.`;
}

function conflictText(conflict: Conflict, today: Day): Paragraph {
  const names = firstFew(conflict.initiatives.map(labelOf), MOST_NAMES);
  const excess = `${plain(conflict.excessDays, 1)} full-time days too many`;
  return bullet(`${headText(conflict, today)}, ${excess}: ${names}`, 'bad');
}
