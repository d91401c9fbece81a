/** What a formula writes between arguments, and before decimals. */
export interface FormulaSigns {
  readonly separator: string;
  readonly decimal: '.' | ',';
}

/** The signs of the engine, and of Google's English. */
export const ENGLISH_SIGNS: FormulaSigns = { separator: ',', decimal: '.' };

/** Texts, tab names in quotes, names with the cells they name; numbers; then any other character. */
const TOKENS = {
  '.': /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_$][\p{L}\p{N}_.$]*|\d+(?:\.\d+)?|[\s\S]/gu,
  ',': /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_$][\p{L}\p{N}_.$]*|\d+(?:,\d+)?|[\s\S]/gu,
};

/**
 * A formula in other signs. A sign that means nothing where the formula comes from must mean nothing where it goes, so
 * the separators change places: that is also what brings a formula back as it was written.
 */
export function inOtherSigns(formula: string, from: FormulaSigns, to: FormulaSigns): string {
  if (from.separator === to.separator && from.decimal === to.decimal) return formula;
  const tokens: readonly string[] = formula.match(TOKENS[from.decimal]) ?? [];
  const open: string[] = [];
  return tokens
    .map((token) => {
      if (token === '(' || token === '{') open.push(token);
      if (token === ')' || token === '}') open.pop();
      if (/^\d/.test(token)) return token.replace(from.decimal, to.decimal);
      return open.at(-1) === '{'
        ? swapped(token, columnSign(from), columnSign(to))
        : swapped(token, from.separator, to.separator);
    })
    .join('');
}

/** What stands between the columns of an array in braces. */
function columnSign({ separator }: FormulaSigns): string {
  return separator === ';' ? '\\' : ',';
}

function swapped(token: string, one: string, other: string): string {
  if (token === one) return other;
  return token === other ? one : token;
}
