import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, openBrowser } from '../../../../scripts/lib/browser/browser.ts';
import { output } from '../../../support/command.ts';
import { removeFolder, temporaryFolder } from '../../../support/folder.ts';
import { folded } from '../../../support/pdf/found.ts';
import { readPdf } from '../../../support/pdf/read-pdf.ts';
import { mupdf } from '../../../support/pdf/reader/mupdf.ts';
import { openPdfium } from '../../../support/pdf/reader/pdfium.ts';
import { pdfjs } from '../../../support/pdf/reader/pdfjs.ts';
import { poppler } from '../../../support/pdf/reader/poppler.ts';
import { bare, FONTS, printText, standardTexts } from './sheet.ts';

let browser: Browser;
let folder: string;
beforeAll(async () => {
  browser = await openBrowser({ fonts: FONTS, pages: 1 });
  folder = temporaryFolder();
});
afterAll(async () => {
  await browser.close();
  removeFolder(folder);
});

const LINES: Readonly<Record<string, readonly string[]>> = {
  ar: [
    'قال أحمد إن القانون رقم 14(3)(g) يُطبَّق منذ 27 نوفمبر 2024.',
    'اتصلوا على +963 11 234 5678 أو info@example.org ثم انظر https://example.org/reports/2024?id=12&x=y للتفاصيل.',
    'بلغ العدد ١٢٫٥ من ٣٤٥٦٧ شخصاً.',
    'كَتَبَ الطَّالِبُ الدَّرْسَ بِخَطٍّ جَمِيلٍ وَاضِحٍ، والسلامُ عليكم.',
    'قالت منظمة Human Rights Watch في تقريرها إن الله أعلم.',
    'قال (أحمد) إن «التقرير» [المنشور] صحيح (أو كاد).',
    'ورد ذلك في بيانها (+963 11 234 5678)، أمس.',
    'اتصلوا («Human Rights Watch»، +963 11 234 5678). راجعوا press@example.org، ثم 14(3)(g)!',
  ],
  fa: ['می‌خواهم خانه‌های‌مان را ببینم، تاریخ ۱۴۰۳/۰۹/۰۷ و 27/11/2024.', 'شمارهٔ ۱۲٬۳۴۵ و کِتابِ خوب.'],
  ur: ['ادارہ Human Rights Watch کی رپورٹ دیکھیں۔', 'یہ کِتاب اُس کی ہے، میں نے پَڑھی۔'],
  he: [
    'הוא אמר: החוק 14(3)(g) בתוקף מאז 27 בנובמבר 2024.',
    'בְּרֵאשִׁית בָּרָא אֱלֹהִים אֵת הַשָּׁמַיִם וְאֵת הָאָרֶץ.',
    'הוא אמר (אולי) שזה [כך].',
    'כ-34,567 איש, ראו https://example.org/he?x=1 לפרטים.',
    'כך נכתב בהודעה ("Human Rights Watch"), אתמול (+963 11 234 5678).',
  ],
  hi: ['उसने कहा कि क़ानून २७ नवंबर 2024 से लागू है।', 'क्षत्रिय, श्रृंगार, ज्ञान, विद्यार्थी और राष्ट्रपति।'],
  th: ['ทุกคนเกิดมามีอิสระเสรี เท่าเทียมกันทั้งศักดิ์ศรีและสิทธิ', 'ที่นี่มีน้ำ และผู้ใหญ่ก็รู้'],
  en: [
    'He said الشَّبَكَةُ السورية لحقوق الإنسان in 2024, and it’s true.',
    'In Hebrew: זכויות אדם means human rights.',
    'A Latin line with a no-break\u00A0space and a narrow one: 131\u202F469.',
  ],
};

describe.each(Object.entries(LINES))('%s', (tag, lines) => {
  const print = async () => (await printText(browser, tag, lines)).mended;

  test('is by the standard what was written', async () => {
    expect(await standardTexts(await print())).toEqual(lines.map(bare));
  });

  test('is found again by MuPDF, PDFium and pdf.js', async () => {
    const file = join(folder, `${tag}.pdf`);
    writeFileSync(file, await print());
    const pdfium = await openPdfium();
    const wanted = lines.map(folded);
    for (const read of [mupdf, pdfium, pdfjs]) {
      const text = folded(await read(file));
      expect(wanted.filter((line) => !text.includes(line))).toEqual([]);
    }
  });
});

