import { fold, trimmed } from '../lib/text.ts';

/** Names that a list of such names is read by, folded. */
export type KnownNames = ReadonlySet<string>;

/**
 * The entries of a cell that holds a list: split at `;`, at line breaks, and at a comma followed by a space
 * unless the whole is one known name. Blank entries are none.
 *
 * @param nameOf the name in an entry that says more than a name
 */
export function splitList(
  text: string,
  known: KnownNames,
  nameOf = (entry: string) => entry,
): readonly string[] {
  const whole = trimmed(text);
  if (whole === '') return [];
  if (!/[;,\n\r]/.test(whole) || known.has(fold(nameOf(whole)))) return [whole];
  return text
    .split(/[;\n\r]/)
    .flatMap((part) => (known.has(fold(nameOf(part))) ? [part] : part.split(/, /)))
    .map(trimmed)
    .filter((entry) => entry !== '');
}

/** The same entries without repetitions, in the spelling first met. */
export function distinct(entries: readonly string[]): readonly string[] {
  if (entries.length < 2) return entries;
  const seen = new Set<string>();
  return entries.filter((entry) => {
    const key = fold(entry);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
