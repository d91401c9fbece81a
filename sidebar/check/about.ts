import type { CheckBase } from '../../src/core/check/base.ts';
import { textAt } from '../../src/core/check/candidate.ts';
import { fieldsOf } from '../../src/core/check/fields.ts';
import { parkedIn } from '../../src/core/check/parked.ts';
import { type Initiative, labelOf } from '../../src/core/register/initiative.ts';
import { selectOf } from './field.ts';

/** What is in each field, by header. */
export type Texts = Readonly<Record<string, string>>;

/** One initiative that can be checked: what it is called in the list, its row, and what is known of it. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** The key of its row; null where it has none. */
  readonly key: string | null;
  readonly texts: Texts;
}

/** A new initiative, those that the register has as proposed, and those that were parked before they had a row. */
export function choicesOf(base: CheckBase): readonly [Choice, ...Choice[]] {
  const proposed = base.before.register.initiatives.filter(
    ({ status, identityProblem }) => status === 'Proposed' && identityProblem === null,
  );
  return [
    { value: '', label: 'A new initiative', key: null, texts: {} },
    ...proposed.map((row) => ({
      value: row.key,
      label: labelIn(row),
      key: row.key,
      texts: textsOf(base, row),
    })),
    ...parkedIn(base).map(({ name, cells }) => ({
      value: `parked ${name}`,
      label: `${name} (parked)`,
      key: null,
      texts: cells,
    })),
  ];
}

export function selectFrom(choices: readonly Choice[]): HTMLSelectElement {
  return selectOf(choices.map(({ value, label }) => ({ value, label })));
}

function labelIn(row: Initiative): string {
  return row.id === '' ? row.name : `${labelOf(row)} ${row.name}`;
}

function textsOf(base: CheckBase, row: Initiative): Texts {
  return Object.fromEntries(fieldsOf(base).map(({ header }) => [header, textAt(base, row, header)]));
}
