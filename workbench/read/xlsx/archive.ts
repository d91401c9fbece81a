import { crc32 } from 'node:zlib';
import { unzipSync } from 'fflate';
import { checksumsOf } from './checksums.ts';
import { damaged, NO_ARCHIVE, XlsxFault } from './fault.ts';

/** The parts of an .xlsx; each is unpacked when it is asked for, since most of them are not. */
export interface Archive {
  /** Whether a part is there; the names of parts compare without regard to capitals. */
  readonly has: (name: string) => boolean;
  /** The text of a part that is there. */
  readonly text: (name: string) => string;
}

/** A small archive may unpack into more than a program holds. */
const MOST_BYTES = 256 * 1024 * 1024;

/** @throws XlsxFault where the bytes are no archive */
export function openArchive(bytes: Uint8Array): Archive {
  const sizes = listed(bytes);
  const checksums = new Map([...checksumsOf(bytes)].map(([name, sum]) => [keyOf(name), sum]));
  let left = MOST_BYTES;
  const text = (name: string): string => {
    const size = sizes.get(keyOf(name)) ?? 0;
    left -= size;
    if (left < 0)
      throw new XlsxFault('unpacks to more than 256 MB: pass a file with fewer rows, columns or tabs');
    const part = unpacked(bytes, keyOf(name));
    const isWhole = part?.length === size && crc32(part) === (checksums.get(keyOf(name)) ?? crc32(part));
    const content = part && isWhole ? textFrom(part) : null;
    if (content === null) throw damaged(`is damaged in its part ${name}`);
    return content;
  };
  return { has: (name) => sizes.has(keyOf(name)), text };
}

/** Some programs write the folders of an archive with the other slash. */
function keyOf(name: string): string {
  return name.replaceAll('\\', '/').toLowerCase();
}

/** The size of each part, as the archive lists it; nothing is unpacked. */
function listed(bytes: Uint8Array): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        sizes.set(keyOf(name), originalSize);
        return false;
      },
    });
  } catch {
    throw new XlsxFault(NO_ARCHIVE);
  }
  return sizes;
}

/** The bytes of a part, never more than the archive lists for it; null where they cannot be unpacked. */
function unpacked(bytes: Uint8Array, key: string): Uint8Array | null {
  try {
    const [part] = Object.values(unzipSync(bytes, { filter: ({ name }) => keyOf(name) === key }));
    return part ?? null;
  } catch {
    return null;
  }
}

/** Parts are in UTF-8 or UTF-16; null where the bytes are neither. */
function textFrom(part: Uint8Array): string | null {
  const [first, second] = part;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const encoding = isUtf16 ? (first === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(part);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
