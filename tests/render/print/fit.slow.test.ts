import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../../../scripts/lib/browser/browser.ts';
import { lastPage, pageCount } from '../../../scripts/lib/pdf/last-page.ts';
import { fitPrint } from '../../../scripts/render/print/copyfit.ts';
import type { Sheet } from '../../../scripts/render/print/printable.ts';
import type { Fit } from '../../../scripts/render/print-task.ts';
import { openPress, paperFor } from './paper.ts';
import { sizesIn } from './sizes-in.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openPress();
});
afterAll(() => browser.close());

const print = async ({ html }: Sheet): Promise<Uint8Array> => (await browser.print(html)).bytes;

const SENTENCES = {
  en: 'The court in Koblenz sentenced him to life in prison, after a trial of twenty-one months. ',
  de: 'Das Oberlandesgericht Koblenz verurteilte den Sicherheitsoffizier zu lebenslanger Haft. ',
  ar: 'حكمت المحكمة الإقليمية العليا في كوبلنتس على المتهم بالسجن المؤبد بعد محاكمة طويلة. ',
  'zh-Hans': '科布伦茨高等法院经过二十一个月的审理后判处被告终身监禁，受害者家属对此表示欢迎。',
} as const;
type Tag = keyof typeof SENTENCES;

/** Paragraphs of five sentences, the last one of what is left. */
function statement(tag: Tag, sentences: number): string {
  const paragraphs = Array.from({ length: Math.ceil(sentences / 5) }, (_, index) =>
    SENTENCES[tag].repeat(Math.min(5, sentences - index * 5)).trim(),
  );
  return `# ${SENTENCES[tag].trim()}\n\n${paragraphs.join('\n\n')}`;
}

test.each([
  [1, 'en', 'line', 0],
  [3, 'en', 'line', 0],
  [8, 'en', 'line', 2],
  [5, 'ar', 'شخصاً في 251 SNHR', 2],
  [4, 'zh-Hans', '第*一*行', 1],
] as const)('counts %i lines of a statement in %s, whatever comes after', async (lines, tag, line, others) => {
  const text = Array.from({ length: lines }, (_, index) => `${line} ${index}`).join('  \n');
  const paper = await paperFor(`# Head\n\nFirst.\n\n${text}`, {
    tag,
    others: ['fr', 'de'].slice(0, others),
    css: '.text > #p2 { break-before: page } .text > p.ends { display: none }',
  });
  expect(paper().tailHeadings).toBe(others === 0 ? 0 : 1);
  const bytes = await print(paper());
  expect(pageCount(bytes)).toBe(2);
  expect(lastPage(bytes, paper().tailHeadings)).toEqual({ pages: 2, lines });
});

test('counts nothing where only what comes after stands on the last page', async () => {
  const paper = await paperFor('# Head\n\nText[^1].\n\n[^1]: A note.', {
    tag: 'ar',
    others: ['en'],
    css: '.tail { break-before: page }',
  });
  const bytes = await print(paper());
  expect([pageCount(bytes), lastPage(bytes, paper().tailHeadings).lines]).toEqual([2, 0]);
});

/** From a page that is nearly full. */
describe.each([
  ['en', 22],
  ['de', 20],
  ['ar', 19],
  ['zh-Hans', 18],
] as const)('in %s', (tag, from) => {
  test('a statement of any length leaves no page to a few lines, where smaller type or a fuller sheet saves it', async () => {
    const steps = new Set<Fit | undefined>();
    for (let length = from; length < from + 8; length++) {
      const paper = await paperFor(statement(tag, length), { tag, others: ['en', 'fr', 'ru', 'zh-Hans'] });
      const fitted = await fitPrint(paper, print);
      steps.add(fitted.fit);
      expect(fitted.sheet).toEqual(paper(fitted.fit));
      const { lines } = lastPage(fitted.bytes, fitted.sheet.tailHeadings);
      const pages = pageCount(fitted.bytes);
      if (pages > 1) expect(lines, `${length} sentences`).toBeGreaterThan(0);
      // What is in the last step's power has been tried before a few lines are left alone.
      if (pages > 1 && lines < 6 && fitted.fit === undefined)
        expect(pageCount(await print(paper('2 close')))).toBeGreaterThanOrEqual(pages);
    }
    expect(steps.has(undefined)).toBe(true);
    expect(steps.size).toBeGreaterThan(1);
  });
});

test('where no size saves the page, a sheet that is filled further may, with type no smaller', async () => {
  const desk = { name: 'Desk', phone: '+44 20 7946 0018', email: 'press@example.org', note: 'Day and night' };
  let saved = 0;
  for (let length = 17; length < 23; length++) {
    const paper = await paperFor(statement('en', length), { tag: 'en', others: ['ar'], contacts: [desk, desk, desk] });
    const fitted = await fitPrint(paper, print);
    if (fitted.fit !== '2 close') continue;
    saved++;
    const smaller = await print(paper('2'));
    expect(pageCount(smaller)).toBe(pageCount(fitted.bytes) + 1);
    expect(sizesIn(smaller)).toEqual(expect.arrayContaining([...sizesIn(fitted.bytes)]));
  }
  expect(saved).toBeGreaterThan(0);
});

test('the last paragraph moves over where no size saves the page', async () => {
  const paper = await paperFor('# Head\n\nFirst.\n\nSecond.\n\nThird.', {
    tag: 'en',
    others: ['ar'],
    css: '.tail { break-before: page } [data-fit="carry"] .tail { break-before: auto }',
  });
  const fitted = await fitPrint(paper, print);
  expect(fitted.fit).toBe('carry');
  expect(lastPage(fitted.bytes, fitted.sheet.tailHeadings).lines).toBe(2);
});

test('a long statement is printed once, however few lines its last page has', async () => {
  const paper = await paperFor(`# Head\n\n${Array(80).fill('A paragraph.').join('\n\n')}\n\nThe last.`, {
    tag: 'en',
    others: ['ar'],
    css: '.text > p:not(:last-of-type) { break-after: page }',
  });
  let prints = 0;
  const fitted = await fitPrint(paper, (sheet) => {
    prints++;
    return print(sheet);
  });
  expect(pageCount(fitted.bytes)).toBeGreaterThan(80);
  expect([prints, fitted.fit]).toEqual([1, undefined]);
});

test('what is printed ahead changes nothing', async () => {
  const paper = await paperFor(statement('en', 22), { tag: 'en', others: ['en', 'fr', 'ru', 'zh-Hans'] });
  const plain = await fitPrint(paper, print);
  for (const likely of ['1', '2', '2 close', 'carry'] as const) {
    const ahead = await fitPrint(paper, print, likely);
    expect([ahead.fit, ahead.sheet, pageCount(ahead.bytes)]).toEqual([plain.fit, plain.sheet, pageCount(plain.bytes)]);
  }
  const failing = (sheet: Sheet): Promise<Uint8Array> =>
    sheet.html === paper('carry').html ? Promise.reject(new Error('Not needed')) : print(sheet);
  expect((await fitPrint(paper, failing, 'carry')).fit).toBe(plain.fit);
});

test('the same statement comes out the same', async () => {
  const paper = await paperFor(statement('de', 29), { tag: 'de', others: ['en', 'ar'] });
  const runs = await Promise.all([fitPrint(paper, print), fitPrint(paper, print), fitPrint(paper, print)]);
  expect(new Set(runs.map(({ fit }) => fit)).size).toBe(1);
});
