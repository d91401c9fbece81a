import { MIRROR_NAME } from './mirror.ts';
import { ID_FUNCTIONS, TABLE_FUNCTIONS, TWO_DAY_FUNCTIONS } from './table-functions.ts';

/**
 * What a call may not be looked for in: texts, tab names in quotes, columns of a Sheets table in brackets; and whole
 * names, so that the tail of another name is none. Then any other character.
 */
const TOKENS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\]|[\p{L}\p{N}\p{M}_.$!]+|[\s\S]/gu;
const NO_ARGUMENTS = /^\s*\(\s*\)/;
/** A text or a cell by itself, and two of them. */
const ONE = String.raw`(?:"(?:[^"]|"")*"|\$?[A-Z]{1,3}\$?\d+)`;
const ONE_ARGUMENT = new RegExp(String.raw`^\s*\(\s*(?<given>${ONE})\s*\)`, 'i');
const TWO_ARGUMENTS = new RegExp(String.raw`^\s*\(\s*(?<given>${ONE}\s*(?<sign>[,;])\s*${ONE})\s*\)`, 'i');
/** Half of a quoted text or name: Sheets takes no such formula, and nothing in it is certain. */
const UNFINISHED: readonly string[] = ['"', "'", '[', ']'];

/**
 * X3: the formula with every call of a table-taking function that has no arguments given the mirror, as
 * `=IF(DRIFTSCORE(LEEWAY)>35,"x","")`; null where nothing changes.
 */
export function completeFormula(formula: string): string | null {
  if (!formula.startsWith('=')) return null;
  const tokens = tokensOf(formula);
  if (tokens.some((token) => UNFINISHED.includes(token))) return null;
  let from = 0;
  let done = '';
  let at = 0;
  for (const token of tokens) {
    at += token.length;
    const call = formOf(token)?.exec(formula.slice(at));
    if (call == null) continue;
    const { given, sign = ',' } = call.groups ?? {};
    done += `${formula.slice(from, at)}(${given === undefined ? '' : `${given}${sign}`}${MIRROR_NAME})`;
    from = at + call[0].length;
  }
  return from === 0 ? null : done + formula.slice(from);
}

/** A formula in pieces: texts, names in quotes, whole names with the cells they name, and single characters. */
export function tokensOf(formula: string): readonly string[] {
  return formula.match(TOKENS) ?? [];
}

/** The brackets of a call that lacks its tables, with what is given before them; null for any other name. */
function formOf(token: string): RegExp | null {
  const name = token.toUpperCase();
  if (TABLE_FUNCTIONS.includes(name)) return NO_ARGUMENTS;
  if (ID_FUNCTIONS.includes(name)) return ONE_ARGUMENT;
  return TWO_DAY_FUNCTIONS.includes(name) ? TWO_ARGUMENTS : null;
}
