import { readFileSync } from 'node:fs';
import { type FunctionHelp, readJsdoc } from '../../workbench/page/read-jsdoc.ts';
import { projectPath } from '../../workbench/project-root.ts';
import { Answers } from './answers.ts';
import { EXAMPLES, type Example } from './examples.ts';
import { writtenTable } from './markdown.ts';
import { BY_PROGRAM, pageOf } from './page.ts';

export const FOLDER = projectPath('docs/functions/');

function exampleFor({ name }: FunctionHelp): Example {
  const example = EXAMPLES.get(name);
  if (!example) throw new Error(`${name} has no example: add one to scripts/function-pages/examples.ts`);
  return example;
}

function indexOf(helps: readonly FunctionHelp[]): string {
  const rows = helps.map(({ name, description }) => [`[${name}](${name}.md)`, description]);
  const parts = [
    BY_PROGRAM,
    '# The functions of Leeway',
    'Each is typed into a cell, as any function of Sheets. What the examples show was computed by the built add-on.',
    writtenTable(['function', 'gives'], rows),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Every page by its file's name. Reads what Sheets reads: the top-level functions of the built add-on. */
export async function functionPages(): Promise<ReadonlyMap<string, string>> {
  const helps = readJsdoc(readFileSync(projectPath('dist/main.js'), 'utf8'));
  const answers = await Answers.open();
  const pages = helps.map((help) => [`${help.name}.md`, pageOf(help, exampleFor(help), answers)] as const);
  return new Map([['README.md', indexOf(helps)], ...pages]);
}
