import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, report, runIn } from './read/run-check.ts';

const PROGRAM = 'soffice';

function isInstalled(): boolean {
  const { status } = spawnSync(PROGRAM, ['--version']);
  if (status !== 0) console.info(`skipped: there is no ${PROGRAM} to save a workbook with`);
  return status === 0;
}

const REGISTER = [
  'ID,Initiative,Status,Size,Start,End,Resources',
  'I-1,"Atlas, north",Active,2.5,2026-06-02,2026-06-11,Ana 60%; Bob',
  'I-2,Bea,Active,1,2026-06-02,2026-07-11,Ana',
  'I-3,Cleo,Going,TRUE,soon,2026-06-01,',
].join('\n');

describe('a register as LibreOffice saves it', () => {
  it.skipIf(!isInstalled())('gives the same report as its CSV', () => {
    const folder = folderOf({ 'Initiatives.csv': `${REGISTER}\n` });
    const home = `-env:UserInstallation=file://${join(folder, 'home')}`;
    spawnSync(PROGRAM, [home, '--headless', '--convert-to', 'xlsx', 'Initiatives.csv'], { cwd: folder });
    const [book, csv] = ['Initiatives.xlsx', 'Initiatives.csv'].map((path) =>
      runIn(folder, path, '--json', '--today', '2026-06-01'),
    );
    expect(report(book?.stdout ?? '')).toEqual(report(csv?.stdout ?? ''));
  });
});