test('figures that the browser sets between font units are found again', async () => {
  const lines = ['بلغ العدد ١٢٣٤٥٦ من ٣٤٥٦٧ شخصاً (٢٠٢٤)، في ٢٧/١١/٢٠٢٤.', 'المادة ١٤'];
  const { mended } = await printText(browser, 'ar', lines, 'p{font-size:13.04px}');
  expect(await standardTexts(mended)).toEqual(lines.map(bare));
  const file = join(folder, 'figures.pdf');
  writeFileSync(file, mended);
  for (const read of [mupdf, await openPdfium(), pdfjs]) {
    const text = folded(await read(file));
    expect(lines.map(folded).filter((line) => !text.includes(line))).toEqual([]);
  }
});

test('finds little of Arabic in what the browser printed, so that these readings can fail', async () => {
  const { raw } = await printText(browser, 'ar', LINES['ar'] ?? []);
  const file = join(folder, 'raw.pdf');
  writeFileSync(file, raw);
  const text = folded(await pdfjs(file));
  expect((LINES['ar'] ?? []).map(folded).filter((line) => text.includes(line))).toEqual([]);
});

test('leaves wrapped lines whole, their spaces included', async () => {
  const long = 'كل الناس يولدون أحراراً ومتساوين في الكرامة والحقوق، وقد وهبوا عقلاً وضميراً. '.repeat(12).trim();
  const { mended } = await printText(browser, 'ar', [long], 'p{width:150px}');
  expect(await standardTexts(mended)).toEqual([bare(long)]);
});

test.each([50, 60, 70])('words that part within joined letters keep their order: %s px', async (width) => {
  const words = ['څلورويشتمه', 'والمستشفيات', 'فسيكفيكهم', 'ولاستقلالهم'];
  const { mended } = await printText(browser, 'ar', words, `p{width:${width}px;overflow-wrap:anywhere}`);
  expect(await standardTexts(mended)).toEqual(words);
});

test('letters whose direction is overridden are by the standard what was written', async () => {
  const mirrored = h('p', [h('bdo', { dir: 'rtl' }, 'Harbour Watch, 27')]);
  expect(await standardTexts((await printText(browser, 'ar', [mirrored])).mended)).toEqual(['Harbour Watch, 27']);
});

test('is free of marks after stops in pdf.js, and at the ends of lines, for searches stumble over them', async () => {
  const long = 'تعلم الأطفال، ثم ذهبوا إلى البيت. '.repeat(12).trim();
  const { mended } = await printText(browser, 'ar', [long], 'p{width:250px}');
  const file = join(folder, 'wrapped.pdf');
  writeFileSync(file, mended);
  expect(await pdfjs(file)).toContain('الأطفال، ثم');
  for (const read of [mupdf, await openPdfium(), pdfjs]) expect(await read(file)).not.toMatch(/[^.،]\u061C\s*\n/);
});

test.each(['strong', 'a'])(
  'a comma stays with the word before it, which is %s and in a face of its own',
  async (name) => {
    const line = 'قال أحمد في البيت، ثم ذهب إلى المدينة';
    const [before = '', after = ''] = line.split('في البيت');
    const paragraph = h('p', [before, h(name, 'في البيت'), after]);
    const { mended } = await printText(browser, 'ar', [paragraph, line], `${name}{font-size:1.02em}`);
    const file = join(folder, `comma-${name}.pdf`);
    writeFileSync(file, mended);
    for (const read of [mupdf, await openPdfium(), pdfjs])
      expect(folded(await read(file)).split('البيت، ثم')).toHaveLength(3);
  },
);

const hasPoppler = await output('pdftotext', ['-v']).then(
  () => true,
  () => false,
);

