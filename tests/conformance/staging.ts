import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { serveFolder } from '../../scripts/publish/serve-folder.ts';
import { check } from '../support/check.ts';
import { openChromium } from '../support/chromium.ts';
import { startCommand } from '../support/command.ts';
import { DOOR } from '../support/communique.ts';
import { filesBelow, writeFiles } from '../support/folder.ts';
import { openLoopback } from '../support/loopback.ts';
import { sync, translate, writeNewsroom } from './site/generated.ts';

const TAGS = ['en', 'ar'] as const;

// A real address from `embargo`: what is staged reads whole in a browser, and no link out of it tells where it was followed from.
await check(async (scratch) => {
  const referers: (string | undefined)[] = [];
  const other = createServer((request, response) => {
    if (request.url === '/there') referers.push(request.headers.referer);
    response.end('<!doctype html><title>Another site</title>');
  });
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  other.unref();
  const address = other.address();
  const there = `http://localhost:${typeof address === 'object' ? address?.port : ''}/there`;

  const root = path.join(scratch, 'newsroom');
  const link = `\nSee [the other site](${there}). {#other}\n`;
  await writeNewsroom(root, [{ slug: 'open', number: 101, front: ['date: 2024-05-06'], more: link }], TAGS);
  writeFiles(root, {
    'source/closed.md': readFileSync(path.join(root, 'source/open.md'), 'utf8')
      .replaceAll('101', '777')
      .replace('date:', 'status: draft\ndate:'),
  });
  await sync(root);
  translate(root, 'closed', 777, TAGS);
  let screen = '';
  const run = async (...args: readonly string[]): Promise<number | null> => {
    const ended = await startCommand(process.execPath, [DOOR, ...args], { cwd: root }).ended;
    screen += ended.screen;
    return ended.code;
  };
  const codes = [
    await run('embargo', 'closed', '--until', '2099-01-01T10:00+01:00'),
    await run('stage', '--root', root),
    await run('build', '--format', 'html,text', '--out', 'proof', 'open'),
  ];
  if (codes.some((code) => code !== 0)) return { measured: [], faults: [`exit codes ${codes.join(', ')}:\n${screen}`] };
  const staging = path.join(root, 'dist-staging');
  const token =
    /^staging: "?([0-9a-f]{32})/m.exec(readFileSync(path.join(root, 'source/closed.md'), 'utf8'))?.[1] ?? '';
  const server = await serveFolder(staging, 0);
  const plain = await openLoopback(staging);
  const proof = await openLoopback(path.join(root, 'proof'));
  const browser = await openChromium();
  const faults: string[] = [];
  const follow = async (url: string): Promise<string | undefined> => {
    const page = await browser.newPage();
    page.on('requestfailed', (request) => faults.push(`${request.url().replace(token, '…')} was not loaded`));
    page.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${response.url().replace(token, '…')}: ${response.status()}`);
    });
    // A served page keeps a request open for its reloads: the network is never idle.
    await page.goto(url, { waitUntil: 'load' });
    await Promise.all([page.waitForNavigation(), page.click(`a[href="${there}"]`)]);
    await page.close();
    return referers.pop();
  };
  try {
    // A page that is for everybody says where it was followed from: the check can see it.
    const open = await follow(`${proof.origin}/open/en/index.html`);
    if (open === undefined) faults.push('the check sees no Referer at all');
    for (const [name, base] of [
      ['with our headers', server.url.replace(/\/$/, '')],
      ['by a server without them', plain.origin],
    ]) {
      for (const tag of TAGS) {
        const told = await follow(`${base}/${token}/closed/${tag}/index.html`);
        if (told !== undefined) faults.push(`${tag}, ${name}: the other site was told ${told.replace(token, '…')}`);
      }
    }
  } finally {
    await browser.close();
    await Promise.all([server.close(), plain.close(), proof.close()]);
    other.closeAllConnections();
    other.close();
  }
  const names = filesBelow(staging);
  const outside = names.filter((name) => !name.startsWith(`${token}/`));
  const texts = await Promise.all(outside.map((name) => readFile(path.join(staging, name), 'utf8')));
  if (texts.some((text) => text.includes(token) || text.includes('closed'))) faults.push('the root says what is below');
  if (screen.includes(token)) faults.push('a screen shows the address');
  return {
    measured: [
      `staging: ${names.length} files below one address, ${outside.length} at the root; ${TAGS.length * 2} links followed out of it`,
    ],
    faults,
  };
});
