import type { FunctionHelp } from '../../workbench/page/read-jsdoc.ts';
import type { Answers } from './answers.ts';
import { SHOWN } from './example-file.ts';
import type { Example } from './examples.ts';
import { cellTable, formula, type Table, writtenTable } from './markdown.ts';

export const BY_PROGRAM = '<!-- Written by npm run docs from the JSDoc of the functions: change that. -->';

/** Holds of every function that takes tables. */
const TABLES = `Tables are known by their headers, so they may come in any order. One table may be passed in pieces of equal
height, such as \`Initiatives!A:F, Initiatives!G:S\`. In a file that was set up, \`LEEWAY\` stands for all its tables.
Without tables the function reads those of its own file, once; in a file that was set up, Leeway writes \`LEEWAY\` between
the empty brackets when the formula is entered, and the cell follows every change.`;

const TODAY = 'Without a day it judges the tables as of today.';

const SHAPES: Readonly<Record<Example['shape'], string>> = {
  cell: 'One number, in the cell of the formula.',
  words: 'One text, in the cell of the formula.',
  table: `A table. Its first row is its headers, and it fills the cells below and to the right of the formula. Where one of
those is in use, Sheets shows \`#REF!\` instead.`,
  column: `One column, as high as the register: enter the formula in the header row of an empty column beside it, and each
cell stands in the row of its initiative. Where a cell of that column is in use, Sheets shows \`#REF!\` instead.`,
};

const REFUSALS = `A wrong number would do harm, so there is none where the input is not clear: the cell shows \`#ERROR!\`, and
pointing at it shows a sentence that says what to pass.`;

function parametersOf({ parameters }: FunctionHelp): string {
  const rows = parameters.map(({ name, description, isRest }) => [
    isRest ? `\`${name}\`, any number` : `\`${name}\``,
    description,
  ]);
  return writtenTable(['parameter', 'what it is'], rows);
}

/** The tables of the example that its formula names. */
function tablesOf({ passed }: Example): readonly string[] {
  return Object.entries(SHOWN)
    .filter(([name]) => passed.includes(`${name}!`))
    .map(([name, table]) => `*${name}*\n\n${cellTable(table.map((row) => row.map(shortened)))}`);
}

const MOST_TEXT = 80;

/** What the ledger keeps of a register would fill the page. */
function shortened<Value>(cell: Value): Value | string {
  return typeof cell === 'string' && cell.length > MOST_TEXT ? `${cell.slice(0, MOST_TEXT)}…` : cell;
}

/** A column makes sense only beside the rows that it speaks of. */
function besideRegister(column: Table): Table {
  return (SHOWN.Initiatives ?? []).map(([id = '', initiative = ''], index) => [
    id,
    initiative,
    ...(column[index] ?? ['']),
  ]);
}

/** The columns of a table under one another: its JSDoc separates them by semicolons. */
function returnsOf({ returns }: FunctionHelp, { shape }: Example): string {
  if (shape !== 'table') return returns;
  const columns = returns.split('; ').map((column) => `- ${column}`);
  return `Its columns:\n\n${columns.join('\n')}`;
}

/** What a page has room for. */
const MOST_COLUMNS = 10;

function cutText([headers = []]: Table): string {
  return headers.length > MOST_COLUMNS ? `, in the first ${MOST_COLUMNS} of ${headers.length} columns,` : '';
}

function resultOf(answer: Table, { shape }: Example): string {
  if (shape === 'cell' || shape === 'words') return `gives **${String(answer[0]?.[0])}**.`;
  if (shape === 'table')
    return `gives${cutText(answer)}\n\n${cellTable(answer.map((row) => row.slice(0, MOST_COLUMNS)))}`;
  return `in the header row of the register gives, beside *ID* and *Initiative*,\n\n${cellTable(besideRegister(answer))}`;
}

function refusalsOf(name: string, { mistakes }: Example, answers: Answers): string {
  const rows = mistakes.map(({ what, passed }) => {
    const text = `=${name}(${passed})`;
    return [what, `\`${text}\``, answers.refusalOf(text)];
  });
  return writtenTable(['passed', 'for example', 'the sentence'], rows);
}

/** The page of one function: what its JSDoc says, and what the built add-on answers. */
export function pageOf(help: FunctionHelp, example: Example, answers: Answers): string {
  const { name, description, parameters } = help;
  const call = `=${name}(${example.passed})`;
  const signature = `=${name}(${parameters.map((one) => (one.isRest ? `${one.name}…` : one.name)).join(', ')})`;
  const parts = [
    BY_PROGRAM,
    `# ${name}`,
    description,
    formula(signature),
    '## What to pass',
    parametersOf(help),
    example.shape === 'words' ? TABLES : `${TABLES}\n${TODAY}`,
    '## What it gives',
    SHAPES[example.shape],
    returnsOf(help, example),
    '## An example',
    ...tablesOf(example),
    formula(call),
    resultOf(answers.of(call), example),
    '## What it refuses',
    REFUSALS,
    refusalsOf(name, example, answers),
    '[All functions](README.md)',
  ];
  return `${parts.join('\n\n')}\n`;
}
