import type { Day } from '../lib/day.ts';
import { percent, spanText } from '../lib/figure.ts';
import { firstFew } from '../lib/text.ts';
import { type Initiative, labelOf } from '../register/initiative.ts';
import type { Conflict } from './find.ts';

/** A cell bears a few names; who wants all of them asks for the conflicts. */
const MOST_NAMES = 12;

/** C5, for each row that conflicts: resource, peak against capacity, dates and the other rows. */
export function competesWithTexts(conflicts: readonly Conflict[], today: Day): ReadonlyMap<number, string> {
  const texts = new Map<number, string[]>();
  for (const conflict of conflicts) {
    const head = headText(conflict, today);
    for (const initiative of conflict.initiatives) {
      const mine = texts.get(initiative.row) ?? [];
      mine.push(`${head}${openText(initiative)}${withText(initiative, conflict)}`);
      texts.set(initiative.row, mine);
    }
  }
  return new Map([...texts].map(([row, mine]) => [row, mine.join(' · ')]));
}

/** `Data team 140% of 100%, 3-21 Mar`. */
export function headText(conflict: Conflict, today: Day): string {
  return `${conflict.resource} ${peakText(conflict)}, ${spanText(conflict.from, conflict.to, today)}`;
}

/** `140% of 100%`, and whether what there is was assumed. */
export function peakText({ peak, capacity, isListed }: Conflict): string {
  return `${percent(peak)} of ${percent(capacity)}${isListed ? '' : ' (assumed)'}`;
}

function withText(self: Initiative, { initiatives }: Conflict): string {
  const others = firstOthers(self, initiatives);
  if (others.length === 0) return '';
  const rest = initiatives.length - 1;
  const shown = firstFew(
    others.map((other) => `${labelOf(other)}${openNote(other)}`),
    MOST_NAMES,
  );
  const more = rest > others.length ? ` and ${rest - others.length} more` : '';
  return `, with ${shown}${more}`;
}

/** Only as many as are shown: a crowd of thousands must not cost a list for each of its members. */
function firstOthers(self: Initiative, initiatives: readonly Initiative[]): readonly Initiative[] {
  const others: Initiative[] = [];
  for (const other of initiatives) {
    if (others.length === MOST_NAMES) break;
    if (other !== self) others.push(other);
  }
  return others;
}

/** C6: dates that are taken for granted are said. */
function openText(initiative: Initiative): string {
  const note = openNote(initiative);
  return note === '' ? '' : `${note} here`;
}

function openNote({ start, end }: Initiative): string {
  if (start === null && end === null) return ' (no dates)';
  if (start === null) return ' (no start)';
  return end === null ? ' (no end)' : '';
}
