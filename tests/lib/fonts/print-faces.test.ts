import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, openBrowser } from '../../../scripts/lib/browser/browser.ts';
import { printFontCss, printFontFiles } from '../../../scripts/lib/fonts/print-faces.ts';
import { postScriptName } from '../../../scripts/lib/fonts/sfnt.ts';
import { languageOf } from '../../../scripts/lib/text/language/language.ts';
import { AUTONYMS, SAMPLES } from './samples.ts';

let browser: Browser;
let declared: ReadonlySet<string>;
beforeAll(async () => {
  const files = await printFontFiles();
  declared = new Set(files.map(postScriptName));
  // Two fonts of one name could not be told apart.
  expect(declared.size).toBe(files.length);
  browser = await openBrowser({ fonts: files });
});
afterAll(() => browser.close());

const fontsOf = (pdf: string): readonly string[] => [
  ...new Set(
    [...pdf.matchAll(/\/Subtype \/CIDFontType2[\s\S]*?\/BaseFont|\/BaseFont \/(\w{6}\+[\w-]+)/g)].flatMap(
      ([, name]) => name ?? [],
    ),
  ),
];

async function printed(tag: string, body: string): Promise<string> {
  const language = languageOf(tag);
  const style = `${printFontCss(language, { text: body.replaceAll(/<[^>]*>/g, '') })}body{font:400 11pt Statement,serif;font-synthesis:none}h1{font:600 20pt "Statement Display",Statement}.caps{font:600 11pt "Statement Caps",Statement;font-variant-caps:all-small-caps}b{font-weight:600}`;
  const html = `<html lang="${tag}" dir="${language.direction}"><style>${style}</style>${body}`;
  return Buffer.from((await browser.print(html)).bytes).toString('latin1');
}

test.each(Object.entries(SAMPLES))(
  '%s is set in declared fonts alone, all embedded as TrueType, none as Type 3',
  async (tag, text) => {
    const pdf = await printed(
      tag,
      `<p class=caps>${text}<h1>${text}</h1><p>${text} <b>${text}</b> <em>${text}</em><p>${AUTONYMS}`,
    );
    const fonts = fontsOf(pdf);
    expect(fonts.length).toBeGreaterThan(4);
    for (const font of fonts) {
      expect(font).toMatch(/^[A-Z]{6}\+/);
      expect(declared).toContain(font.slice(7));
    }
    expect(pdf).not.toContain('/Type3');
    const count = (pattern: RegExp): number => [...pdf.matchAll(pattern)].length;
    expect(count(/\/Subtype \/CIDFontType2/g)).toBe(fonts.length);
    expect(count(/\/FontFile2 /g)).toBe(fonts.length);
  },
);

test.each([
  ['en', SAMPLES.en.replace(/[→]/, ''), ['SourceSerif4-Regular']],
  ['ru', SAMPLES.ru, ['SourceSerif4-Regular']],
  ['zh-Hans', '科布伦茨高等法院“判处”安瓦尔·R.终身监禁……2022年1月13日——Anwar R. é †', ['NotoSerifSC-Regular']],
  ['ar', 'حكمت المحكمة «الإقليمية» العليا، (في كوبلنتس): ١٣ كانون ٢٠٢٢ – ص!', ['NotoNaskhArabic-Regular']],
  ['fa', SAMPLES.fa.replace(/\w+/, ''), ['NotoNaskhArabic-Regular']],
])('the script of %s owns its spaces and punctuation', async (tag, text, fonts) => {
  expect(fontsOf(await printed(tag, `<p>${text}`)).map((font) => font.slice(7))).toEqual(fonts);
});

test('emphasis in a script without italics stays in its family', async () => {
  const fonts = fontsOf(await printed('ar', '<p><em>بالسجن المؤبد</em>')).map((font) => font.slice(7));
  expect(fonts).toEqual(['NotoNaskhArabic-Regular']);
});
