import { NO_ARCHIVE, XlsxFault } from './fault.ts';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
/** Where larger archives keep their list elsewhere, this stands in place of where it is. */
const ELSEWHERE = 0xffffffff;

/**
 * The checksum of each part by its name, as the archive lists it (APPNOTE.TXT, 4.3.12): unpacking does not look at
 * it. Empty for an archive of the larger kind, which nobody makes of a workbook.
 */
export function checksumsOf(bytes: Uint8Array): ReadonlyMap<string, number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const checksums = new Map<string, number>();
  try {
    const end = endOf(view);
    const start = view.getUint32(end + 16, true);
    const count = start === ELSEWHERE ? 0 : view.getUint16(end + 10, true);
    let at = start;
    for (let entry = 0; entry < count; entry++) at = addEntry(bytes, view, at, checksums);
  } catch (error) {
    if (error instanceof RangeError) throw new XlsxFault(NO_ARCHIVE);
    throw error;
  }
  return checksums;
}

/** Where the archive's end is described: a comment of any length may stand behind it. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - END_SIZE; at >= 0; at--) if (view.getUint32(at, true) === END) return at;
  throw new XlsxFault(NO_ARCHIVE);
}

/** @returns where the next entry begins */
function addEntry(bytes: Uint8Array, view: DataView, at: number, checksums: Map<string, number>): number {
  if (view.getUint32(at, true) !== ENTRY) throw new XlsxFault(NO_ARCHIVE);
  const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
  const start = at + ENTRY_SIZE;
  const text = new TextDecoder().decode(bytes.subarray(start, start + name));
  checksums.set(text, view.getUint32(at + 16, true));
  return start + name + extra + comment;
}
