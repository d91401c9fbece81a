import { takesOffAsItCounts } from '../core/as-it-counts.ts';
import { fold, quoted } from '../core/lib/text.ts';
import { type Initiative, labelOf } from '../core/register/initiative.ts';
import { ownNameOf } from '../core/register/own-name.ts';
import { readBoard } from './read-board.ts';

const HEADERS = ['Choice', 'Takes off', 'Cost', 'Proved'];
/** Sheets stops a custom function after 30 seconds; the tables are read before the search begins. */
const MOST_MS = 10_000;

/**
 * What has to come off for an initiative to fit: the three cheapest sets of other active initiatives to pause, so that
 * no limit and no capacity is broken any more, by their Size.
 *
 * @param {"I-020"} id The ID of the initiative to be added, or its name where it has none; "" for the register as it is.
 * @param {Initiatives!A:S} tables The register, then Limits, Capacity and other tables in any order; a day such as "2026-06-01" judges them as of that day.
 * @return {any[][]} Choice, the best first; Takes off, what to pause, blank where nothing has to come off; Cost, the Size of what comes off; Proved, "yes" where nothing costs less, else what a set costs at the least.
 * @customfunction
 */
export function DRIFTTAKESOFF(id: unknown, ...tables: unknown[]): (string | number)[][] {
  const name = candidateText(id);
  const { register, ledger, today } = readBoard([undefined, ...tables]);
  const candidate = name === '' ? null : candidateIn(register.initiatives, name);
  const end = Date.now() + MOST_MS;
  const { kind, sets, sentences } = takesOffAsItCounts(register, ledger, today, {
    candidate,
    isProtected: () => false,
    cost: 'size',
    isSpent: () => Date.now() > end,
  });
  if (kind === 'impossible') throw new Error(sentences.join(' '));
  if (kind === 'nothing') return [HEADERS, [1, '', 0, 'yes']];
  const called = toldApart(register.initiatives);
  const rows = sets.map(({ rows, cost, isProved, bound }, index) => [
    index + 1,
    rows.map(called).join('; '),
    cost,
    isProved ? 'yes' : (bound ?? 'no'),
  ]);
  return [HEADERS, ...rows];
}

/** @throws where the first argument is no name, such as a table */
function candidateText(id: unknown): string {
  if (id === undefined || id === null) return '';
  if (typeof id === 'string' || typeof id === 'number') return String(id).trim();
  throw new Error(
    'Pass the ID of an initiative first, such as =DRIFTTAKESOFF("I-020", Initiatives!A:S), or "".',
  );
}

/** @throws where no initiative has the ID or the name, or more than one does */
function candidateIn(initiatives: readonly Initiative[], name: string): Initiative {
  const found = initiatives.filter((initiative) => fold(labelOf(initiative)) === fold(name));
  const others =
    found.length > 0 ? found : initiatives.filter((initiative) => fold(initiative.name) === fold(name));
  const [candidate, second] = others;
  if (candidate === undefined) throw new Error(`The register has no initiative ${quoted(name)}.`);
  if (second === undefined) return candidate;
  const isId = others.every(({ id }) => fold(id) === fold(name));
  const advice = isId ? 'give each an ID of its own, or pass its name' : 'pass its ID';
  throw new Error(`More than one initiative is called ${quoted(name)}: ${advice}.`);
}

/** What tells a row from all others: where neither its ID nor its name does, its row. */
function toldApart(initiatives: readonly Initiative[]): (row: Initiative) => string {
  return (one) => ownNameOf(initiatives, one) ?? `${labelOf(one)} (row ${one.row})`;
}
