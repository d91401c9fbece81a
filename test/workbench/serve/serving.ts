import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import { type Started, startServer } from '../../../workbench/serve/start-server.ts';

const folders: string[] = [];

// Hooks run the last first: whatever a test file has started over these folders has ended by then.
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

export function newFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'leeway-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

/** A built add-on of a few lines. */
export const newDist = (source = '', sidebar = ''): string =>
  newFolder({ 'main.js': source, 'sidebar.html': sidebar });

type Options = Partial<Parameters<typeof startServer>[0]>;

/** A server over a small file, on any free port, that keeps its work in a folder of its own. */
export async function serve(options: Options = {}): Promise<Started> {
  const path = join(newFolder({ 'Initiatives.csv': 'ID,Initiative\n007,Ovens\n' }), 'Initiatives.csv');
  const given = { path, port: 0, fresh: false, dist: newDist(), folder: newFolder(), ...options };
  const started = await startServer(given);
  if (started.kind === 'problem') throw new Error(started.sentence);
  onTestFinished(() => void started.server.close());
  return started;
}

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Asks for exactly this path: a client such as fetch would tidy it up first. */
export function ask(address: string, path: string, { method = 'GET', headers = {}, body }: Asked = {}) {
  const { hostname, port } = new URL(address);
  return new Promise<Reply>((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
