import { type Board, judge } from '../core/board.ts';
import type { Tab } from '../core/lib/cell.ts';
import type { Day } from '../core/lib/day.ts';
import { firstFew, listed, quoted } from '../core/lib/text.ts';
import { joinPieces } from '../core/register/gather.ts';
import { NO_WORDS, type Register, readRegister, type Unread } from '../core/register/read-register.ts';
import { noRegisterText } from '../core/register/unread-text.ts';
import { readArguments } from './arguments.ts';
import { ownFile } from './own-file.ts';

/**
 * Judges the tables that a formula passed, in any order and in pieces; without any, those of its own file.
 *
 * @throws one sentence that says what to pass where there is no register, more than one, or a table that
 * is not known
 */
export function readBoard(values: readonly unknown[]): Board {
  const { register, today } = readFile(values);
  return judge(register, today);
}

/** What a formula passed, read, and the day that stands for today. */
export interface FileRead {
  readonly register: Register;
  readonly tabs: readonly Tab[];
  readonly today: Day;
}

/** The same before it is judged; it throws as that does. */
export function readFile(values: readonly unknown[]): FileRead {
  const calendar = ownFile().calendar();
  const { tables, asOf } = readArguments(values, calendar);
  const isPassed = tables.length > 0;
  const tabs = isPassed
    ? joinPieces(tables, NO_WORDS.headers)
    : ownTabs('register', '=DRIFTSCORE(Initiatives!A:S)');
  const result = readRegister(tabs);
  if (isPassed) refuseUnread(result.unread);
  if (result.kind === 'no register') throw new Error(isPassed ? NONE_PASSED : noRegisterText(result.unread));
  return { register: result.register, tabs, today: asOf ?? calendar.dayOf(new Date()) };
}

const NONE_PASSED =
  'No register is passed: pass the table with the headers Initiative and Status, Start, End or Resources.';

/** @throws a sentence that says what to pass, where there is no file */
export function ownTabs(what: string, example: string): readonly Tab[] {
  const tabs = ownFile().tabs();
  if (tabs === null) throw new Error(`Pass the ${what} with its headers, such as ${example}.`);
  return tabs;
}

/** A table that is passed is meant: what is not read of it makes the answer wrong, so there is none. */
export function refuseUnread({ strangers: [stranger], rivals: [rival] }: Unread): void {
  if (stranger) {
    const headers = firstFew(
      stranger.headers.map((header) => quoted(header, 30)),
      8,
      ', ',
    );
    throw new Error(`${capital(stranger.place)} is no table that Leeway knows: its headers are ${headers}.`);
  }
  if (rival)
    throw new Error(`${capital(listed(rival.places))} both look like ${rival.table}: pass one of them.`);
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

/** @throws where the register says nothing about resources: no conflict would look like none */
export function needResources({ columns }: Register): void {
  if (!columns.has('resources')) {
    throw new Error('The register has no column Resources: pass it too, or name the column so.');
  }
}
