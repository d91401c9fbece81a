import type { Field } from '../../src/core/check/fields.ts';
import { element, withProperties } from '../element.ts';

/** What a form's fields are read from and written to. */
export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const HINTS: Readonly<Record<string, string>> = {
  Priority: 'One or several: P1; P3',
  Resources: 'Who, and how much of them: Data team 60%; Ana 0.5',
  'Takes off': 'What is paused to make room, by ID or name; several with ; between them',
  Size: 'Blank counts as 1',
  'Works against': 'IDs of the priorities whose “not pursued” it touches',
};

let made = 0;

/** A label above its control, and a hint below it where one helps. */
export function labelled(label: string, control: Control, hint = ''): HTMLElement {
  made += 1;
  control.id = `field-${made}`;
  const parts = [withProperties(element('label', '', label), { htmlFor: control.id }), control];
  if (hint === '') return element('div', 'field', ...parts);
  const note = withProperties(element('p', 'hint', hint), { id: `${control.id}-hint` });
  control.setAttribute('aria-describedby', note.id);
  return element('div', 'field', ...parts, note);
}

/** The control that a column asks for. */
export function controlOf({ kind, options, header }: Field): Control {
  switch (kind) {
    case 'choice':
      return selectOf([{ value: '', label: 'None' }, ...options]);
    case 'day':
      return withProperties(element('input', ''), { type: 'date' });
    case 'number':
      return withProperties(element('input', ''), { type: 'text', inputMode: 'decimal' });
    case 'text':
    case 'value':
    case 'resources':
      return textOf(header, options);
    default:
      return kind satisfies never;
  }
}

export function selectOf(options: Field['options']): HTMLSelectElement {
  const items = options.map(({ value, label }) => withProperties(element('option', '', label), { value }));
  return element('select', '', ...items);
}

/** Words of several lines are for people; everything else is one line, with what is known already on offer. */
function textOf(header: string, options: Field['options']): Control {
  const input = withProperties(element('input', ''), { type: 'text' });
  if (options.length === 0) return input;
  input.setAttribute('list', `known-${header}`);
  return input;
}

/** What a text field offers while one types. */
export function offerOf({ header, kind, options }: Field): HTMLElement | null {
  if (kind === 'choice' || options.length === 0) return null;
  const items = options.map(({ value, label }) => withProperties(element('option', ''), { value, label }));
  return withProperties(element('datalist', '', ...items), { id: `known-${header}` });
}

export function hintOf(header: string): string {
  return HINTS[header] ?? '';
}
