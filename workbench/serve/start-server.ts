import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { basename, join } from 'node:path';
import { projectPath } from '../project-root.ts';
import { type Problem, problem } from '../read/problem.ts';
import { loadAssets } from './assets.ts';
import { listen } from './listen.ts';
import { openPath } from './open-path.ts';
import { makeServer } from './server.ts';
import { Store } from './store.ts';

export interface ServerOptions {
  /** Null for the sample. */
  readonly path: string | null;
  readonly port: number;
  readonly fresh: boolean;
  /** Folder of the built add-on; by default the project's. */
  readonly dist?: string;
  /** Where work is kept; by default in the project's cache. */
  readonly folder?: string;
  /** Bytes of the largest work that is taken. */
  readonly largestWork?: number;
}

/** A page that is being served. */
export interface Started {
  readonly kind: 'started';
  readonly server: Server;
  readonly address: string;
  readonly notices: readonly string[];
}

const SAMPLE = 'workbench/sample';
/** Who leads the sample's company: may approve there. */
const SAMPLE_USER = 'ingrid.solheim@example.com';
/** The day on which its register tells its story. */
const SAMPLE_NOW = '2026-06-15T08:00:00Z';
const SOMEBODY = 'you@example.com';
const LARGEST_WORK = 64 * 1024 * 1024;

const GOES_ON =
  'Your earlier work on it is opened again; npm start -- --fresh opens it as it is on the disk.';

/** Opens the file and serves the page over it, or says in a sentence why not. */
export async function startServer(options: ServerOptions): Promise<Started | Problem> {
  const dist = options.dist ?? projectPath('dist');
  if (!existsSync(join(dist, 'main.js')))
    return problem('The add-on is not built: run npm run build, then start again.');
  const opened = openPath(options.path ?? projectPath(SAMPLE));
  if (opened.kind === 'problem') return opened;
  const folder = options.folder ?? projectPath('node_modules/.cache/leeway/workbench');
  const store = new Store(folder, opened.path);
  if (options.fresh) store.forget();
  const isSample = options.path === null || opened.path === projectPath(SAMPLE);
  const server = makeServer({
    assets: await loadAssets(),
    opened: isSample ? { ...opened, name: 'Sample register' } : opened,
    store,
    dist,
    user: isSample ? SAMPLE_USER : SOMEBODY,
    now: isSample ? SAMPLE_NOW : null,
    largestWork: options.largestWork ?? LARGEST_WORK,
  });
  const address = await listen(server, options.port);
  if (address === null)
    return problem(`No port from ${options.port} on is free: set another one with PORT=9000 npm start.`);
  const earlier = store.load() === null ? [] : [`${basename(opened.path)}: ${GOES_ON}`];
  return { kind: 'started', server, address, notices: [...opened.notices, ...earlier] };
}
