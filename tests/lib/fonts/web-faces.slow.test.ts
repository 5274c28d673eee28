import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { contains, parseRanges } from '../../../scripts/lib/fonts/code-points.ts';
import { type WebFonts, webFonts } from '../../../scripts/lib/fonts/web-faces.ts';
import { languageOf } from '../../../scripts/lib/text/language/language.ts';
import { removeFolder, temporaryFolder } from '../../support/folder.ts';
import { AUTONYMS, SAMPLES } from './samples.ts';

const cache = temporaryFolder();
afterAll(() => removeFolder(cache));

const fontsOf = (tag: string, text: string, strong?: string): Promise<WebFonts> =>
  webFonts(languageOf(tag), { text, ...(strong === undefined ? {} : { strong }) }, { cache });

const facesOf = (
  css: string,
  family: string,
  weight: number,
  style = 'normal',
): readonly { readonly url: string; readonly range: string }[] =>
  css
    .split('\n')
    .filter((rule) => rule.includes(`font-family:"${family}";font-weight:${weight};font-style:${style};`))
    .map((rule) => ({
      url: /url\("\.\/([^"]+)"\)/.exec(rule)?.[1] ?? '',
      range: /unicode-range:([^;}]+)/.exec(rule)?.[1] ?? '',
    }));

/** The bytes that a browser loads: per text and family, the last rule that has a character. */
function loaded({ css, files }: WebFonts, uses: readonly (readonly [string, string, number])[]): number {
  const names = uses.flatMap(([text, family, weight]) =>
    [...text].flatMap(
      (character) =>
        facesOf(css, family, weight).findLast(({ range }) =>
          contains(parseRanges(range), character.codePointAt(0) ?? 0),
        )?.url ?? [],
    ),
  );
  return files.filter(({ name }) => new Set(names).has(name)).reduce((sum, { bytes }) => sum + bytes.length, 0);
}

test.each(Object.entries(SAMPLES))(
  'every character of %s has a face in every family, and every file is used and named for its bytes',
  async (tag, text) => {
    const { css, files } = await fontsOf(tag, text + AUTONYMS);
    for (const [family, weight, style] of [
      ['Statement', 400, 'normal'],
      ['Statement', 600, 'normal'],
      ['Statement', 400, 'italic'],
      ['Statement Display', 600, 'normal'],
      ['Statement Caps', 600, 'normal'],
    ] as const) {
      const ranges = facesOf(css, family, weight, style).map(({ range }) => parseRanges(range));
      const bare = [...new Set(text + AUTONYMS)].filter(
        (character) =>
          !/\u200c/.test(character) && !ranges.some((range) => contains(range, character.codePointAt(0) ?? 0)),
      );
      expect([family, weight, style, bare]).toEqual([family, weight, style, []]);
    }
    for (const { name, bytes } of files) {
      expect(name).toContain(`.${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}.woff2`);
      expect(Buffer.from(bytes).toString('latin1', 0, 4)).toBe('wOF2');
      expect(css).toContain(`url("./${name}")`);
    }
    for (const [, name] of css.matchAll(/url\("\.\/([^"]+)"\)/g))
      expect(files.map((file) => file.name)).toContain(name);
  },
);

test('one edited word changes no file of a Latin or Arabic page', async () => {
  for (const [tag, text, edited] of [
    ['en', SAMPLES.en, 'Quite another sentence, with “quotes”'],
    ['ar', SAMPLES.ar, `${SAMPLES.ar} ضظطغ`],
  ] as const) {
    const own = ({ files }: WebFonts): readonly string[] =>
      files.map(({ name }) => name).filter((name) => /-(latin|common)\./.test(name));
    expect(own(await fontsOf(tag, edited)).length).toBeGreaterThan(1);
    expect(own(await fontsOf(tag, edited))).toEqual(own(await fontsOf(tag, text)));
  }
});

test('only what a page touches is listed', async () => {
  const names = async (text: string): Promise<string> =>
    (await fontsOf('en', text)).files.map(({ name }) => name).join(' ');
  expect(await names('plain')).not.toMatch(/western|european|cyrillic|greek|arab|hans|signs/);
  expect(await names('plain é')).toMatch(/western/);
  expect(await names('plain ğ')).toMatch(/european/);
  expect(await names('plain 国')).toMatch(/hans-400/);
});

test('joined letters of one text are in one file', async () => {
  const { css } = await fontsOf('ur', 'اردو میں ٹھیک ہے');
  expect(new Set(facesOf(css, 'Statement', 400).map(({ url }) => url)).size).toBe(1);
});

test('pages stay light', async () => {
  const uses = (text: string, strong: string): readonly (readonly [string, string, number])[] => [
    [text + AUTONYMS, 'Statement', 400],
    [strong, 'Statement', 600],
    [strong, 'Statement Display', 600],
    ['Ends', 'Statement Caps', 600],
  ];
  const han = Array.from({ length: 400 }, (_, index) => String.fromCodePoint(0x4e00 + index * 7)).join('');
  const weigh = async (tag: string, text: string, strong: string): Promise<number> =>
    loaded(await fontsOf(tag, text + AUTONYMS, strong), uses(text, strong));
  expect(await weigh('en', SAMPLES.en.replace(/[½†→№]/g, ''), 'Anwar R. sentenced')).toBeLessThan(66_000);
  const turkish = 'Çalışma grubu ağır suçları İstanbul’da gördü; Ğ, ığdır, öykü, üç şüpheli.';
  expect(await weigh('tr', turkish, turkish)).toBeLessThan(80_000);
  expect(await weigh('ar', SAMPLES.ar, 'حكمت المحكمة')).toBeLessThan(80_000);
  expect(await weigh('zh-Hans', han, han.slice(0, 60))).toBeLessThan(110_000);
});

test('a second making gives the same bytes, from the cache or without it', async () => {
  const elsewhere = temporaryFolder();
  const [first, again, fresh] = [
    await fontsOf('ar', SAMPLES.ar),
    await fontsOf('ar', SAMPLES.ar),
    await webFonts(languageOf('ar'), { text: SAMPLES.ar }, { cache: elsewhere }),
  ];
  removeFolder(elsewhere);
  expect(again).toEqual(first);
  expect(fresh).toEqual(first);
});

test('a flipped bit in the cache is found, and the file made again', async () => {
  const own = temporaryFolder();
  const settings = { cache: own };
  const first = await webFonts(languageOf('ar'), { text: 'شخص' }, settings);
  // The lock on them has no bytes.
  const fonts = readdirSync(join(own, 'fonts')).filter((name) => name !== '.lock');
  const damaged = fonts.map((name) => join(own, 'fonts', name));
  expect(damaged.length).toBeGreaterThan(1);
  for (const path of damaged) {
    const bytes = readFileSync(path);
    bytes.writeUInt8(bytes.readUInt8(1000) ^ 1, 1000);
    writeFileSync(path, bytes);
    expect(statSync(path).mode & 0o077).toBe(0);
  }
  // A run of its own: within one run what was read is remembered.
  vi.resetModules();
  const { webFonts: again } = await import('../../../scripts/lib/fonts/web-faces.ts');
  expect(await again(languageOf('ar'), { text: 'شخص' }, settings)).toEqual(first);
  removeFolder(own);
});
