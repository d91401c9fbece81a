import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { type Answer, json, say } from './answer.ts';
import { type Asset, asset } from './assets.ts';
import type { Opened } from './open-path.ts';
import { readBody } from './read-body.ts';
import { readWork, type Store } from './store.ts';

/** What the server has to give. */
export interface Desk {
  readonly assets: ReadonlyMap<string, Asset>;
  readonly opened: Opened;
  readonly store: Store;
  /** Folder of the built add-on. */
  readonly dist: string;
  /** E-mail of who sits before the page. */
  readonly user: string;
  /** The moment at which the file's story stands, as an ISO text; null where it is today's. */
  readonly now: string | null;
  readonly largestWork: number;
}

type Handler = (desk: Desk, request: IncomingMessage) => Answer | Promise<Answer>;

/** The add-on as it is built now: a new build needs no more than a reload. */
function script({ dist }: Desk): Answer {
  const main = join(dist, 'main.js');
  const sidebar = join(dist, 'sidebar.html');
  if (!existsSync(main) || !existsSync(sidebar))
    return say(503, 'The add-on is not built: run npm run build, then reload.');
  const html = { sidebar: readFileSync(sidebar, 'utf8') };
  return json({ source: readFileSync(main, 'utf8'), html });
}

/** The opened file, with the work of an earlier run in its place where there is some. */
function file({ opened, store, user, now }: Desk): Answer {
  const work = store.load();
  const { content } = opened;
  const workbook = content.kind === 'workbook' ? content.workbook : null;
  return json({ name: opened.name, user, now, file: work?.file ?? workbook, kept: work?.kept ?? null });
}

function xlsx({ opened: { content } }: Desk): Answer {
  if (content.kind !== 'xlsx') return say(404, 'The opened file is no .xlsx workbook.');
  return { status: 200, asset: asset('xlsx', content.bytes) };
}

async function save({ store, largestWork }: Desk, request: IncomingMessage): Promise<Answer> {
  if (request.headers.origin === undefined) return say(403, 'Only the page itself may save its work.');
  const text = await readBody(request, largestWork);
  if (text === null) return say(413, `The work is larger than ${largestWork} bytes and was not saved.`);
  if (readWork(text) === null) return say(400, 'This is no work of the page, and nothing was saved.');
  await store.save(text);
  return say(200, 'Saved.');
}

const HANDLERS: Readonly<Record<string, Readonly<Record<string, Handler>>>> = {
  '/script': { GET: script },
  '/file': { GET: file },
  '/file.xlsx': { GET: xlsx },
  '/work': { PUT: save },
};

function handlersOf({ assets }: Desk, address: string): Readonly<Record<string, Handler>> | undefined {
  const known = assets.get(address);
  if (known) return { GET: () => ({ status: 200, asset: known }) };
  return Object.hasOwn(HANDLERS, address) ? HANDLERS[address] : undefined;
}

/** The answer to a request that comes from the page's own origin. */
export function answerTo(desk: Desk, request: IncomingMessage): Answer | Promise<Answer> {
  const [address = ''] = (request.url ?? '').split('?');
  const { method = '' } = request;
  const handlers = handlersOf(desk, address);
  if (!handlers) return say(404, 'The workbench has nothing at this address.');
  const handler = Object.hasOwn(handlers, method) ? handlers[method] : undefined;
  const allowed = Object.keys(handlers).join(', ');
  return handler ? handler(desk, request) : say(405, `Only ${allowed} is answered here.`, { Allow: allowed });
}
