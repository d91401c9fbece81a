import { decodeWindows1252 } from './windows-1252.ts';

/** A file's text, or why there is none: words that follow the file's name in a sentence. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly isWindows1252: boolean }
  | { readonly kind: 'no text'; readonly why: string };

const NOT_TEXT = 'is not text: save the register as CSV (UTF-8) and pass that file';
const WORKBOOK = 'is a workbook, such as .xlsx, and not a CSV file: save it as CSV and pass that file';
const NOT_UTF16 = 'begins as UTF-16 text and then is none: save it again as CSV (UTF-8)';

/** How zip files (.xlsx, .ods, .numbers) and old workbooks (.xls) begin. */
const WORKBOOK_STARTS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];
const UTF8_MARK = [0xef, 0xbb, 0xbf];
const UTF16_MARKS = [
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
];

/** Reads UTF-16 by its byte-order mark, else UTF-8, else Windows-1252, which takes any byte. */
export function decode(bytes: Uint8Array): Decoded {
  if (WORKBOOK_STARTS.some((start) => startsWith(bytes, start))) return { kind: 'no text', why: WORKBOOK };
  const utf16 = UTF16_MARKS.find(({ mark }) => startsWith(bytes, mark));
  if (utf16) return textOr(strictly(utf16.encoding, bytes), NOT_UTF16);
  if (bytes.includes(0)) return { kind: 'no text', why: NOT_TEXT };
  const utf8 = strictly('utf-8', bytes);
  if (utf8 !== null) return { kind: 'text', text: utf8, isWindows1252: false };
  const unmarked = startsWith(bytes, UTF8_MARK) ? bytes.subarray(UTF8_MARK.length) : bytes;
  return { kind: 'text', text: decodeWindows1252(unmarked), isWindows1252: true };
}

function textOr(text: string | null, why: string): Decoded {
  return text === null ? { kind: 'no text', why } : { kind: 'text', text, isWindows1252: false };
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** The text without its mark, or null where the bytes are not of that encoding. */
function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
