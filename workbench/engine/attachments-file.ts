import type { Attachment, Attachments } from './attachments-plugin.ts';
import type { Range } from './library.ts';

/** The field of a saved file that holds the attachments; the library passes over what it does not know. */
const FIELD = 'leewayAttachments';

/** An attachment as it is saved: its range as an address, which reads the same after any reload. */
interface SavedAttachment extends Omit<Attachment, 'range'> {
  readonly range?: string;
}

/** The attachments as a field of the saved file. */
export function toSaved(
  attachments: Attachments,
  addressIn: (range: Range, sheetId: string) => string,
): Readonly<Record<string, unknown>> {
  const saved = Object.entries(attachments).flatMap(([id, attachment]) => {
    if (!attachment) return [];
    const { range, ...rest } = attachment;
    return [[id, range ? { ...rest, range: addressIn(range, rest.sheetId) } : rest] as const];
  });
  return saved.length === 0 ? {} : { [FIELD]: Object.fromEntries(saved) };
}

function isSaved(value: unknown): value is SavedAttachment {
  return typeof value === 'object' && value !== null && 'kind' in value && 'sheetId' in value;
}

/** What `toSaved` put into a file, by id; nothing for any other file. */
export function savedAttachments(file: object): readonly (readonly [id: string, saved: SavedAttachment])[] {
  const field: unknown = Reflect.get(file, FIELD);
  if (typeof field !== 'object' || field === null) return [];
  return Object.entries(field).flatMap(([id, saved]: [string, unknown]) =>
    isSaved(saved) ? [[id, saved] as const] : [],
  );
}
