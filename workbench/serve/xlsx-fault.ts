import { unzipSync } from 'fflate';

/** A small archive may unpack into more than a browser holds. */
const MOST_BYTES = 512 * 1024 * 1024;

/** Parts without which the engine cannot begin. */
const NEEDED = ['[Content_Types].xml', 'xl/workbook.xml'];

/** What is wrong with an .xlsx: words that follow the file's name in a sentence; null where it looks sound. */
export function xlsxFault(bytes: Uint8Array): string | null {
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
    return 'is no .xlsx workbook, or a damaged one: save it again as .xlsx, or as CSV';
  }
  if (NEEDED.some((name) => !found.has(name)))
    return 'is an archive, but no .xlsx workbook: save the register as .xlsx, or as CSV';
  return size > MOST_BYTES ? 'unpacks to more than 512 MB: pass a file with fewer rows or columns' : null;
}
