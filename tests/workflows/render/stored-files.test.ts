import { expect, test } from 'vitest';
import { contentOf } from '../../../scripts/lib/files/index.ts';
import { folderStore } from '../../../scripts/lib/store/index.ts';
import { type Artifact, artifactOf, type Rendition } from '../../../scripts/model/artifact.ts';
import {
  documentsFilesOf,
  filesDescribed,
  filesOfList,
  listedDescribed,
  listedOf,
  storedDocuments,
  storedList,
} from '../../../scripts/workflows/render/stored-files.ts';
import { folderForTest } from '../../support/folder.ts';

const KEY = 'a'.repeat(64);

const textIn = (language: string): Rendition => ({
  path: `a/${language}/a.txt`,
  mediaType: 'text/plain',
  bytes: new TextEncoder().encode(`text in ${language}`),
  about: { slug: 'a', language },
  format: 'text',
});

/** A file whose bytes lie on the disk, and are not to be read. */
const unread = (): Rendition => {
  const { bytes, ...facts } = textIn('en');
  const { size, sha256 } = contentOf(bytes);
  return artifactOf(facts, {
    size,
    sha256,
    get bytes(): Uint8Array {
      throw new Error('They were read.');
    },
  });
};

test('files of several documents are found again in their order', async () => {
  const store = folderStore(folderForTest());
  const picture = { ...textIn('ar'), path: 'a/ar/a.png', width: 2, height: 3 };
  await store.keep(KEY, storedDocuments([{ renditions: [textIn('en')] }, { renditions: [textIn('ar')], picture }]));
  const stored = await store.locate(KEY);
  const [english, arabic] = (stored && documentsFilesOf(stored)) ?? [];
  expect(english?.renditions).toMatchObject([{ path: 'a/en/a.txt', format: 'text', about: { language: 'en' } }]);
  expect(arabic?.renditions?.map(({ bytes }) => new TextDecoder().decode(bytes))).toEqual(['text in ar']);
  expect(arabic?.picture).toMatchObject({ path: 'a/ar/a.png', width: 2, height: 3 });
});

test('with one of the files gone, none are found', async () => {
  const store = folderStore(folderForTest());
  await store.keep(KEY, storedDocuments([{ renditions: [textIn('en')] }, { renditions: [textIn('ar')] }]));
  const stored = await store.locate(KEY);
  const contents = new Map([...(stored?.contents ?? [])].slice(1));
  expect(documentsFilesOf({ facts: stored?.facts, contents })).toBeUndefined();
  expect(documentsFilesOf({ facts: {}, contents })).toBeUndefined();
});

test('what lies on the disk is not read to be described, nor where it is kept already', async () => {
  const store = folderStore(folderForTest());
  expect(filesDescribed({ renditions: [unread()] })).toMatchObject({ renditions: [{ path: 'a/en/a.txt' }] });
  await store.keep(KEY, storedList([textIn('en')]));
  await store.keep('b'.repeat(64), storedList([unread()]));
  expect((await store.find('b'.repeat(64)))?.contents).toEqual(new Map([['0', textIn('en').bytes]]));
});

test.each([
  ['no file', []],
  ['a file without a path', { renditions: [{ mediaType: 'text/plain', format: 'text' }] }],
  ['a format that is none', { renditions: [{ path: 'a', mediaType: 'text/plain', format: 'paper' }] }],
  ['a number of pages that is none', { renditions: [{ path: 'a', mediaType: 'a/b', format: 'pdf', pages: '2' }] }],
  ['a picture without a height', { picture: { path: 'a', mediaType: 'image/png', width: 2 } }],
  ['half of what it is about', { card: { path: 'a', mediaType: 'a/b', width: 2, height: 2, about: { slug: 'a' } } }],
])('of a record with %s nothing is taken', (_, facts) => {
  const contents = new Map([['a', contentOf(new TextEncoder().encode('a'))]]);
  expect(documentsFilesOf({ facts: { documents: [facts] }, contents })).toBeUndefined();
});

test('a file that several lists have is one object, as long as it is the same', async () => {
  const store = folderStore(folderForTest());
  const face = (text: string): Artifact => ({
    ...{ path: 'assets/face.woff2', mediaType: 'font/woff2' },
    bytes: new TextEncoder().encode(text),
  });
  const lists = [[textIn('en'), face('a')], [textIn('en'), face('a')], [face('b')]];
  const shared = new Map<string, Artifact>();
  const found: (readonly Artifact[])[] = [];
  for (const [at, list] of lists.entries()) {
    const key = String(at).repeat(64);
    await store.keep(key, storedList(list));
    const stored = await store.locate(key);
    found.push((stored && filesOfList(stored, shared)) ?? []);
  }
  const textsOf = (files: readonly Artifact[]) => files.map(({ bytes }) => new TextDecoder().decode(bytes));
  expect(found.map(textsOf)).toEqual([['text in en', 'a'], ['text in en', 'a'], ['b']]);
  expect(found[1]?.[1]).toBe(found[0]?.[1]);
  expect(found[1]?.[0]).not.toBe(found[0]?.[0]);
});

test('other languages of listed pages are written down once for pages that have the same', () => {
  const alternatesOf = (slug: string) =>
    ['en', 'ar'].map((tag) => ({ hreflang: tag, href: `https://n.example/${slug}/${tag}/` }));
  const pageAt = (slug: string, tag: string) => ({
    url: `https://n.example/${slug}/${tag}/`,
    alternates: alternatesOf(slug),
  });
  const pages = [
    pageAt('a', 'en'),
    { ...pageAt('a', 'ar'), updated: '2024-05-01' },
    pageAt('b', 'en'),
    { url: 'c', alternates: [] },
  ];
  const described = listedDescribed(pages);
  expect(described.map((each) => 'alternates' in each)).toEqual([true, false, true, true]);
  const found = listedOf(JSON.parse(JSON.stringify(described)));
  expect(found).toEqual(pages);
  expect(found[1]?.alternates).toBe(found[0]?.alternates);
});
