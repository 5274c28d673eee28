import { expect, test } from 'vitest';
import { spoolIn } from '../../../scripts/lib/files/index.ts';
import type { Artifact } from '../../../scripts/model/artifact.ts';
import { spooledPages } from '../../../scripts/workflows/render/spooled.ts';
import { folderForTest } from '../../support/folder.ts';

const fileOf = (path: string, text: string, slug?: string): Artifact => ({
  path,
  mediaType: 'text/plain',
  bytes: new TextEncoder().encode(text),
  ...(slug && { about: { slug, language: 'en' } }),
});

const nothing = { objects: [], texts: [] };

test('what pages have together takes memory once, and only where it is the same', async () => {
  const style = 'p { color: black }\n'.repeat(1000);
  const pages = spooledPages(spoolIn(folderForTest()));
  const made = ['one', 'two'].map((name) =>
    pages(nothing, async () => ({
      files: [fileOf(name, name, name), fileOf('page.css', style), fileOf('a.css', 'a'), fileOf('own.txt', name)],
    })),
  );
  const [one = [], two = []] = (await Promise.all(made)).map(({ files }) => files);
  expect(one.map((file, at) => file === two[at])).toEqual([false, true, true, false]);
  expect(two.map(({ bytes }) => new TextDecoder().decode(bytes))).toEqual(['two', style, 'a', 'two']);
});
