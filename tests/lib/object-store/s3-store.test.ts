import { createServer, type RequestListener } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { Fault } from '../../../scripts/lib/fault.ts';
import { requireConditions, s3Store, storeSettings } from '../../../scripts/lib/object-store/index.ts';

/** As long as a busy machine may need, and hardly at all. */
const PATIENT = { all: 60_000, first: 60_000, pause: 5, longest: 20 };
const QUICK = { ...PATIENT, all: 1500, first: 1500 };
const TEXT = { contentType: 'text/plain' };
const bytes = new TextEncoder().encode('fourteen');

/** A store at a server of this machine that answers as it is told. */
async function storeAt(answer: RequestListener, patience = PATIENT) {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return openStore(`http://127.0.0.1:${address.port}`, patience);
}

const openStore = (endpoint: string, patience = PATIENT) =>
  s3Store(
    storeSettings('s3://press/news/site', {
      AWS_ACCESS_KEY_ID: 'AKID',
      AWS_SECRET_ACCESS_KEY: 'hush',
      AWS_ENDPOINT_URL_S3: endpoint,
      COMMUNIQUE_S3_ENCRYPTION: 'AES256',
    }),
    patience,
  );

const said = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no fault',
    (error: unknown) => (error instanceof Fault ? `${error.code}: ${error.message} → ${error.advice}` : String(error)),
  );

