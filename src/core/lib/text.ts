/**
 * The form in which names and IDs compare: lower case, no ASCII spaces at the ends. A spreadsheet's
 * LOWER(TRIM()) gives the same, and TRIM also makes one space of several.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  const isTidy = !lower.includes('  ') && !lower.startsWith(' ') && !lower.endsWith(' ');
  return isTidy ? lower : lower.replace(/ +/g, ' ').replace(/^ | $/g, '');
}

/** Without plain spaces at its ends; formulas leave every other kind of space. */
export function trimmed(text: string): string {
  return text.replace(/^ +| +$/g, '');
}

/** A word of a choice: `In-Progress` and `in_progress` are `in progress`. */
export function foldWord(text: string): string {
  return fold(text.replace(/[-_\u00a0]+/g, ' '));
}

/** `A, B and C`. */
export function listed(items: readonly string[]): string {
  return items.length < 2
    ? items.join('')
    : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;
}

/** The first few of many, with how many more: `A; B; C and 12 more`. */
export function firstFew(items: readonly string[], most: number, separator = '; '): string {
  const shown = items.slice(0, most).join(separator);
  return items.length > most ? `${shown} and ${items.length - most} more` : shown;
}

/** `1 row`, `3 rows`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** What was found, in quotes, cut to a length that a sentence bears. */
export function quoted(text: string, most = 60): string {
  const short = text.length > most ? `${text.slice(0, most - 1)}…` : text;
  return `"${short.replace(/\s+/g, ' ')}"`;
}
