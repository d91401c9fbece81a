import { existsSync, readFileSync } from 'node:fs';
import { projectPath } from '../project-root.ts';

interface Work {
  readonly name: string;
  readonly packageName: string;
  /** What the page uses it for. */
  readonly use: string;
}

const WORKS: readonly Work[] = [
  { name: 'o-spreadsheet', packageName: '@odoo/o-spreadsheet', use: 'grid and formula engine' },
  { name: 'Owl', packageName: '@odoo/owl', use: 'what o-spreadsheet draws with' },
  { name: 'Bootstrap', packageName: 'bootstrap', use: 'styles of o-spreadsheet' },
  { name: 'Font Awesome', packageName: 'font-awesome', use: 'icons of o-spreadsheet' },
  { name: 'fflate', packageName: 'fflate', use: 'reads and writes .xlsx archives; bundled into page.js' },
];

interface Text {
  readonly address: string;
  readonly type: 'html' | 'txt';
  readonly text: string;
}

interface Manifest {
  readonly version: string;
  readonly license: string;
}

function manifestOf({ packageName }: Work): Manifest {
  const read: unknown = JSON.parse(
    readFileSync(projectPath(`node_modules/${packageName}/package.json`), 'utf8'),
  );
  const field = (name: string) =>
    typeof read === 'object' && read !== null ? String(Reflect.get(read, name) ?? '') : '';
  return { version: field('version'), license: field('license').replace(/^\(|\)$/g, '') };
}

const addressOf = ({ name }: Work): string => `/licences/${name.toLowerCase().replaceAll(' ', '-')}`;

/** The text that the package brings along; Font Awesome states its licences in the file that explains it. */
function textOf({ packageName }: Work): string {
  const names = ['LICENSE', 'LICENSE.txt', 'LICENSE.md', 'README.md'];
  const path = names
    .map((name) => projectPath(`node_modules/${packageName}/${name}`))
    .find((candidate) => existsSync(candidate));
  return path === undefined ? 'The package brings no licence text.\n' : readFileSync(path, 'utf8');
}

function rowOf(work: Work): string {
  const { version, license } = manifestOf(work);
  return `<li><a href="${addressOf(work)}">${work.name}</a> ${version} (${license}): ${work.use}</li>`;
}

function overview(): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Licences of the workbench</title>
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/page.css">
<main class="licences">
<h1>Licences</h1>
<p>The workbench is part of Leeway (<a href="/licences/leeway">Apache-2.0</a>) and loads these works of others.
The first four are sent unchanged from the folder <code>node_modules</code>, each in a file of its own below
<code>/library/</code>: another version put there takes effect at the next start.</p>
<ul>
${WORKS.map(rowOf).join('\n')}
</ul>
<p><a href="/">Back to the workbench</a></p>
</main>
`;
}

/** One page that lists the licences, and the text of each. */
export function licences(): readonly Text[] {
  const own = readFileSync(projectPath('LICENSE'), 'utf8');
  return [
    { address: '/licences', type: 'html', text: overview() },
    { address: '/licences/leeway', type: 'txt', text: own },
    ...WORKS.map((work): Text => ({ address: addressOf(work), type: 'txt', text: textOf(work) })),
  ];
}
