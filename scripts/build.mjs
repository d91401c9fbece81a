// @ts-check
// Builds dist/, the folder that clasp pushes: appsscript.json, main.js and sidebar.html.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { buildSync } from 'esbuild';
import { entryPoints } from './entry-points.mjs';

const SERVER = 'src/main.ts';
const SIDEBAR = 'sidebar';

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist');
copyFileSync('appsscript.json', 'dist/appsscript.json');

buildSync({
  entryPoints: [SERVER],
  outfile: 'dist/main.js',
  bundle: true,
  format: 'iife',
  globalName: 'bundle_', // Apps Script lists no name that ends in _
  target: 'es2020', // Apps Script cannot parse static or private class fields
  charset: 'utf8',
  // Every custom function loads it. Lines stay short, so that the number in a cell's error says where.
  minify: true,
  lineLimit: 400,
  sourcemap: 'linked', // for coverage; clasp leaves .map files behind
  footer: { js: entryPoints(SERVER, 'bundle_') },
});

const page = readFileSync(`${SIDEBAR}/sidebar.html`, 'utf8')
  .replace(/<link rel="stylesheet" href="(.+)" \/>/g, (_, file) => `<style>\n${bundled(file)}</style>`)
  .replace(/<script src="(.+)"><\/script>/g, (_, file) => `<script>\n${bundled(file)}</script>`);
writeFileSync('dist/sidebar.html', page);

/** @param {string} file */
function bundled(file) {
  const { outputFiles } = buildSync({
    entryPoints: [`${SIDEBAR}/${file}`],
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['chrome109', 'firefox115', 'safari16'],
    charset: 'utf8',
    // HtmlService drops what follows // or /* inside a template literal
    // (github.com/enuchi/React-Google-Apps-Script/issues/157)
    supported: { 'template-literal': false },
    write: false,
  });
  return outputFiles[0]?.text;
}
