import { missingColumns, withMeaning, withoutColumn } from '../../src/core/adopt/propose.ts';
import type { ColumnChoice } from '../../src/core/adopt/request.ts';
import type { HeadedColumn } from '../../src/core/adopt/tabs.ts';
import { counted } from '../../src/core/lib/text.ts';
import { columnKeys } from '../../src/core/register/table.ts';
import {
  BASIC_COLUMNS,
  INITIATIVES,
  type InitiativeColumn,
} from '../../src/core/register/tables/initiatives.ts';
import { selectOf } from '../check/field.ts';
import { element } from '../element.ts';
import { mapped } from './mapped.ts';

/** The register's columns on the page, and what each is taken for. */
export interface ColumnsPart {
  readonly element: HTMLElement;
  readonly read: () => readonly ColumnChoice[];
}

const KEYS = columnKeys(INITIATIVES);

/** @param say tells who listens that another column lost its meaning */
export function columnsPart(
  headed: readonly HeadedColumn[],
  first: readonly ColumnChoice[],
  { changed, say }: { readonly changed: () => void; readonly say: (sentence: string) => void },
): ColumnsPart {
  let columns = first;
  const missing = element('div', '');
  const selects = new Map(headed.map(({ column }) => [column, meaningSelect()] as const));

  function show(): void {
    for (const { column, meaning } of columns) {
      const select = selects.get(column);
      if (select !== undefined) select.value = meaning ?? '';
    }
    missing.replaceChildren(...missingElements(columns));
  }

  function choose(column: number, meaning: InitiativeColumn | null): void {
    const before = columns.find((one) => one.meaning === meaning && one.column !== column);
    columns = withMeaning(columns, column, meaning);
    show();
    if (meaning !== null && before !== undefined)
      say(`${before.header} is not used any more: ${INITIATIVES.columns[meaning].header} is one column.`);
    changed();
  }

  for (const [column, select] of selects)
    select.addEventListener('change', () => choose(column, KEYS.find((key) => key === select.value) ?? null));
  show();
  const rows = headed.flatMap(({ column, header, samples }) => {
    const select = selects.get(column);
    return select === undefined ? [] : [mapped(header, select, samples.join(' · ') || 'blank in every row')];
  });
  return {
    element: element('fieldset', 'mapping', element('legend', '', 'What your columns are'), ...rows, missing),
    read: () => columns,
  };
}

function meaningSelect(): HTMLSelectElement {
  return selectOf([
    { value: '', label: 'Not used' },
    ...KEYS.map((key) => ({ value: key, label: INITIATIVES.columns[key].header })),
  ]);
}

/** The few that decide most first; the others are there for who wants to know. */
function missingElements(columns: readonly ColumnChoice[]): readonly HTMLElement[] {
  const missing = missingColumns(columns);
  const basic = missing.filter((key) => BASIC_COLUMNS.includes(key));
  const others = missing.filter((key) => !BASIC_COLUMNS.includes(key));
  return [
    ...(basic.length > 0 ? [element('ul', 'missing', ...basic.map(missingItem))] : []),
    ...(others.length > 0
      ? [
          element(
            'details',
            '',
            element('summary', '', `${counted(others.length, 'column')} of Leeway’s you do not have`),
            element('p', 'hint', 'Without them some things stay unknown:'),
            element('ul', '', ...others.map(missingItem)),
          ),
        ]
      : []),
  ];
}

function missingItem(key: InitiativeColumn): HTMLElement {
  const what = withoutColumn(key);
  const text = what === '' ? 'say which column names the initiatives' : what;
  return element('li', '', element('span', 'strong', `No ${INITIATIVES.columns[key].header}: `), text);
}
