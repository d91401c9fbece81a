import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readOptions, readPort } from '../../../workbench/serve/options.ts';
import { startServer } from '../../../workbench/serve/start-server.ts';
import { newDist, newFolder, serve } from './serving.ts';

/** Runs the command until it prints a line or ends. */
function run(args: readonly string[], port: string) {
  const child = spawn(process.execPath, ['scripts/run.mjs', 'workbench/start.ts', ...args], {
    env: { ...process.env, PORT: port },
  });
  onTestFinished(() => void child.kill());
  const said = { out: '', err: '' };
  return new Promise<{ readonly code: number | null; readonly out: string; readonly err: string }>(
    (resolve) => {
      child.stdout.on('data', (chunk: Buffer) => {
        said.out += chunk.toString();
        if (said.out.includes('\n')) resolve({ code: null, ...said });
      });
      child.stderr.on('data', (chunk: Buffer) => {
        said.err += chunk.toString();
      });
      child.on('close', (code) => resolve({ code, ...said }));
    },
  );
}

describe('npm start', () => {
  it('prints the address on one line, at the next port where one is taken', async () => {
    const { address } = await serve();
    const taken = Number(new URL(address).port);
    const path = join(newFolder({ 'a.csv': 'ID\n1\n' }), 'a.csv');
    const { out, code } = await run([path], String(taken));
    expect(code).toBeNull();
    const [, port] = /^Leeway workbench: http:\/\/127\.0\.0\.1:(\d+)\n$/.exec(out) ?? [];
    expect(Number(port)).toBeGreaterThan(taken);
  });

  it('exits with 2 and a sentence where the file is not there', async () => {
    const { code, out, err } = await run(['nowhere.csv'], '0');
    expect([code, out, err]).toEqual([2, '', 'There is no file or folder "nowhere.csv": check the path.\n']);
  });
});

describe('what cannot be opened', () => {
  const sentence = async (path: string, dist = newDist()) => {
    const started = await startServer({ path, port: 0, fresh: false, dist, folder: newFolder() });
    if (started.kind === 'started') started.server.close();
    return started.kind === 'problem' ? started.sentence : 'opened';
  };
  const file = (name: string, content: string | Uint8Array) => join(newFolder({ [name]: content }), name);

  it('is a folder without CSV files', async () => {
    expect(await sentence(newFolder())).toMatch(/^The folder ".+" holds no CSV file: save each tab/);
  });
  it('is an empty file', async () => {
    expect(await sentence(file('a.csv', ''))).toMatch(/^".+a\.csv" is empty: save the register as CSV/);
  });
  it('is an .xlsx that is none', async () => {
    expect(await sentence(file('a.xlsx', 'ID,Initiative'))).toMatch(
      /a\.xlsx" is no \.xlsx workbook, or a dam/,
    );
    const archive = zipSync({ 'a.txt': new Uint8Array(3) });
    expect(await sentence(file('a.xlsx', archive))).toMatch(/a\.xlsx" is an archive, but no \.xlsx workbook/);
  });
  it('is an old workbook under the name of a new one', async () => {
    const old = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1);
    expect(await sentence(file('a.xlsx', old))).toMatch(
      /a\.xlsx" is a workbook of the old kind \(\.xls\): save/,
    );
  });
  it('is a workbook of another kind', async () => {
    const archive = zipSync({ 'content.xml': new Uint8Array(3) });
    expect(await sentence(file('a.ods', archive))).toMatch(/a\.ods" is a workbook, such as \.xlsx/);
  });
  it('is anything before the add-on was built', async () => {
    expect(await sentence(file('a.csv', 'ID\n1\n'), newFolder())).toBe(
      'The add-on is not built: run npm run build, then start again.',
    );
  });
});

describe('the command line', () => {
  it('names a file or none', () => {
    expect(readOptions([])).toEqual({ kind: 'options', path: null, fresh: false });
    expect(readOptions(['a.csv', '--fresh'])).toEqual({ kind: 'options', path: 'a.csv', fresh: true });
    expect(readOptions(['-h'])).toEqual({ kind: 'help' });
  });
  it.each([
    [['--frsh'], 'There is no option "--frsh": the options are --fresh and --help.'],
    [['a', 'b'], expect.stringMatching(/^2 files are given, and one can be open: write npm start -- FILE/)],
    [[''], expect.stringMatching(/^The name of the file is blank/)],
  ])('refuses %j', (typed, sentence) => {
    expect(readOptions(typed)).toEqual({ kind: 'problem', sentence });
  });
  it('takes the port of the environment', () => {
    expect([readPort(undefined, 8787), readPort('', 8787), readPort('9000', 8787)]).toEqual([
      8787, 8787, 9000,
    ]);
    expect(readPort('70000', 1)).toMatchObject({ sentence: expect.stringMatching(/^PORT is "70000"/) });
    expect(readPort('-1', 1)).toMatchObject({ kind: 'problem' });
  });
});
