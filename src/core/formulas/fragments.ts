/** Characters that searches take for wildcards, and what stands for each in a key: U+E000 plus its own code. */
const WILDCARDS = ['~', '*', '?'] as const;

/** Stands for the number of the row that a key's formula is written in: no row of the tab of keys is ever moved. */
export const THIS_ROW = '\uE100';

/** A cell's text was not among those that were read when the formulas were written. */
export const UNSEEN = '!';
/** The cell cannot be read as what its column holds. */
export const UNREAD = '-';

/** A text as a formula writes it. */
export function literal(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** A number as a formula writes it: without a decimal separator, which differs by locale. */
export function numberLiteral(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const [digits = '', exponent = '0'] = value.toExponential().split('e');
  const [whole = '', fraction = ''] = digits.split('.');
  const power = Number(exponent) - fraction.length;
  const scaled = `${whole}${fraction}`;
  return power < 0 ? `(${scaled}/10^${-power})` : `(${scaled}*10^${power})`;
}

export function substituted(expression: string, search: string, replacement: string): string {
  return `SUBSTITUTE(${expression},${search},${replacement})`;
}

/** W6: the text without wildcards, as the formula computes it and as the core writes it. */
export function tame(expression: string): string {
  return WILDCARDS.reduce(
    (inner, wildcard) => substituted(inner, literal(wildcard), literal(standIn(wildcard))),
    expression,
  );
}

export function tameText(text: string): string {
  return text.replace(/[~*?]/g, standIn);
}

function standIn(wildcard: string): string {
  return String.fromCharCode(0xe000 + wildcard.charCodeAt(0));
}

/** The form in which names compare: see `fold`. */
export function folded(expression: string): string {
  return `LOWER(TRIM(${expression}))`;
}

/** A folded text that no search takes for a pattern, a number or a comparison. */
export function keyOf(expression: string): string {
  return `"k"&${tame(folded(expression))}`;
}

/** The form in which words of a choice compare: see `foldWord`. */
export function wordKeyOf(expression: string): string {
  const spaced = ['"-"', '"_"', 'UNICHAR(160)'].reduce(
    (inner, separator) => substituted(inner, separator, '" "'),
    expression,
  );
  return keyOf(spaced);
}

/** Whether nothing but spaces stands in the cell. */
export function isBlankCell(expression: string): string {
  const spaced = ['UNICHAR(160)', 'CHAR(9)', 'CHAR(10)', 'CHAR(13)'].reduce(
    (inner, space) => substituted(inner, space, '" "'),
    expression,
  );
  return `TRIM(${spaced})=""`;
}

/** Whether a cell says something: an error, or what an import shows while it loads, says nothing. */
export function hasText(cell: string | null): string {
  return cell === null ? 'FALSE' : `IFERROR(IF(EXACT(${cell},"Loading..."),FALSE,TRIM(${cell})<>""),FALSE)`;
}

/** Line breaks as the semicolons that they stand for in a list. */
export function withoutBreaks(expression: string): string {
  return substituted(substituted(expression, 'CHAR(10)', '";"'), 'CHAR(13)', '";"');
}

/** A number with at most three decimals and a point, whatever the locale: see `plain`. */
export function plainNumber(expression: string): string {
  return `SUBSTITUTE(ROUND(${expression},3)&"",",",".")`;
}

/** The texts that are not blank, with the separator between them. */
export function joined(separator: string, parts: readonly string[]): string {
  return `TEXTJOIN(${literal(separator)},TRUE,${parts.join(',')})`;
}

/**
 * Whether at least one holds: conditions, or counts of them. A condition by itself is no number, and FALSE > 0 is TRUE,
 * so all are added to one.
 */
export function anyOf(parts: readonly string[]): string {
  return `(${['0', ...parts].join('+')})>0`;
}
