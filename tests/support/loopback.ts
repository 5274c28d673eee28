import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.atom': 'application/atom+xml; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

export const typeOf = (name: string): string => TYPES[path.extname(name)] ?? 'application/octet-stream';

export type Loopback = {
  /** `http://127.0.0.1:<port>`, without a slash at its end. */
  readonly origin: string;
  /** Paths that were asked for and are not there. */
  readonly missing: readonly string[];
  readonly close: () => Promise<void>;
};

/**
 * A plain file server for one folder, on this machine alone, like any web server.
 *
 * @param isPacking true where text goes out in gzip, as web servers send it
 */
export async function openLoopback(folder: string, isPacking = false): Promise<Loopback> {
  const missing: string[] = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const name = decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const type = TYPES[path.extname(name)];
    const bytes = await readFile(path.join(folder, path.posix.normalize(name))).catch(() => undefined);
    if (bytes === undefined || type === undefined) {
      if (name !== '/favicon.ico') missing.push(name);
      response.writeHead(404, { 'content-type': 'text/plain' }).end();
      return;
    }
    const isPacked = isPacking && /^text\/|json|xml/.test(type);
    const body = isPacked ? gzipSync(bytes) : bytes;
    const encoding = isPacked ? { 'content-encoding': 'gzip' } : {};
    response.writeHead(200, { 'content-type': type, 'content-length': body.length, ...encoding }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    missing,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
