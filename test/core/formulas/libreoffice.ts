import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Tab } from '../../../src/core/lib/cell.ts';
import { readWorkbook } from '../../../workbench/read/xlsx/read-workbook.ts';

const PROGRAM = 'soffice';
const SCHEMA = 'http://openoffice.org/2001/registry';

export function isInstalled(): boolean {
  const { status } = spawnSync(PROGRAM, ['--version']);
  if (status !== 0) console.info(`skipped: there is no ${PROGRAM} to compute the formulas with`);
  return status === 0;
}

/** The tabs of each workbook after LibreOffice has computed it; all in one process, which takes long to start. */
export async function recalculated(
  workbooks: readonly Uint8Array[],
  locale: string,
): Promise<readonly (readonly Tab[])[]> {
  if (workbooks.length === 0) return [];
  const folder = mkdtempSync(join(tmpdir(), 'leeway-libreoffice-'));
  try {
    const names = workbooks.map((_, index) => `${index}.xlsx`);
    for (const [index, bytes] of workbooks.entries()) writeFileSync(join(folder, `${index}.xlsx`), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(profileIn(folder, locale)).href}`;
    const args = [profile, '--headless', '--convert-to', 'xlsx', '--outdir', 'computed', ...names];
    await promisify(execFile)(PROGRAM, args, { cwd: folder, env: { ...process.env, TZ: 'UTC' } });
    return names.map((name) => tabsIn(join(folder, 'computed', name)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A profile of its own: another LibreOffice on the machine would take the work over, with its own settings. */
function profileIn(folder: string, locale: string): string {
  const profile = join(folder, 'profile');
  const settings = [
    // 0 is always: LibreOffice believes the values that other programs have saved otherwise.
    setting('Office.Calc/Formula/Load', 'OOXMLRecalcMode', '0'),
    setting('Setup/L10N', 'ooSetupSystemLocale', locale),
  ];
  mkdirSync(join(profile, 'user'), { recursive: true });
  const xml = `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="${SCHEMA}">${settings.join('')}</oor:items>`;
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), xml);
  return profile;
}

function setting(path: string, name: string, value: string): string {
  return `<item oor:path="/org.openoffice.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;
}

function tabsIn(path: string): readonly Tab[] {
  const read = readWorkbook({ shown: path, name: 'book', bytes: readFileSync(path) }, () => {});
  if (read.kind !== 'tabs') throw new Error(read.sentence);
  return read.tabs;
}