describe('spaces at vowel signs, at dots between names and beside a block to the left', () => {
  const words = 'كان شخصاً ثم مدعياً في بيت كبير';
  const names = ['English', ' · ', 'Deutsch', ' · ', 'Türkçe'].map((name) => (name === ' · ' ? name : h('bdi', name)));
  const beside = h('div', { style: 'display:flex;justify-content:space-between' }, [h('p', 'البيان'), h('p', 'الأول')]);
  const read = async (name: string, lines: readonly (string | ElementContent)[]) => {
    const file = join(folder, `${name}.pdf`);
    writeFileSync(file, (await printText(browser, 'ar', lines)).mended);
    const readers = [mupdf, await openPdfium(), pdfjs, ...(hasPoppler ? [poppler] : [])];
    return Promise.all(readers.map((reader) => reader(file)));
  };

  test('ride on the letter beside them, and no letter mark with them', async () => {
    for (const text of await read('vowel-signs', [words])) {
      expect(folded(text)).toContain(words);
      expect(text).not.toContain('\u061C');
    }
    for (const text of await read('beside', [beside])) {
      expect(folded(text)).toMatch(/البيان الأول|الأول البيان/);
      expect(text.match(/\u061C/g)?.length ?? 0).toBeLessThan(2);
    }
  });

  test('ride on dots that stand in a run with a letter mark', async () => {
    for (const text of await read('names', [words, words, words, h('p', names)])) {
      expect(folded(text)).toContain('English · Deutsch · Türkçe');
      expect(text).not.toMatch(/\u061C \u061C·/);
    }
  });
});

test.each([
  ['ar', ['كَتَبَ الطَّالِبُ.', 'كَتَبَ بِخَطٍّ.', 'ذَهَبَ الوَلَدُ، ثُمَّ عَادَ.', 'قال «كِتابُ» ثم (كِتابُ).', 'ثُمَّ 12 كِتابُ.']],
  ['en', ['It says كَتَبَ الطَّالِبُ and then more.', 'It says הָיְתָ and nothing more.']],
  ['he', ['בְּרֵאשִׁית בָּרָא. אֱלֹהֵי, אֵת שְׁנֵ.', 'עַל־פְּנֵ; בְּתוֹכְ! 12 הָיְתָ.', '"הָיְתָ" ואז (הָיְתָ).']],
])('vowel signs at the end of a word stay with it, whatever stands to its left: %s', async (tag, lines) => {
  const file = join(folder, `signs-${tag}.pdf`);
  writeFileSync(file, (await printText(browser, tag, lines)).mended);
  for (const read of [mupdf, await openPdfium(), pdfjs, ...(hasPoppler ? [poppler] : [])]) {
    const text = folded(await read(file));
    expect(lines.map(folded).filter((line) => !text.includes(line))).toEqual([]);
  }
});

test('vowel signs at the end of a word stay with it beside a single word from left to right', async () => {
  const file = join(folder, 'signs-between.pdf');
  writeFileSync(file, (await printText(browser, 'en', ['He says الوَلَدُ then الطَّالِبُ and goes on.'])).mended);
  for (const read of [mupdf, await openPdfium(), pdfjs, ...(hasPoppler ? [poppler] : [])])
    expect(folded(await read(file)).split(' ')).toEqual(expect.arrayContaining(['الوَلَدُ', 'الطَّالِبُ']));
});

test('vowel signs at the end of a word stay with it where a sign before it has a face of its own', async () => {
  const paragraph = h('p', ['قال «', h('strong', 'كِتابُ'), '» ثم ذهب']);
  const file = join(folder, 'signs-strong.pdf');
  writeFileSync(file, (await printText(browser, 'ar', [paragraph], 'strong{font-size:1.02em}')).mended);
  for (const read of [mupdf, await openPdfium(), pdfjs, ...(hasPoppler ? [poppler] : [])])
    expect(folded(await read(file))).toContain('كِتابُ');
});

describe('numbers and words that elements set apart, some struck out', () => {
  const line = 'الإعلان العالمي المادة 1 المادة 2 المادة 3 المادة 4';
  const print = async () => {
    const [strong, em, del] = [h('strong', 'الإعلان العالمي'), h('em', 'المادة 2'), h('del', 'المادة 3')];
    return (await printText(browser, 'ar', [h('p', [strong, ' المادة 1 ', em, ' ', del, ' ', h('em', 'المادة 4')])]))
      .mended;
  };

  test('are by the standard what was written', async () => {
    expect(await standardTexts(await print())).toEqual([line]);
  });

  test.skipIf(!hasPoppler)('are found again by Poppler', async () => {
    const file = join(folder, 'struck.pdf');
    writeFileSync(file, await print());
    expect(folded(await poppler(file))).toContain(line);
  });

  test('are found again by MuPDF, PDFium and pdf.js', async () => {
    const file = join(folder, 'struck.pdf');
    writeFileSync(file, await print());
    for (const read of [mupdf, await openPdfium(), pdfjs]) expect(folded(await read(file))).toContain(line);
  });
});

