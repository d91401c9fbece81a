import type { Tab } from '../../../src/core/lib/cell.ts';
import type { RawFile } from '../files.ts';
import { isMirror } from '../mirror.ts';
import { type Problem, problem } from '../problem.ts';
import type { Tabs } from '../read-tabs.ts';
import { type Archive, openArchive } from './archive.ts';
import { readBook } from './book.ts';
import { XlsxFault } from './fault.ts';
import { newRoom } from './grid-builder.ts';
import { noticesOf } from './notices.ts';
import { oldFormat } from './old-format.ts';
import { contextOf, isEmpty, readTab } from './read-tab.ts';

/** How many rows pass between two words on progress. */
const STRIDE = 20_000;

/** Reads every tab of an .xlsx as a table; formulas by the values that were saved with them. */
export function readWorkbook({ shown, bytes }: RawFile, onProgress: (rows: number) => void): Tabs | Problem {
  try {
    const old = oldFormat(bytes);
    if (old !== null) throw new XlsxFault(old);
    return workbookIn(openArchive(bytes), shown, onProgress);
  } catch (error) {
    if (error instanceof XlsxFault) return problem(`${shown} ${error.message}.`);
    throw error;
  }
}

function workbookIn(archive: Archive, shown: string, onProgress: (rows: number) => void): Tabs {
  const book = readBook(archive);
  const context = { ...contextOf(archive, book), room: newRoom(), onRow: counting(onProgress) };
  const read = book.tabs
    .map((tab) => readTab(archive, tab, context))
    .filter(({ sheet }) => !isMirror(sheet?.grid));
  const tabs = read.flatMap(({ name, sheet }): readonly Tab[] =>
    sheet === null || isEmpty(sheet) ? [] : [{ name, grid: sheet.grid }],
  );
  if (tabs.length === 0)
    throw new XlsxFault('has no tab with content: fill in the register, with its headers in the first row');
  return { kind: 'tabs', tabs, notices: noticesOf(shown, read, book.isToCompute) };
}

function counting(onProgress: (rows: number) => void): () => void {
  let rows = 0;
  return () => {
    rows += 1;
    if (rows % STRIDE === 0) onProgress(rows);
  };
}
