import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type Answer, say } from './answer.ts';
import { HEADERS } from './headers.ts';
import { answerTo, type Desk } from './requests.ts';

const HOSTS = ['127.0.0.1', 'localhost'];

/**
 * Why a request is not for us: asked for under another name (a foreign page whose name was made to point here), or
 * sent by a page of another origin.
 */
function refusal({ headers, socket }: IncomingMessage): Answer | null {
  const hosts = HOSTS.map((host) => `${host}:${socket.localPort}`);
  if (!hosts.includes(headers.host ?? '')) return say(421, 'This server answers to 127.0.0.1 only.');
  const isOwn = headers.origin === undefined || headers.origin === `http://${headers.host}`;
  return isOwn ? null : say(403, 'This server answers to its own page only.');
}

function send(request: IncomingMessage, response: ServerResponse, { status, asset, headers }: Answer): void {
  const isKnown = status === 200 && request.headers['if-none-match'] === asset.etag;
  response.writeHead(isKnown ? 304 : status, {
    ...HEADERS,
    ...headers,
    'Content-Type': asset.type,
    ...(status === 200 ? { ETag: asset.etag } : {}),
  });
  response.end(isKnown ? undefined : asset.body);
}

async function handle(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    send(request, response, refusal(request) ?? (await answerTo(desk, request)));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (response.headersSent) response.destroy();
    else send(request, response, say(500, `The workbench failed: ${reason}.`));
  }
}

export function makeServer(desk: Desk): Server {
  return createServer((request, response) => {
    void handle(desk, request, response);
  });
}
