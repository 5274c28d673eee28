import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import MiniSearch from 'minisearch';
import { describe, expect, test } from 'vitest';
import { wordsOfQuestion, wordsOfText } from '../../../scripts/render/web/search/words.js';
import { complaintsOf, openChromium } from '../../support/chromium.ts';
import { folderForTest } from '../../support/folder.ts';
import { openLoopback } from '../../support/loopback.ts';
import { copied, newsroomMade } from '../newsroom-made.ts';

const isFound = (question: string, text: string): boolean => {
  const there = wordsOfText(text);
  const asked = wordsOfQuestion(question);
  return asked.length > 0 && asked.every((word) => there.some((each) => each.startsWith(word)));
};

describe('words', () => {
  test.each([
    ['نظام', 'أدانت المحكمة النظامَ السوري'],
    ['النظام', 'نظام من التعذيب'],
    ['احتجاز', 'ما لا يقل عن ١٣١٬٤٦٩ حالة اِحْتِجَاز'],
    ['131469', 'ما لا يقل عن ١٣١٬٤٦٩ حالة'],
    ['۱۳۱۴۶۹', 'at least 131,469 people'],
    ['131.469', 'au moins 131\u202f469 personnes'],
    ['1.234.567', '1,234,567 people'],
    ['مسؤول', 'المسئول عن الجريمة'.replace('ئ', 'ؤ')],
    ['کشور', 'كشور'],
    ['می‌شود', 'میشود'],
    ['酷刑', '该定罪是对酷刑制度的谴责'],
    ['危害人类罪', '反人类罪即危害人类罪'],
    ['刑', '酷刑'],
    ['ศาล', 'คำพิพากษาของศาลสูง'],
    ['Istanbul', 'İSTANBUL’DA'],
    ['ışık', 'IŞIK'],
    ['strasse', 'Hauptstraße'.slice(5)],
    ['refugies', 'des réfugiés syriens'],
    ['еще', 'ещё'],
    ['tort', 'Torture and killing'],
  ])('%s is found in %s', (question, text) => expect(isFound(question, text)).toBe(true));

  test.each([
    ['刑酷', '酷刑'],
    ['131496', '131,469'],
    ['البحر', 'النظام السوري'],
    ['ศาลา', 'คำพิพากษาของศาลสูง'],
    ['', 'text'],
  ])('%s is not found in %s', (question, text) => expect(isFound(question, text)).toBe(false));
});

const NEWSROOM = {
  'source/newsroom.yaml': 'name: Harbour Watch\nlanguages: [en, ar]\n',
  'source/boats.md': '---\ndate: 2024-05-06\n---\n\n# Boats at night\n\nOn Monday 1,500 boats were taken <b>.\n',
  'source/pier.md': '---\ndate: 2024-05-07\n---\n\n# The pier\n\nThe pier was closed.\n',
  'source/secret.md': '---\ndate: 2024-05-08\nstatus: draft\n---\n\n# Secret canary\n\nNothing.\n',
};

test('a reader finds a statement by its words, in a real browser, under the page’s own policy', async () => {
  const files = await newsroomMade(copied('none', NEWSROOM));
  const again = await newsroomMade(copied('none', NEWSROOM));
  expect(again.get('en/search/words.json')).toBe(files.get('en/search/words.json'));
  expect(files.get('en/search/words.json')).not.toMatch(/canary/i);
  const index = MiniSearch.loadJSON(files.get('en/search/words.json') ?? '', { fields: ['title', 'text'] });
  expect(index.documentCount).toBe(2);
  const dist = folderForTest();
  for (const [name, text] of files) {
    mkdirSync(path.dirname(path.join(dist, name)), { recursive: true });
    writeFileSync(path.join(dist, name), text);
  }
  const server = await openLoopback(dist);
  const chromium = await openChromium();
  try {
    const page = await chromium.newPage();
    const complaints = complaintsOf(page);
    const shown = async (question: string): Promise<unknown> => {
      await page.goto(`${server.origin}/en/search/index.html?q=${encodeURIComponent(question)}`);
      await page.waitForFunction("document.querySelector('#found').textContent !== ''");
      return page.evaluate(
        "[document.querySelector('#found').textContent, ...[...document.querySelectorAll('#results li')].map((item) => item.querySelector('a').getAttribute('href') + ' ' + item.querySelector('h2').textContent + ': ' + item.querySelector('.summary').textContent)]",
      );
    };
    const boats = '../../boats/en/index.html Boats at night: On Monday 1,500 boats were taken .';
    expect(await shown('boat')).toEqual(['Statements found: 1', boats]);
    expect(await shown('1500 MONDAY')).toEqual(['Statements found: 1', boats]);
    expect(await shown('the pier closed')).toEqual([
      'Statements found: 1',
      '../../pier/en/index.html The pier: The pier was closed.',
    ]);
    expect(await shown('canary')).toEqual(['No statement has these words.']);
    expect(
      await page.evaluate("document.querySelector('#needs-script') === null && !document.querySelector('#ask').hidden"),
    ).toBe(true);
    expect(complaints).toEqual([]);
    expect(server.missing).toEqual([]);
    await page.setJavaScriptEnabled(false);
    await page.goto(`${server.origin}/en/search/index.html`);
    const text = files.get('en/search/index.html');
    expect(text).toContain('Search needs JavaScript.');
    expect(text).toContain('href="../archive/index.html"');
  } finally {
    await chromium.close();
    await server.close();
  }
});
