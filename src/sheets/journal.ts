import type { JournalEntry } from '../core/check/journal.ts';
import { VERBS } from '../core/check/request.ts';
import { quietly } from './quietly.ts';

const PREFIX = 'decision under way ';

/**
 * What decisions were about to do, kept with the file from before their first write until after their last: one property
 * each, so that one person's decision wipes out no trace of another's.
 */
export const journal = {
  read(): readonly JournalEntry[] {
    const properties = PropertiesService.getDocumentProperties()?.getProperties() ?? {};
    return Object.entries(properties).flatMap(([name, text]) =>
      name.startsWith(PREFIX) ? (entryFrom(text) ?? []) : [],
    );
  },
  write(entry: JournalEntry): void {
    PropertiesService.getDocumentProperties()?.setProperty(PREFIX + entry.key, JSON.stringify(entry));
  },
  /** What cannot be taken away now is found to be over when it is read next. */
  clear({ key }: Pick<JournalEntry, 'key'>): void {
    quietly(() => void PropertiesService.getDocumentProperties()?.deleteProperty(PREFIX + key));
  },
};

function entryFrom(text: string): JournalEntry | null {
  const value = parsed(text);
  if (typeof value !== 'object' || value === null) return null;
  const { key, verb, initiative, name, pauses } = { ...BLANK, ...value };
  const known = VERBS.find((candidate) => candidate === verb);
  if (known === undefined || !Array.isArray(pauses)) return null;
  return { key, verb: known, initiative, name, pauses: pauses.map(String) };
}

const BLANK = { key: '', verb: '', initiative: '', name: '', pauses: [] };

/** Null where somebody else's hand has made it something else. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
