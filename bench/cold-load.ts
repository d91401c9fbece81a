import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from './measure.ts';
import type { Result } from './result.ts';

const MAIN = 'dist/main.js';
const PROCESSES = 15;

/** What every custom-function call does first, in a process that has never seen the script. */
const LOAD = `
  const { createContext, Script } = require('node:vm');
  const source = require('node:fs').readFileSync(process.argv[1], 'utf8');
  const context = createContext({});
  const begun = performance.now();
  new Script(source).runInContext(context);
  console.log(performance.now() - begun);
`;

const loadTime = (file: string) => Number(execFileSync(process.execPath, ['-e', LOAD, file]));

/** The same functions around a bundle with nothing in it. */
function emptyBundle(main: string): string {
  const end = main.lastIndexOf('})();\n');
  if (end < 0) throw new Error(`${MAIN} is not the one bundle that it was`);
  return `"use strict";\nvar bundle_ = (() => {\n  return {};${main.slice(end)}`;
}

function measureBoth(empty: string) {
  const times = Array.from({ length: PROCESSES }, () => ({ ours: loadTime(MAIN), empty: loadTime(empty) }));
  return { ours: median(times.map(({ ours }) => ours)), empty: median(times.map((time) => time.empty)) };
}

/** How large the script is, and what it costs to load it afresh. */
export function coldLoadResults(): readonly Result[] {
  const folder = mkdtempSync(join(tmpdir(), 'leeway-'));
  const file = join(folder, 'empty.js');
  writeFileSync(file, emptyBundle(readFileSync(MAIN, 'utf8')));
  const { ours, empty } = measureBoth(file);
  rmSync(folder, { recursive: true });
  return [
    { subject: `size of ${MAIN}`, value: statSync(MAIN).size, unit: 'bytes', most: 379_999 },
    { subject: 'cold load', value: ours, unit: 'ms', most: null },
    { subject: '  of an empty bundle', value: empty, unit: 'ms', most: null },
    { subject: '  over an empty bundle', value: ours - empty, unit: 'ms', most: 16 },
  ];
}
