import { strToU8, zipSync } from 'fflate';

/** The parts of a workbook by their names. */
export type Parts = Readonly<Record<string, string>>;

export function zipped(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const ROOT = `xmlns="${MAIN}" xmlns:r="${OFFICE}"`;

/** Relations by their ids: the last word of the type, and the target. */
export function relations(list: Readonly<Record<string, readonly [string, string]>>): string {
  const each = Object.entries(list).map(
    ([id, [type, target]]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}">${each.join('')}</Relationships>`;
}

export function worksheet(rows: string, rest = ''): string {
  return `${DECLARATION}<worksheet ${ROOT}><sheetData>${rows}</sheetData>${rest}</worksheet>`;
}

/** A row of inline texts from column A. */
export function textRow(row: number, ...texts: readonly string[]): string {
  const cells = texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`);
  return `<row r="${row}">${cells.join('')}</row>`;
}

/** One row under headers that make the tab a register. */
export const REGISTER = worksheet(
  textRow(1, 'Initiative', 'Status', 'Start', 'End', 'Resources') +
    textRow(2, 'Atlas', 'Active', '2026-01-01', '2026-12-31', 'Ana'),
);

export interface Extras {
  /** XML before the list of tabs. */
  readonly before?: string;
  /** XML behind the list of tabs. */
  readonly behind?: string;
  readonly styles?: string;
  readonly texts?: string;
  /** States other than visible, by the name of the tab. */
  readonly states?: Readonly<Record<string, string>>;
}

/** A workbook of these tabs, the XML of each by its name. */
export function workbookOf(tabs: Parts, extras: Extras = {}): Parts {
  const { before = '', behind = '', styles, texts, states = {} } = extras;
  const names = Object.keys(tabs);
  const sheets = names.map(
    (name, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" state="${states[name] ?? 'visible'}" r:id="rId${index + 1}"/>`,
  );
  const ids = names.map((_, index) => [
    `rId${index + 1}`,
    ['worksheet', `worksheets/sheet${index + 1}.xml`] as const,
  ]);
  return {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations({ rId1: ['officeDocument', 'xl/workbook.xml'] }),
    'xl/workbook.xml': `${DECLARATION}<workbook ${ROOT}>${before}<sheets>${sheets.join('')}</sheets>${behind}</workbook>`,
    'xl/_rels/workbook.xml.rels': relations({
      ...Object.fromEntries(ids),
      ...(styles === undefined ? {} : { rIdStyles: ['styles', 'styles.xml'] }),
      ...(texts === undefined ? {} : { rIdTexts: ['sharedStrings', 'sharedStrings.xml'] }),
    }),
    ...Object.fromEntries(
      Object.values(tabs).map((xml, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml]),
    ),
    ...(styles === undefined ? {} : { 'xl/styles.xml': styles }),
    ...(texts === undefined ? {} : { 'xl/sharedStrings.xml': texts }),
  };
}

/** Styles 0, 1, 2 … by these formats: a number that every program knows, or a code. */
export function stylesOf(...formats: readonly (number | string)[]): string {
  const numberOf = (format: number | string, index: number) =>
    typeof format === 'number' ? format : 164 + index;
  const own = formats.flatMap((format, index) =>
    typeof format === 'string' ? [`<numFmt numFmtId="${164 + index}" formatCode="${escaped(format)}"/>`] : [],
  );
  const styles = formats.map((format, index) => `<xf numFmtId="${numberOf(format, index)}" fontId="0"/>`);
  return `${DECLARATION}<styleSheet ${ROOT}><numFmts count="${own.length}">${own.join('')}</numFmts><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles.join('')}</cellXfs><dxfs><dxf><numFmt numFmtId="164" formatCode="0"/></dxf></dxfs></styleSheet>`;
}

export function textsOf(...items: readonly string[]): string {
  return `${DECLARATION}<sst ${ROOT} count="9">${items.map((item) => `<si>${item}</si>`).join('')}</sst>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
