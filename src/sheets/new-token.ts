import { tokenText } from '../core/lib/token.ts';
import { ownFile } from './own-file.ts';

/** A token of today in the file's time zone, like no other. */
export function newToken(): string {
  return tokenText(ownFile.calendar().dayOf(new Date()), Utilities.getUuid());
}
