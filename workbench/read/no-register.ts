import type { Tab } from '../../src/core/lib/cell.ts';
import { firstFew, listed, quoted } from '../../src/core/lib/text.ts';
import type { Unread } from '../../src/core/register/read-register.ts';
import { type HeaderWords, recognise } from '../../src/core/register/recognise.ts';
import { columnKeys } from '../../src/core/register/table.ts';
import { BASIC_COLUMNS, INITIATIVES } from '../../src/core/register/tables/initiatives.ts';
import { headersIn } from './headers.ts';
import { type Problem, problem } from './problem.ts';

/** Why none of the files is the register: too many look like it, or none does. */
export function noRegister(
  tabs: readonly Tab[],
  words: HeaderWords,
  { rivals }: Unread,
  isFolder: boolean,
): Problem {
  const rival = rivals.find(({ table }) => table === INITIATIVES.name);
  if (rival !== undefined) return problem(rivalry(rival.places));
  const place = isFolder ? 'No file of the folder is a register' : 'The file is no register';
  const subject = (tab: Tab) => (isFolder ? quoted(tab.name) : 'it');
  const reasons = tabs.map((tab) => `${subject(tab)} ${whatIs(tab, words)}`);
  return problem(`${place}: ${NEEDED}, and ${reasons.join('; ')}; ${REMEDY}`);
}

const REMEDY = 'if your headers are other words, say which: --map "your header=Initiative".';

function rivalry(places: readonly string[]): string {
  const files = listed(places.map((place) => quoted(place)));
  const both = places.length === 2 ? 'both' : 'all';
  return `The files ${files} ${both} look like the register, so nothing was added up: name the right one Initiatives.csv, or pass that file alone.`;
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
