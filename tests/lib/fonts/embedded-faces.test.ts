import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, openBrowser } from '../../../scripts/lib/browser/browser.ts';
import { embeddedFontCss, printFontFiles } from '../../../scripts/lib/fonts/print-faces.ts';
import { postScriptName } from '../../../scripts/lib/fonts/sfnt.ts';
import { languageOf } from '../../../scripts/lib/text/language/language.ts';
import { SAMPLES } from './samples.ts';

let browser: Browser;
// A browser with one Latin font (with none at all it prints nothing): the rest a sheet must bring along.
beforeAll(async () => {
  const [latin = ''] = await printFontFiles();
  browser = await openBrowser({ fonts: [latin] });
});
afterAll(() => browser.close());

test.each([
  ['ar', SAMPLES.ar, 'NotoNaskhArabic'],
  ['zh-Hans', SAMPLES['zh-Hans'], 'NotoSerifSC'],
])('%s brings its fonts along where no folder of fonts is taken', async (tag, text, own) => {
  const language = languageOf(tag);
  const style = `${await embeddedFontCss(language, { text })}body{font:400 11pt Statement;font-synthesis:none}`;
  const html = `<html lang="${tag}" dir="${language.direction}"><style>${style}</style><p>${text} <b>${text}</b>`;
  const pdf = Buffer.from((await browser.print(html)).bytes).toString('latin1');
  const used = [...new Set([...pdf.matchAll(/\/BaseFont \/\w{6}\+([\w-]+)/g)].map(([, name]) => name))];
  const declared = new Set((await printFontFiles()).map(postScriptName));
  expect(used.filter((name) => name?.startsWith(own)).length).toBe(2);
  expect(used.filter((name) => name === undefined || !declared.has(name))).toEqual([]);
  expect(pdf).not.toContain('/Type3');
});
