import type { CheckBase } from '../../src/core/check/base.ts';
import { type Field, fieldsOf } from '../../src/core/check/fields.ts';
import { element } from '../element.ts';
import { type Control, controlOf, hintOf, labelled, offerOf } from './field.ts';

/** The initiative's fields on the page. */
export interface FieldsPart {
  readonly main: HTMLElement;
  /** Stands with the question about what is removed. */
  readonly takesOff: readonly HTMLElement[];
  /** What is typed, by header; blank fields are left out. */
  readonly read: () => Readonly<Record<string, string>>;
  readonly fill: (cells: Readonly<Record<string, string>>) => void;
  /** Writes what comes off; null where the register has no column for it. */
  readonly writeTakesOff: ((text: string) => void) | null;
}

const TAKES_OFF = 'Takes off';

/** A field for each column that a candidate may fill, the few that decide most before the others. */
export function fieldsPart(
  base: CheckBase,
  labels: Readonly<Record<string, string>>,
  typed: Readonly<Record<string, string>>,
): FieldsPart {
  const fields = [...fieldsOf(base), ...homeless(fieldsOf(base), typed)];
  const controls = new Map(fields.map((field) => [field.header, controlOf(field)] as const));
  const draw = (wanted: (field: Field) => boolean): readonly HTMLElement[] =>
    fields.filter(wanted).flatMap((field) => {
      const control = controls.get(field.header);
      if (control === undefined) return [];
      const offer = offerOf(field);
      const drawn = labelled(labels[field.header] ?? field.label, control, hintOf(field.header));
      if (field.kind === 'day') drawn.classList.add('half');
      return offer === null ? [drawn] : [drawn, offer];
    });
  const takesOff = controls.get(TAKES_OFF);
  const more = draw(({ isMain, header }) => !isMain && header !== TAKES_OFF);
  return {
    main: element(
      'fieldset',
      'fields',
      element('legend', 'hidden', 'The initiative'),
      ...draw(({ isMain }) => isMain),
      ...(more.length > 0 ? [element('details', '', element('summary', '', 'More fields'), ...more)] : []),
    ),
    takesOff: draw(({ header }) => header === TAKES_OFF),
    read: () => Object.fromEntries([...controls].map(([header, { value }]) => [header, value])),
    fill: (cells) => {
      for (const [header, control] of controls) fillControl(control, cells[header] ?? '');
    },
    writeTakesOff: takesOff === undefined ? null : (text) => fillControl(takesOff, text),
  };
}

/** What was typed under a header that the register has lost since: it stays to be seen. */
function homeless(fields: readonly Field[], typed: Readonly<Record<string, string>>): readonly Field[] {
  return Object.entries(typed)
    .filter(([header, text]) => text !== '' && !fields.some((field) => field.header === header))
    .map(([header]) => ({ header, label: header, kind: 'text', options: [], isMain: true }));
}

/** A row may hold what the list does not offer: it is then offered as well, so that nothing is lost. */
function fillControl(control: Control, text: string): void {
  if (control instanceof HTMLSelectElement && ![...control.options].some(({ value }) => value === text))
    control.append(Object.assign(element('option', '', text), { value: text }));
  if (control instanceof HTMLInputElement && control.type === 'date' && !/^$|^\d{4}-\d\d-\d\d$/.test(text))
    control.type = 'text';
  control.value = text;
}
