import { tabsOfFile } from '../../src/core/adopt/tabs.ts';
import { type AdoptView, receivedFile } from '../../src/core/views/adopt.ts';
import { button, element, withProperties } from '../element.ts';
import { readAdopt } from '../server.ts';
import { adoptForm } from './form.ts';

/** Shows what Leeway makes of a register: reads the file once, then plans without it. */
export function openAdopt(place: HTMLElement): void {
  const status = withProperties(element('p', ''), { role: 'status', tabIndex: -1 });
  const body = element('div', '');
  const again = button('secondary', 'Read again', () => read(''));
  place.append(element('h1', '', 'Adopt a sheet'), status, body, again);

  function read(done: string): void {
    status.textContent = `${done} Reading the file…`.trim();
    again.hidden = true;
    readAdopt((answer) => {
      if (answer.kind === 'sorry') sorry(`${done} ${answer.sentence}`.trim());
      else show(answer.view, done);
    });
  }

  function sorry(sentence: string): void {
    status.textContent = sentence;
    again.hidden = false;
  }

  function show(view: AdoptView, done: string): void {
    const file = receivedFile(view.file);
    if (tabsOfFile(file).length === 0) {
      sorry('Every tab of this file is blank: paste a register, or choose Set up this file.');
      return;
    }
    status.textContent = done === '' ? 'This is how Leeway reads your sheet. Nothing is written yet.' : done;
    body.replaceChildren(adoptForm(file, view, read));
    if (done !== '') status.focus();
  }
  read('');
}
