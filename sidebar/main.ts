import { byId } from './element.ts';
import { nowElements } from './now.ts';
import { readNow } from './server.ts';

const status = byId('status');
const again = byId('again');

function read(): void {
  status.textContent = 'Reading the register…';
  again.hidden = true;
  readNow({ asOf: null }, (answer) => {
    again.hidden = false;
    status.textContent = answer.kind === 'sorry' ? answer.sentence : '';
    byId('now').replaceChildren(...(answer.kind === 'view' ? nowElements(answer.view) : []));
  });
}

again.addEventListener('click', read);
read();
