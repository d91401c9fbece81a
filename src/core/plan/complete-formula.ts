import { MIRROR_NAME } from './mirror.ts';
import { ID_FUNCTIONS, TABLE_FUNCTIONS } from './table-functions.ts';

/**
 * What a call may not be looked for in: texts, tab names in quotes, columns of a Sheets table in brackets; and whole
 * names, so that the tail of another name is none. Then any other character.
 */
const TOKENS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\]|[\p{L}\p{N}\p{M}_.$!]+|[\s\S]/gu;
const NO_ARGUMENTS = /^\s*\(\s*\)/;
/** A text or a cell by itself. */
const ONE_ARGUMENT = /^\s*\(\s*("(?:[^"]|"")*"|\$?[A-Z]{1,3}\$?\d+)\s*\)/i;
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
    const [call, id] = callOf(token, formula.slice(at));
    if (call === undefined) continue;
    done += `${formula.slice(from, at)}(${id === undefined ? '' : `${id},`}${MIRROR_NAME})`;
    from = at + call.length;
  }
  return from === 0 ? null : done + formula.slice(from);
}

/** A formula in pieces: texts, names in quotes, whole names with the cells they name, and single characters. */
export function tokensOf(formula: string): readonly string[] {
  return formula.match(TOKENS) ?? [];
}

/** The brackets of a call that lacks its tables, and the ID in them. */
function callOf(token: string, rest: string): readonly (string | undefined)[] {
  const name = token.toUpperCase();
  const form = TABLE_FUNCTIONS.includes(name)
    ? NO_ARGUMENTS
    : ID_FUNCTIONS.includes(name)
      ? ONE_ARGUMENT
      : null;
  return form?.exec(rest) ?? [];
}
