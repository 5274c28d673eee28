import path from 'node:path';
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
