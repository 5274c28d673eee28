import path from 'node:path';
import { expect, test } from 'vitest';
import { openNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import { planNewsroom } from '../../../scripts/workflows/plan/plan-newsroom.ts';
import { copied, newsroomMade } from '../../render/newsroom-made.ts';

const HARBOUR = path.resolve(import.meta.dirname, '../../fixtures/harbour');

const NAMES = {
  en: ['Harbour', 'Safety'],
  ar: ['المرفأ', 'السلامة'],
  de: ['Hafen', 'Sicherheit'],
  'zh-Hans': ['港口', '安全'],
} as const;

const all = (text: string | undefined, pattern: RegExp): readonly string[] =>
  [...(text ?? '').matchAll(pattern)].map((match) => match[1] ?? '');

test('topics are in the language of whatever names them, at one address in all', async () => {
  const files = await newsroomMade(HARBOUR);
  for (const [tag, names] of Object.entries(NAMES)) {
    const page = files.get(`night-at-the-pier/${tag}/index.html`);
    expect(all(page, /property="article:tag" content="([^"]+)"/g)).toEqual(names);
    expect(all(page, /"keywords":(\[[^\]]*\])/g)).toEqual([JSON.stringify(names)]);
    const item: unknown = JSON.parse(files.get(`night-at-the-pier/${tag}/night-at-the-pier.${tag}.ninjs.json`) ?? '{}');
    expect(item).toMatchObject({ subjects: names.map((name) => ({ name })) });
    const feed: unknown = JSON.parse(files.get(`${tag}/feed.json`) ?? '{}');
    expect(feed).toMatchObject({ items: expect.arrayContaining([expect.objectContaining({ tags: names })]) });
    const atom = files.get(`${tag}/feed.atom`);
    expect(all(atom, /<category term="([^"]+)"/g)).toEqual(['harbour', 'safety']);
    expect(all(atom, /<category [^>]*label="([^"]+)"/g)).toEqual(names);
    const archive = files.get(`${tag}/archive/index.html`);
    expect(all(archive, /href="topics\/[a-z]+\/index\.html"><span>([^<]+)</g)).toEqual(names);
    expect(all(files.get(`${tag}/archive/topics/harbour/index.html`), /<h1[^>]*>([^<]+)</g)).toEqual([names[0]]);
  }
  const addresses = [...files.keys()].filter((name) => name.includes('/topics/'));
  expect(addresses).toHaveLength(8);
});

const NEWSROOM = 'name: N\nlanguages: [en, de]\n';
const ENGLISH = { 'paragraph-1': 'The pier.', title: 'Pier' };
const GERMAN = { 'paragraph-1': 'Die Seebrücke.', title: 'Seebrücke' };

/** A newsroom of statements that are translated, with one topic each that is not. */
function withGap(policy: string, topics: Readonly<Record<string, string>>): string {
  const files = Object.entries(topics).flatMap(([slug, front]): [string, string][] => [
    [`source/${slug}.md`, `---\ndate: 2024-01-01\n${front}\n---\n\n# Pier\n\nThe pier. {#paragraph-1}\n`],
    [`translations/en/${slug}.json`, `${JSON.stringify(ENGLISH, null, 4)}\n`],
    [`translations/de/${slug}.json`, `${JSON.stringify(GERMAN, null, 4)}\n`],
  ]);
  return copied('none', {
    'source/newsroom.yaml': `${NEWSROOM}policy: ${policy}\n`,
    'translations/en/newsroom.json': '{"name": "N", "topic-boats": "Boats", "topic-pier": "Pier"}\n',
    'translations/de/newsroom.json': '{"name": "N", "topic-boats": "Boote"}\n',
    ...Object.fromEntries(files),
  });
}

async function plan(root: string) {
  const newsroom = openNewsroom(root);
  const { statements } = newsroom;
  const { held, loaded } = await planNewsroom({ newsroom, statements, now: Date.UTC(2025, 0, 1), isProof: false });
  const said = loaded.files.flatMap((file) => file.messages.filter(({ ruleId }) => ruleId === 'topic'));
  return { held, said };
}

test('a topic without a translation holds its language, and no other statement', async () => {
  const { held, said } = await plan(withGap('hold', { one: 'topics: [Pier]', two: 'topics: [Boats]' }));
  expect(held).toEqual([{ slug: 'one', tag: 'de', reason: 'topic not translated: Pier' }]);
  expect(said.map(({ file, fatal, note }) => [file, fatal, note])).toEqual([
    [
      'translations/de/one.json',
      true,
      'Translate "topic-pier" in translations/de/newsroom.json, where topics are translated once for all statements.',
    ],
  ]);
});

test('under the policy `together` it holds the statement', async () => {
  const { held } = await plan(withGap('together', { one: 'topics: [Boats, Pier]' }));
  expect(held.map(({ tag, reason }) => [tag, reason])).toEqual([
    ['en', 'waits for de'],
    ['de', 'topic not translated: Pier'],
  ]);
});

test('under the policy `fallback` it stands in the newsroom’s language, marked', async () => {
  const root = withGap('fallback', { one: 'topics: [Boats, Pier]' });
  const { held, said } = await plan(root);
  expect([held, said.map(({ fatal }) => fatal)]).toEqual([[], [false]]);
  const files = await newsroomMade(root);
  const archive = files.get('de/archive/index.html') ?? '';
  expect(archive).toContain('<span>Boote</span>');
  expect(archive).toContain('<span><span lang="en" dir="ltr">Pier</span></span>');
});

test('a draft’s topic holds nothing, and a statement in another language needs the newsroom’s topics in its own', async () => {
  const draft = await plan(withGap('hold', { one: 'topics: [Pier]\nstatus: draft', two: 'topics: [Boats]' }));
  expect(draft.held).toEqual([]);
  const root = copied('none', {
    'source/newsroom.yaml': NEWSROOM,
    'source/eins.md': '---\nlanguage: de\ndate: 2024-01-01\ntopics: [Pier]\n---\n\n# Seebrücke\n\nText.\n',
  });
  const { held } = await plan(root);
  expect(held.map(({ tag, reason }) => [tag, reason])).toContainEqual(['de', 'topic not translated: Pier']);
});

test('two spellings of a topic are one, and an unusual one has an address all the same', async () => {
  const files = await newsroomMade(
    copied('none', {
      'source/newsroom.yaml': 'languages: [en]\n',
      'source/one.md': '---\ndate: 2024-01-01\ntopics: [Safety at sea, "القانون"]\n---\n\n# One\n\nText.\n',
      'source/two.md': '---\ndate: 2024-01-02\ntopics: [safety at  sea]\n---\n\n# Two\n\nText.\n',
    }),
  );
  const pages = [...files.keys()].filter((name) => name.includes('/topics/')).sort();
  expect(pages).toEqual([
    'en/archive/topics/safety-at-sea/index.html',
    expect.stringMatching(/^en\/archive\/topics\/topic-[0-9a-f]{8}\/index\.html$/),
  ]);
  expect(all(files.get('two/en/index.html'), /property="article:tag" content="([^"]+)"/g)).toEqual(['Safety at sea']);
});
