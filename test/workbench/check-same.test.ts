import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import {
  type Arbitrary,
  array,
  assert,
  asyncProperty,
  constant,
  constantFrom,
  integer,
  oneof,
  record,
  stringMatching,
} from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { judge } from '../../src/core/board.ts';
import { asDay } from '../../src/core/lib/day.ts';
import { sheetsFormula } from '../../workbench/engine/formula-text.ts';
import { projectPath } from '../../workbench/project-root.ts';
import { readOptions } from '../../workbench/read/options.ts';
import { readFile } from '../../workbench/read/read-file.ts';
import { toJson } from '../../workbench/report/to-json.ts';
import { startServer } from '../../workbench/serve/start-server.ts';
import { toWorkbook } from '../../workbench/serve/to-workbook.ts';
import { openPage, PATIENCE, useBrowser } from './page/browser.ts';
import { choose } from './page/grid.ts';
import { folderOf } from './read/run-check.ts';
import { newFolder } from './serve/serving.ts';

const browser = useBrowser();

type Rows = readonly (readonly string[])[];

/** What `--json` prints for a file or folder. */
function reportAt(path: string) {
  const options = readOptions([path]);
  if (options.kind !== 'options') throw new Error(JSON.stringify(options));
  const read = readFile(options);
  if (read.kind === 'problem') throw new Error(read.sentence);
  const board = judge(read.register, asDay(20_605));
  return toJson({ ...board, findings: [...board.findings, ...read.findings] });
}

function reportOf(name: string, content: string | Uint8Array) {
  return reportAt(join(folderOf({ [name]: content }), name));
}

function csvOf(rows: Rows): string {
  return rows.map((row) => `${row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')}\n`).join('');
}

const HEADERS = ['ID', 'Initiative', 'Status', 'Rank', 'Team', 'Size', 'Start', 'End', 'Resources', 'Notes'];

/** Texts with every sign that one of the two formats writes in a way of its own, and ids that a number would lose. */
const word = oneof(
  stringMatching(/^[A-Zé"&<>][a-z,;ü'"&<>\n]{2,12}$/),
  constantFrom('007', "'quoted", '12-34', '-', ' spaced  out ', '#N/A', 'Ana 50%; Bea', 'Ana, Bob', '日本'),
);
const number = integer({ min: -900, max: 900_00 }).map((hundredths) => String(hundredths / 100));
const day = integer({ min: 20_454, max: 20_900 }).map((days) =>
  new Date(days * 86_400_000).toISOString().slice(0, 10),
);
const boolean = constantFrom('TRUE', 'FALSE');
const blank = constant('');
const anything = oneof(word, number, day, boolean, blank);
const mostly = (usual: Arbitrary<string>) =>
  oneof({ weight: 5, arbitrary: usual }, { weight: 1, arbitrary: anything });

const row = record({
  ID: mostly(word),
  Initiative: word,
  Status: mostly(constantFrom('Active', 'Proposed', 'Done', 'In progress')),
  Rank: mostly(number),
  Team: mostly(word),
  Size: mostly(number),
  Start: mostly(day),
  End: mostly(day),
  Resources: mostly(word),
  Notes: anything,
}).map((cells): readonly string[] => Object.values(cells));
const table = array(row, { minLength: 1, maxLength: 12 }).map((rows): Rows => [HEADERS, ...rows]);

describe('a table as the workbench saves it', () => {
  let page: Page;

  beforeAll(async () => {
    page = await browser().newPage();
    const library = createRequire(import.meta.url).resolve('@odoo/o-spreadsheet');
    await page.addScriptTag({ path: projectPath('node_modules/@odoo/owl/dist/owl.iife.js') });
    await page.addScriptTag({ path: library.replace(/[^/]+$/, 'o_spreadsheet.iife.js') });
  }, PATIENCE);

  /** The archive that the workbench's own download makes of a table. */
  async function saved(rows: Rows): Promise<Uint8Array> {
    const file = JSON.stringify(toWorkbook([{ name: 'Initiatives', rows }]));
    const files = await page.evaluate<readonly { readonly path: string; readonly content: string }[]>(
      `new o_spreadsheet.Model(${file}).exportXLSX().then(({ files }) => files)`,
    );
    return zipSync(
      Object.fromEntries(files.map(({ path, content }) => [path, strToU8(sheetsFormula(content))])),
    );
  }

  it('[T1] gives the same report as its CSV', async () => {
    await assert(
      asyncProperty(table, async (rows) => {
        const book = reportOf('r.xlsx', await saved(rows));
        expect(book).toEqual(reportOf('Initiatives.csv', csvOf(rows)));
        expect(book.rows.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the sample', () => {
  /** Setting up adds the tab that readings go to. */
  const known = (report: ReturnType<typeof reportAt>) => ({
    ...report,
    signals: report.signals.filter(({ id }) => id !== 'U1'),
  });

  it('[X3] gives the same report once it was set up and the workbench has saved it as .xlsx', {
    timeout: PATIENCE,
  }, async () => {
    const path = projectPath('workbench/sample');
    const started = await startServer({ path, port: 0, fresh: true, folder: newFolder() });
    if (started.kind === 'problem') throw new Error(started.sentence);
    const { page } = await openPage(browser(), started.address);
    const downloading = page.waitForEvent('download');
    await choose(page, 'File', 'Download', 'Microsoft Excel');
    const bytes = readFileSync(await (await downloading).path());
    started.server.close();
    expect(strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array())).toContain('"Leeway data"');
    expect(known(reportOf('r.xlsx', bytes))).toEqual(known(reportAt(path)));
  });
});
