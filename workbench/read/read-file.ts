import type { Tab } from '../../src/core/lib/cell.ts';
import { fold } from '../../src/core/lib/text.ts';
import type { Finding } from '../../src/core/register/finding.ts';
import { type Register, readRegister, type Words } from '../../src/core/register/read-register.ts';
import { foldHeader } from '../../src/core/register/recognise.ts';
import { type Files, readFiles, type Source } from './files.ts';
import { unknownHeader } from './headers.ts';
import { noRegister } from './no-register.ts';
import type { Options } from './options.ts';
import type { Problem } from './problem.ts';
import { readTabs, type Tabs } from './read-tabs.ts';
import { surplusFindings } from './surplus.ts';
import { isWorkbook } from './xlsx/old-format.ts';
import { readWorkbook } from './xlsx/read-workbook.ts';

/** A register read from the disk. */
export interface FileRead {
  readonly kind: 'read';
  readonly register: Register;
  /** What only a file outside Sheets can have wrong. */
  readonly findings: readonly Finding[];
  readonly notices: readonly string[];
}

/** From a path and the user's words to a register, or the one thing that stands in its way. */
export function readFile(
  { path, maps, statuses }: Options,
  onProgress: (rows: number) => void = () => {},
): FileRead | Problem {
  const files = readFiles(path);
  if (files.kind === 'problem') return files;
  const words: Words = {
    headers: new Map(maps.map(({ theirs, ours }) => [foldHeader(theirs), ours])),
    statuses: new Map(statuses.map(({ theirs, ours }) => [fold(theirs), ours])),
  };
  const source = sourceOf(files, path);
  const read = tabsOf(files, source, onProgress, words);
  if (read.kind === 'problem') return read;
  return (
    unknownHeader(maps, read.tabs, words.headers, source) ??
    registerOf(read.tabs, words, read.notices, source)
  );
}

function sourceOf({ files, isFolder }: Files, path: string): Source {
  const [file] = files;
  if (isFolder || file === undefined) return 'folder';
  return isWorkbook(path, file.bytes) ? 'workbook' : 'file';
}

function tabsOf(
  { files }: Files,
  source: Source,
  onProgress: (rows: number) => void,
  words: Words,
): Tabs | Problem {
  const [file] = files;
  return source === 'workbook' && file !== undefined
    ? readWorkbook(file, onProgress)
    : readTabs(files, onProgress, words.headers);
}

function registerOf(
  tabs: readonly Tab[],
  words: Words,
  notices: readonly string[],
  source: Source,
): FileRead | Problem {
  const result = readRegister(tabs, words);
  if (result.kind === 'no register') return noRegister(tabs, words.headers, result.unread, source);
  const findings = tabs.flatMap((tab) => surplusFindings(tab, words.headers));
  return { kind: 'read', register: result.register, findings, notices };
}
