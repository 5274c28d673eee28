import { h } from 'hastscript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, openBrowser } from '../../../scripts/browser/browser.ts';
import { isolated } from '../../../scripts/document/isolate-text.ts';
import { languageOf } from '../../../scripts/language/language.ts';
import { FONTS, printText, standardTexts } from './sheet.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser({ fonts: FONTS, pages: 1 });
}, 30_000);
afterAll(() => browser.close());

const WIDTHS = Array.from({ length: 24 }, (_, index) => 90 + 13 * index);

/** Each: what it is, the language, words that break at the end of some line or other. */
const TEXTS: readonly (readonly [string, string, string])[] = [
  ['a name in Arabic', 'ar', 'قالت منظمة Human Rights Watch في تقريرها إن الله أعلم.'],
  ['a name in Hebrew', 'he', 'כאשר השם Syrian Network for Human Rights מופיע בו, ואז סוף.'],
  ['words in English', 'en', 'Until the mail system is configured, it will be broken and cannot be used.'],
  ['Arabic in English', 'en', 'He said الشبكة السورية لحقوق الإنسان in 2024, and it is true.'],
];

test.each(TEXTS)('%s keeps its spaces wherever its lines end, kept by the browser or not', async (_, tag, text) => {
  const narrow = (whiteSpace: string) =>
    WIDTHS.map((width) =>
      h('p', { style: `inline-size:${width}px;white-space:${whiteSpace}` }, isolated(text, languageOf(tag))),
    );
  const { mended } = await printText(browser, tag, [...narrow('normal'), ...narrow('pre-wrap')]);
  const texts = await standardTexts(mended);
  expect(texts).toHaveLength(2 * WIDTHS.length);
  expect([...new Set(texts)]).toEqual([text]);
});
