import { understand } from '../../src/core/adopt/propose.ts';
import type { Understanding } from '../../src/core/adopt/request.ts';
import { statusWordsIn, wordsInSettings } from '../../src/core/adopt/status-words.ts';
import { headedColumns, headlessColumns } from '../../src/core/adopt/tabs.ts';
import { counted } from '../../src/core/lib/text.ts';
import type { FileState, TabState } from '../../src/core/plan/state.ts';
import { tablesOf } from '../../src/core/plan/tables-of.ts';
import type { Status } from '../../src/core/register/status.ts';
import { element } from '../element.ts';
import { columnsPart } from './columns.ts';
import { type WordsPart, wordsPart } from './words.ts';

/** What the columns of one tab, and its words for a status, are taken for. */
export interface UnderstoodPart {
  readonly element: HTMLElement;
  readonly read: () => Pick<Understanding, 'columns' | 'statuses'>;
}

interface Surroundings {
  readonly file: FileState;
  readonly headerRow: number;
  readonly changed: () => void;
  readonly say: (sentence: string) => void;
}

export function understoodPart(
  tab: TabState,
  { file, headerRow, changed, say }: Surroundings,
): UnderstoodPart {
  const said = new Map<string, Status | null>();
  const named = wordsInSettings(tablesOf(file).tabs);
  const first = understand(file, tab.name, headerRow)?.columns ?? [];
  const columns = columnsPart(headedColumns(tab, headerRow), first, { changed: columnsChanged, say });
  const place = element('div', '');
  let statusColumn = statusColumnOf();
  let words = drawWords();

  function statusColumnOf(): number | null {
    return columns.read().find(({ meaning }) => meaning === 'status')?.column ?? null;
  }

  function drawWords(): WordsPart {
    const part = wordsPart(statusWordsIn(tab, headerRow, columns.read(), named), said, changed);
    place.replaceChildren(part.element);
    return part;
  }

  function columnsChanged(): void {
    if (statusColumn !== statusColumnOf()) {
      statusColumn = statusColumnOf();
      words = drawWords();
    }
    changed();
  }

  return {
    element: element('div', '', columns.element, ...headless(tab, headerRow), place),
    read: () => ({ columns: columns.read(), statuses: words.read() }),
  };
}

function headless(tab: TabState, headerRow: number): readonly HTMLElement[] {
  const count = headlessColumns(tab, headerRow);
  if (count === 0) return [];
  const text = `${counted(count, 'column')} without a header ${count > 1 ? 'are' : 'is'} not read: write one, then read again.`;
  return [element('p', 'hint', text)];
}
