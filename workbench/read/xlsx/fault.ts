/** Why an .xlsx cannot be read: words that follow the file's name in a sentence, without its full stop. */
export class XlsxFault extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'XlsxFault';
  }
}

const AGAIN = 'save it again as .xlsx, or as CSV';

export const NO_ARCHIVE = `is no .xlsx workbook, or a damaged one: ${AGAIN}`;
export const NO_WORKBOOK = 'is an archive, but no .xlsx workbook: save the register as .xlsx, or as CSV';

/** @param what what is wrong, such as `lacks its part xl/workbook.xml` */
export function damaged(what: string): XlsxFault {
  return new XlsxFault(`${what}: ${AGAIN}`);
}
