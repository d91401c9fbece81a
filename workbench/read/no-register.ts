import type { Tab } from '../../src/core/lib/cell.ts';
import { firstFew, listed, quoted } from '../../src/core/lib/text.ts';
import type { Unread } from '../../src/core/register/read-register.ts';
import { type HeaderWords, recognise } from '../../src/core/register/recognise.ts';
import { columnKeys } from '../../src/core/register/table.ts';
import { BASIC_COLUMNS, INITIATIVES } from '../../src/core/register/tables/initiatives.ts';
import type { Source } from './files.ts';
import { headersIn } from './headers.ts';
import { type Problem, problem } from './problem.ts';

const NONE: Readonly<Record<Source, string>> = {
  file: 'The file is no register',
  folder: 'No file of the folder is a register',
  workbook: 'No tab of the workbook is a register',
};

/** Why none of the tabs is the register: too many look like it, or none does. */
export function noRegister(
  tabs: readonly Tab[],
  words: HeaderWords,
  { rivals }: Unread,
  source: Source,
): Problem {
  const rival = rivals.find(({ table }) => table === INITIATIVES.name);
  if (rival !== undefined) return problem(rivalry(rival.places, source));
  const subject = (tab: Tab) => (source === 'file' ? 'it' : quoted(tab.name));
  const reasons = tabs.map((tab) => `${subject(tab)} ${whatIs(tab, words)}`);
  return problem(`${NONE[source]}: ${NEEDED}, and ${reasons.join('; ')}; ${REMEDY}`);
}

const REMEDY = 'if your headers are other words, say which: --map "your header=Initiative".';

function rivalry(places: readonly string[], source: Source): string {
  const names = listed(places.map((place) => quoted(place)));
  const both = places.length === 2 ? 'both' : 'all';
  const [kind, remedy] =
    source === 'workbook'
      ? ['tabs', 'name the right one Initiatives']
      : ['files', 'name the right one Initiatives.csv, or pass that file alone'];
  return `The ${kind} ${names} ${both} look like the register, so nothing was added up: ${remedy}.`;
}

const BASIC_OTHERS = columnKeys(INITIATIVES)
  .filter((key) => BASIC_COLUMNS.includes(key) && !INITIATIVES.needs.includes(key))
  .map((key) => INITIATIVES.columns[key].header);
const NEEDED = `it needs the header Initiative, and ${listed(BASIC_OTHERS).replace(' and ', ' or ')}`;

/** That it is the table Capacity, or its headers where it is no table. */
function whatIs(tab: Tab, words: HeaderWords): string {
  const found = recognise(tab.name, tab.grid, words);
  if (found !== null) return `is the table ${found.table.name}`;
  const headers = headersIn(tab, words).map((header) => quoted(header, 30));
  return `has ${firstFew(headers, 12, ', ')}`;
}
