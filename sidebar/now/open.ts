import { button, element, withProperties } from '../element.ts';
import { readNow } from '../server.ts';
import { newDesk } from './log-form.ts';
import { nowElements } from './view.ts';

/** Shows the register as it stands. */
export function openNow(place: HTMLElement): void {
  const status = withProperties(element('p', ''), { role: 'status', tabIndex: -1 });
  const body = element('div', '');
  const again = button('secondary', 'Read again', () => read(''));
  place.append(element('h1', '', 'Where we stand now'), status, body, again);
  const desk = newDesk(read);

  /** @param done what was recorded just now */
  function read(done: string): void {
    status.textContent = `${done} Reading the register…`.trim();
    if (done !== '') status.focus();
    again.hidden = true;
    readNow({ asOf: null }, (answer) => {
      again.hidden = false;
      status.textContent = [done, answer.kind === 'sorry' ? answer.sentence : ''].join(' ').trim();
      const say = (sentence: string) => {
        status.textContent = sentence;
      };
      body.replaceChildren(...(answer.kind === 'view' ? nowElements(answer, desk, say) : []));
    });
  }
  read('');
}
