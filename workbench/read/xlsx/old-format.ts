/** How files begin that Office wrote before .xlsx, and still writes where a password protects them. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

const LOCKED = 'is protected by a password: open it, save it without one, and pass that file';
const OLD = 'is a workbook of the old kind (.xls): save it as .xlsx, or as CSV, and pass that file';

/** Which of these the file is: words that follow its name in a sentence; null where it is neither. */
export function oldFormat(bytes: Uint8Array): string | null {
  if (!COMPOUND.every((byte, index) => bytes[index] === byte)) return null;
  const isLocked = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    'EncryptedPackage',
    0,
    'utf16le',
  );
  return isLocked ? LOCKED : OLD;
}

/** Whether the file is a workbook by its name, or by how it begins where its name says nothing. */
export function isWorkbook(path: string, bytes: Uint8Array): boolean {
  if (/\.(?:xlsx|xlsm|xltx|xltm)$/i.test(path)) return true;
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
  return !/\.csv$/i.test(path) && (isArchive || oldFormat(bytes) !== null);
}
