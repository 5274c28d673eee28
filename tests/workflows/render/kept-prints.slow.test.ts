import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import { renderNewsroom } from '../../../scripts/workflows/render/render-newsroom.ts';
import { type Tools, warmTools } from '../../../scripts/workflows/render/tools.ts';
import { copyNewsroom, folderForTest, writeFiles } from '../../support/folder.ts';

const NOW = Date.UTC(2025, 0, 1);

/** The files of each language of a statement, by the language's tag. */
async function rendered(root: string, slug: string, tools?: Tools) {
  const newsroom = openNewsroom(root);
  const { statements } = await renderNewsroom(
    {
      newsroom,
      statements: newsroom.statements,
      formats: ['html', 'pdf', 'text'],
      approvedOnly: false,
      out: path.join(root, 'dist'),
      isProof: false,
      now: NOW,
      tools,
    },
    () => undefined,
  );
  const own = statements.flat().filter(({ document }) => document.slug === slug);
  return new Map(own.map(({ document, renditions, picture }) => [document.language.tag, { renditions, picture }]));
}

test('what has not changed since the last run is not printed again, and comes out as if it were', async () => {
  const root = copyNewsroom('tests/fixtures/harbour', folderForTest());
  const slug = 'night-at-the-pier';
  const tools = warmTools();
  onTestFinished(() => tools.close());
  const pdfOf = (made: Awaited<ReturnType<typeof rendered>>, tag: string) =>
    made.get(tag)?.renditions.find(({ format }) => format === 'pdf');
  const first = await rendered(root, slug, tools);
  const tags = [...first.keys()];
  expect(tags.length).toBeGreaterThan(1);

  tools.begin();
  const second = await rendered(root, slug, tools);
  for (const tag of tags) {
    expect(pdfOf(second, tag), tag).toBe(pdfOf(first, tag));
    expect(second.get(tag)?.picture, tag).toBe(first.get(tag)?.picture);
  }

  const file = path.join(root, `source/${slug}.md`);
  writeFiles(root, { [`source/${slug}.md`]: readFileSync(file, 'utf8').replace('reference: ', 'reference: X-') });
  tools.begin();
  const third = await rendered(root, slug, tools);
  const fresh = await rendered(root, slug);
  for (const tag of third.keys()) {
    expect(pdfOf(third, tag), tag).not.toBe(pdfOf(first, tag));
    expect(third.get(tag), tag).toEqual(fresh.get(tag));
  }
});
