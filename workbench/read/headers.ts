import type { Tab } from '../../src/core/lib/cell.ts';
import { textOf } from '../../src/core/lib/cell.ts';
import { firstFew, quoted } from '../../src/core/lib/text.ts';
import { foldHeader, type HeaderWords, headersOf, recognise } from '../../src/core/register/recognise.ts';
import type { Source } from './files.ts';
import type { Pair } from './pairs.ts';
import { type Problem, problem } from './problem.ts';

/** A title or two may stand above the headers, where no table is recognised by them. */
const HEADER_SEARCH = 10;

/** The headers of a tab: of the table in it, else of its first row with content. */
export function headersIn({ name, grid }: Tab, words: HeaderWords): readonly string[] {
  const found = recognise(name, grid, words);
  return headersOf(found === null ? grid : grid.slice(found.header));
}

/** A map of a header that no file has maps nothing: most likely a slip. */
export function unknownHeader(
  maps: readonly Pair[],
  tabs: readonly Tab[],
  words: HeaderWords,
  source: Source,
): Problem | null {
  const there = new Set(tabs.flatMap((tab) => possibleHeaders(tab, words)));
  const lost = maps.find(({ theirs }) => !there.has(foldHeader(theirs)));
  if (lost === undefined) return null;
  const headers = [...new Set(tabs.flatMap((tab) => headersIn(tab, words)))];
  const shown = firstFew(
    headers.map((header) => quoted(header)),
    60,
    ', ',
  );
  return problem(
    `${lost.shown} names a header that no ${source === 'workbook' ? 'tab' : 'file'} has; the headers are ${shown}: write one of them before the equals sign.`,
  );
}

function possibleHeaders({ name, grid }: Tab, words: HeaderWords): readonly string[] {
  const found = recognise(name, grid, words);
  const rows = found === null ? grid.slice(0, HEADER_SEARCH) : grid.slice(found.header, found.header + 1);
  return rows.flatMap((row) => row.map((cell) => foldHeader(textOf(cell))));
}
