import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { quoted } from '../../src/core/lib/text.ts';
import { type Problem, problem } from './problem.ts';

/** A file as it lies on the disk. */
export interface RawFile {
  /** The name that sentences call it by: as the person gave it. */
  readonly shown: string;
  /** Its own name without extension, which is the name of the tab. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type Files = {
  readonly kind: 'files';
  readonly files: readonly RawFile[];
  readonly isFolder: boolean;
};

/** Where tabs come from: a CSV file, a folder of them, or an .xlsx. */
export type Source = 'file' | 'folder' | 'workbook';

/** What a text of the language may measure, with room for its conversion. */
const MOST_BYTES = 256 * 1024 * 1024;

/** Reads one file, or every CSV file of a folder; hidden files (locks, resource forks) are passed over. */
export function readFiles(path: string): Files | Problem {
  try {
    if (!statSync(path).isDirectory()) return filesOf([readOne(path)], false);
    const names = readdirSync(path).filter((name) => /^[^.].*\.csv$/i.test(name));
    const paths = names.sort().map((name) => join(path, name));
    const files = paths.filter((each) => !statSync(each).isDirectory()).map(readOne);
    return files.length > 0 ? filesOf(files, true) : problem(noneIn(path));
  } catch (error) {
    const code = codeOf(error);
    if (code === null) throw error;
    return problem(sentenceOf(code, pathOf(error) ?? path));
  }
}

function filesOf(read: readonly (RawFile | Problem)[], isFolder: boolean): Files | Problem {
  const files: RawFile[] = [];
  for (const file of read) {
    if ('kind' in file) return file;
    files.push(file);
  }
  return { kind: 'files', files, isFolder };
}

function readOne(path: string): RawFile | Problem {
  const stats = statSync(path);
  if (!stats.isFile() && !stats.isFIFO())
    return problem(`${shown(path)} is neither a file nor a folder: pass a CSV file or a folder of them.`);
  if (stats.size > MOST_BYTES)
    return problem(`${shown(path)} is larger than 256 MB: pass a file with fewer rows or columns.`);
  return { shown: shown(path), name: basename(path, extname(path)), bytes: readFileSync(path) };
}

function noneIn(path: string): string {
  return `The folder ${shown(path)} holds no CSV file: save each tab of the register as CSV into it.`;
}

function shown(path: string): string {
  return quoted(path, 200);
}

/** The code of an error of the file system; null for any other error, which is a bug. */
function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

function pathOf(error: unknown): string | null {
  return error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : null;
}

function sentenceOf(code: string, path: string): string {
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return `There is no file or folder ${shown(path)}: check the path.`;
  if (code === 'EACCES' || code === 'EPERM')
    return `${shown(path)} may not be read: ask for the permission to read it, or copy it to a place of your own.`;
  return `${shown(path)} could not be read (${code}): check the path and try again.`;
}
