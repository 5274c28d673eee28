import { existsSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import path from 'node:path';
import type { Root } from 'hast';
import { h } from 'hastscript';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { errorCodeOf, Fault } from '../lib/fault.ts';
import { readRegular } from '../lib/files/index.ts';
import { paths } from '../model/paths.ts';
import { stringifyHtml } from '../render/stringify.ts';
import { isInside } from '../source/newsroom/folder.ts';
import { type Headers, headersOf, stagingHeadersOf, tagsOf } from './deploy/headers.ts';
import { readManifestFile } from './integrity/manifest.ts';
import { isStaging, readStaging } from './integrity/staging.ts';

export type FolderServer = { readonly url: string; readonly reload: () => void; readonly close: () => Promise<void> };

/** Where open pages wait for news of a new build. */
const NEWS = '/.reload';

/**
 * Serves an output folder on this machine alone, as a web server would; open pages reload when they are told to.
 *
 * @throws {Fault} `port-taken`
 */
export async function serveFolder(folder: string, port: number): Promise<FolderServer> {
  const waiting = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    const host = request.headers.host ?? '';
    const wanted = decodeSafely((request.url ?? '/').split('?')[0] ?? '/');
    // A page of another site could point its own name at this machine (DNS rebinding).
    if (!/^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(host) || wanted === undefined)
      return void response.writeHead(400).end();
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return void response.writeHead(405, { allow: 'GET, HEAD' }).end();
    if (wanted === NEWS) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }).flushHeaders();
      waiting.add(response);
      response.once('close', () => waiting.delete(response));
      return undefined;
    }
    const file = fileOf(folder, wanted);
    if (file === undefined)
      return void response
        .writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
        .end('There is no such page.\n');
    const name = path.relative(folder, file).replaceAll(path.sep, '/');
    const headers = headersIn(folder, name);
    const send = (more: Readonly<Record<string, string>>): ServerResponse =>
      response.writeHead(200, {
        ...headers,
        'Cache-Control': 'no-store',
        'Cross-Origin-Resource-Policy': 'same-origin',
        ...more,
      });
    const bytes = readRegular(file);
    if (!name.endsWith('.html')) return void send({}).end(bytes);
    // The preview alone reloads pages: a script that is not in the published files is added to each page as it is sent.
    return void send({ 'Content-Security-Policy': withReloader(headers['Content-Security-Policy'] ?? '') }).end(
      previewPage(bytes.toString('utf8'), NEWS),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) =>
      reject(
        new Fault(
          'port-taken',
          `Port ${port} cannot be used (${errorCodeOf(error)})`,
          'Choose another with --port, or 0 for any free one.',
          { cause: error },
        ),
      ),
    );
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  return {
    url: `http://localhost:${typeof address === 'object' && address !== null ? address.port : port}/`,
    reload: () => {
      for (const response of waiting) response.write('data: built\n\n');
    },
    close: () =>
      new Promise((resolve) => {
        for (const response of waiting) response.end();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function headersIn(folder: string, name: string): Headers {
  if (isStaging(folder)) return stagingHeadersOf(name, readStaging(folder)?.tags ?? []);
  const file = path.join(folder, paths.manifest);
  const manifest = readManifestFile(file);
  return headersOf(name, manifest === undefined ? [] : tagsOf(manifest));
}

function fileOf(folder: string, wanted: string): string | undefined {
  const file = path.join(folder, wanted);
  if (!isInside(folder, file)) return undefined;
  return [file, path.join(file, 'index.html')].find(isFile);
}

/** A name that the disk cannot have is none, too. */
const isFile = (file: string): boolean => existsSync(file) && statSync(file).isFile();

function decodeSafely(text: string): string | undefined {
  try {
    const decoded = decodeURIComponent(text);
    return decoded.includes('\0') ? undefined : decoded;
  } catch {
    return undefined;
  }
}

const parser = unified().use(rehypeParse).freeze();

/**
 * The HTML of a published page as the preview sends it: with a script that reloads it at each news from an address, and with the
 * page's own policy widened for that script. All else is as it was.
 */
export function previewPage(html: string, news: string): string {
  const tree: Root = parser.parse(html);
  visit(tree, 'element', ({ tagName, properties, children }) => {
    const isPolicy = tagName === 'meta' && /^content-security-policy$/i.test(String(properties.httpEquiv));
    if (isPolicy && typeof properties.content === 'string') properties.content = withReloader(properties.content);
    if (tagName === 'body')
      children.push(h('script', `new EventSource('${news}').onmessage = () => location.reload()`));
  });
  return stringifyHtml(tree);
}

/** A policy with the reloading script let in, and nothing else that it does not let in: of a directive given twice the first counts. */
export const withReloader = (text: string): string =>
  text.replace(/default-src 'none';.*/, (policy) =>
    allowing(allowing(policy, 'script-src', "'unsafe-inline'"), 'connect-src', "'self'"),
  );

function allowing(policy: string, directive: string, source: string): string {
  const own = new RegExp(`${directive} [^;]*`).exec(policy)?.[0];
  if (own === undefined) return `${policy}; ${directive} ${source}`;
  return own.includes(source) ? policy : policy.replace(own, `${own} ${source}`);
}
