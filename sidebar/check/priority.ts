import type { CheckBase } from '../../src/core/check/base.ts';
import { fold } from '../../src/core/lib/text.ts';
import { prioritiesByName } from '../../src/core/register/direction.ts';
import { splitList } from '../../src/core/register/lists.ts';
import { element } from '../element.ts';

/** Beside the first question: what the chosen priorities say, exclude, and why they matter. */
export function priorityElements({ before }: CheckBase, text: string): readonly HTMLElement[] {
  const known = prioritiesByName(before.register.direction);
  const chosen = splitList(text, new Set(known.keys())).flatMap((name) => known.get(fold(name)) ?? []);
  if (chosen.length === 0)
    return known.size === 0 ? [] : [element('p', 'hint', 'Choose the priority above to see what it says.')];
  return chosen.map(({ words, id, why, notPursued }) =>
    element(
      'blockquote',
      '',
      element('p', 'strong', words || id),
      ...(why === '' ? [] : [element('p', '', why)]),
      ...(notPursued === ''
        ? []
        : [element('p', '', element('span', 'strong', 'Not pursued: '), notPursued)]),
    ),
  );
}
