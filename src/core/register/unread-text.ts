import { listed, quoted } from '../lib/text.ts';
import type { Unread } from './read-register.ts';

/** Why a file has no register, and what to do about it. */
export function noRegisterText({ rivals }: Unread): string {
  const rival = rivals.find(({ table, isOneRead }) => table === 'Initiatives' && !isOneRead);
  if (rival === undefined) {
    return 'No tab of this file is a register: it needs the header Initiative, and Status, Start, End or Resources.';
  }
  const tabs = listed(rival.places.map((place) => quoted(place)));
  return `The tabs ${tabs} all look like the register: name one of them Initiatives, or pass its range.`;
}
