import type { Numbering } from '../../src/core/adopt/numbering.ts';
import { counted } from '../../src/core/lib/text.ts';
import { columnLetters } from '../../src/core/plan/address.ts';
import { labelled } from '../check/field.ts';
import { element, withProperties } from '../element.ts';

/** What Leeway offers to do beside, each with its consent. */
export interface OffersPart {
  readonly element: HTMLElement;
  readonly isNumbered: () => boolean;
  readonly isRecorded: () => boolean;
  readonly name: () => string;
  /** Says what of it there is to do. */
  readonly show: (numbering: Numbering, hasStart: boolean) => void;
}

export function offersPart(you: string, changed: () => void): OffersPart {
  const numbers = checkbox(
    'Number the rows without an ID',
    'An initiative without an ID goes by its name, so a renamed one counts as another.',
    changed,
  );
  const start = checkbox(
    'Record the starting point',
    'One row in Decisions: what is active today counts as approved, and drift is told from here on.',
    changed,
  );
  const nothing = element('p', 'faint', 'Nothing: every row has an ID, and the starting point is recorded.');
  const name = withProperties(element('input', ''), { type: 'text', autocomplete: 'name' });
  const signed = you === '' ? [labelled('Your name', name, 'Google does not tell who you are')] : [];
  return {
    element: element(
      'fieldset',
      'offers',
      element('legend', '', 'What else Leeway would do'),
      numbers.element,
      start.element,
      nothing,
      ...signed,
    ),
    isNumbered: () => !numbers.element.hidden && numbers.box.checked,
    isRecorded: () => !start.element.hidden && start.box.checked,
    name: () => name.value,
    show: ({ ids, isNew, column }, hasStart) => {
      numbers.element.hidden = ids.length === 0;
      start.element.hidden = hasStart;
      nothing.hidden = ids.length > 0 || !hasStart;
      for (const each of signed) each.hidden = hasStart;
      const place = isNew ? `, in a new column ${columnLetters(column)} behind your own` : '';
      numbers.detail.textContent = `${counted(ids.length, 'row')}${place}, from ${ids[0]?.id ?? ''} on.`;
    },
  };
}

let made = 0;

function checkbox(text: string, why: string, changed: () => void) {
  made += 1;
  const box = withProperties(element('input', ''), { type: 'checkbox', checked: true });
  box.addEventListener('change', changed);
  const note = withProperties(element('p', 'hint', why), { id: `offer-${made}` });
  const detail = withProperties(element('p', 'hint'), { id: `offer-${made}-detail` });
  box.setAttribute('aria-describedby', `${note.id} ${detail.id}`);
  const label = element('label', 'choice', box, element('span', '', text));
  return { box, detail, element: element('div', 'offer', label, note, detail) };
}
