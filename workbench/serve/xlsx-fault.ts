import { unzipSync } from 'fflate';
import { NO_ARCHIVE, NO_WORKBOOK } from '../read/xlsx/fault.ts';
import { oldFormat } from '../read/xlsx/old-format.ts';

/** A small archive may unpack into more than a browser holds. */
const MOST_BYTES = 512 * 1024 * 1024;

/** Parts without which the engine cannot begin. */
const NEEDED = ['[Content_Types].xml', 'xl/workbook.xml'];

/** What is wrong with an .xlsx: words that follow the file's name in a sentence; null where it looks sound. */
export function xlsxFault(bytes: Uint8Array): string | null {
  const old = oldFormat(bytes);
  if (old !== null) return old;
  let size = 0;
  const found = new Set<string>();
  try {
    // Nothing is unpacked: the filter only reads what the archive lists.
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        size += originalSize;
        found.add(name);
        return false;
      },
    });
  } catch {
    return NO_ARCHIVE;
  }
  if (NEEDED.some((name) => !found.has(name))) return NO_WORKBOOK;
  return size > MOST_BYTES ? 'unpacks to more than 512 MB: pass a file with fewer rows or columns' : null;
}
