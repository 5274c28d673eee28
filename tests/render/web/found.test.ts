import { expect, test } from 'vitest';
import { languageOf } from '../../../scripts/lib/text/index.ts';
import type { RenderedStatement } from '../../../scripts/model/artifact.ts';
import type { Document } from '../../../scripts/model/document.ts';
import type { KeptPage, MadePage } from '../../../scripts/render/renderer.ts';
import { foundIn, searchAhead, searchIn, searchOf } from '../../../scripts/render/web/search-files.ts';
import { composed } from '../../compose/composed.ts';

const ENGLISH = languageOf('en');

test('statements are found as they are, in order, and those beside one that has changed are looked through with it', async () => {
  const sample = await composed('# Boat\n\nThe boats came in at noon, and the log says so.\n');
  const documents = Array.from(
    { length: 200 },
    (_, at): Document => ({ ...sample, slug: `s${at}`, title: `Boat ${at}` }),
  );
  const statementsOf = (all: readonly Document[]): readonly RenderedStatement[] =>
    all.map((document) => [{ document, renditions: [] }]);
  const kept = new Map<string, MadePage>();
  let made = 0;
  const keptPage: KeptPage = async ({ objects, texts }, make) => {
    const key = JSON.stringify([objects.map((each) => ('title' in each ? [each.slug, each.title] : [])), texts]);
    const page = kept.get(key) ?? (await make());
    if (!kept.has(key)) made += objects.length;
    kept.set(key, page);
    return page;
  };
  const found = (all: readonly Document[], memory: KeptPage | undefined) =>
    foundIn(statementsOf(all), { keptPage: memory })(ENGLISH);
  expect(await found(documents, keptPage)).toEqual(await found(documents, undefined));
  expect(made).toBe(200);
  const changed = documents.map((each) => (each.slug === 's7' ? { ...each, title: 'Another boat' } : each));
  expect(await found(changed, keptPage)).toEqual(await found(changed, undefined));
  expect(made).toBeGreaterThan(200);
  expect(made).toBeLessThan(260);
  // In a small newsroom nothing is kept.
  const before = kept.size;
  expect(await found(documents.slice(0, 9), keptPage)).toHaveLength(9);
  expect(kept.size).toBe(before);
});

test('a search that was made while others were printed is that of the very same documents, and of no others', async () => {
  const sample = await composed('# Boat\n\nThe boats came in at noon, and the log says so.\n');
  const all = Array.from({ length: 40 }, (_, at): Document => ({ ...sample, slug: `s${at}`, title: `Boat ${at}` }));
  const statementsOf = (documents: readonly Document[]): readonly RenderedStatement[] =>
    documents.map((document) => [{ document, renditions: [] }]);
  const site = { languages: [ENGLISH], isWhole: true };
  const searched = await searchAhead(
    all.map((document) => [document]),
    { site },
  );
  const search = searchOf(statementsOf(all), { site, searched });
  expect(search).toBe(searched.search);
  expect(await search.files()).toEqual(await searchIn(statementsOf(all), { site }).files());
  for (const others of [all.slice(1), all.toReversed(), [...all.slice(1), { ...sample }]]) {
    const other = searchOf(statementsOf(others), { site, searched });
    expect(other).not.toBe(searched.search);
    expect(await other.files()).toEqual(await searchIn(statementsOf(others), { site }).files());
  }
});
