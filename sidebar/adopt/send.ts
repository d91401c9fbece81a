import type { AdoptRequest } from '../../src/core/adopt/request.ts';
import { button, element, withProperties } from '../element.ts';
import { adoptSheet } from '../server.ts';
import type { PreviewPart } from './preview-part.ts';

interface Sending {
  readonly request: () => AdoptRequest;
  /** Why it would not be done, before it is sent. */
  readonly objection: () => string | null;
  readonly preview: PreviewPart;
  readonly reread: (done: string) => void;
}

/** The buttons, and what comes of them. Whatever stops it, all that was corrected is still there. */
export function sendPart({ request, objection, preview, reread }: Sending): HTMLElement {
  const answer = withProperties(element('p', 'answer'), { role: 'alert' });
  const adopt = button('primary', 'Adopt this sheet', send);
  const again = button('secondary', 'Read again', () => reread(''));

  function send(): void {
    const missing = objection();
    answer.textContent = '';
    if (missing !== null) {
      sorry(missing);
      return;
    }
    adopt.disabled = true;
    again.disabled = true;
    preview.say('Adopting the sheet…');
    adoptSheet(request(), (came) => {
      adopt.disabled = false;
      again.disabled = false;
      if (came.kind === 'done') {
        reread(came.sentence);
        return;
      }
      preview.update();
      sorry(`${came.sentence} What you corrected is still here.`);
    });
  }

  /** Said where the button is, since that is where the person looks. */
  function sorry(sentence: string): void {
    answer.textContent = sentence;
    answer.scrollIntoView({ block: 'nearest' });
  }

  return element('div', '', element('div', 'buttons', adopt, again), answer);
}
