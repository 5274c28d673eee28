import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type FeedFormat, feedKinds } from '../../../scripts/model/feed-kinds.ts';
import { REPOSITORY } from '../../support/communique.ts';
import { copied, newsroomMade } from '../newsroom-made.ts';
import { atomFaults } from './atom-faults.ts';
import { jsonFeedSchema } from './json-feed-schema.ts';

const HARBOUR = path.resolve(import.meta.dirname, '../../fixtures/harbour');

/** Statements in every state of their life. */
const LIVES = {
  'source/newsroom.yaml': 'name: Harbour Watch\nurl: https://example.org/news\nlanguages: [en]\n',
  'source/corrected.md':
    '---\ndate: 2024-05-06\ncorrections:\n  - date: 2024-06-01\n    text: We wrote 14.\n---\n\n# Boats & <b>\n\n15 boats.\n',
  'source/withheld.md':
    '---\ndate: 2024-05-07\nstatus: withheld\nreason: We are checking.\n---\n\n# Withheld\n\nText.\n',
  'source/canceled.md': '---\ndate: 2024-05-08\nstatus: canceled\nreason: It was not so.\n---\n\n# Canceled\n\nText.\n',
};

/** What is wrong with a feed by its specification: every format of the table has one. */
const FAULTS: Readonly<Record<FeedFormat, (text: string) => readonly unknown[]>> = {
  atom: atomFaults,
  json: (text) => jsonFeedSchema.safeParse(JSON.parse(text)).error?.issues ?? [],
};

test('every feed is one by the letter of its specification, and all of its kinds are made', async () => {
  const made = [
    [await newsroomMade(HARBOUR), ['en', 'ar', 'de', 'zh-Hans']],
    [await newsroomMade(copied('none', LIVES)), ['en']],
  ] as const;
  for (const [files, tags] of made)
    for (const { format, pathOf } of feedKinds)
      for (const name of tags.map(pathOf)) {
        const text = files.get(name);
        expect(text === undefined ? 'no feed' : FAULTS[format](text), name).toEqual([]);
      }
});

test('docs/release.md promises the address of every kind of feed', () => {
  const promised = readFileSync(path.join(REPOSITORY, 'docs/release.md'), 'utf8');
  for (const { pathOf } of feedKinds) expect(promised).toContain(`\`${pathOf('<tag>')}\``);
});

test('what is no such feed is found out', async () => {
  const files = await newsroomMade(copied('none', LIVES));
  const atom = files.get('en/feed.atom') ?? '';
  const spoilt: readonly (readonly [RegExp | string, string, RegExp])[] = [
    [/<id>[^<]*<\/id>/, '', /id in feed/],
    [/<title>/, '<title>x</title><title>', /title in feed/],
    ['<author>', '<person>x</person><author>', /person in feed/],
    [/<author>.*?<\/author>/s, '', /nobody/],
    [/<updated>[^<]*/, '<updated>2024-06-01', /3\.3/],
    [/<link rel="self"/, '<link rel="related"', /itself/],
    [/(<entry.*?<\/entry>)/s, '$1$1', /one id/],
    [/<content type="html">/, '<content type="html"><p/>', /escaped/],
    [/hreflang="en"/, 'hreflang="e_n!"', /4\.2\.7\.4/],
    [/href="[^"]*"/, 'href="feed"', /4\.2\.7\.1/],
  ];
  for (const [from, to, fault] of spoilt) {
    const text = atom.replace(from, to);
    expect(text).not.toBe(atom);
    expect(atomFaults(text).join('; '), `${from}`).toMatch(fault);
  }
  const json: Record<string, unknown> = JSON.parse(files.get('en/feed.json') ?? '');
  for (const change of [{ title: '' }, { hub: [] }, { feed_url: 'feed' }, { items: [{ id: '1' }] }, { version: '1' }])
    expect(jsonFeedSchema.safeParse({ ...json, ...change }).success, JSON.stringify(change)).toBe(false);
});

test('the feed of a language without statements is the same in each build', async () => {
  const files = {
    'source/newsroom.yaml': 'name: Harbour Watch\nurl: https://example.org/news\nlanguages: [en, fr]\n',
    'source/boats.md': '---\ndate: 2024-05-06\nlanguages: [en]\n---\n\n# Boats\n\n15 boats.\n',
  };
  const made = await newsroomMade(copied('none', files));
  expect(made.get('fr/feed.atom')).toContain('<updated>1970-01-01T00:00:00Z</updated>');
  expect(atomFaults(made.get('fr/feed.atom') ?? '')).toEqual([]);
});
