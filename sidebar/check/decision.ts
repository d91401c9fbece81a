import type { CheckBase } from '../../src/core/check/base.ts';
import type { Candidate } from '../../src/core/check/candidate.ts';
import { unfilled } from '../../src/core/check/objection.ts';
import type { Answer } from '../../src/core/check/questions.ts';
import type { DecideRequest, Verb } from '../../src/core/check/request.ts';
import { takenOff } from '../../src/core/check/taken-off.ts';
import type { Verdict } from '../../src/core/check/verdict.ts';
import { addDays, isoOfDay } from '../../src/core/lib/day.ts';
import { calledAmong } from '../../src/core/register/own-name.ts';
import type { CheckView } from '../../src/core/views/check.ts';
import { button, element, withProperties } from '../element.ts';
import { decide } from '../server.ts';
import type { DecisionDraft } from './draft.ts';
import { labelled } from './field.ts';
import { newKey } from './new-key.ts';
import type { VerdictPart } from './verdict-part.ts';

interface Parts {
  readonly candidate: () => Candidate;
  readonly answers: () => readonly Answer[];
  readonly verdict: VerdictPart;
  readonly done: (sentence: string) => void;
  readonly failed: (sentence: string) => void;
}

interface DecisionPart {
  readonly element: HTMLElement;
  /** Offers what the verdict allows. */
  readonly judged: (verdict: Verdict | null) => void;
  readonly draft: () => DecisionDraft;
  readonly sorry: (sentence: string) => void;
}

/** Reason, dates and buttons. One key a decision, however often it is sent: it is recorded once. */
export function decisionPart(
  base: CheckBase,
  view: CheckView,
  draft: DecisionDraft | null,
  parts: Parts,
): DecisionPart {
  const key = draft?.key ?? newKey();
  const inOneCadence = addDays(base.today, base.before.register.settings.numbers.cadence);
  const reason = withProperties(element('textarea', ''), { rows: 2, value: draft?.reason ?? '' });
  const due = dayInput(draft?.due ?? isoOfDay(inOneCadence));
  const expires = dayInput(draft?.expires ?? '');
  const name = withProperties(element('input', ''), {
    type: 'text',
    autocomplete: 'name',
    value: draft?.name ?? '',
  });
  const expiry = labelled('The exception ends on', expires);
  const refusal = withProperties(element('p', 'notice'), { hidden: true });
  const answer = withProperties(element('p', 'answer'), { role: 'alert', tabIndex: -1 });
  let approveVerb: Verb = 'Approve';
  const approve = button('primary', 'Approve', () => send(approveVerb));
  const park = button('secondary', 'Park', () => send('Park'));
  const decline = button('secondary', 'Decline', () => send('Decline'));
  const buttons = [approve, park, decline];

  function request(verb: Verb): DecideRequest {
    const candidate = parts.candidate();
    const { initiatives } = base.before.register;
    return {
      key,
      verb,
      candidate,
      answers: parts.answers(),
      reason: reason.value,
      due: verb === 'Park' ? due.value : '',
      expires: verb === 'Except' ? expires.value : '',
      name: name.value,
      pauses: takenOff(base, candidate).rows.map((row) => calledAmong(initiatives, row)),
    };
  }

  function send(verb: Verb): void {
    const wanted = request(verb);
    const missing = unfilled(wanted, { email: view.you, name: name.value }, base);
    if (missing !== null) {
      sorry(missing);
      return;
    }
    for (const each of buttons) each.disabled = true;
    answer.textContent = '';
    parts.verdict.say('Recording the decision…');
    decide(wanted, (came) => {
      for (const each of buttons) each.disabled = false;
      if (came.kind === 'done') parts.done(came.sentence);
      else parts.failed(`${came.sentence} What you typed is still here.`);
    });
  }

  /** Said where the buttons are, since that is where the person looks. */
  function sorry(sentence: string): void {
    answer.textContent = sentence;
    answer.scrollIntoView({ block: 'nearest' });
    answer.focus({ preventScroll: true });
    parts.verdict.update();
  }

  function judged(verdict: Verdict | null): void {
    const leave = verdict?.leave ?? 'free';
    approveVerb = leave === 'exception' ? 'Except' : 'Approve';
    approve.textContent = leave === 'exception' ? 'Approve as an exception' : 'Approve';
    approve.hidden = leave === 'refused';
    expiry.hidden = leave !== 'exception';
    refusal.hidden = leave === 'free';
    refusal.textContent =
      leave === 'refused'
        ? 'It cannot be approved as it stands: change it, make room, park it or decline it.'
        : 'It can only be approved as an exception, with a reason and the day on which the exception ends.';
  }

  return {
    element: element(
      'section',
      'decision',
      element('h2', '', 'Decide'),
      refusal,
      labelled('Reason', reason, 'Needed to decline, and for an exception'),
      expiry,
      labelled('If parked, decide by', due),
      ...(view.you === '' ? [labelled('Your name', name, 'Google does not tell who you are')] : []),
      element('div', 'buttons', ...buttons),
      answer,
    ),
    judged,
    sorry,
    draft: () => ({
      key,
      reason: reason.value,
      due: due.value,
      expires: expires.value,
      name: name.value,
    }),
  };
}

function dayInput(value: string): HTMLInputElement {
  return withProperties(element('input', ''), { type: 'date', value });
}
