import { type Day, dayOfCivil } from '../../src/core/lib/day.ts';
import { quoted } from '../../src/core/lib/text.ts';
import type { Status } from '../../src/core/register/status.ts';
import { type Arguments, sortArguments } from './arguments.ts';
import { ourHeader, ourStatus } from './our-words.ts';
import { type Pair, type Pairing, readPairs } from './pairs.ts';
import { type Problem, problem } from './problem.ts';

/** What the person asked for. */
export interface Options {
  readonly kind: 'options';
  readonly path: string;
  readonly maps: readonly Pair[];
  readonly statuses: readonly Pair<Status>[];
  /** Null where no day is given. */
  readonly today: Day | null;
  readonly json: boolean;
}

const MAP: Pairing<string> = { option: '--map', form: 'their header=Our header', read: ourHeader };
const STATUS: Pairing<Status> = { option: '--status', form: 'their word=Active', read: ourStatus };

export function readOptions(typed: readonly string[]): Options | Problem | { readonly kind: 'help' } {
  const sorted = sortArguments(typed);
  if (sorted.kind === 'problem') return sorted;
  return sorted.help ? { kind: 'help' } : understand(sorted);
}

function understand({ paths, todays, json, ...pairs }: Arguments): Options | Problem {
  const [path, ...others] = paths;
  if (path === undefined || path === '')
    return problem('No file is given: write npm run check -- FILE.csv, FILE.xlsx, or a folder of CSV files.');
  if (others.length > 0)
    return problem(
      `${paths.length} files are given, and one can be checked at a time: put the files of one register into a folder and pass that.`,
    );
  const maps = readPairs(pairs.maps, MAP);
  if (maps.kind === 'problem') return maps;
  const statuses = readPairs(pairs.statuses, STATUS);
  if (statuses.kind === 'problem') return statuses;
  const today = readToday(todays);
  if (typeof today === 'object' && today !== null) return today;
  return { kind: 'options', path, maps: maps.pairs, statuses: statuses.pairs, today, json };
}

/** The last day given; null where none is. */
function readToday(todays: readonly string[]): Day | Problem | null {
  const text = todays[todays.length - 1];
  if (text === undefined) return null;
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  const today = dayOfCivil({ year: Number(year), month: Number(month), day: Number(day) });
  return today ?? problem(`--today ${quoted(text)} is no day: write it as yyyy-mm-dd, such as 2026-06-01.`);
}
