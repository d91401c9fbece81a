import type { StatusChoice } from '../../src/core/adopt/request.ts';
import type { StatusWord } from '../../src/core/adopt/status-words.ts';
import { counted, foldWord } from '../../src/core/lib/text.ts';
import { STATUSES, type Status, statusWords } from '../../src/core/register/status.ts';
import { selectOf } from '../check/field.ts';
import { element } from '../element.ts';
import { mapped } from './mapped.ts';

/** More words than this are hardly statuses. */
const MOST = 40;

/** The register's words for a status on the page, and what each counts as. */
export interface WordsPart {
  readonly element: HTMLElement;
  readonly read: () => readonly StatusChoice[];
}

/** @param said what a person has said of words so far, by the folded word */
export function wordsPart(
  words: readonly StatusWord[],
  said: Map<string, Status | null>,
  changed: () => void,
): WordsPart {
  const shown = words.slice(0, MOST);
  const rows = shown.map((word) => {
    const key = foldWord(word.word);
    const select = statusSelect(word);
    select.value = (said.has(key) ? said.get(key) : word.status) ?? '';
    select.addEventListener('change', () => {
      said.set(key, statusNamed(select.value));
      changed();
    });
    const isUnknown = word.status === null;
    const row = mapped(
      word.word,
      select,
      `${counted(word.rows, 'row')}${isUnknown ? '; not known, and so counted as Active' : ''}`,
    );
    if (isUnknown) row.classList.add('unknown');
    return row;
  });
  const more =
    words.length > MOST
      ? [element('p', 'notice', `And ${words.length - MOST} more words: is this the column of statuses?`)]
      : [];
  return {
    element: element(
      'fieldset',
      'mapping',
      element('legend', '', 'What your words for a status count as'),
      ...(words.length === 0 ? [element('p', 'faint', 'No column is Status, or it is blank.')] : rows),
      ...more,
    ),
    read: () =>
      shown.map(({ word, status }) => {
        const own = said.get(foldWord(word));
        return { word, status: own === undefined ? status : own };
      }),
  };
}

/** A word that Leeway knows by itself always counts as something. */
function statusSelect({ word }: StatusWord): HTMLSelectElement {
  const isKnown = statusWords().has(foldWord(word));
  return selectOf([
    ...(isKnown ? [] : [{ value: '', label: 'Not known' }]),
    ...STATUSES.map((status) => ({ value: status, label: status })),
  ]);
}

function statusNamed(text: string): Status | null {
  return STATUSES.find((status) => status === text) ?? null;
}
