import { historyHeads, NO_HISTORY } from '../core/ledger/head.ts';
import { type Verdict, verify } from '../core/ledger/verify.ts';
import { type Tab, textOf } from '../core/lib/cell.ts';
import { listed, quoted } from '../core/lib/text.ts';
import { readToken } from '../core/lib/token.ts';
import { type Gathered, gather, joinPieces } from '../core/register/gather.ts';
import { NO_WORDS, tableIn } from '../core/register/read-register.ts';
import { DECISIONS } from '../core/register/tables/decisions.ts';
import { HISTORY } from '../core/register/tables/history.ts';
import { readArguments } from './arguments.ts';
import { ownFile } from './own-file.ts';
import { ownTabs, refuseUnread } from './read-board.ts';

/**
 * Holds the ledger that a formula passed against its seals; without any, that of its own file. What its own file keeps
 * beside its tabs counts where the ledger is surely that of this file.
 *
 * @throws one sentence that says what to pass where there is no ledger, more than one, or a table that is not known
 */
export function readVerdict(values: readonly unknown[]): Verdict {
  const { tables } = readArguments(values, ownFile().calendar());
  if (values.some(isDay))
    throw new Error('Pass no day: the seals of a ledger are those of the whole ledger as it is.');
  const isPassed = tables.length > 0;
  const gathered = gather(
    isPassed ? joinPieces(tables, NO_WORDS.headers) : ownTabs('ledger', '=DRIFTVERIFY(Decisions!A:U)'),
    NO_WORDS.headers,
  );
  if (isPassed) refuseUnread(gathered);
  const kept = !isPassed || isOwn(tables) ? ownFile().keptHead() : null;
  const ledger = tableIn(gathered, DECISIONS);
  const history = tableIn(gathered, HISTORY);
  const heads = history === null ? NO_HISTORY : historyHeads(history);
  if (ledger === null) refuseRivals(gathered);
  if (ledger === null && kept === null && heads.heads.length === 0) throw new Error(none(isPassed));
  return verify(ledger, kept, heads);
}

/** Every other value that may stand beside the tables. */
function isDay(value: unknown): boolean {
  if (value === undefined || Array.isArray(value)) return false;
  return typeof value !== 'string' || readToken(value) === null;
}

/** A token is written for one file, and never twice. */
function isOwn(tables: readonly Tab[]): boolean {
  const tokens = tables
    .map(({ grid }) => textOf(grid[0]?.[0] ?? ''))
    .filter((text) => readToken(text) !== null);
  return tokens.length > 0 && tokens.every((text) => text === ownFile().token());
}

function refuseRivals({ rivals }: Gathered): void {
  const rival = rivals.find(({ table, isOneRead }) => table === DECISIONS.name && !isOneRead);
  if (rival === undefined) return;
  const tabs = listed(rival.places.map((place) => quoted(place)));
  throw new Error(
    `The tabs ${tabs} all look like the ledger: name one of them Decisions, or pass its range.`,
  );
}

function none(isPassed: boolean): string {
  return isPassed
    ? 'No ledger is passed: pass the table with the headers No, At and Decision.'
    : 'No tab of this file is a ledger: it needs the headers No, At and Decision.';
}
