import { parseArgs } from 'node:util';
import { quoted } from '../../src/core/lib/text.ts';
import { type Problem, problem } from './problem.ts';

/** What stands on the command line, sorted but not yet understood. */
export interface Arguments {
  readonly kind: 'arguments';
  readonly paths: readonly string[];
  readonly maps: readonly string[];
  readonly statuses: readonly string[];
  readonly todays: readonly string[];
  readonly json: boolean;
  readonly help: boolean;
}

const TAKES_VALUE = ['map', 'status', 'today'];
const TAKES_NONE = ['json', 'help'];

/** `parseArgs` sorts; it is not strict, because its own sentences do not say what to do. */
export function sortArguments(typed: readonly string[]): Arguments | Problem {
  const { tokens } = parseArgs({
    args: [...typed],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: {
      map: { type: 'string', multiple: true },
      status: { type: 'string', multiple: true },
      today: { type: 'string', multiple: true },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const options = tokens.filter((token) => token.kind === 'option');
  for (const option of options) {
    const wrong = wrongWith(option);
    if (wrong !== null) return problem(wrong);
  }
  const valuesOf = (name: string) =>
    options.flatMap((option) => (option.name === name ? [option.value ?? ''] : []));
  return {
    kind: 'arguments',
    paths: tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : [])),
    maps: valuesOf('map'),
    statuses: valuesOf('status'),
    todays: valuesOf('today'),
    json: valuesOf('json').length > 0,
    help: valuesOf('help').length > 0,
  };
}

interface Option {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function wrongWith({ name, rawName, value, inlineValue }: Option): string | null {
  const isOption = TAKES_VALUE.includes(name) || TAKES_NONE.includes(name);
  if (!isOption)
    return `There is no option ${quoted(rawName)}: the options are --map, --status, --today, --json and --help.`;
  if (TAKES_NONE.includes(name))
    return value === undefined ? null : `${rawName} takes no value: write ${rawName} alone.`;
  const isForgotten = value === undefined || (value.startsWith('-') && inlineValue !== true);
  return isForgotten ? `${rawName} lacks its value: write ${EXAMPLES[name]}.` : null;
}

const EXAMPLES: Readonly<Record<string, string>> = {
  map: '--map "their header=Our header"',
  status: '--status "their word=Active"',
  today: '--today 2026-06-01',
};
