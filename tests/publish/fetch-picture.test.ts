import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fetchPicture, isPublicAddress } from '../../scripts/publish/fetch-picture.ts';
import { openNewsroom } from '../../scripts/source/newsroom/open-newsroom.ts';
import { fetchImages } from '../../scripts/workflows/fetch-images.ts';
import { sample } from '../lib/images/pictures.ts';
import { folderForTest } from '../support/folder.ts';

const PHOTO = readFileSync(sample('photo.webp'));
const asked: string[] = [];

const server = createServer((request, response) => {
  asked.push(request.url ?? '');
  const answers: Readonly<Record<string, () => void>> = {
    '/photo.webp': () => response.end(PHOTO),
    '/page': () => response.end('<html>no picture</html>'),
    '/large': () => response.end(Buffer.alloc(3000)),
    '/endless': () => void response.write('x'),
    '/on': () => response.writeHead(302, { location: '/photo.webp' }).end(),
    '/round': () => response.writeHead(302, { location: '/round' }).end(),
    '/inside': () => response.writeHead(302, { location: 'http://127.0.0.2:9/x.png' }).end(),
    '/file': () => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  };
  const answer = answers[request.url ?? ''];
  if (answer === undefined) response.writeHead(404).end();
  else answer();
});
let base = '';

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  base = `http://127.0.0.1:${address.port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const allowed = new Set(['127.0.0.1']);

test.each([
  ['/photo.webp', { bytes: PHOTO }],
  ['/on', { bytes: PHOTO }],
  ['/none', { fault: 'the server answers 404' }],
  ['/large', { fault: 'it has more than 0.002 MB' }],
  ['/round', { fault: 'the server leads on more than 5 times' }],
  ['/inside', { fault: expect.stringContaining('127.0.0.2 is on a private network') }],
  ['/file', { fault: '`file:` is not fetched' }],
  ['/endless', { fault: 'it takes too long' }, 1000],
])('%s of a host that may be asked', async (path, wanted, patience = 60_000) => {
  expect(await fetchPicture(base + path, { allowed, limit: 2000, patience })).toEqual(wanted);
});

test.each([
  'http://127.0.0.1',
  'http://localhost',
  'http://[::1]',
  'http://[::ffff:127.0.0.1]',
  'http://2130706433',
  'http://0x7f.1',
])('nobody asks %s unasked', async (host) => {
  const before = asked.length;
  const answer = await fetchPicture(`${host}:${new URL(base).port}/photo.webp`, { allowed: new Set(), limit: 2000 });
  expect(answer).toEqual({ fault: expect.stringContaining('private network') });
  expect(asked.length).toBe(before);
});

test.each([
  ['93.184.215.14', true],
  ['2606:2800:21f:cb07::1', true],
  ['10.1.2.3', false],
  ['172.31.0.1', false],
  ['169.254.169.254', false],
  ['100.64.0.1', false],
  ['0.0.0.0', false],
  ['::', false],
  ['fd00::1', false],
  ['fe80::1', false],
  ['::ffff:10.0.0.1', false],
  ['64:ff9b::a00:1', false],
  ['2002:a00:1::', false],
])('%s is public: %s', (address, expected) => expect(isPublicAddress(address)).toBe(expected));

test('pictures are kept beside their statement, once, and a build finds them', async () => {
  const root = folderForTest({
    'source/x.md': `# T\n\n![a](${base}/photo.webp)\n\n![b](${base}/page)\n\n![c](beside.png)\n`,
  });
  const newsroom = openNewsroom(root);
  const first = await fetchImages(newsroom, newsroom.statements, allowed);
  expect(first.map(({ state, fault }) => [state, fault])).toEqual([
    ['fetched', undefined],
    ['refused', expect.stringContaining('no picture')],
  ]);
  expect(readFileSync(`${root}/${first[0]?.path}`)).toEqual(PHOTO);
  const again = await fetchImages(newsroom, newsroom.statements, new Set());
  expect(again.map(({ state }) => state)).toEqual(['kept', 'refused']);
});
