import type { CheckBase } from '../../src/core/check/base.ts';
import type { Candidate } from '../../src/core/check/candidate.ts';
import { isChosen, namedToComeOff, titleOf } from '../../src/core/check/come-off.ts';
import { costText, freesTexts, proofText } from '../../src/core/check/room-texts.ts';
import { plain } from '../../src/core/lib/figure.ts';
import { counted } from '../../src/core/lib/text.ts';
import type { Initiative } from '../../src/core/register/initiative.ts';
import type { Cost } from '../../src/core/removal/sentences.ts';
import type { Removal } from '../../src/core/removal/takes-off.ts';
import { button, element, withProperties } from '../element.ts';

/** One set of rows that may come off. */
export interface RoomCard {
  readonly rows: readonly Initiative[];
  readonly element: HTMLElement;
  /** Shows whether this is what the candidate takes off. */
  readonly mark: (candidate: Candidate) => void;
}

export interface CardParts {
  /** Takes just these rows off; null where the register has no column that says so. */
  readonly takeOff: ((rows: readonly Initiative[]) => void) | null;
  readonly protect: (row: Initiative) => void;
}

/** A card bears as many lines; the others are a click away. */
const MOST_ROWS = 6;
const MOST_FREED = 3;

export function roomCard(
  base: CheckBase,
  set: Removal,
  place: number,
  cost: Cost,
  parts: CardParts,
): RoomCard {
  const { rows, frees } = set;
  const tag = withProperties(element('span', 'tag chosen', '✓ Chosen'), { hidden: true });
  const heading = element('h3', '', `Choice ${place + 1}: ${costText(set, cost)} `, tag);
  const choice = chooser(base, rows, place, parts.takeOff);
  const lines = freesTexts(frees, base.today).map((text) => element('li', '', text));
  const items = rows.map((row) => rowItem(row, parts.protect));
  const card = element(
    'li',
    'set',
    heading,
    element('p', 'hint', proofText(set, place, cost)),
    ...folded(items, MOST_ROWS, 'initiative'),
    element('p', 'strong', 'Makes room'),
    element('div', 'frees', ...folded(lines, MOST_FREED, 'line')),
    choice.element,
  );
  return {
    rows,
    element: card,
    mark: (candidate) => {
      const isMine = isChosen(base, candidate, rows);
      tag.hidden = !isMine;
      card.classList.toggle('chosen', isMine);
      choice.mark(isMine);
    },
  };
}

interface Chooser {
  readonly element: HTMLElement;
  readonly mark: (isMine: boolean) => void;
}

/** Its button, or why there is none. */
function chooser(
  base: CheckBase,
  rows: readonly Initiative[],
  place: number,
  takeOff: CardParts['takeOff'],
): Chooser {
  const named = namedToComeOff(base, rows);
  const sorry =
    takeOff === null
      ? 'To choose it here, add a column Takes off to the register, then read it again.'
      : named.kind === 'sorry'
        ? named.sentence
        : null;
  if (sorry !== null) return { element: element('p', 'notice', sorry), mark: () => undefined };
  let isChosenNow = false;
  const choose = button('secondary', '', () => takeOff?.(isChosenNow ? [] : rows));
  return {
    element: choose,
    mark: (isMine) => {
      isChosenNow = isMine;
      choose.textContent = isMine ? 'Take back' : 'Choose this';
      choose.ariaLabel = `${choose.textContent}: choice ${place + 1}`;
    },
  };
}

function rowItem(row: Initiative, protect: CardParts['protect']): HTMLElement {
  const title = titleOf(row);
  const not = withProperties(
    button('link', 'Not this one', () => protect(row)),
    { ariaLabel: `Not this one: ${title}` },
  );
  const size = element('span', 'faint', `, Size ${plain(row.size)}`);
  return element('li', 'pair', element('span', '', title, size), not);
}

/** The first few, and the others behind a line that says how many they are. */
function folded(items: readonly HTMLElement[], most: number, word: string): readonly HTMLElement[] {
  const [shown, others] = items.length > most + 1 ? [items.slice(0, most), items.slice(most)] : [items, []];
  const list = element('ul', '', ...shown);
  if (others.length === 0) return [list];
  const more = element('summary', '', counted(others.length, `more ${word}`));
  return [list, element('details', '', more, element('ul', '', ...others))];
}
