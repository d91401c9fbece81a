// @ts-check
// Runs a TypeScript program of the project: node scripts/run.mjs FILE.ts [its arguments]
import { mkdirSync, rmSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';

const [program = '', ...rest] = process.argv.slice(2);
const root = resolve(import.meta.dirname, '..');
const folder = resolve(root, 'node_modules/.cache/leeway');
const outfile = resolve(folder, `${basename(program, '.ts')}-${process.pid}.mjs`); // two may run at once
mkdirSync(folder, { recursive: true });
buildSync({
  entryPoints: [resolve(root, program)],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  target: 'node20',
  sourcemap: 'inline',
});
process.argv.splice(1, process.argv.length - 1, outfile, ...rest);
try {
  await import(pathToFileURL(outfile).href);
} finally {
  rmSync(outfile, { force: true });
}
