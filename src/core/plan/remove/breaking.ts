import { fold } from '../../lib/text.ts';
import { tokensOf } from '../complete-formula.ts';
import { MIRROR_NAME } from '../mirror.ts';

/** Whether a formula would show an error without Leeway's functions, its name or these tabs. */
export function breaks(formula: string, gone: ReadonlySet<string>): boolean {
  const tokens = tokensOf(formula);
  return tokens.some((token, index) => {
    const next = tokens[index + 1] ?? '';
    if (token.startsWith('"')) return false;
    if (token.startsWith("'")) return next.startsWith('!') && gone.has(fold(unquoted(token)));
    const [name = '', cells] = token.split('!');
    if (cells !== undefined && gone.has(fold(name))) return true;
    return (
      fold(token) === fold(MIRROR_NAME) ||
      (/^DRIFT[A-Z]+$/i.test(token) && /^\s*\(/.test(rest(tokens, index)))
    );
  });
}

function unquoted(token: string): string {
  return token.slice(1, -1).replace(/''/g, "'");
}

function rest(tokens: readonly string[], index: number): string {
  return tokens.slice(index + 1).join('');
}

/**
 * Whether a formula may name a column of a tab: then the column is emptied and not deleted. A formula of another tab
 * counts as soon as it names the tab.
 */
export function mayName(formula: string, letters: string, tab: string | null): boolean {
  const tokens = tokensOf(formula);
  if (tab !== null)
    return tokens.some((token, index) => {
      const isQuoted = token.startsWith("'") && (tokens[index + 1] ?? '').startsWith('!');
      return fold(isQuoted ? unquoted(token) : (token.split('!')[0] ?? '')) === fold(tab);
    });
  return tokens.some((token) => new RegExp(`^\\$?${letters}(?:\\$?\\d+)?$`, 'i').test(token));
}
