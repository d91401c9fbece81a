import type { Attachment } from '../engine/attachments-plugin.ts';
import { attachments, type Desk, type Place } from './desk.ts';
import { overlap } from './place.ts';

export const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** What a protection holds. `editors` null: as many people as may edit the file. */
export interface ProtectionData {
  readonly type: 'RANGE' | 'SHEET';
  readonly description: string;
  readonly warningOnly: boolean;
  readonly editors: readonly string[] | null;
}

function isProtectionData(data: unknown): data is ProtectionData {
  return typeof data === 'object' && data !== null && 'warningOnly' in data;
}

export function protectionData({ data }: Attachment): ProtectionData {
  if (!isProtectionData(data)) throw new Error('the attachment is no protection');
  return data;
}

/** The owner always may; others as the list of editors says (developers.google.com/apps-script/reference/spreadsheet/protection). */
export function mayEdit(desk: Desk, { warningOnly, editors }: ProtectionData): boolean {
  const { owner, user } = desk.people;
  return warningOnly || editors === null || user === owner || editors.includes(user);
}

const covers = (attachment: Attachment, { sheetId, zone }: Place): boolean =>
  attachment.sheetId === sheetId && (!attachment.range || overlap(attachment.range.zone, zone));

export function isEditable(desk: Desk, place: Place): boolean {
  return attachments(desk, 'protection').every(
    ([, attachment]) => !covers(attachment, place) || mayEdit(desk, protectionData(attachment)),
  );
}

/** @throws with Google's words when the user is no editor of a protection on these cells */
export function assertEditable(desk: Desk, place: Place): void {
  if (!isEditable(desk, place)) throw new Error(PROTECTED);
}
