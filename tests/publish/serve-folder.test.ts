import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { serveFolder } from '../../scripts/publish/serve-folder.ts';
import { folderForTest } from '../support/folder.ts';

const FILES = {
  'dist/en/index.html': '<!doctype html><p>Page</p>',
  'dist/a.pdf': '0123456789',
  'dist/بيان.txt': 'نعم',
};

async function served(files: Readonly<Record<string, string>> = FILES) {
  const server = await serveFolder(path.join(folderForTest({ 'outside.txt': 'no', ...files }), 'dist'), 0);
  onTestFinished(() => server.close());
  return (address: string, headers = {}) => fetch(new URL(address, server.url), { headers });
}

test('a folder that is not there yet is waited for, and nothing is said', async () => {
  const said = vi.spyOn(console, 'error');
  const get = await served({});
  expect((await get('en/')).status).toBe(404);
  expect(said.mock.calls).toEqual([]);
});

test('a part of a PDF can be asked for, and of a page the whole comes', async () => {
  const get = await served();
  const part = await get('a.pdf', { range: 'bytes=2-4' });
  expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([206, 'bytes 2-4/10', '234']);
  for (const range of ['bytes=0-9', 'bytes=99999-', 'chars=0-1']) {
    const page = await get('en/index.html', { range });
    expect([page.status, page.headers.get('content-range')], range).toEqual([200, null]);
    expect(await page.text(), range).toMatch(/<p>Page<\/p>[\s\S]*EventSource/);
  }
});

test('a file that is exchanged while it is asked for comes whole, as it was before or as it is now', async () => {
  const folder = path.join(folderForTest(FILES), 'dist');
  const server = await serveFolder(folder, 0);
  onTestFinished(() => server.close());
  const texts = ['0123456789', 'x'.repeat(400_000)];
  for (let round = 0; round < 40; round++) {
    const answer = fetch(new URL('a.pdf', server.url)).then((sent) => sent.text());
    const exchanged = setTimeout(round % 4).then(() => {
      writeFileSync(path.join(folder, 'aside'), texts[round % 2] ?? '');
      renameSync(path.join(folder, 'aside'), path.join(folder, 'a.pdf'));
    });
    expect(texts).toContain(await answer);
    await exchanged;
  }
});

test('what is no range of bytes is ignored', async () => {
  const get = await served();
  for (const range of ['bytes=abc', 'items=0-5', 'bytes=-', 'bytes=1-2,4-5']) {
    const whole = await get('a.pdf', { range });
    expect([whole.status, await whole.text()], range).toEqual([200, '0123456789']);
  }
});

test('the address of a folder ends with a slash, so that links of its page lead where they say', async () => {
  const get = await served();
  const page = await get('en');
  expect([page.status, new URL(page.url).pathname, page.redirected]).toEqual([200, '/en/', true]);
});

test('names in any script are found, and nothing outside of the folder', async () => {
  const get = await served();
  expect(await (await get(encodeURI('بيان.txt'))).text()).toBe('نعم');
  for (const address of ['..%2foutside.txt', '%2e%2e/outside.txt', '..%5coutside.txt', '%00', '%', '.%2e/outside.txt'])
    expect((await get(address)).status, address).toBe(404);
});

/** Names of files that an address has percent-encoded. */
const NAMES = [
  '100%.txt',
  'a#b.txt',
  'a?b.txt',
  'a b.txt',
  '%41.txt',
  'ü.txt',
  '声明 #2.txt',
  "it's & (more)+;=,~.txt",
  'myindex.html',
];

test('a file of any name is sent for its percent-encoded address', async () => {
  const files = NAMES.flatMap((name) => [`dist/${name}`, `dist/in ${name}/${name}`]);
  const get = await served(Object.fromEntries(files.map((file) => [file, file])));
  for (const file of files) {
    const address = file.split('/').slice(1).map(encodeURIComponent).join('/');
    const response = await get(address);
    expect([response.status, await response.text()], address).toEqual([200, expect.stringContaining(file)]);
  }
  expect((await get('A.txt')).status).toBe(404);
});

test('the address of a folder keeps its encoding and its question when a slash is added', async () => {
  const get = await served({ 'dist/50% #1 é/index.html': '<p>Page</p>', 'dist/empty/a.txt': 'a' });
  const page = await get(`${encodeURIComponent('50% #1 é')}?q=1`);
  expect([page.status, page.url.replace(/.*?\d\//, '/')]).toEqual([200, '/50%25%20%231%20%C3%A9/?q=1']);
  for (const address of ['empty', 'empty/', 'empty/a.txt/', 'empty//a.txt'])
    expect((await get(address)).status, address).toBe(404);
});

test('a link that leads out of the folder is not followed, and one within is', async () => {
  const root = folderForTest({ 'out/index.html': 'no', 'dist/en/index.html': 'yes', 'dist/sub/a.txt': 'a' });
  const link = (to: string, from: string) => symlinkSync(path.join(root, to), path.join(root, from));
  link('out/index.html', 'dist/file.html');
  link('out', 'dist/folder');
  mkdirSync(path.join(root, 'dist/own'));
  link('out/index.html', 'dist/own/index.html');
  link('dist/sub', 'dist/within');
  link('dist', 'linked');
  link('nowhere', 'dist/dangling');
  for (const folder of ['dist', 'linked']) {
    const server = await serveFolder(path.join(root, folder), 0);
    onTestFinished(() => server.close());
    const status = async (address: string) => (await fetch(new URL(address, server.url))).status;
    for (const address of ['file.html', 'folder/', 'folder', 'folder/index.html', 'own/', 'own', 'dangling'])
      expect(await status(address), address).toBe(404);
    for (const address of ['en/', 'en', 'within/a.txt']) expect(await status(address), address).toBe(200);
  }
});

test('what tells of news is asked for its headers alone, and that ends', async () => {
  const server = await serveFolder(path.join(folderForTest(FILES), 'dist'), 0);
  onTestFinished(() => server.close());
  const answer = await fetch(new URL('.reload', server.url), { method: 'HEAD', signal: AbortSignal.timeout(10_000) });
  expect([answer.status, await answer.text()]).toEqual([200, '']);
});
