import type { LogKind } from '../../src/core/log/request.ts';
import { labelled, selectOf } from '../check/field.ts';
import { newKey } from '../check/new-key.ts';
import { element, withProperties } from '../element.ts';
import { logDecision } from '../server.ts';
import { KIND_WORDS, WITH_REASON } from './log-words.ts';

/** Something that a decision can be about, and which decisions. */
interface Subject {
  readonly about: string;
  readonly label: string;
  readonly kinds: readonly LogKind[];
}

/** What a form records: one decision of a kind on one of its subjects. */
export interface Asked {
  /** Tells the form from every other, also when the register is read anew. */
  readonly id: string;
  /** The sentence that the person sees. */
  readonly seen: string;
  readonly subjects: readonly Subject[];
}

/** All that is typed into a form: what a new reading of the register may not lose. */
interface LogDraft {
  /** The same for every try of one decision. */
  readonly key: string;
  readonly about: string;
  readonly kind: LogKind;
  readonly reason: string;
  readonly expires: string;
}

/** What the forms of the view share. */
export interface Desk {
  readonly drafts: Map<string, LogDraft>;
  /** The signed-in address; blank where Google tells none. */
  you: string;
  /** The name that was typed last, where Google tells none. */
  name: string;
  readonly done: (sentence: string) => void;
}

/** @param done hears what was recorded */
export function newDesk(done: Desk['done']): Desk {
  return { drafts: new Map(), you: '', name: '', done };
}

/** What a form is filled in with. */
interface Controls {
  readonly subject: HTMLSelectElement;
  readonly kind: HTMLSelectElement;
  readonly reason: HTMLTextAreaElement;
  readonly expires: HTMLInputElement;
  readonly name: HTMLInputElement;
  readonly send: HTMLButtonElement;
}

function controlsFor({ subjects }: Asked, draft: LogDraft | undefined, name: string): Controls {
  return {
    subject: selectOf(subjects.map(({ about, label }) => ({ value: about, label }))),
    kind: selectOf([]),
    reason: withProperties(element('textarea', ''), { rows: 2, value: draft?.reason ?? '' }),
    expires: withProperties(element('input', ''), { type: 'date', value: draft?.expires ?? '' }),
    name: withProperties(element('input', ''), { type: 'text', autocomplete: 'name', value: name }),
    send: withProperties(element('button', 'primary', 'Record'), { type: 'submit' }),
  };
}

/** The parts of a form that show by what is chosen, and what it is answered with. */
interface Shown {
  readonly form: HTMLFormElement;
  readonly kindField: HTMLElement;
  readonly expiresField: HTMLElement;
  readonly does: HTMLElement;
  readonly answer: HTMLElement;
}

function formFrom({ subjects }: Asked, { you }: Desk, controls: Controls): Shown {
  const { subject, kind, reason, expires, name, send } = controls;
  const needs = subjects.some(({ kinds }) => kinds.some((each) => WITH_REASON.includes(each)));
  const kindField = labelled('What was decided', kind);
  const expiresField = labelled('The exception ends on', expires);
  const does = element('p', 'hint');
  const answer = withProperties(element('p', 'answer'), { role: 'alert', tabIndex: -1 });
  const form = element(
    'form',
    'log',
    ...(subjects.length > 1 ? [labelled('Which one', subject)] : []),
    kindField,
    does,
    labelled('Reason', reason, needs ? 'Needed to stop, to decline and to renew' : ''),
    expiresField,
    ...(you === '' ? [labelled('Your name', name, 'Google does not tell who you are')] : []),
    element('div', 'buttons', send),
    answer,
  );
  return { form: withProperties(form, { noValidate: true }), kindField, expiresField, does, answer };
}

/** A form that records a decision; what is typed stays until it is recorded. */
export function logForm(asked: Asked, desk: Desk): HTMLElement {
  const { id, subjects, seen } = asked;
  const draft = desk.drafts.get(id);
  const key = draft?.key ?? newKey();
  const controls = controlsFor(asked, draft, desk.name);
  const { subject, kind, reason, expires, name, send } = controls;
  const { form, kindField, expiresField, does, answer } = formFrom(asked, desk, controls);
  const chosen = () => subjects.find(({ about }) => about === subject.value) ?? subjects[0];
  const chosenKind = () => chosen()?.kinds.find((each) => each === kind.value) ?? chosen()?.kinds[0];

  function offerKinds(before: string): void {
    const kinds = chosen()?.kinds ?? [];
    kind.replaceChildren(
      ...kinds.map((value) => withProperties(element('option', '', KIND_WORDS[value].label), { value })),
    );
    if (kinds.some((value) => value === before)) kind.value = before;
    kindField.hidden = kinds.length < 2;
    explain();
  }

  function explain(): void {
    const mine = chosenKind();
    does.textContent = mine === undefined ? '' : KIND_WORDS[mine].does;
    expiresField.hidden = mine !== 'Renew';
  }

  function typed(mine: LogKind): LogDraft {
    return { key, about: chosen()?.about ?? '', kind: mine, reason: reason.value, expires: expires.value };
  }

  function keep(): void {
    const mine = chosenKind();
    desk.name = name.value;
    if (mine !== undefined) desk.drafts.set(id, typed(mine));
  }

  function record(): void {
    const mine = chosenKind();
    if (mine === undefined) return;
    const wanted = typed(mine);
    send.disabled = true;
    send.textContent = 'Recording…';
    answer.textContent = '';
    const until = mine === 'Renew' ? wanted.expires : '';
    logDecision({ ...wanted, expires: until, seen, name: name.value }, (came) => {
      send.disabled = false;
      send.textContent = 'Record';
      if (came.kind === 'done') {
        desk.drafts.delete(id);
        desk.done(came.sentence);
        return;
      }
      answer.textContent = `${came.sentence} What you typed is still here.`;
      answer.focus();
    });
  }

  if (draft !== undefined && subjects.some(({ about }) => about === draft.about)) subject.value = draft.about;
  offerKinds(draft?.kind ?? '');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    record();
  });
  subject.addEventListener('change', () => offerKinds(kind.value));
  kind.addEventListener('change', explain);
  form.addEventListener('input', keep);
  return form;
}
