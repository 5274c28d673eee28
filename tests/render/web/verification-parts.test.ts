import { expect, test } from 'vitest';
import { z } from 'zod';
import { sha256 } from '../../../scripts/lib/files/index.ts';
import { MOST_BYTES } from '../../../scripts/render/web/page-size.ts';
import { type IndexedPage, LEAST_BYTES } from '../../../scripts/render/web/verification-index.ts';
import { splitIndex } from '../../../scripts/render/web/verification-parts.ts';
import { isIndexTooLong } from '../../../scripts/render/web/verify-page.ts';

const known: readonly IndexedPage[] = Array.from({ length: 200 }, (_, index) => ({
  slug: `s${index}`,
  language: 'en',
  dir: 'ltr',
  title: `Statement ${index} </script>`,
  ...(index % 9 > 0 && { path: `s${index}/en/index.html` }),
  editions: [
    {
      version: 2,
      fate: 'verify-current',
      codes: [sha256(`code ${index}`).slice(0, 32)],
      files: { PDF: [sha256(`pdf ${index}`)], ZIP: [sha256(`zip ${index}`)] },
    },
    { version: 1, fate: 'verify-replaced', files: { TXT: [sha256(`old ${index}`), sha256(`older ${index}`)] } },
  ],
}));

const partSchema = z.array(
  z.strictObject({
    slug: z.string(),
    language: z.string(),
    dir: z.string(),
    title: z.string(),
    href: z.string().optional(),
    editions: z.array(
      z.strictObject({
        version: z.number(),
        fate: z.string(),
        codes: z.array(z.string()).optional(),
        files: z.record(z.string(), z.array(z.string())),
      }),
    ),
  }),
);

/** What a part's script has. */
const pagesIn = (bytes: Uint8Array) => {
  const [, json = ''] = /^document\.currentScript\.known = (.*);\n$/.exec(new TextDecoder().decode(bytes)) ?? [];
  return partSchema.parse(JSON.parse(json));
};

test.each([
  [100_000, 1],
  [10_000, 2],
])('parts of at most %d bytes have %d digits in common, and together all that is known', (most, digits) => {
  const parts = splitIndex(known, most);
  expect(splitIndex(known, most)).toEqual(parts);
  const found = new Map<string, string>();
  for (const { prefix, digest, file } of parts) {
    expect([prefix.length, file.path]).toEqual([digits, `assets/known.${prefix}.${digest}.js`]);
    expect(file.bytes.length).toBeLessThanOrEqual(most);
    expect(sha256(file.bytes).startsWith(digest)).toBe(true);
    for (const { slug, language, href, editions } of pagesIn(file.bytes)) {
      for (const { version, fate, codes = [], files } of editions) {
        for (const [kind, each] of [['code', codes] as const, ...Object.entries(files)]) {
          for (const one of each) {
            expect([one.startsWith(prefix), found.has(one)]).toEqual([true, false]);
            found.set(one, [slug, href, version, fate, kind].join());
          }
        }
      }
      if (sha256(`${slug}.${language}`).startsWith(prefix)) found.set(slug, href ?? '');
    }
  }
  const wanted = known.flatMap(({ slug, path, editions }) => {
    const href = path === undefined ? '' : `../../${path}`;
    return [
      [slug, href],
      ...editions.flatMap(({ version, fate, codes = [], files = {} }) =>
        [['code', codes] as const, ...Object.entries(files)].flatMap(([kind, each]) =>
          each.map((one) => [one, [slug, href, version, fate, kind].join()]),
        ),
      ),
    ];
  });
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(wanted));
});

test('no entry has fewer bytes than are counted for each', () => {
  const bare: IndexedPage = {
    ...{ slug: 'a', language: 'en', dir: 'ltr', title: 'A' },
    editions: [{ version: 1, fate: 'verify-gone', files: { PDF: [sha256('a')] } }],
  };
  // In the part of its name alone it has no edition.
  for (const { file } of splitIndex([bare], 1)) {
    const [entry] = pagesIn(file.bytes);
    expect(JSON.stringify(entry).length).toBeGreaterThanOrEqual(LEAST_BYTES);
  }
});

test('an index is too long for a page with one byte more than a page may have', () => {
  const [first] = known;
  if (first === undefined) throw new Error('There is none.');
  const { path: _path, ...shown } = first;
  const title = (bytes: number): string => 'a'.repeat(bytes - JSON.stringify([{ ...shown, title: '' }]).length);
  expect(isIndexTooLong([{ ...first, title: title(MOST_BYTES) }])).toBe(false);
  expect(isIndexTooLong([{ ...first, title: title(MOST_BYTES + 1) }])).toBe(true);
  expect(isIndexTooLong(Array.from({ length: 2 }, () => ({ ...first, title: title(MOST_BYTES / 2 + 1) })))).toBe(true);
});