test("a note's number after a figure is not read as one with it", async () => {
  const note = (dir: 'rtl' | undefined) => h('sup', { dir }, [h('a', { href: '#fn-1' }, '2')]);
  const style = 'sup{font-size:.7em;line-height:0;margin-inline-start:.25em}';
  for (const [tag, line, read] of [
    ['ar', 'قُتل 28', 'قُتل 28 2 شخصا'],
    ['hi', 'अनुच्छेद २८', 'अनुच्छेद २८ 2'],
  ] as const) {
    const rest = read.slice(line.length + 2);
    const { mended } = await printText(
      browser,
      tag,
      [h('p', [line, note(tag === 'ar' ? 'rtl' : undefined), rest])],
      style,
    );
    const file = join(folder, `note-${tag}.pdf`);
    writeFileSync(file, mended);
    for (const reader of [mupdf, await openPdfium(), pdfjs]) expect(folded(await reader(file))).toContain(folded(read));
  }
});

test.each([16, 13.5, 13.25, 12.75, 11.25])('dots of emphasis are no part of the text: %s px', async (size) => {
  const dotted = h('p', ['One ', h('em', 'word'), ' and more, and ', h('em', 'words of more')]);
  const { mended } = await printText(browser, 'en', [dotted], `p{font-size:${size}px}em{text-emphasis:filled dot}`);
  expect(await standardTexts(mended)).toEqual(['One word and more, and words of more']);
  expect(
    (await readPdf(mended)).pages[0]?.glyphs.filter(({ text, mark }) => text === '•' && mark.isArtifact),
  ).toHaveLength(15);
  const file = join(folder, `dotted-${size}.pdf`);
  writeFileSync(file, mended);
  expect(await mupdf(file)).not.toContain('•');
});

test('left-to-right words to the left of a number stay apart from it', async () => {
  const beside = [h('p', '20'), h('p', { dir: 'ltr' }, 'first line')];
  const { mended } = await printText(browser, 'ar', beside, 'body{display:flex;justify-content:space-between}');
  const file = join(folder, 'beside.pdf');
  writeFileSync(file, mended);
  for (const read of [mupdf, await openPdfium(), pdfjs])
    expect(folded(await read(file))).toMatch(/^(?:20 first line|first line 20)$/);
});

test('leaves out what the browser leaves of lines of other pages', async () => {
  const long = 'كل الناس يولدون أحراراً ومتساوين في الكرامة والحقوق، وقد وهبوا عقلاً وضميراً. '.repeat(40).trim();
  const style = '@page{size:80mm 70mm;margin:10mm}body{line-height:1.3}';
  const { mended } = await printText(browser, 'ar', [long], style);
  expect((await standardTexts(mended)).join(' ')).toEqual(bare(long));
});

test('a page of narrow columns is not read by PDFium as one of vertical lines', async () => {
  const row = (index: number) => h('tr', [h('td', `${index}4,234.5`), h('td', '2024-11-22')]);
  const table = h('table', [
    h(
      'tbody',
      Array.from({ length: 30 }, (_, index) => row(index)),
    ),
  ]);
  const style = 'table{width:100%}td{white-space:pre-wrap;line-height:1}td:last-child{text-align:right}';
  const { raw, mended } = await printText(browser, 'en', [table], style);
  const pdfium = await openPdfium();
  const read = async (name: string, bytes: Uint8Array): Promise<string> => {
    writeFileSync(join(folder, name), bytes);
    return pdfium(join(folder, name));
  };
  expect(await read('columns-raw.pdf', raw)).not.toContain('2024-11-22');
  expect((await read('columns.pdf', mended)).match(/4,234\.5 +2024-11-22/g)).toHaveLength(30);
});
