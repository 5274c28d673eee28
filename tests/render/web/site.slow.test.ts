import path from 'node:path';
import { expect, test } from 'vitest';
import type { Element } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { copied, newsroomMade } from '../newsroom-made.ts';

const HARBOUR = path.resolve(import.meta.dirname, '../../fixtures/harbour');

const isElement = (node: { readonly type: string }): node is Element => node.type === 'element';

test('the sitemap names every page that may be listed, each with its other languages', async () => {
  const files = await newsroomMade(HARBOUR);
  const [root] = fromXml(files.get('sitemap.xml') ?? '').children.filter(isElement);
  const urls = (root?.children ?? []).filter(isElement);
  const listed = urls.map((url) => {
    const [location, ...others] = url.children.filter(isElement);
    const [text] = location?.children ?? [];
    return {
      url: text?.type === 'text' ? text.value : '',
      others: others.filter(({ name }) => name === 'xhtml:link').map(({ attributes }) => attributes['href']),
    };
  });
  const pages = [...files.keys()].filter((name) => name.endsWith('index.html') && name !== 'index.html');
  expect(listed.map(({ url }) => url)).toEqual(
    pages.map((name) => `https://news.harbour.example/${name.replace(/index\.html$/, '')}`).sort(),
  );
  for (const { others } of listed) expect(others.length).toBeGreaterThan(1);
  expect(files.get('robots.txt')).toContain('Sitemap: https://news.harbour.example/sitemap.xml');
});

const statement = (name: string, front: string): Readonly<Record<string, string>> => ({
  [`source/${name}.md`]: `---\n${front}\n---\n\n# ${name}\n\nText.\n`,
});

test('the archive has a page for each year and topic, and the undated on its first', async () => {
  const files = await newsroomMade(
    copied('none', {
      'source/newsroom.yaml': 'name: Harbour Watch\nlanguages: [en]\n',
      ...statement('one', 'date: 2022-03-01\ntopics: [Safety at sea, Hafen/Ärger]'),
      ...statement('two', 'date: 2023-03-01\ntopics: [Safety at sea]'),
      ...statement('three', 'topics: []'),
      ...statement('four', 'date: 2023-01-01\ntopics: [Secret]\nstatus: draft'),
      ...statement('five', 'date: 2021-01-01\ntopics: [Untrue]\nstatus: canceled\nreason: Not so.'),
    }),
  );
  const pages = [...files.keys()].filter((name) => name.startsWith('en/archive/')).sort();
  expect(pages).toEqual([
    'en/archive/2021/index.html',
    'en/archive/2022/index.html',
    'en/archive/2023/index.html',
    'en/archive/index.html',
    expect.stringMatching(/^en\/archive\/topics\/hafen-a-rger-[0-9a-f]{8}\/index\.html$/),
    'en/archive/topics/safety-at-sea/index.html',
  ]);
  const links = (name: string): readonly string[] =>
    [...(files.get(name) ?? '').matchAll(/href="([^"#]*(?:one|two|three|four|five)\/en\/index\.html)"/g)].map(
      (match) => match[1] ?? '',
    );
  expect(links('en/archive/topics/safety-at-sea/index.html')).toEqual([
    '../../../../two/en/index.html',
    '../../../../one/en/index.html',
  ]);
  expect(links('en/archive/index.html')).toEqual(['../../three/en/index.html']);
  expect(files.get('en/archive/2021/index.html')).toContain('Statement cancelled');
  expect(files.get('en/index.html')).toContain('href="archive/index.html"');
});

test('a start page has the newest ten', async () => {
  const many = Array.from({ length: 12 }, (_, index) =>
    statement(`s${index + 1}`, `date: 2022-01-${String(index + 1).padStart(2, '0')}`),
  );
  const files = await newsroomMade(
    copied('none', Object.assign({ 'source/newsroom.yaml': 'languages: [en]\n' }, ...many)),
  );
  const shown = [...(files.get('en/index.html') ?? '').matchAll(/<h3[^>]*><a href="\.\.\/(s\d+)\//g)].map(
    (match) => match[1],
  );
  expect(shown).toEqual(Array.from({ length: 10 }, (_, index) => `s${12 - index}`));
  expect(files.get('404.html')).toContain('href="/en/index.html"');
});

test('a year, a topic and what has no date have several pages where they are long, the same in every language', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 260 }, (_, index) => {
      const date = index % 2 === 0 ? `date: 2024-01-${String(1 + (index % 28)).padStart(2, '0')}\n` : '';
      const front = `${date}topics: [Sea]\nsummary: ${'Salt '.repeat(150)}`;
      return [`source/s${index}.md`, statement(`s${index}`, front)[`source/s${index}.md`] ?? ''];
    }),
  );
  const settings = 'name: Harbour Watch\nurl: https://example.org\nlanguages: [en, ar]\n';
  const files = await newsroomMade(copied('none', { 'source/newsroom.yaml': settings, ...many }));
  const read = (name: string): string => files.get(name) ?? '';
  const linked = (html: string): readonly string[] =>
    [...html.matchAll(/<h3[^>]*><a href="(?:\.\.\/)+(s\d+)\//g)].map(([, slug = '']) => slug);
  const slugs = Object.keys(many).map((name) => name.slice('source/'.length, -'.md'.length));
  const lists = [
    { folder: '2024', wanted: slugs.filter((_, index) => index % 2 === 0) },
    { folder: 'topics/sea', wanted: slugs },
    { folder: 'undated', wanted: slugs.filter((_, index) => index % 2 === 1) },
  ];
  for (const { folder, wanted } of lists) {
    const first = folder === 'undated' ? 'en/archive/index.html' : `en/archive/${folder}/index.html`;
    const further = [...files.keys()].filter(
      (name) => /\/\d\/index/.test(name) && name.includes(`en/archive/${folder}`),
    );
    expect(further).toEqual(further.map((_, index) => `en/archive/${folder}/${index + 2}/index.html`));
    const names = [first, ...further];
    expect(names.length).toBeGreaterThan(1);
    expect(names.flatMap((name) => linked(read(name))).sort()).toEqual(wanted.toSorted());
    for (const name of names) {
      const [page, arabic] = [read(name), read(name.replace('en/', 'ar/'))];
      expect(Math.max(Buffer.byteLength(page), Buffer.byteLength(arabic))).toBeLessThan(200_000);
      expect(linked(arabic)).toEqual(linked(page));
      expect(page.match(/aria-label="Page \d+ of \d+"/g)).toHaveLength(names.length + 1);
      expect(page).toContain(`<link rel="canonical" href="https://example.org/${name.replace('index.html', '')}"`);
      expect(read('sitemap.xml')).toContain(`<loc>https://example.org/${name.replace('index.html', '')}</loc>`);
    }
    const second = read(`en/archive/${folder}/2/index.html`);
    expect(second).toContain(`href="${folder === 'undated' ? '../../' : '../'}index.html" aria-label="Page 1 of`);
    expect(second).toMatch(/<title>\w+ – Page 2 of \d (?:– Archive )?– Harbour Watch<\/title>/);
    expect(read(`ar/archive/${folder}/2/index.html`)).toContain('الصفحة');
  }
});
