import type { Board } from '../../src/core/board.ts';
import { type CertifiedConflict, certified } from '../../src/core/certified.ts';
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
export function conflictsSection(board: Board): Section {
  const { conflicts, register, today } = board;
  const title = 'Who is wanted by too many at once';
  if (!register.columns.has('resources'))
    return { title, paragraphs: [sentence('Not known: the register has no column Resources.', 'doubtful')] };
  if (conflicts.length === 0)
    return { title, paragraphs: [sentence('Nobody: every resource can do what is asked of it.', 'good')] };
  const worst = [...certified(board)].sort((a, b) => b.conflict.excessDays - a.conflict.excessDays);
  return {
    title,
    paragraphs: [
      sentence(
        `${headline(conflicts)} What must give has to shrink or come off; the rest can be moved, unless it is past.`,
      ),
      ...(conflicts.every(({ isListed }) => isListed) ? [] : [sentence(ASSUMED)]),
      ...cut(worst, MOST, (one) => conflictText(one, today)),
    ],
  };
}

function headline(conflicts: readonly Conflict[]): string {
  const resources = new Set(conflicts.map(({ key }) => key)).size;
  const are = resources === 1 ? 'is' : 'are';
  return `${counted(resources, 'resource')} ${are} asked for more than there is, in ${counted(conflicts.length, 'stretch', 'stretches')} of time.`;
}

function conflictText({ conflict, sentence: cure }: CertifiedConflict, today: Day): Paragraph {
  const names = firstFew(conflict.initiatives.map(labelOf), MOST_NAMES);
  const excess = `${plain(conflict.excessDays, 1)} full-time days too many`;
  return bullet(`${headText(conflict, today)}, ${excess}: ${names}. ${cure}`, 'bad');
}
