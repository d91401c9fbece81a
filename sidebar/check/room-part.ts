import type { CheckBase } from '../../src/core/check/base.ts';
import type { Candidate } from '../../src/core/check/candidate.ts';
import { roomFor, withoutRoom } from '../../src/core/check/room.ts';
import { takenOff } from '../../src/core/check/taken-off.ts';
import type { Verdict } from '../../src/core/check/verdict.ts';
import type { Initiative } from '../../src/core/register/initiative.ts';
import type { Cost } from '../../src/core/removal/sentences.ts';
import { element, withProperties } from '../element.ts';
import type { RoomDraft } from './draft.ts';
import { labelled, selectOf } from './field.ts';
import { REST_MS, restingWork } from './rest.ts';
import { roomOutcome } from './room-outcome.ts';
import { stayingPart } from './room-staying.ts';

interface Parts {
  readonly candidate: () => Candidate;
  /** Takes just these rows off; null where the register has no column that says so. */
  readonly takeOff: ((rows: readonly Initiative[]) => void) | null;
}

/** What has to come off, on the page. */
export interface RoomPart {
  readonly element: HTMLElement;
  /** Looks again where the candidate is another, once typing has rested. */
  readonly judged: (verdict: Verdict | null) => void;
  readonly draft: () => RoomDraft;
}

/** How long a search may keep the page from answering. */
const MOST_MS = 1_500;
const TITLE = 'What has to come off';
const LOOKING = 'Looking for what has to come off…';
const COSTS: readonly { readonly value: Cost; readonly label: string }[] = [
  { value: 'size', label: 'By Size' },
  { value: 'count', label: 'By number of initiatives' },
  { value: 'rank', label: 'By Rank, the last ones first' },
];

/** Whatever is taken off already, it is looked for as if nothing were: the choices stay when one is chosen. */
export function roomPart(base: CheckBase, draft: RoomDraft | null, parts: Parts): RoomPart {
  const select = withProperties(selectOf(COSTS), { value: draft?.cost ?? 'size' });
  const least = labelled('Take off as little as possible', select);
  const kept = base.before.register.initiatives.filter(({ key }) => draft?.staying.includes(key));
  const staying = stayingPart(
    kept,
    () => seek(0),
    () => select,
  );
  const outcome = roomOutcome(base, { takeOff: parts.takeOff, protect });
  const section = withProperties(
    element('section', 'room', element('h2', '', TITLE), least, staying.element, ...outcome.elements),
    { ariaLabel: TITLE, hidden: true },
  );
  const resting = restingWork();
  /** What was looked for last; blank for nothing. */
  let sought = '';

  const cost = (): Cost => COSTS.find(({ value }) => value === select.value)?.value ?? 'size';
  const question = () => JSON.stringify([withoutRoom(parts.candidate()), cost(), staying.keys()]);

  function judged(verdict: Verdict | null): void {
    if (!asksForRoom(verdict)) leave();
    else if (question() === sought) outcome.mark(parts.candidate());
    else seek(REST_MS);
  }

  function leave(): void {
    resting.drop();
    sought = '';
    outcome.say('');
    section.hidden = true;
  }

  function seek(wait: number): void {
    sought = question();
    outcome.outdate();
    resting.begin(wait, announce, look);
  }

  function announce(): void {
    outcome.say(LOOKING);
    section.hidden = false;
  }

  /** A form that another has taken the place of looks for nothing any more. */
  function look(): void {
    if (!section.isConnected) return;
    const end = performance.now() + MOST_MS;
    const isSpent = () => performance.now() > end;
    const wish = { cost: cost(), staying: new Set(staying.keys()), isSpent };
    const found = roomFor(base, parts.candidate(), wish);
    if (found === null) {
      leave();
      return;
    }
    least.hidden = found.kind === 'nothing';
    outcome.show(found, cost());
    outcome.mark(parts.candidate());
  }

  /** What is kept does not come off either: a chosen set is given up, from rows named by hand this one goes. */
  function protect(row: Initiative): void {
    const candidate = parts.candidate();
    const { rows } = takenOff(base, candidate);
    const others = rows.filter(({ key }) => key !== row.key);
    staying.add(row);
    if (others.length < rows.length) parts.takeOff?.(outcome.isOneChosen(candidate) ? [] : others);
    seek(0);
  }

  select.addEventListener('change', () => seek(0));
  return {
    element: element('div', '', section, outcome.spoken),
    judged,
    draft: () => ({ cost: cost(), staying: staying.keys() }),
  };
}

/** Where something stands in its way that room could mend, and where room is made already. */
function asksForRoom(verdict: Verdict | null): boolean {
  if (verdict === null) return false;
  const { limits, overloads, pauses } = verdict;
  return limits.length + overloads.length + pauses.length > 0;
}
