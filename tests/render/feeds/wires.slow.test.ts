import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect, test } from 'vitest';
import type { Element } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { z } from 'zod';
import { copied, newsroomMade } from '../newsroom-made.ts';

const HARBOUR = path.resolve(import.meta.dirname, '../../fixtures/harbour');

const ajv = new Ajv2020({ strict: false });
formats.default(ajv);
// No statement says where it is by coordinates: what they look like is somebody else's schema.
ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json#' });
const isNinjs = ajv.compile(JSON.parse(readFileSync(path.join(import.meta.dirname, 'ninjs-schema_3.1.json'), 'utf8')));

const ninjsSchema = z.object({
  uri: z.string(),
  version: z.string(),
  pubStatus: z.string(),
  versionCreated: z.string(),
  headlines: z.array(z.object({ value: z.string() })),
  bodies: z.array(z.object({ contentType: z.string(), value: z.string() })),
  associations: z.array(z.object({ name: z.string(), rel: z.string() })),
});

const feedSchema = z.object({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  language: z.string(),
  items: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      content_html: z.string(),
      date_published: z.string(),
      date_modified: z.string(),
    }),
  ),
});

const childrenOf = (element: Element, name: string): readonly Element[] =>
  element.children.filter((each): each is Element => each.type === 'element' && each.name === name);
const textIn = (element: Element | undefined): string =>
  (element?.children ?? []).map((each) => (each.type === 'text' ? each.value : '')).join('');
const first = (element: Element, name: string): string => textIn(childrenOf(element, name)[0]);

/** The root of an XML text that is well-formed. */
function rootOf(xml: string | undefined): Element {
  const [root] = fromXml(xml ?? '').children.filter((each) => each.type === 'element');
  if (root?.type !== 'element') throw new Error('no root');
  return root;
}

test('every language has a feed of its own statements in both formats, which agree', async () => {
  const files = await newsroomMade(HARBOUR);
  for (const tag of ['en', 'ar', 'de', 'zh-Hans']) {
    const atom = rootOf(files.get(`${tag}/feed.atom`));
    const json = feedSchema.parse(JSON.parse(files.get(`${tag}/feed.json`) ?? ''));
    const entries = childrenOf(atom, 'entry');
    expect(atom.attributes['xml:lang']).toBe(tag);
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.map((entry) => [first(entry, 'id'), first(entry, 'title'), first(entry, 'updated')])).toEqual(
      json.items.map((item) => [item.id, item.title, item.date_modified]),
    );
    expect(first(atom, 'updated')).toBe(first(entries[0] ?? atom, 'updated'));
    for (const item of json.items) {
      expect(item.content_html).toMatch(new RegExp(`^<div lang="${tag}" dir="${tag === 'ar' ? 'rtl' : 'ltr'}">`));
      expect(item.content_html).not.toMatch(/(?:href|src)="(?!https?:|mailto:|tel:)/);
      rootOf(item.content_html);
    }
  }
});

test('ninjs is as its schema wants it, in every language', async () => {
  const files = await newsroomMade(HARBOUR);
  const names = [...files.keys()].filter((name) => name.endsWith('.ninjs.json'));
  expect(names).toContain('night-at-the-pier/ar/night-at-the-pier.ar.ninjs.json');
  for (const name of names) {
    const item: unknown = JSON.parse(files.get(name) ?? '');
    expect(isNinjs(item), `${name}: ${ajv.errorsText(isNinjs.errors)}`).toBe(true);
    expect(isNinjs({ ...z.record(z.string(), z.unknown()).parse(item), pubStatus: 'usable!' })).toBe(false);
    for (const { contentType, value } of ninjsSchema.parse(item).bodies)
      if (contentType === 'application/xhtml+xml') rootOf(value);
  }
});

