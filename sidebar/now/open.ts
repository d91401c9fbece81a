import { button, element, withProperties } from '../element.ts';
import { readNow } from '../server.ts';
import { nowElements } from './view.ts';

/** Shows the register as it stands. */
export function openNow(place: HTMLElement): void {
  const status = withProperties(element('p', ''), { role: 'status' });
  const body = element('div', '');
  const again = button('secondary', 'Read again', read);
  place.append(element('h1', '', 'Where we stand now'), status, body, again);

  function read(): void {
    status.textContent = 'Reading the register…';
    again.hidden = true;
    readNow({ asOf: null }, (answer) => {
      again.hidden = false;
      status.textContent = answer.kind === 'sorry' ? answer.sentence : '';
      const say = (sentence: string) => {
        status.textContent = sentence;
      };
      body.replaceChildren(...(answer.kind === 'view' ? nowElements(answer.view, say) : []));
    });
  }
  read();
}
