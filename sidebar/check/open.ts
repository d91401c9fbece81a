import { prepareCheck } from '../../src/core/check/base.ts';
import { asDay } from '../../src/core/lib/day.ts';
import type { CheckView } from '../../src/core/views/check.ts';
import { button, element, withProperties } from '../element.ts';
import { readCheck } from '../server.ts';
import type { Draft } from './draft.ts';
import { checkForm } from './form.ts';

/** Shows the check of an initiative: reads the file once, then judges without it. */
export function openCheck(place: HTMLElement): void {
  const status = withProperties(element('p', ''), { role: 'status', tabIndex: -1 });
  const body = element('div', '');
  const again = button('secondary', 'Read again', () => read(''));
  place.append(element('h1', '', 'Check an initiative'), status, body, again);

  function read(done: string): void {
    status.textContent = `${done} Reading the register…`.trim();
    again.hidden = true;
    readCheck((answer) => {
      if (answer.kind === 'sorry') sorry(`${done} ${answer.sentence}`.trim());
      else show(answer.view, done, null);
      if (done !== '') status.focus();
    });
  }

  function sorry(sentence: string): void {
    status.textContent = sentence;
    again.hidden = false;
  }

  /** The form over a file that was just read, with what was typed; null where it cannot be read. */
  function show(view: CheckView, done: string, draft: Draft | null): ReturnType<typeof checkForm> | null {
    const prepared = prepareCheck(view.tabs, asDay(view.today));
    if (prepared.kind === 'sorry') {
      if (draft === null) sorry(prepared.sentence);
      return null;
    }
    status.textContent = [done, view.interrupted].filter((text) => text !== '').join(' ');
    const form = checkForm(prepared.base, view, draft, { done: read, failed });
    body.replaceChildren(form.element);
    shown = form;
    return form;
  }
  let shown: ReturnType<typeof checkForm> | null = null;

  /** The file may be another by now: it is read again, and what was typed stands over it. */
  function failed(sentence: string, draft: Draft): void {
    readCheck((answer) => {
      const form = answer.kind === 'view' ? show(answer.view, '', draft) : null;
      (form ?? shown)?.sorry(sentence);
    });
  }
  read('');
}
