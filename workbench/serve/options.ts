import { parseArgs } from 'node:util';
import { quoted } from '../../src/core/lib/text.ts';
import { type Problem, problem } from '../read/problem.ts';

/** What the person asked for. */
export interface Options {
  readonly kind: 'options';
  /** Null where no file is named: the sample is opened. */
  readonly path: string | null;
  /** Whether the work kept from an earlier run is thrown away. */
  readonly fresh: boolean;
}

const FORM = 'write npm start -- FILE.csv, a folder of CSV files, or FILE.xlsx';

export const HELP = `npm start                    opens the sample register
npm start -- FILE.csv        opens a CSV file
npm start -- FOLDER          opens a folder of CSV files, one tab each
npm start -- FILE.xlsx       opens a workbook
npm start -- --fresh [FILE]  opens it as it is on the disk, without your earlier changes

What you change is kept beside the project, never written into your file. PORT sets the port.
`;

export function readOptions(typed: readonly string[]): Options | Problem | { readonly kind: 'help' } {
  const { values, positionals, tokens } = parseArgs({
    args: [...typed],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: { fresh: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) return { kind: 'help' };
  const wrong = tokens.find((token) => token.kind === 'option' && !['fresh', 'help'].includes(token.name));
  if (wrong?.kind === 'option')
    return problem(`There is no option ${quoted(wrong.rawName)}: the options are --fresh and --help.`);
  const [path, ...others] = positionals;
  if (others.length > 0)
    return problem(`${positionals.length} files are given, and one can be open: ${FORM}.`);
  if (path === '') return problem(`The name of the file is blank: ${FORM}.`);
  return { kind: 'options', path: path ?? null, fresh: values.fresh === true };
}

const HIGHEST_PORT = 65_535;

/** The port in the environment; `usual` where none is set. */
export function readPort(value: string | undefined, usual: number): number | Problem {
  if (value === undefined || value === '') return usual;
  const port = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN;
  return port <= HIGHEST_PORT
    ? port
    : problem(`PORT is ${quoted(value)}, which is no port: set a number from 0 to ${HIGHEST_PORT}.`);
}
