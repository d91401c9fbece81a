import { prepareCheck } from '../../src/core/check/base.ts';
import { asDay } from '../../src/core/lib/day.ts';
import type { CheckView } from '../../src/core/views/check.ts';
import { button, element, withProperties } from '../element.ts';
import { readCheck } from '../server.ts';
import { checkForm } from './form.ts';

/** Shows the check of an initiative: reads the file once, then judges without it. */
export function openCheck(place: HTMLElement): void {
  const status = withProperties(element('p', ''), { role: 'status', tabIndex: -1 });
  const body = element('div', '');
  const again = button('secondary', 'Read again', () => read(''));
  place.append(element('h1', '', 'Check an initiative'), status, body, again);

  function read(before: string): void {
    status.textContent = `${before} Reading the register…`.trim();
    again.hidden = true;
    readCheck((answer) => {
      if (answer.kind === 'sorry') sorry(`${before} ${answer.sentence}`.trim());
      else show(answer.view, before);
    });
  }

  function sorry(sentence: string): void {
    status.textContent = sentence;
    again.hidden = false;
  }

  function show(view: CheckView, before: string): void {
    const prepared = prepareCheck(view.tabs, asDay(view.today));
    if (prepared.kind === 'sorry') {
      sorry(prepared.sentence);
      return;
    }
    status.textContent = [before, view.interrupted].filter((text) => text !== '').join(' ');
    body.replaceChildren(checkForm(prepared.base, view, read));
    if (before !== '') status.focus();
  }
  read('');
}
