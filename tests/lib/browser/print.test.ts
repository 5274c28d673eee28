import { readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, openBrowser } from '../../../scripts/lib/browser/browser.ts';
import { BrowserError } from '../../../scripts/lib/browser/browser-error.ts';
import { pageCount } from '../../../scripts/lib/pdf/last-page.ts';
import { startCommunique } from '../../support/communique.ts';
import { folderForTest, removeFolder, temporaryFolder } from '../../support/folder.ts';
import { FONTS, latin1, STATEMENT, STYLE } from './sample.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser({ fonts: FONTS });
});
afterAll(() => browser.close());

test('prints a tagged PDF with an outline, in the declared font alone', async () => {
  const text = latin1((await browser.print(STATEMENT)).bytes);
  expect(text).toMatch(/\/MarkInfo <<\/Type \/MarkInfo\s*\/Marked true>>/);
  expect(text).toContain('/StructTreeRoot');
  expect(text).toContain('/Outlines');
  expect(new Set([...text.matchAll(/\/BaseFont \/\w{6}\+([\w-]+)/g)].map(([, name]) => name))).toEqual(
    new Set(['SourceSerif4-Regular']),
  );
  expect(text).not.toContain('/Type3');
});

test.each([
  ['A4', '595.91998 841.91998'],
  ['Letter', '612 792'],
] as const)('prints on %s unless the document says otherwise', async (format, size) => {
  expect(latin1((await browser.print('<p>x', { format })).bytes)).toContain(`/MediaBox [0 0 ${size}]`);
  const own = await browser.print('<style>@page{size:100pt 200pt}</style><p>x', { format });
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(latin1(own.bytes)) ?? [];
  // Skia rounds to CSS pixels.
  expect(Number(width)).toBeCloseTo(100, 0);
  expect(Number(height)).toBeCloseTo(200, 0);
});

test('gives each of many documents at once its own PDF, the same as alone', async () => {
  const page = (index: number): string => `${STYLE}${'<p style="break-after:page">x'.repeat(index)}<p>end`;
  const counts = await Promise.all(
    [3, 1, 4, 1, 5, 9, 2, 6].map(async (index) => pageCount((await browser.print(page(index))).bytes)),
  );
  expect(counts).toEqual([4, 2, 5, 2, 6, 10, 3, 7]);
});

test('holds nothing of what it has printed', async () => {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const printed: WeakRef<ArrayBufferLike>[] = [];
  for (let print = 0; print < 4; print++)
    printed.push(new WeakRef((await browser.print(`<p>${print}${STATEMENT}`)).bytes.buffer));
  // The one before the last may still be on its way out.
  await browser.print('<p>x');
  await pause(20);
  collect();
  expect(printed.filter((each) => each.deref() !== undefined)).toEqual([]);
});

test('asks nobody for anything, on any way that a page has', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  server.on('connection', () => asked.push('connection'));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const here = `http://127.0.0.1:${port}`;
  const ways = [
    `<link rel="stylesheet" href="${here}/css"><link rel="prefetch" href="${here}/prefetch"><link rel="preconnect" href="${here}">`,
    `<link rel="dns-prefetch" href="//localhost:${port}"><link rel="prerender" href="${here}/prerender"><link rel="icon" href="${here}/icon">`,
    `<link rel="preload" as="image" href="${here}/preload"><link rel="modulepreload" href="${here}/module"><link rel="manifest" href="${here}/m">`,
    `<meta http-equiv="refresh" content="0;url=${here}/refresh"><base href="${here}/"><style>@import "${here}/import";body{background:url(${here}/bg)}</style>`,
    `<style>@font-face{font-family:X;src:url(${here}/font)}p{font-family:X}</style><p>x<img src="${here}/img" srcset="${here}/set 2x"><img src="relative">`,
    `<iframe src="${here}/frame"></iframe><object data="${here}/object"></object><embed src="${here}/embed"><video src="${here}/video" autoplay></video>`,
    `<audio src="${here}/audio" autoplay></audio><svg><image href="${here}/svg"/><use href="${here}/use#x"/></svg><input type="image" src="${here}/input">`,
    `<script src="${here}/script"></script><script>fetch("${here}/fetch");new WebSocket("ws://127.0.0.1:${port}/ws");new Image().src="${here}/js"</script>`,
    `<img src="http://localhost:${port}/name"><a ping="${here}/ping" href="#">x</a><form action="${here}/form"><input autofocus></form>`,
  ];
  for (const way of [...ways, ways.join('')]) {
    expect(latin1((await browser.print(way)).bytes)).toMatch(/^%PDF/);
    // A page that sends itself elsewhere can be gone before its picture is taken: then that is said by name.
    const taken = await browser.picture(way, { width: 50, height: 50, scale: 1 }).catch((error: unknown) => error);
    expect(taken instanceof Uint8Array || taken instanceof BrowserError).toBe(true);
  }
  await new Promise((done) => setTimeout(done, 200));
  server.close();
  expect(asked).toEqual([]);
});

