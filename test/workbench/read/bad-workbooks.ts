import { zipSync } from 'fflate';
import type { BadInput } from './bad-inputs.ts';
import { type Parts, REGISTER, textRow, textsOf, workbookOf, worksheet, zipped } from './xlsx/parts.ts';

const bad = (name: string, content: Uint8Array, why: string, path = 'r.xlsx'): BadInput => ({
  name,
  files: { [path]: content },
  args: [path],
  sentence: `"${path}" ${why}.`,
});

const GOOD = workbookOf({ Plan: REGISTER });
const BYTES = zipped(GOOD);
const NO_ARCHIVE = 'is no .xlsx workbook, or a damaged one: save it again as .xlsx, or as CSV';
const NO_WORKBOOK = 'is an archive, but no .xlsx workbook: save the register as .xlsx, or as CSV';
const SHEET = 'xl/worksheets/sheet1.xml';

const without = (name: string): Parts =>
  Object.fromEntries(Object.entries(GOOD).filter(([part]) => part !== name));
const withSheet = (xml: string): Uint8Array => zipped({ ...GOOD, [SHEET]: xml });

/** How Office wraps what it wrote before .xlsx, or locks. */
const compound = (stream: string): Uint8Array =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(stream, 'utf16le')]);

/**
 * A sound workbook of which a tab unpacks to more than the archive lists, or is listed with more than may be unpacked.
 */
function listing(size: number): Uint8Array {
  const bytes = Uint8Array.from(BYTES);
  const view = new DataView(bytes.buffer);
  const name = Buffer.from(bytes.buffer).lastIndexOf(SHEET);
  // In an archive's list the size of a part stands 22 bytes before its name.
  view.setUint32(name - 22, size, true);
  return bytes;
}

const FILES: readonly BadInput[] = [
  bad('no archive', Buffer.from('Initiative,Status\nAtlas,Active\n'), NO_ARCHIVE),
  bad('nothing at all', new Uint8Array(), NO_ARCHIVE),
  bad('the beginning of an archive', Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x14, 0), NO_ARCHIVE),
  bad('an archive that is cut off', BYTES.subarray(0, BYTES.length - 30), NO_ARCHIVE),
  bad('another archive', zipSync({ 'a.txt': new Uint8Array(3) }), NO_WORKBOOK),
  bad('an archive of another name', zipSync({ 'content.xml': new Uint8Array(3) }), NO_WORKBOOK, 'r.ods'),
  bad(
    'a workbook in binary parts',
    zipped({
      '_rels/.rels': (GOOD['_rels/.rels'] ?? '').replace('.xml', '.bin'),
      'xl/workbook.bin': 'x',
    }),
    NO_WORKBOOK,
  ),
  bad(
    'an old workbook',
    compound('Workbook'),
    'is a workbook of the old kind (.xls): save it as .xlsx, or as CSV, and pass that file',
    'r.xls',
  ),
  bad(
    'a workbook with a password',
    compound('EncryptedPackage'),
    'is protected by a password: open it, save it without one, and pass that file',
  ),
  bad(
    'a bomb that says so',
    listing(3_000_000_000),
    'unpacks to more than 256 MB: pass a file with fewer rows, columns or tabs',
  ),
];

const PARTS: readonly BadInput[] = [
  bad(
    'a bomb that says less',
    listing(100),
    `is damaged in its part ${SHEET}: save it again as .xlsx, or as CSV`,
  ),
  bad(
    'a tab without its part',
    zipped(without(SHEET)),
    'lacks the part that holds its tab "Plan": save it again as .xlsx, or as CSV',
  ),
  bad(
    'a tab that points nowhere',
    zipped(without('xl/_rels/workbook.xml.rels')),
    'lacks the part that holds its tab "Plan": save it again as .xlsx, or as CSV',
  ),
  bad(
    'texts that are not there',
    zipped(
      Object.fromEntries(
        Object.entries(workbookOf({ Plan: REGISTER }, { texts: textsOf() })).filter(
          ([name]) => !name.includes('sharedStrings'),
        ),
      ),
    ),
    'lacks its part xl/sharedStrings.xml: save it again as .xlsx, or as CSV',
  ),
  bad(
    'a text that is not there',
    withSheet(worksheet('<row><c t="s"><v>3</v></c></row>')),
    'lacks a text that one of its cells refers to: save it again as .xlsx, or as CSV',
  ),
  bad(
    'a part that is cut off',
    withSheet('<worksheet><sheetData><row>'),
    `is damaged in its part ${SHEET}, near its character 28: save it again as .xlsx, or as CSV`,
  ),
  bad(
    'elements that cross',
    withSheet('<worksheet><a><b></a></b></worksheet>'),
    `is damaged in its part ${SHEET}, near its character 22: save it again as .xlsx, or as CSV`,
  ),
  bad(
    'a part with entities of its own',
    withSheet('<!DOCTYPE a [<!ENTITY b "bb">]><worksheet/>'),
    `is damaged in its part ${SHEET}, near its character 32: save it again as .xlsx, or as CSV`,
  ),
  bad(
    'a part that is no text',
    zipSync({
      ...Object.fromEntries(Object.entries(GOOD).map(([name, text]) => [name, Buffer.from(text)])),
      [SHEET]: Uint8Array.of(0x3c, 0xff, 0xfe),
    }),
    `is damaged in its part ${SHEET}: save it again as .xlsx, or as CSV`,
  ),
  bad(
    'a cell that no spreadsheet has',
    withSheet(worksheet('<row r="1048577"><c r="A1048577"><v>1</v></c></row>')),
    'has a cell where no spreadsheet has one: save it again as .xlsx, or as CSV',
  ),
  bad(
    'cells far out in many rows',
    withSheet(
      worksheet(
        Array.from(
          { length: 700 },
          (_, row) => `<row r="${row + 1}"><c r="XFD${row + 1}"><v>1</v></c></row>`,
        ).join(''),
      ),
    ),
    'reaches over more than 10 million cells, which is all that Google Sheets takes: pass a file with fewer rows or columns',
  ),
];

const NO_REGISTER: readonly BadInput[] = [
  bad(
    'no cells',
    zipped(workbookOf({ Sheet1: worksheet(''), Sheet2: worksheet(textRow(1, '', ' ')) })),
    'has no tab with content: fill in the register, with its headers in the first row',
  ),
  {
    ...bad(
      'no register',
      zipped(
        workbookOf({
          People: worksheet(textRow(1, 'Resource', 'Capacity')),
          Ideas: worksheet(textRow(1, 'What', 'Who')),
        }),
      ),
      '',
    ),
    sentence:
      'No tab of the workbook is a register: it needs the header Initiative, and Status, Start, End or Resources, and "People" is the table Capacity; "Ideas" has "What", "Who"; if your headers are other words, say which: --map "your header=Initiative".',
  },
  {
    ...bad('[T8] two registers', zipped(workbookOf({ Plan: REGISTER, 'Plan (2)': REGISTER })), ''),
    sentence:
      'The tabs "Plan" and "Plan (2)" both look like the register, so nothing was added up: name the right one Initiatives.',
  },
  {
    ...bad('a header that no tab has', BYTES, ''),
    args: ['r.xlsx', '--map', 'people=Resources'],
    sentence:
      '--map "people=Resources" names a header that no tab has; the headers are "Initiative", "Status", "Start", "End", "Resources": write one of them before the equals sign.',
  },
];

export const BAD_WORKBOOKS: readonly BadInput[] = [...FILES, ...PARTS, ...NO_REGISTER];
