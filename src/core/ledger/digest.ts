// The class, not the function that the library makes of it: that one asks at load for Object.hasOwn, newer than ES2020.
import { _SHA256 } from '@noble/hashes/sha2.js';

/** Crockford's: no letter looks like a digit. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BITS = 80;

/** The first 80 bits of the SHA-256 (FIPS 180-4) of a text in UTF-8, as 16 characters. */
export function digest(text: string): string {
  return base32(new _SHA256().update(utf8(text)).digest());
}

/** Apps Script has no TextEncoder. Half of a pair of surrogates counts as it stands. */
function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let size = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.codePointAt(index) ?? 0;
    if (code > 0xffff) index++;
    const more = code < 0x80 ? 0 : code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    bytes[size++] = more === 0 ? code : ((0xff00 >> (more + 1)) & 0xff) | (code >> (6 * more));
    for (let left = more - 1; left >= 0; left--) bytes[size++] = 0x80 | ((code >> (6 * left)) & 63);
  }
  return bytes.subarray(0, size);
}

function base32(bytes: Uint8Array): string {
  let shown = '';
  for (let bit = 0; bit < BITS; bit += 5) {
    const pair = ((bytes[bit >> 3] ?? 0) << 8) | (bytes[(bit >> 3) + 1] ?? 0);
    shown += ALPHABET.charAt((pair >> (11 - (bit & 7))) & 31);
  }
  return shown;
}
