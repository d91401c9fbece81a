/**
 * What the bytes 0x80 to 0x9f stand for (encoding.spec.whatwg.org/index-windows-1252.txt); five of them are
 * control characters. All other bytes are their own code point.
 */
const UPPER_CONTROLS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Written out because TextDecoder('windows-1252') reads these bytes as Latin-1 in Node 20. */
export function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (control) => UPPER_CONTROLS[control.charCodeAt(0) - 0x80] ?? control);
}