const fail =
  (status: number, code: string): RequestListener =>
  (request, response) => {
    request.resume();
    response.writeHead(status, { 'content-type': 'application/xml' });
    response.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>no</Message></Error>`);
  };

test('a fault names the address, the work, what the store said and what to do, and no object', async () => {
  for (const [status, code, advice] of [
    [404, 'NoSuchBucket', 'Make the bucket'],
    [403, 'AccessDenied', 'must be allowed to list'],
    [403, 'SignatureDoesNotMatch', 'Check AWS_ACCESS_KEY_ID'],
    [301, 'PermanentRedirect', 'Check AWS_REGION'],
    [400, 'KMS.NotFoundException', 'Check COMMUNIQUE_S3_ENCRYPTION'],
    [404, 'XAdminUserNotFound', 'Check AWS_ACCESS_KEY_ID'],
    [403, 'NoSuchUser', 'Check AWS_ACCESS_KEY_ID'],
    [403, 'Forbidden', 'Check AWS_ACCESS_KEY_ID'],
    [403, 'InvalidAccessKeyId', 'Check AWS_ACCESS_KEY_ID'],
    [400, 'AuthorizationHeaderMalformed', 'Check AWS_REGION'],
    [507, 'XMinioStorageFull', 'make room there'],
    [507, 'Unknown', 'make room there'],
    [403, 'QuotaExceeded', 'make room there'],
    [404, 'NoSuchUpload', 'what the store itself says'],
    [418, 'Teapot', 'what the store itself says'],
  ] as const) {
    const store = await storeAt(fail(status, code));
    const fault = await said(store.read('secret-name'));
    expect(fault).toMatch(
      /^store-failed: s3:\/\/press\/news\/site \(http:\/\/127\.0\.0\.1:\d+\) did not give an object \(/,
    );
    expect(fault).toContain(`(${status} ${code})`);
    expect(fault).toContain(advice);
    expect(fault).not.toMatch(/secret-name|hush/);
  }
  const missing = await storeAt(fail(404, 'NoSuchKey'));
  expect([await missing.read('a'), await missing.has('a'), await missing.headers('a')]).toEqual([
    undefined,
    false,
    undefined,
  ]);
  const nobody = await openStore('http://127.0.0.1:1', QUICK);
  expect(await said(nobody.list(''))).toContain(
    'did not list objects (no answer, ECONNREFUSED) → Check AWS_ENDPOINT_URL_S3',
  );
});

test('what passes is tried again for a time, and what does not is not', async () => {
  let asked = 0;
  const busy = await storeAt((request, response) => {
    asked++;
    if (asked < 4) fail(503, 'SlowDown')(request, response);
    else {
      request.resume();
      response.writeHead(200, { etag: '"tag"' }).end();
    }
  });
  expect([await busy.write('a', bytes, TEXT), asked]).toEqual(['tag', 4]);

  asked = 0;
  const closed = await storeAt((request, response) => {
    asked++;
    fail(503, 'SlowDown')(request, response);
  }, QUICK);
  expect(await said(closed.write('a', bytes, TEXT))).toContain('503 SlowDown');
  expect(asked).toBeGreaterThan(1);
  for (const [status, code] of [
    [507, 'XMinioStorageFull'],
    [500, 'QuotaExceeded'],
  ] as const) {
    asked = 0;
    const full = await storeAt((request, response) => {
      asked++;
      fail(status, code)(request, response);
    });
    expect(await said(full.write('a', bytes, TEXT))).toContain(`${status} ${code}`);
    expect(asked).toBe(1);
  }
  asked = 0;
  const denied = await storeAt((request, response) => {
    asked++;
    fail(403, 'AccessDenied')(request, response);
  });
  expect(await said(denied.write('a', bytes, TEXT))).toContain('403 AccessDenied');
  expect(asked).toBe(1);
});

test('an object goes with its digest, its headers and its encryption, to a key below the prefix', async () => {
  const seen: unknown[] = [];
  const store = await storeAt((request, response) => {
    request.resume();
    const { method, url, headers } = request;
    seen.push({ method, url, ...headers });
    response.writeHead(200, { etag: '"tag"' }).end();
  });
  await store.write('a b/ä+.html', bytes, {
    contentType: 'text/html; charset=utf-8',
    cacheControl: 'no-store',
    contentLanguage: 'de',
    metadata: { release: '7' },
  });
  await store.writeIf('a', bytes, TEXT, 'absent');
  await store.writeIf('a', bytes, TEXT, { tag: 'old' });
  expect(seen).toMatchObject([
    {
      method: 'PUT',
      url: '/press/news/site/a%20b/%C3%A4%2B.html?x-id=PutObject',
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-language': 'de',
      'content-length': '8',
      'x-amz-meta-release': '7',
      'x-amz-server-side-encryption': 'AES256',
      'x-amz-checksum-sha256': '/vj0HNzSA4ZjsCegz74lLTlRC8FitZnR1KpoOHPMIdc=',
    },
    { 'if-none-match': '*' },
    { 'if-match': '"old"' },
  ]);
});

test('a write whose answer was lost is known by its bytes', async () => {
  let asked = 0;
  const lost =
    (there: string): RequestListener =>
    (request, response) => {
      request.resume();
      asked++;
      if (request.method === 'GET')
        response.writeHead(200, { etag: '"tag"', 'content-length': there.length }).end(there);
      else if (asked === 1) request.socket.destroy();
      else fail(412, 'PreconditionFailed')(request, response);
    };
  const ours = await storeAt(lost('fourteen'));
  expect(await ours.writeIf('a', bytes, TEXT, 'absent')).toBe('tag');
  asked = 0;
  const theirs = await storeAt(lost('fifty'));
  expect(await theirs.writeIf('a', bytes, TEXT, 'absent')).toBeUndefined();
  asked = 1;
  const refused = await storeAt(lost('fourteen'));
  expect(await refused.writeIf('a', bytes, TEXT, 'absent')).toBeUndefined();
});

test('a store that ignores conditions is refused, with the reason', async () => {
  const careless = (honoured: string): RequestListener => {
    let tag: string | undefined;
    return (request, response) => {
      request.resume();
      const { method, headers } = request;
      const isThere = honoured === 'if-none-match' && headers['if-none-match'] === '*' && tag !== undefined;
      if (isThere) return fail(412, 'PreconditionFailed')(request, response);
      if (method === 'PUT') tag = 'tag';
      response.writeHead(200, { etag: '"tag"', 'content-type': 'application/xml' });
      response.end(method === 'POST' ? '<DeleteResult/>' : '');
    };
  };
  expect(await said(requireConditions(await storeAt(careless('nothing'))))).toContain('ignores `If-None-Match: *`');
  expect(await said(requireConditions(await storeAt(careless('if-none-match'))))).toContain('ignores `If-Match`');
});

test('a trial by a key that may not remove leaves nothing behind', async () => {
  const asked: string[] = [];
  const store = await storeAt((request, response) => {
    request.resume();
    asked.push(request.method ?? '');
    response.writeHead(200, { etag: '"tag"', 'content-type': 'application/xml' });
    response.end('<DeleteResult><Error><Key>a</Key><Code>AccessDenied</Code></Error></DeleteResult>');
  });
  expect(await said(requireConditions(store))).toMatch(
    /did not remove objects \(.*AccessDenied\) → .*delete its objects/,
  );
  expect(asked).toEqual(['POST']);
});

test('a list that never ends, an object that is too large and a bad name in a list do no harm', async () => {
  const page = (more: string): string =>
    `<?xml version="1.0"?><ListBucketResult><EncodingType>url</EncodingType>${more}</ListBucketResult>`;
  const xml =
    (text: string): RequestListener =>
    (request, response) => {
      request.resume();
      response.writeHead(200, { 'content-type': 'application/xml' }).end(text);
    };
  const names = await storeAt(
    xml(
      page(
        '<Contents><Key>news/site/a+b%E0%A4%A</Key><Size>1</Size></Contents><Contents><Key>news/site/c+%2B</Key></Contents>',
      ),
    ),
  );
  expect((await names.list('')).map(({ key }) => key)).toEqual(['a+b%E0%A4%A', 'c +']);
  const endless = await storeAt(
    xml(page('<IsTruncated>true</IsTruncated><NextContinuationToken>on</NextContinuationToken>')),
  );
  expect(await said(endless.list(''))).toContain('lists without an end');
  const large = await storeAt((request, response) => {
    request.resume();
    // Of a length that it does not tell.
    response.writeHead(200, { etag: '"tag"' });
    response.write('fourteen');
    response.end(' it is');
  });
  expect(await large.read('a', 10)).toMatchObject({ bytes: new Uint8Array(), isTooLarge: true, tag: 'tag' });
  expect((await large.read('a', 14))?.bytes).toHaveLength(14);
});