test('shows no local file', async () => {
  const folder = temporaryFolder();
  // A red picture: what is shown of it, is red.
  writeFileSync(
    join(folder, 'red.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" width="50" height="50"><rect width="50" height="50" fill="red"/></svg>',
  );
  const file = `file://${folder}/red.svg`;
  const html = `<style>body{margin:0;background:url(${file})}</style><img src="${file}"><iframe src="${file}"></iframe><object data="${file}"></object>`;
  const shown = await browser.print(html);
  removeFolder(folder);
  expect(latin1(shown.bytes)).not.toMatch(/\n1 0 0 rg/);
  expect(shown.bytes.length).toBeLessThan((await browser.print(html.replaceAll('red', 'none'))).bytes.length + 100);
});

test('runs no script of a document', async () => {
  const html = `${STYLE}<p id=x>one</p><script>document.body.innerHTML='<h1 style="break-before:page">two</h1><p style="break-before:page">three'</script><img src=x onerror="document.body.innerHTML='<p style=break-before:page>'">`;
  expect(pageCount((await browser.print(html)).bytes)).toBe(1);
});

test('waits for fonts and images that are in the document', async () => {
  const image = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="4000"><rect width="40" height="4000"/></svg>')}`;
  expect(
    pageCount((await browser.print(`${STYLE}<img src="${image}" style="display:block"><p>x`)).bytes),
  ).toBeGreaterThan(2);
});

test('takes a picture of the size asked for', async () => {
  const png = Buffer.from(await browser.picture(STATEMENT, { width: 300, height: 200, scale: 1.5, media: 'print' }));
  expect([png.toString('latin1', 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(['PNG', 450, 300]);
  const again = Buffer.from(await browser.picture(STATEMENT, { width: 300, height: 200, scale: 1.5, media: 'print' }));
  expect(again.equals(png)).toBe(true);
});

test('prints after a picture as if there had been none', async () => {
  const html = `${STYLE}<style>@media screen{p{break-after:page}}</style><p>x<p>y<p>z`;
  const all = await Promise.all(
    Array.from({ length: 6 }, () => browser.picture(html, { width: 90, height: 90, scale: 3, media: 'screen' })),
  );
  expect(new Set(all.map((png) => latin1(png))).size).toBe(1);
  const counts = await Promise.all(Array.from({ length: 6 }, async () => pageCount((await browser.print(html)).bytes)));
  expect(counts).toEqual([1, 1, 1, 1, 1, 1]);
});

test('a browser that may not be started where it lies is a fault that says so', async () => {
  const folder = folderForTest({ chrome: 'no program' });
  const started = openBrowser({ fonts: FONTS, executable: join(folder, 'chrome') });
  await expect(started).rejects.toMatchObject({ code: 'start', message: expect.stringContaining('EACCES') });
});

/** What a folder may hold of settings of Puppeteer. */
const OF_THE_FOLDER = {
  'a program that writes': { '.puppeteerrc.cjs': "require('node:fs').writeFileSync('ran', ''); module.exports = {};" },
  'a program that throws': { 'puppeteer.config.cjs': "throw new Error('ran');" },
  'a broken file': { '.puppeteerrc': '{ broken' },
  'a broken package.json': { 'package.json': '{ broken' },
};

test.each(Object.entries(OF_THE_FOLDER))('the current folder has no say in how it prints: %s', async (_, files) => {
  const folder = folderForTest({
    ...files,
    'note.md': '---\nlanguage: en\ndate: 2024-01-01\n---\n\n# Note\n\nText.\n',
  });
  const { code, stderr } = await startCommunique(['build', 'note.md', '--format', 'pdf'], folder).ended;
  expect([code, stderr]).toEqual([0, '']);
  expect(readdirSync(folder)).not.toContain('ran');
});
