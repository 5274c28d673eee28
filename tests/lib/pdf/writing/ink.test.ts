import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, openBrowser } from '../../../../scripts/lib/browser/browser.ts';
import { compareInk } from '../../../conformance/pdf/measure/ink.ts';
import { readPdf } from '../../../support/pdf/read-pdf.ts';
import { FONTS, printText } from './sheet.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser({ fonts: FONTS, pages: 1 });
});
afterAll(() => browser.close());

/** Of Article 1: letters of several glyphs, marks above and below, in every script that the fonts here have. */
const TEXTS: Readonly<Record<string, string>> = {
  ar: 'يُولَدُ جَمِيعُ النَّاسِ أَحْرَارًا مُتَسَاوِينَ فِي الْكَرَامَةِ وَالْحُقُوقِ.',
  he: 'כׇּל בְּנֵי הָאָדָם נוֹלְדוּ בְּנֵי חוֹרִין וְשָׁוִים בְּעֶרְכָּם.',
  hi: 'सभी मनुष्यों को गौरव और अधिकारों के मामले में जन्मजात स्वतन्त्रता और समानता प्राप्त है।',
  th: 'มนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกันในเกียรติศักดิ์และสิทธิ ต่างคนต่างคำ',
};
/** In px. */
const SIZES = [11.25, 13.5, 13.75, 28];

test.each(Object.entries(TEXTS))(
  'no ink of composed letters moves a hundredth of a font unit: %s',
  async (tag, text) => {
    const paragraphs = SIZES.map((_, index) => text.repeat(index + 1));
    const style = SIZES.map((size, index) => `p:nth-child(${index + 1}){font-size:${size}px}`).join('');
    const { raw, mended } = await printText(browser, tag, paragraphs, style);
    const { pieces, strays, farthest } = compareInk(await readPdf(raw), await readPdf(mended));
    expect(pieces).toBeGreaterThan(300);
    expect(strays).toBe(0);
    expect(farthest).toBeLessThanOrEqual(0.01);
  },
);

test('no figures move that the browser sets between font units', async () => {
  const { raw, mended } = await printText(browser, 'ar', ['بلغ العدد ١٢٣٤٥٦ من ٣٤٥٦٧٨٩٠.'], 'p{font-size:13.04px}');
  const { strays, farthest } = compareInk(await readPdf(raw), await readPdf(mended));
  expect(strays).toBe(0);
  expect(farthest).toBeLessThanOrEqual(0.01);
});
