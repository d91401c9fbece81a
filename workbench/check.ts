import { judge } from '../src/core/board.ts';
import { localCalendar } from '../src/core/lib/calendar.ts';
import { type Options, readOptions } from './read/options.ts';
import { readFile } from './read/read-file.ts';
import { exitStatus } from './report/exit-status.ts';
import { HELP } from './report/help.ts';
import { type Look, printable } from './report/render.ts';
import { toJson } from './report/to-json.ts';
import { toText } from './report/to-text.ts';

const DEFAULT_WIDTH = 100;
/** Longer lines than this are hard to read, however wide the terminal. */
const MOST_WIDTH = 140;
const CANNOT_READ = 2;

/** Shows how far a long run is, where a person watches; each word takes the place of the last. */
function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}

function look(): Look {
  const { isTTY, columns } = process.stdout;
  return {
    width: isTTY ? Math.min(MOST_WIDTH, columns || DEFAULT_WIDTH) : DEFAULT_WIDTH,
    isColoured: isTTY && !process.env.NO_COLOR,
  };
}

function say(sentence: string): void {
  progress('');
  process.stderr.write(`${printable(sentence)}\n`);
}

function refuse(sentence: string): number {
  say(sentence);
  return CANNOT_READ;
}

function check(options: Options): number {
  const read = readFile(options, (rows) => progress(`Reading… ${rows.toLocaleString('en')} rows`));
  if (read.kind === 'problem') return refuse(read.sentence);
  progress('Judging…');
  const judged = judge(read.register, options.today ?? localCalendar.dayOf(new Date()));
  const board = { ...judged, findings: [...judged.findings, ...read.findings] };
  const report = options.json ? `${JSON.stringify(toJson(board), null, 2)}\n` : toText(board, look());
  progress('');
  for (const notice of read.notices) say(notice);
  process.stdout.write(report);
  return exitStatus(board);
}

function run(): number {
  const options = readOptions(process.argv.slice(2));
  if (options.kind === 'problem') return refuse(options.sentence);
  if (options.kind === 'options') return check(options);
  process.stdout.write(HELP);
  return 0;
}

// A reader that has seen enough, such as `head`, closes the pipe.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  if (code !== 'EPIPE') process.exitCode = refuse(`The report could not be written (${code}).`);
});

try {
  process.exitCode = run();
} catch (error) {
  const what = error instanceof Error ? error.message : String(error);
  process.exitCode = refuse(`Leeway failed, which is a fault of its own: ${what}. Please report it.`);
}
