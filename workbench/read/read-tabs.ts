import type { Tab } from '../../src/core/lib/cell.ts';
import type { HeaderWords } from '../../src/core/register/recognise.ts';
import { decode } from './decode.ts';
import type { RawFile } from './files.ts';
import { isMirror } from './mirror.ts';
import { type Problem, problem } from './problem.ts';
import { splitRows } from './rows.ts';

/** Every file as a tab of text cells; notices say what a person should know of how it was read. */
export interface Tabs {
  readonly kind: 'tabs';
  readonly tabs: readonly Tab[];
  readonly notices: readonly string[];
}

type TabRead = { readonly kind: 'tab'; readonly tab: Tab; readonly notices: readonly string[] };
type Empty = { readonly kind: 'empty'; readonly why: string };

const EMPTY = 'is empty: save the register as CSV, with its headers in the first row';
const BLANK = 'holds nothing but blank lines: save the register as CSV, with its headers in the first row';
const WINDOWS =
  'is not UTF-8 and was read as Windows-1252: if names look wrong, save it again as CSV (UTF-8).';

/** A blank file among others is an unused tab, and only said; where all are blank there is nothing to check. */
export function readTabs(
  files: readonly RawFile[],
  onProgress: (rows: number) => void = () => {},
  words: HeaderWords = new Map(),
): Tabs | Problem {
  const tabs: Tab[] = [];
  const notices: string[] = [];
  const empty: string[] = [];
  for (const file of files) {
    const read = readTab(file, onProgress, words);
    if (read.kind === 'problem') return read;
    if (read.kind === 'empty') {
      empty.push(`${file.shown} ${read.why}`);
      notices.push(`${file.shown} is empty and was passed over.`);
    } else {
      tabs.push(read.tab);
      notices.push(...read.notices);
    }
  }
  const [first] = empty;
  if (tabs.length === 0 && first !== undefined) return problem(`${first}.`);
  const own = tabs.filter(({ grid }) => !isMirror(grid));
  return { kind: 'tabs', tabs: own.length === 0 ? tabs : own, notices };
}

function readTab(
  file: RawFile,
  onProgress: (rows: number) => void,
  words: HeaderWords,
): TabRead | Empty | Problem {
  const { shown, name, bytes } = file;
  const decoded = decode(bytes);
  if (decoded.kind === 'no text') return problem(`${shown} ${decoded.why}.`);
  if (decoded.text === '') return { kind: 'empty', why: EMPTY };
  const split = splitRows(decoded.text, onProgress, words);
  if (split.kind === 'no rows') return problem(`${shown} ${split.why}.`);
  const isBlank = split.rows.every((row) => row.every((cell) => cell.trim() === ''));
  if (isBlank) return { kind: 'empty', why: BLANK };
  const notices = decoded.isWindows1252 ? [`${shown} ${WINDOWS}`] : [];
  return { kind: 'tab', tab: { name, grid: split.rows }, notices };
}
