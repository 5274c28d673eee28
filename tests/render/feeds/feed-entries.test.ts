import { expect, test } from 'vitest';
import { languageOf } from '../../../scripts/lib/text/index.ts';
import type { RenderedDocument, RenderedStatement } from '../../../scripts/model/artifact.ts';
import { type Channel, feedFrom, newestIn } from '../../../scripts/render/feeds/feed-entries.ts';
import { composed } from '../../compose/composed.ts';

const ENGLISH = languageOf('en');

test('a feed is made of its own documents, when they changed, and of where the others are', async () => {
  const sample = await composed('# Boat\n\nThe boats came in at noon, and the log says so.\n');
  const inTag = (tag: string, at: number, text = '', path = 'boat'): RenderedDocument => {
    const date = { iso: new Date(Date.UTC(2024, 0, at)).toISOString().slice(0, 10), text: '' };
    const language = languageOf(tag);
    return { document: { ...sample, slug: `${path}-${at}`, language, date, digest: text }, renditions: [] };
  };
  const channel: Channel = {
    ...{ url: 'https://news.example', languages: [ENGLISH], now: 0 },
    ...{ wordsOf: () => () => '', mastheadOf: () => ({ name: 'N' }), imageOf: () => undefined },
  };
  const from = (statements: readonly RenderedStatement[], now = 0) =>
    feedFrom(newestIn(statements, ENGLISH, { ...channel, now }), ENGLISH);
  const days = Array.from({ length: 60 }, (_, at) => at + 1);
  const english = days.map((at) => inTag('en', at));
  const first = from(english.map((each, at) => [each, inTag('de', at + 1)]));
  expect(first.objects).toEqual(english.slice(10).reverse());
  // Another text in German, and another one in English that is too old to be in the feed.
  expect(from(english.map((each, at) => [each, inTag('de', at + 1, 'Another')]))).toEqual(first);
  expect(from(english.map((each, at) => [at === 3 ? inTag('en', 4, 'Old') : each, inTag('de', at + 1)]))).toEqual(
    first,
  );
  expect(from(english.map((each, at) => [each, inTag('de', at + 1, '', 'ship')]))).not.toEqual(first);
  expect(from(english.map((each, at) => [each, inTag('ar', at + 1)]))).not.toEqual(first);
  expect(from(english.map((each, at) => [at === 30 ? inTag('en', 31, 'New') : each, inTag('de', at + 1)]))).not.toEqual(
    first,
  );
  // What has no date has that of the build.
  const undated: RenderedStatement = [{ document: { ...sample, slug: 'undated' }, renditions: [] }];
  expect(from([undated], 1000)).not.toEqual(from([undated], 5000));
  expect(from([undated], 1000)).toEqual(from([undated], 1000));
});
