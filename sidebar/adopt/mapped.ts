import { element, withProperties } from '../element.ts';

let made = 0;

/** A thing of the user's beside the control that says what it is, and what helps to tell below. */
export function mapped(name: string, control: HTMLSelectElement, hint: string): HTMLElement {
  made += 1;
  control.id = `mapped-${made}`;
  const label = withProperties(element('label', '', name.replace(/\s+/g, ' ')), { htmlFor: control.id });
  const note = withProperties(element('p', 'hint', hint), { id: `${control.id}-hint` });
  control.setAttribute('aria-describedby', note.id);
  return element('div', 'mapped', label, control, note);
}
