import { fold } from '../lib/text.ts';

/** Names that a list of such names is read by, folded. */
export type KnownNames = ReadonlySet<string>;

/**
 * The entries of a cell that holds a list: split at `;`, at line breaks, and at a comma followed by a space
 * unless the whole is one known name. Blank entries are none.
 */
export function splitList(text: string, known: KnownNames): readonly string[] {
  const whole = text.trim();
  if (whole === '') return [];
  if (!/[;,\n\r]/.test(whole) || known.has(fold(whole))) return [whole];
  return text
    .split(/[;\n\r]/)
    .flatMap((part) => (known.has(fold(part)) ? [part] : part.split(/, /)))
    .map((entry) => entry.trim())
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
