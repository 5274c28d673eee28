import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { openChromium } from '../../support/chromium.ts';
import { REPOSITORY, type Run, runCommand } from '../../support/communique.ts';
import { copyNewsroom, folderForTest, removeFolder, temporaryFolder } from '../../support/folder.ts';
import { expectGolden } from '../../support/golden.ts';
import { expectTranscript } from '../commands/trial/transcript.ts';

const SLUG = 'night-at-the-pier';
const folder = temporaryFolder();
const FILE = path.join(folder, 'status.html');
let run: Run;
let page: string;

/** One of everything: an outdated text, a missing one, a wrong figure, a language that has been read. */
beforeAll(async () => {
  copyNewsroom('tests/fixtures/harbour', folder);
  const edit = (name: string, from: string | RegExp, to: string): void => {
    const file = path.join(folder, name);
    const before = readFileSync(file, 'utf8');
    const after = before.replace(from, to);
    expect(after).not.toBe(before);
    writeFileSync(file, after);
  };
  await runCommand(['approve', SLUG, '--lang', 'zh-Hans', '--by', 'A. Reader'], folder);
  edit(`source/${SLUG}.md`, 'was closed at 22:30;', 'was closed at 22:45;');
  edit(`translations/de/${SLUG}.json`, /("item-[^"]*": )"[^"]*"/, '$1""');
  edit('translations/ar/notice-of-correction.json', '٧ ساعات', '٨ ساعات');
  run = await runCommand(['status', '--html', 'status.html'], folder);
  page = readFileSync(FILE, 'utf8');
  return () => removeFolder(folder);
});

test('the page holds what it said the last time somebody read it', () => {
  expect(run).toMatchObject({ code: 1, stdout: 'Open status.html\n', stderr: '' });
  const own = page.replace(/<style>.*?<\/style>/s, '<style>…</style>');
  expectGolden(path.join(REPOSITORY, 'tests/fixtures/status-page/status.html'), own);
  expectTranscript('status-html', [run], folder);
});

test('it is one file: no script, no address that a browser would ask, no path of the machine', () => {
  expect(page).not.toMatch(/<script|<link|<img|\son\w+=|\sstyle=|@import/);
  const addresses = [...page.matchAll(/(?:url\(|src=|href=)["']?([^"')\s>]+)/g)].map((match) => match[1] ?? '');
  expect(addresses.length).toBeGreaterThan(5);
  expect(addresses.filter((address) => !/^(?:#|data:font\/woff2;base64,)/.test(address))).toEqual([]);
  expect(page).not.toContain(folder);
  expect(page).not.toContain(REPOSITORY);
  expect(Buffer.byteLength(page)).toBeLessThan(1_000_000);
});

test('the same day gives the same bytes', async () => {
  await runCommand(['status', '--html', 'again.html'], folder);
  expect(readFileSync(path.join(folder, 'again.html'), 'utf8')).toBe(page);
});

const axeSchema = z.object({
  passes: z.number(),
  wide: z.boolean(),
  violations: z.array(z.object({ id: z.string(), nodes: z.array(z.string()) })),
});

const LOOK = `axe.run(document).then(({ passes, violations }) => ({
  passes: passes.length,
  wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
  violations: violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html.slice(0, 160)) })),
}))`;

test('nothing stands in a reader’s way, in light and dark, at 360 and 1280 pixels', async () => {
  const chromium = await openChromium();
  onTestFinished(() => chromium.close());
  const tab = await chromium.newPage();
  for (const theme of ['light', 'dark']) {
    await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    await tab.goto(pathToFileURL(FILE).href);
    await tab.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true })");
    await tab.evaluate(axe.source);
    for (const width of [360, 1280]) {
      await tab.setViewport({ width, height: 900 });
      const { passes, wide, violations } = axeSchema.parse(await tab.evaluate(LOOK));
      expect(violations, `${theme} ${width}`).toEqual([]);
      expect(wide, `${theme} ${width}`).toBe(false);
      expect(passes).toBeGreaterThan(15);
    }
  }
});

test('what cannot be written, or asked for together, is said', async () => {
  const nowhere = await runCommand(['status', '--html', 'no/where.html'], folder);
  const both = await runCommand(['status', '--html', 'x.html', '--json'], folder);
  expect([nowhere.code, both.code]).toEqual([3, 2]);
  expect(nowhere.stderr).toContain('where.html cannot be written (ENOENT)');
});

test('of the newsroom’s own texts none is shown that only a statement under embargo has', async () => {
  const root = folderForTest({
    'source/newsroom.yaml': 'name: Watch\nlanguages: [en, de]\n',
    'source/open.md': '---\ndate: 2024-05-06\ntopics: [Boats]\n---\n\n# Open\n',
    'source/shut.md': '---\ndate: 2024-05-06\nembargo: 2099-01-01T10:00Z\ntopics: [Raid]\n---\n\n# Shut\n',
    'translations/de/newsroom.json':
      '{"name": "Wacht", "topic-raid": "Razzia", "topic-boats": "Boote", "topic-old": "Alt"}',
  });
  await runCommand(['status', '--html', 'all.html'], root);
  const all = readFileSync(path.join(root, 'all.html'), 'utf8');
  expect(all).toContain('topic-boats');
  expect(all).not.toMatch(/raid|razzia|topic-old/i);
  await runCommand(['status', 'open', '--html', 'open.html'], root);
  expect(readFileSync(path.join(root, 'open.html'), 'utf8')).not.toContain('topic-boats');
});
