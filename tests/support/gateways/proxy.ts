import { createServer, type IncomingHttpHeaders, type IncomingMessage, request as send } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** A request to a gateway, as it came. */
export type Seen = {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: number;
};

/** What becomes of a request: it is refused as by a busy store, or done and its answer lost. */
export type Fate = 'pass' | 'refuse' | 'lose';

/** How a proxy treats what goes through it. */
export type Treatment = {
  readonly fate?: (seen: Seen) => Fate;
  /** Headers of requests that do not reach the gateway. */
  readonly without?: readonly string[];
  /** True where every tag is written from behind: it is no digest then, and says only that something has changed. */
  readonly areTagsOther?: boolean;
};

/** A proxy on this machine alone in front of a gateway. */
export type GatewayProxy = {
  readonly endpoint: string;
  /** All requests so far. */
  readonly seen: readonly Seen[];
  /** From now on. */
  readonly treat: (treatment: Treatment) => void;
  readonly close: () => Promise<void>;
};

/** Opens a proxy that hands everything on, until it is told otherwise. */
export async function openProxy(endpoint: string): Promise<GatewayProxy> {
  const { hostname, port } = new URL(endpoint);
  const seen: Seen[] = [];
  let treatment: Treatment = {};
  const server = createServer(async (request, response) => {
    try {
      const body = await buffer(request);
      const { method = 'GET', url = '/', headers } = request;
      const one = { method, url, headers, bytes: body.length };
      seen.push(one);
      const { fate = () => 'pass', without = [], areTagsOther = false } = treatment;
      const what = fate(one);
      if (what === 'refuse') {
        response.writeHead(503, { 'content-type': 'application/xml' });
        response.end('<?xml version="1.0"?><Error><Code>SlowDown</Code><Message>later</Message></Error>');
        return;
      }
      const turned = (text: string): string => (areTagsOther ? turnedTags(text) : text);
      const kept = Object.entries(headers).flatMap(([name, value]): [string, string | string[]][] => {
        if (value === undefined || without.includes(name)) return [];
        return [[name, name === 'if-match' ? turned(String(value)) : value]];
      });
      const answer = await new Promise<IncomingMessage>((resolve, reject) => {
        const on = send({ hostname, port, method, path: url, headers: Object.fromEntries(kept) }, resolve);
        on.once('error', reject);
        on.end(body);
      });
      const said = await buffer(answer);
      if (what === 'lose') {
        request.socket.destroy();
        return;
      }
      const { etag } = answer.headers;
      response.writeHead(answer.statusCode ?? 500, {
        ...answer.headers,
        ...(etag === undefined ? {} : { etag: turned(etag) }),
      });
      const isText = /xml/.test(answer.headers['content-type'] ?? '') && !/\.\w+(?:\?|$)/.test(url);
      response.end(isText ? said.toString('utf8').replace(/<ETag>[^<]*/g, turned) : said);
    } catch {
      request.socket.destroy();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    seen,
    treat: (next) => {
      treatment = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const turnedTags = (text: string): string => text.replace(/[0-9a-f]{32}/g, (tag) => tag.split('').reverse().join(''));
