import { realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Root } from 'hast';
import { h } from 'hastscript';
import { Hono, type MiddlewareHandler } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { errorCodeOf, Fault } from '../lib/fault.ts';
import { fileStamp, readIfRegular } from '../lib/files/index.ts';
import { paths } from '../model/paths.ts';
import { stringifyHtml } from '../render/stringify.ts';
import { isInside } from '../source/newsroom/file-bytes.ts';
import { type Headers, headersOf, stagingHeadersOf, tagsOf } from './deploy/headers.ts';
import { type Manifest, readManifestFile } from './integrity/manifest.ts';
import { readStaging } from './integrity/staging.ts';

/** A running preview: its address, and functions that reload open pages and end it. */
export type FolderServer = { readonly url: string; readonly reload: () => void; readonly close: () => Promise<void> };

/** The address from which open pages are told of a new build. */
const NEWS = '/.reload';

/**
 * Serves an output folder on this machine alone, as a web server would; open pages reload when they are told to.
 *
 * @throws {Fault} `port-taken`
 */
export async function serveFolder(folder: string, port: number): Promise<FolderServer> {
  const waiting = new Set<SSEStreamingApi>();
  const app = new Hono()
    .use(onlyHere)
    .get(NEWS, (context) =>
      context.req.method === 'HEAD'
        ? context.body(null, 200, { 'Content-Type': 'text/event-stream' })
        : streamSSE(context, async (stream) => {
            waiting.add(stream);
            await new Promise<void>((resolve) => stream.onAbort(resolve));
            waiting.delete(stream);
          }),
    )
    .use(asPreview(folder))
    .notFound((context) => context.text('There is no such page.\n', 404));
  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false, createServer });
  await listening(server, port);
  const address = server.address();
  return {
    url: `http://localhost:${typeof address === 'object' && address !== null ? address.port : port}/`,
    reload: () => {
      for (const stream of waiting) void stream.writeSSE({ data: 'built' });
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

/**
 * Refuses requests by another host name, since a page of another site could point its own name at this machine (DNS
 * rebinding), and all that send something.
 */
const onlyHere: MiddlewareHandler = async (context, next) => {
  if (!/^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(context.req.header('host') ?? ''))
    return context.body(null, 400);
  if (!['GET', 'HEAD'].includes(context.req.method)) return context.body(null, 405, { Allow: 'GET, HEAD' });
  return next();
};

/**
 * Serves each file with the headers that it is published with, but not to be cached. A script that reloads the page,
 * which no published file has, is added to each page as it is sent.
 */
const asPreview = (folder: string): MiddlewareHandler => {
  const headersFor = headersIn(folder);
  return async (context, next) => {
    const { pathname, search } = new URL(context.req.url);
    const file = fileAt(folder, pathname);
    if (file === undefined) return context.notFound();
    // Links of a page are read from the folder that its address names.
    if (file === 'folder') return context.redirect(`${pathname}/${search}`, 301);
    // Pages are changed as they are sent, so only PDFs are sent in parts; a range that cannot be read is ignored (RFC
    // 9110, 14.2).
    const isRange = /^bytes=(?:\d+-\d*|-\d+)$/.test(context.req.header('range') ?? '');
    if (!file.endsWith('.pdf') || !isRange) context.req.raw.headers.delete('range');
    const sent = await serveStatic({ path: file })(context, next);
    // A file that has gone meanwhile is answered as any other that is not there.
    if (!(sent instanceof Response)) return undefined;
    context.res = sent;
    const headers = headersFor(path.relative(folder, file).replaceAll(path.sep, '/'));
    for (const [header, value] of Object.entries(headers)) context.header(header, value);
    context.header('Cache-Control', 'no-store');
    context.header('Cross-Origin-Resource-Policy', 'same-origin');
    // A build may put another file in its place while it is sent: all of it is read at once.
    const isWhole = sent.status === 200 && context.req.method === 'GET';
    const bytes = isWhole ? readIfRegular(file) : undefined;
    if (bytes !== undefined) {
      await sent.body?.cancel();
      context.res = new Response(Buffer.from(bytes), context.res);
      context.header('Content-Length', String(bytes.length));
    }
    if (!file.endsWith('.html')) return undefined;
    context.header('Content-Security-Policy', withReloader(headers['Content-Security-Policy'] ?? ''));
    context.header('Content-Length', undefined);
    const page = previewPage(await context.res.text(), NEWS);
    context.res = new Response(page, context.res);
    return undefined;
  };
};

/**
 * The file of a folder that a web server sends for the path of an address, which may be percent-encoded. `folder` where
 * the address lacks the slash at its end; undefined where there is no file, or only one outside of the folder.
 */
function fileAt(folder: string, pathname: string): string | undefined {
  const isSlashed = pathname.endsWith('/');
  try {
    const names = pathname === '/' ? [] : pathname.slice(1, isSlashed ? -1 : undefined).split('/');
    const decoded = names.map(decodeURIComponent);
    if (decoded.some((name) => ['', '.', '..'].includes(name) || /[/\0]/.test(name) || name.includes(path.sep)))
      return undefined;
    const target = path.resolve(folder, ...decoded);
    const isFolder = statSync(target).isDirectory();
    const file = isFolder ? path.join(target, 'index.html') : target;
    if (!isInside(realpathSync(folder), realpathSync(file)) || !statSync(file).isFile()) return undefined;
    if (isFolder === isSlashed) return file;
    return isFolder ? 'folder' : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Resolves once the server listens.
 *
 * @throws {Fault} `port-taken`
 */
async function listening(server: ServerType, port: number): Promise<void> {
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
}

/** A function that returns the headers of a folder's files; its manifest is read again where the disk says that it has changed. */
function headersIn(folder: string): (name: string) => Headers {
  const file = path.join(folder, paths.manifest);
  let last: { readonly stamp: string; readonly manifest: Manifest | undefined } | undefined;
  return (name) => {
    const stamp = fileStamp(file);
    if (last?.stamp !== stamp) last = { stamp, manifest: readManifestFile(file) };
    const { manifest } = last;
    if (manifest?.staging === true) return stagingHeadersOf(name, readStaging(folder)?.tags ?? []);
    return headersOf(name, manifest === undefined ? [] : tagsOf(manifest));
  };
}

const parser = unified().use(rehypeParse).freeze();

/**
 * The HTML of a published page with a script that reloads it at each news from an address, and with the page's own
 * policy widened for that script. The rest is unchanged.
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

/** The policy with the reloading script allowed, and nothing else; of a directive given twice the first counts. */
export const withReloader = (text: string): string =>
  text.replace(/default-src 'none';.*/, (policy) =>
    allowing(allowing(policy, 'script-src', "'unsafe-inline'"), 'connect-src', "'self'"),
  );

function allowing(policy: string, directive: string, source: string): string {
  const own = new RegExp(`${directive} [^;]*`).exec(policy)?.[0];
  if (own === undefined) return `${policy}; ${directive} ${source}`;
  return own.includes(source) ? policy : policy.replace(own, `${own} ${source}`);
}
