import type { IncomingMessage } from 'node:http';

/**
 * The text of a request; null as soon as it is longer than allowed. The rest is then let go by, unread: a
 * connection that is cut would hide the answer from the one who sends.
 */
export async function readBody(request: IncomingMessage, most: number): Promise<string | null> {
  if (Number(request.headers['content-length'] ?? 0) > most) {
    request.resume();
    return null;
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.length;
    if (size <= most) chunks.push(chunk);
  }
  return size > most ? null : Buffer.concat(chunks).toString('utf8');
}
