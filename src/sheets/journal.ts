import type { JournalEntry } from '../core/check/journal.ts';
import { VERBS } from '../core/check/request.ts';

const PROPERTY = 'decision under way';

/** What a decision was about to do, kept with the file from before its first write until after its last. */
export const journal = {
  read(): JournalEntry | null {
    const text = PropertiesService.getDocumentProperties()?.getProperty(PROPERTY) ?? null;
    return text === null ? null : entryFrom(text);
  },
  write(entry: JournalEntry): void {
    PropertiesService.getDocumentProperties()?.setProperty(PROPERTY, JSON.stringify(entry));
  },
  clear(): void {
    PropertiesService.getDocumentProperties()?.deleteProperty(PROPERTY);
  },
};

function entryFrom(text: string): JournalEntry | null {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) return null;
  const { key, verb, initiative } = { key: '', verb: '', initiative: '', ...value };
  const known = VERBS.find((candidate) => candidate === verb);
  return known === undefined ? null : { key, verb: known, initiative };
}
