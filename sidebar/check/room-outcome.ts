import type { CheckBase } from '../../src/core/check/base.ts';
import type { Candidate } from '../../src/core/check/candidate.ts';
import { isChosen } from '../../src/core/check/come-off.ts';
import { counted } from '../../src/core/lib/text.ts';
import type { Cost } from '../../src/core/removal/sentences.ts';
import type { TakesOff } from '../../src/core/removal/takes-off.ts';
import { element, withProperties } from '../element.ts';
import { type CardParts, type RoomCard, roomCard } from './room-card.ts';

/** What came of looking for room, on the page. */
export interface RoomOutcome {
  readonly elements: readonly HTMLElement[];
  /** For who listens; it stands in the page also while there is nothing to see. */
  readonly spoken: HTMLElement;
  readonly say: (sentence: string) => void;
  /** What is shown answers another question by now: it can be read, and not be chosen. */
  readonly outdate: () => void;
  readonly show: (found: TakesOff, cost: Cost) => void;
  /** Shows which of the sets is what the candidate takes off. */
  readonly mark: (candidate: Candidate) => void;
  /** Whether it is one of those shown. */
  readonly isOneChosen: (candidate: Candidate) => boolean;
}

export function roomOutcome(base: CheckBase, parts: CardParts): RoomOutcome {
  const line = element('p', '');
  const body = element('div', 'outcome');
  const spoken = withProperties(element('p', 'hidden'), { role: 'status' });
  let cards: readonly RoomCard[] = [];

  function say(sentence: string): void {
    line.className = '';
    line.textContent = sentence;
    spoken.textContent = sentence;
  }

  function show({ kind, sets, sentences, remarks }: TakesOff, cost: Cost): void {
    cards = sets.map((set, place) => roomCard(base, set, place, cost, parts));
    const list = element('ol', 'sets', ...cards.map((card) => card.element));
    list.hidden = cards.length === 0;
    body.replaceChildren(list, ...remarks.map((remark) => element('p', 'hint', remark)));
    body.inert = false;
    const said = sentences.join(' ');
    say(said);
    if (kind === 'impossible') line.className = 'notice';
    if (kind === 'sets') spoken.textContent = `${counted(cards.length, 'choice')} of what comes off. ${said}`;
  }

  return {
    elements: [line, body],
    spoken,
    say,
    outdate: () => {
      body.inert = true;
    },
    show,
    mark: (candidate) => {
      for (const card of cards) card.mark(candidate);
    },
    isOneChosen: (candidate) => cards.some(({ rows }) => isChosen(base, candidate, rows)),
  };
}
