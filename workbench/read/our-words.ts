import { fold, listed, quoted } from '../../src/core/lib/text.ts';
import { foldHeader } from '../../src/core/register/recognise.ts';
import { STATUSES, type Status } from '../../src/core/register/status.ts';
import { INITIATIVES } from '../../src/core/register/tables/initiatives.ts';
import { TABLES } from '../../src/core/register/tables/list.ts';
import { nearest } from './nearest.ts';

/** A word that Leeway knows, or why it is none: words that end a sentence. */
export type OurWord<Word extends string> =
  | { readonly kind: 'word'; readonly word: Word }
  | { readonly kind: 'none'; readonly why: string };

/** Every column of every table, the register's first. */
const COLUMNS = [INITIATIVES, ...TABLES].flatMap(({ columns }) => Object.values(columns));
const HEADERS = [...new Set(COLUMNS.map(({ header }) => header))];

/** One of Leeway's own headers, as Leeway spells it. */
export function ourHeader(typed: string): OurWord<string> {
  const key = foldHeader(typed);
  const header = HEADERS.find((each) => foldHeader(each) === key);
  if (header !== undefined) return { kind: 'word', word: header };
  const meant = COLUMNS.find(({ synonyms }) => synonyms.includes(key))?.header ?? nearest(typed, HEADERS);
  const known = meant === null ? `it knows ${listed(HEADERS)}` : `write ${quoted(meant)} if that is meant`;
  return { kind: 'none', why: `Leeway has no header ${quoted(typed)}; ${known}` };
}

export function ourStatus(typed: string): OurWord<Status> {
  const status = STATUSES.find((each) => fold(each) === fold(typed.trim()));
  if (status !== undefined) return { kind: 'word', word: status };
  const why = `${quoted(typed)} is none of Leeway's statuses; write ${listed(STATUSES).replace(' and ', ' or ')}`;
  return { kind: 'none', why };
}
