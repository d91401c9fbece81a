import { realpathSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { TableName } from '../../src/core/register/table.ts';
import { type Files, type RawFile, readFiles } from '../read/files.ts';
import { type Problem, problem } from '../read/problem.ts';
import { readTabs } from '../read/read-tabs.ts';
import { toWorkbook } from './to-workbook.ts';
import { xlsxFault } from './xlsx-fault.ts';

/** A file in the engine's own format, or an .xlsx, which only a browser can take apart. */
type Content =
  | { readonly kind: 'workbook'; readonly workbook: object }
  | { readonly kind: 'xlsx'; readonly bytes: Uint8Array };

/** A file or folder as it was opened. */
export interface Opened {
  readonly kind: 'opened';
  /** As the page shows it. */
  readonly name: string;
  /** The real path, by which the work on it is kept. */
  readonly path: string;
  readonly content: Content;
  /** Sentences that the person should know of how it was read. */
  readonly notices: readonly string[];
}

/** Tabs of a register in the order in which people look at them; any other tab comes after. */
const ORDER: readonly TableName[] = [
  'Initiatives',
  'Direction',
  'Limits',
  'Filters',
  'Capacity',
  'Decisions',
  'Readings',
  'History',
  'Settings',
];

/** Reads a CSV file, a folder of them or an .xlsx. */
export function openPath(path: string): Opened | Problem {
  const files = readFiles(path);
  if (files.kind === 'problem') return files;
  const [first] = files.files;
  const isXlsx = !files.isFolder && first !== undefined && /\.xlsx$/i.test(path);
  const read = isXlsx ? xlsx(first) : workbook(files);
  if ('kind' in read) return read;
  return { kind: 'opened', name: basename(resolve(path)), path: realpathSync(path), ...read };
}

type Read = Pick<Opened, 'content' | 'notices'>;

function xlsx({ bytes, shown }: RawFile): Read | Problem {
  const fault = xlsxFault(bytes);
  if (fault !== null) return problem(`${shown} ${fault}.`);
  return { content: { kind: 'xlsx', bytes }, notices: [] };
}

function workbook({ files }: Files): Read | Problem {
  const read = readTabs(files);
  if (read.kind === 'problem') return read;
  const tabs = read.tabs
    .map(({ name, grid }) => ({ name, rows: grid.map((row) => row.map(String)) }))
    .sort((one, other) => rank(one.name) - rank(other.name));
  return { content: { kind: 'workbook', workbook: toWorkbook(tabs) }, notices: read.notices };
}

function rank(name: string): number {
  const place = ORDER.findIndex((table) => table.toLowerCase() === name.toLowerCase());
  return place < 0 ? ORDER.length : place;
}
