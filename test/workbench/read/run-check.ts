import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';

export type Files = Readonly<Record<string, string | Uint8Array>>;

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const ROOT = resolve(import.meta.dirname, '../../..');

/** A temporary folder with these files, gone when the test is over. */
export function folderOf(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'leeway-check-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Runs the real program in a folder with these files. */
export function runCheck(files: Files, ...args: readonly string[]): Run {
  return runIn(folderOf(files), ...args);
}

export function runIn(folder: string, ...args: readonly string[]): Run {
  const [node, ...rest] = commandOf(...args);
  const options = { cwd: folder, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 } as const;
  const { status, stdout, stderr } = spawnSync(node, rest, options);
  return { status, stdout, stderr };
}

/** What stands behind `npm run check --`, for any folder. */
export function commandOf(...args: readonly string[]): readonly [string, ...string[]] {
  return [process.execPath, join(ROOT, 'scripts/run.mjs'), 'workbench/check.ts', ...args];
}

interface Report {
  readonly today: string;
  readonly score: number;
  readonly coverage: string;
  readonly band: string;
  readonly signals: readonly { readonly id: string; readonly why: string; readonly points: number }[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly conflicts: readonly Readonly<Record<string, unknown>>[];
  readonly findings: readonly {
    readonly table: string;
    readonly row: number;
    readonly column: string;
    readonly message: string;
  }[];
}

/** What --json printed. */
export function report(stdout: string): Report {
  return JSON.parse(stdout);
}
