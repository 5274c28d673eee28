import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import MiniSearch from 'minisearch';
import { describe, expect, test } from 'vitest';
import type { Findable } from '../../../scripts/render/renderer.ts';
import {
  fileOfShown,
  filesOfWords,
  type Head,
  indexOfParts,
  type Placed,
} from '../../../scripts/render/web/search/parts.js';
import { wordsOfQuestion, wordsOfText } from '../../../scripts/render/web/search/words.js';
import { searchIndexFiles } from '../../../scripts/render/web/search-index.ts';
import { complaintsOf, openChromium } from '../../support/chromium.ts';
import { folderForTest } from '../../support/folder.ts';
import { openLoopback } from '../../support/loopback.ts';
import { randomNumbers } from '../../support/random.ts';
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

/** Letters that words of some scripts are made of here. */
const LETTERS: Readonly<Record<string, string>> = {
  en: 'abcdeilmnorst',
  ar: 'ابتدرسلمنهوي',
  ru: 'абвгдеиклмнор',
  'zh-Hans': '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动',
  th: 'กขคงจชดตนบปมยรลวสหอะาิีเแ',
};

/** Statements of random words of a script, many of them common to several. */
function made(tag: string, count: number): readonly Findable[] {
  const random = randomNumbers(count);
  const pick = (below: number): number => Math.floor(random() * below);
  const letters = [...(LETTERS[tag] ?? '')];
  const word = (): string => Array.from({ length: 1 + pick(7) }, () => letters[pick(letters.length)]).join('');
  const common = Array.from({ length: 500 }, word);
  const text = (length: number): string =>
    Array.from({ length }, () => (pick(5) === 0 ? word() : common[Math.floor(random() ** 3 * 500)])).join(' ');
  return Array.from({ length: count }, (_, id) => ({
    href: `../../s${id}/${tag}/index.html`,
    title: text(6),
    when: `Day ${id}`,
    extract: text(30),
    words: wordsOfText(`${text(120)} ${pick(2000)}`),
  }));
}

const HOW = {
  tokenize: wordsOfQuestion,
  processTerm: (term: string) => term,
  prefix: (term: string) => term.length > 1,
  combineWith: 'AND',
  boost: { title: 3 },
} as const;

const AS_STORED = { fields: ['title', 'text'], storeFields: ['title', 'href', 'when', 'extract'] };

test.each(Object.keys(LETTERS))('in %s an index in parts answers as the whole one, of few files', async (tag) => {
  const statements = made(tag, 150);
  const [whole] = await searchIndexFiles(statements, tag, Number.POSITIVE_INFINITY);
  const files = new Map((await searchIndexFiles(statements, tag, 20_000)).map((file) => [file.path, file.bytes]));
  expect(Math.max(...[...files.values()].map(({ length }) => length))).toBeLessThanOrEqual(20_000);
  expect(files.size).toBeGreaterThan(10);
  const read = (name: string): string => new TextDecoder().decode(files.get(name));
  const head: Head = JSON.parse(read(`${tag}/search/words.json`));
  const parts = new Map<string, readonly never[]>();
  const partOf = <Entry>(file: string): readonly Entry[] => {
    const part = parts.get(file) ?? JSON.parse(read(path.posix.join(tag, 'search', `${head.folder}${file}`)));
    parts.set(file, part);
    return part;
  };
  const before = MiniSearch.loadJSON(new TextDecoder().decode(whole?.bytes), AS_STORED);
  const words = statements.flatMap((each) => [...wordsOfText(each.title), ...each.words]);
  const random = randomNumbers(1);
  const asked = (): string => words[Math.floor(random() * words.length)] ?? '';
  const questions = Array.from({ length: 80 }, (_, index) => {
    const [one, other] = [asked(), asked()];
    return index % 4 === 0 ? one : index % 4 === 1 ? one.slice(0, 2) : index % 4 === 2 ? `${one} ${other}` : `${one}x`;
  });
  let found = 0;
  let most = 0;
  for (const question of [...questions, '\u0000', '\uffff']) {
    const needed = filesOfWords(head.words, wordsOfQuestion(question), HOW.prefix);
    most = Math.max(most, needed.length);
    const placed = needed.flatMap((file) => partOf<Placed>(file));
    const answers = MiniSearch.loadJS(indexOfParts(head, placed), AS_STORED)
      .search(question, HOW)
      .map((answer) => {
        const entries = partOf<readonly [number, object]>(fileOfShown(head.shown, answer.id));
        return { ...answer, ...new Map(entries).get(answer.id) };
      });
    found += answers.length;
    expect(answers).toEqual(before.search(question, HOW));
  }
  expect(found).toBeGreaterThan(200);
  expect(most).toBeLessThan(head.words.length);
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
