import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

/** An object as it was put. */
export type Kept = { bytes: Buffer; readonly headers: Readonly<Record<string, string>> };

/** A little of S3 on this machine alone, with one bucket in memory: enough for quick tests; the real ones are for `conformance/`. */
export type SmallGateway = {
  readonly endpoint: string;
  /** Objects by their keys; a test may change them behind the program's back. */
  readonly objects: Map<string, Kept>;
  /** When objects were put, as lists say it; of what a test has put there they say nothing. */
  readonly times: WeakMap<Kept, string>;
  /** Requests so far, such as `PUT press/a`. */
  readonly asked: string[];
};

const KEPT = /^(?:content-(?:type|language|encoding)|cache-control|x-amz-meta-.*)$/;

/** Opens one that is closed when the test is over. */
export async function openSmallGateway(): Promise<SmallGateway> {
  const objects = new Map<string, Kept>();
  const times = new WeakMap<Kept, string>();
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const body = await buffer(request);
    answer(request, body, { objects, times, asked }, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The gateway has no port.');
  return { endpoint: `http://127.0.0.1:${address.port}`, objects, times, asked };
}

const tagOf = ({ bytes }: Kept): string => `"${createHash('md5').update(bytes).digest('hex')}"`;

function answer(
  { method = 'GET', url = '/', headers }: IncomingMessage,
  body: Buffer,
  { objects, times, asked }: Omit<SmallGateway, 'endpoint'>,
  response: ServerResponse,
): void {
  const { pathname, searchParams } = new URL(url, 'http://127.0.0.1');
  // Behind the name of the bucket.
  const key = decodeURIComponent(pathname).split('/').slice(2).join('/');
  const there = objects.get(key);
  const say = (status: number, text: string | Buffer = '', more: Readonly<Record<string, string>> = {}): void => {
    response.writeHead(status, { 'content-type': 'application/xml', ...more }).end(method === 'HEAD' ? '' : text);
  };
  const fail = (status: number, code: string): void => say(status, `<Error><Code>${code}</Code></Error>`);
  if (method === 'POST') {
    const gone = Array.from(body.toString('utf8').matchAll(/<Key>([^<]*)/g), ([, each = '']) => each);
    asked.push(...gone.map((each) => `DELETE ${each}`));
    for (const each of gone) objects.delete(each);
    return say(200, '<DeleteResult/>');
  }
  if (searchParams.has('list-type')) return say(200, listing(objects, times, searchParams));
  const from = headers['x-amz-copy-source'];
  asked.push(`${from === undefined ? method : 'COPY'} ${key}`);
  if (method === 'PUT') {
    const isMet = headers['if-none-match'] !== '*' || there === undefined;
    const match = headers['if-match'];
    if (!isMet || (match !== undefined && (there === undefined || tagOf(there) !== match)))
      return fail(412, 'PreconditionFailed');
    const source = objects.get(decodeURIComponent(String(from)).split('/').slice(1).join('/'));
    if (from !== undefined && source === undefined) return fail(404, 'NoSuchKey');
    const said = Object.entries(headers).flatMap(([name, value]) => (KEPT.test(name) ? [[name, String(value)]] : []));
    const kept = { bytes: source?.bytes ?? body, headers: Object.fromEntries(said) };
    // To the second, as most stores.
    times.set(kept, new Date().toISOString().replace(/\.\d+/, '.000'));
    objects.set(key, kept);
    return say(200, from === undefined ? '' : `<CopyObjectResult><ETag>${tagOf(kept)}</ETag></CopyObjectResult>`, {
      etag: tagOf(kept),
    });
  }
  if (there === undefined) return fail(404, 'NoSuchKey');
  return say(200, there.bytes, { ...there.headers, etag: tagOf(there), 'content-length': String(there.bytes.length) });
}

function listing(objects: ReadonlyMap<string, Kept>, times: WeakMap<Kept, string>, query: URLSearchParams): string {
  const [prefix, delimiter] = [query.get('prefix') ?? '', query.get('delimiter') ?? ''];
  const written = (key: string): string => encodeURIComponent(key).replaceAll('%2F', '/');
  const keys = [...objects.keys()].filter((key) => key.startsWith(prefix)).sort();
  const below = (key: string): number => (delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length));
  const folders = new Set(keys.filter((key) => below(key) >= 0).map((key) => key.slice(0, below(key) + 1)));
  const contents = keys
    .filter((key) => below(key) < 0)
    .map((key) => {
      const kept = objects.get(key);
      if (kept === undefined) return '';
      const time = times.get(kept);
      const modified = time === undefined ? '' : `<LastModified>${time}</LastModified>`;
      return `<Contents><Key>${written(key)}</Key><Size>${kept.bytes.length}</Size><ETag>${tagOf(kept)}</ETag>${modified}</Contents>`;
    });
  const prefixes = [...folders].map((each) => `<CommonPrefixes><Prefix>${written(each)}</Prefix></CommonPrefixes>`);
  return `<ListBucketResult><EncodingType>url</EncodingType>${[...contents, ...prefixes].join('')}</ListBucketResult>`;
}
