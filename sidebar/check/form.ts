import type { CheckBase } from '../../src/core/check/base.ts';
import type { Candidate } from '../../src/core/check/candidate.ts';
import { namedToComeOff } from '../../src/core/check/come-off.ts';
import { QUESTIONS } from '../../src/core/check/questions.ts';
import { takenOff } from '../../src/core/check/taken-off.ts';
import type { Initiative } from '../../src/core/register/initiative.ts';
import type { CheckView } from '../../src/core/views/check.ts';
import { element } from '../element.ts';
import { choicesOf, selectFrom, type Texts } from './about.ts';
import { decisionPart } from './decision.ts';
import type { Draft } from './draft.ts';
import { labelled } from './field.ts';
import { fieldsPart } from './fields.ts';
import { loadPart } from './load-part.ts';
import { priorityElements } from './priority.ts';
import { askQuestion } from './questions.ts';
import { removalAnswer } from './removal-answer.ts';
import { roomPart } from './room-part.ts';
import { verdictPart } from './verdict-part.ts';

/** The place of the question about what is removed. */
const REMOVAL = 1;

/** What hears of a decision: that it is recorded, or that it is not, with all that was typed. */
export interface Hearer {
  readonly done: (sentence: string) => void;
  readonly failed: (sentence: string, draft: Draft) => void;
}

interface CheckForm {
  readonly element: HTMLElement;
  /** Says why a decision was not recorded, where its buttons are. */
  readonly sorry: (sentence: string) => void;
}

/**
 * The whole check: fields, what approving would do, five questions, the decision. What is typed stays until a
 * decision is recorded.
 */
export function checkForm(base: CheckBase, view: CheckView, draft: Draft | null, hearer: Hearer): CheckForm {
  const choices = choicesOf(base);
  const about = selectFrom(choices);
  const chosen = () => choices.find(({ value }) => value === about.value) ?? choices[0];
  const fields = fieldsPart(base, view.labels, draft?.cells ?? {});
  const priority = element('div', '');
  const questions = QUESTIONS.map((_, index) =>
    askQuestion(
      index,
      index === 0 ? [priority] : index === REMOVAL ? fields.takesOff : [],
      draft?.answers[index],
    ),
  );
  const removed = questions[REMOVAL];
  if (removed === undefined) throw new Error('no question about what is removed');
  const removal = removalAnswer(removed, draft?.removal ?? null, () => fields.read()['Takes off'] ?? '');
  const verdict = verdictPart(base, candidate);
  const { writeTakesOff } = fields;
  const room = roomPart(base, draft?.room ?? null, {
    candidate,
    takeOff: writeTakesOff === null ? null : (rows) => takeOff(rows, writeTakesOff),
  });
  const load = loadPart(base, candidate);
  const decision = decisionPart(base, view, draft?.decision ?? null, {
    candidate,
    answers: () => questions.map(({ read }) => read()),
    verdict,
    done: hearer.done,
    failed: (sentence) => hearer.failed(sentence, typed()),
  });

  /** Of a row only what was changed: what others change meanwhile is theirs. */
  function candidate(): Candidate {
    const { key, texts } = chosen();
    const cells = fields.read();
    if (key === null) return { about: null, cells, seen: {} };
    const changed = Object.entries(cells).filter(([header, text]) => text !== (texts[header] ?? ''));
    const seen = changed.map(([header]) => [header, texts[header] ?? ''] as const);
    return { about: key, cells: Object.fromEntries(changed), seen: Object.fromEntries(seen) };
  }

  function typed(): Draft {
    const answers = questions.map(({ read }) => read());
    return {
      about: about.value,
      cells: fields.read(),
      answers,
      removal: removal.written(),
      room: room.draft(),
      decision: decision.draft(),
    };
  }

  /** Writes what comes off where the person would: into its field, and into the answer about it. */
  function takeOff(rows: readonly Initiative[], write: (text: string) => void): void {
    const named = namedToComeOff(base, rows);
    if (named.kind === 'sorry') return;
    write(named.text);
    removal.say(rows);
    changed();
  }

  function changed(): void {
    switched();
    removal.check();
    priority.replaceChildren(...priorityElements(base, fields.read().Priority ?? ''));
    verdict.update();
  }

  /** What was typed about each, for when it is chosen again. */
  const left = new Map<string, { readonly cells: Texts; readonly isSaid: boolean }>();
  let before = '';

  function switched(): void {
    if (about.value === before) return;
    left.set(before, { cells: fields.read(), isSaid: removal.written() !== null });
    before = about.value;
    const again = left.get(before);
    fields.fill(again?.cells ?? chosen().texts);
    removal.say(again?.isSaid ? takenOff(base, candidate()).rows : []);
  }

  if (draft !== null && choices.some(({ value }) => value === draft.about)) {
    before = draft.about;
    about.value = before;
  }
  if (draft !== null) fields.fill(draft.cells);
  // The rows that come off may be others by now, or of another Size.
  if (removal.written() !== null) removal.say(takenOff(base, candidate()).rows);
  const form = element(
    'form',
    'check',
    ...(choices.length > 1 ? [labelled('Which one', about)] : []),
    fields.main,
    verdict.element,
    load.element,
    room.element,
    element('h2', '', 'Five questions'),
    ...questions.map((question) => question.element),
    decision.element,
    verdict.foot,
  );
  form.noValidate = true;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', changed);
  form.addEventListener('change', changed);
  verdict.whenJudged((judged) => {
    decision.judged(judged);
    load.judged(judged);
    room.judged(judged);
  });
  changed();
  return { element: form, sorry: decision.sorry };
}
