import type { Server } from 'node:http';

const HOST = '127.0.0.1';
const TRIES = 50;

function tryPort(server: Server, port: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      server.off('listening', listening);
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(null);
      else reject(error);
    };
    const listening = () => {
      server.off('error', failed);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    };
    server.once('error', failed);
    server.once('listening', listening);
    server.listen(port, HOST);
  });
}

/**
 * Listens on this computer only, at the port or, where it is taken, at the next free one (0: any free one).
 * @returns the address of the page; null where no port near by is free
 */
export async function listen(server: Server, wanted: number): Promise<string | null> {
  for (let port = wanted; port < wanted + TRIES && port <= 65_535; port++) {
    const found = await tryPort(server, port);
    if (found !== null) return `http://${HOST}:${found}`;
  }
  return null;
}
