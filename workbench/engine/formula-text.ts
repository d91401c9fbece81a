/**
 * The engine ends a text at the first quote that no backslash precedes, and so knows neither `"a""b"` nor a text that
 * ends in a backslash. Both are kept as private-use characters and put back wherever the text is used or read.
 */
const QUOTE = '\uF8F0';
const BACKSLASH = '\uF8F1';

const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+|["']/g;

/** A formula as Sheets writes it, as the engine can read it. */
export function engineFormula(formula: string): string {
  if (!formula.includes('""') && !formula.includes('\\')) return formula;
  const pieces: readonly string[] = formula.match(PIECES) ?? [];
  return pieces
    .map((piece) =>
      piece.length > 2 && piece.startsWith('"')
        ? `"${piece.slice(1, -1).replaceAll('""', QUOTE).replaceAll('\\', BACKSLASH)}"`
        : piece,
    )
    .join('');
}

/** A formula of the engine as Sheets shows it. */
export function sheetsFormula(formula: string): string {
  return formula.replaceAll(QUOTE, '""').replaceAll(BACKSLASH, '\\');
}

/** A text inside a formula as it is meant. */
export function literalText(text: string): string {
  return text.replaceAll(QUOTE, '"').replaceAll(BACKSLASH, '\\');
}

export function hasHiddenCharacters(text: string): boolean {
  return text.includes(QUOTE) || text.includes(BACKSLASH);
}