/** One statement whose life is in its front matter. */
const boats = (front: string): Readonly<Record<string, string>> => ({
  'source/newsroom.yaml': 'name: Harbour Watch\nurl: https://example.org/news\nlanguages: [en]\n',
  'source/boats.md': `---\ndate: 2024-05-06\n${front}\n---\n\n# Boats\n\nOn Monday 15 boats were taken.\n`,
});

const NINJS = 'boats/en/boats.en.ninjs.json';

test('a correction is told in the entry, and makes a new version of the same item', async () => {
  const corrected = 'corrections:\n  - date: 2024-06-01\n    text: We wrote 14.';
  const files = await newsroomMade(copied('none', boats(corrected)));
  const item = ninjsSchema.parse(JSON.parse(files.get(NINJS) ?? ''));
  expect(item).toMatchObject({
    uri: 'https://example.org/news/boats/en/',
    version: '2',
    pubStatus: 'usable',
    versionCreated: '2024-06-01T00:00:01Z',
  });
  const [entry] = feedSchema.parse(JSON.parse(files.get('en/feed.json') ?? '')).items;
  expect(entry).toMatchObject({
    id: item.uri,
    date_published: '2024-05-06T00:00:00Z',
    date_modified: item.versionCreated,
  });
  expect(entry?.content_html).toContain('We wrote 14.');
  expect(entry?.content_html.indexOf('Correction')).toBeLessThan(entry?.content_html.indexOf('15 boats') ?? 0);
});

test.each(['withheld', 'canceled'])('a %s statement stays in every feed, as that', async (status) => {
  const files = await newsroomMade(copied('none', boats(`status: ${status}\nreason: It was not so.`)));
  expect(ninjsSchema.parse(JSON.parse(files.get(NINJS) ?? '')).pubStatus).toBe(status);
  for (const name of [NINJS, 'en/feed.json', 'en/feed.atom']) {
    expect(files.get(name), name).toContain('It was not so.');
    expect(files.get(name), name).not.toContain('15 boats');
  }
});

test('when a statement was withdrawn is told by every wire, and by its page', async () => {
  const front = 'status: withheld\nreason: It was not so.\nwithdrawn: 2024-06-01T22:30:00Z';
  const files = await newsroomMade(copied('none', { ...boats(front) }));
  expect(ninjsSchema.parse(JSON.parse(files.get(NINJS) ?? '')).versionCreated).toBe('2024-06-01T22:30:00Z');
  const [entry] = feedSchema.parse(JSON.parse(files.get('en/feed.json') ?? '')).items;
  expect(entry?.date_modified).toBe('2024-06-01T22:30:00Z');
  expect(entry?.content_html).toContain('<time datetime="2024-06-01T22:30:00Z">Withdrawn, June 1, 2024</time>');
  expect(first(childrenOf(rootOf(files.get('en/feed.atom')), 'entry')[0] ?? expect.fail(), 'updated')).toBe(
    '2024-06-01T22:30:00Z',
  );
  expect(files.get('boats/en/index.html')).toContain('"dateModified":"2024-06-01T22:30:00Z"');
});

test.each(['status: draft', 'embargo: 2025-03-01T10:00+01:00'])('%s: no feed and no wire names it', async (front) => {
  const root = copied('none', {
    ...boats(front),
    'source/other.md': '---\ndate: 2024-01-01\n---\n\n# Other\n\nText.\n',
  });
  const files = await newsroomMade(root);
  expect(files.has('en/feed.atom')).toBe(true);
  expect([...files].filter(([name, text]) => /boats/i.test(name + text))).toEqual([]);
  const later = await newsroomMade(root, Date.parse('2025-03-01T09:00Z'));
  expect(later.has(NINJS)).toBe(front.startsWith('embargo'));
});

test('without an address there are no feeds', async () => {
  const files = await newsroomMade(
    copied('none', { ...boats(''), 'source/newsroom.yaml': 'name: Harbour Watch\nlanguages: [en]\n' }),
  );
  expect([...files.keys()].filter((name) => /feed\.|ninjs/.test(name))).toEqual([]);
});
