import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { complaintsOf, openChromium } from '../../support/chromium.ts';
import { runCommand } from '../../support/communique.ts';
import { folderForTest } from '../../support/folder.ts';
import { openLoopback } from '../../support/loopback.ts';
import { copied, newsroomMade } from '../newsroom-made.ts';

const SETTINGS = `name: Harbour Watch
url: https://news.example/2026
languages: [en, ar, fa]
`;
const VOLUMES = `volumes:
  - { period: 2027, url: https://next.example }
  - { period: 2026, url: https://news.example/2026 }
  - { period: 2025, url: https://news.example/2025, languages: [fr, ar] }
  - { period: 2024-01/2024-06, url: https://old.example }
`;
const STATEMENT = '---\ndate: 2026-05-06\n---\n\n# Boats\n\nOn Wednesday 15 boats were taken. {#first}\n';

async function made(settings: string): Promise<ReadonlyMap<string, string>> {
  const root = copied('none', { 'source/newsroom.yaml': settings, 'source/boats.md': STATEMENT });
  await runCommand(['sync'], root);
  for (const tag of ['ar', 'fa']) {
    mkdirSync(path.join(root, 'translations', tag), { recursive: true });
    const texts = {
      title: 'قوارب',
      first: tag === 'ar' ? 'أُخذ 15 قاربًا يوم الأربعاء.' : 'روز چهارشنبه 15 قایق گرفته شد.',
    };
    writeFileSync(path.join(root, `translations/${tag}/boats.json`), JSON.stringify(texts));
  }
  await runCommand(['sync'], root);
  return newsroomMade(root);
}

/** Addresses, languages and words of the links to other volumes on a page. */
const linksIn = (page: string | undefined) =>
  [...(page ?? '').matchAll(/<a href="(https:[^"]+)"(?: hreflang="([^"]+)")?><span class="year">([^<]+)</g)].map(
    ([, href, language, words]) => [href, language, words],
  );

test('archive, search and the page that checks a file lead to the same page of other volumes', async () => {
  const files = await made(SETTINGS + VOLUMES);
  for (const page of ['archive', 'search', 'verify']) {
    expect(linksIn(files.get(`en/${page}/index.html`))).toEqual([
      [`https://next.example/en/${page}/`, undefined, '2027'],
      [`https://news.example/2025/fr/${page}/`, 'fr', '2025'],
      [`https://old.example/en/${page}/`, undefined, 'January 2024 – June 2024'],
    ]);
    expect(linksIn(files.get(`ar/${page}/index.html`))[1]).toEqual([
      `https://news.example/2025/ar/${page}/`,
      undefined,
      '2025',
    ]);
    expect(linksIn(files.get(`fa/${page}/index.html`))[2]?.[2]).toMatch(/^ژانویهٔ? ۲۰۲۴ – ژوئن ۲۰۲۴$/);
  }
  const years = [...(files.get('en/archive/index.html') ?? '').matchAll(/<span class="year">([^<]+)</g)];
  expect(years.map(([, year]) => year)).toEqual(['2027', '2026', '2025', 'January 2024 – June 2024']);
  expect(files.get('robots.txt')).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://news.example/2026/sitemap.xml\nSitemap: https://news.example/2025/sitemap.xml\n',
  );
});

test('of a file that may be of another year the page does not say that it is false; the search hands on its words', async () => {
  const [alone, one] = await Promise.all([made(SETTINGS), made(SETTINGS + VOLUMES)]);
  expect(linksIn(alone.get('en/archive/index.html'))).toEqual([]);
  expect(alone.get('en/verify/index.html')).not.toContain('id="volumes"');
  const chromium = await openChromium();
  const servers = [];
  try {
    const page = await chromium.newPage();
    const complaints = complaintsOf(page);
    const verdicts: unknown[] = [];
    for (const files of [alone, one]) {
      const dist = folderForTest(Object.fromEntries(files));
      const server = await openLoopback(dist);
      servers.push(server);
      await page.goto('about:blank');
      await page.goto(`${server.origin}/en/verify/#boats.en.${'0'.repeat(32)}`);
      await page.waitForSelector('#result .verdict');
      verdicts.push(await page.$eval('#result .verdict', (line) => line.textContent));
      await page.goto(`${server.origin}/en/search/?q=15+boats`);
      await page.waitForSelector('#results:not([hidden])');
      verdicts.push(await page.$$eval('#volumes a', (links) => links.map((link) => (link as HTMLAnchorElement).href)));
    }
    expect(verdicts).toEqual([
      expect.stringMatching(/^We have not published a text with this code/),
      [],
      'It is not among what this page knows. It may have been changed or mistyped, or belong to another year. The pages of other years are here:',
      [
        'https://next.example/en/search/?q=15+boats',
        'https://news.example/2025/fr/search/?q=15+boats',
        'https://old.example/en/search/?q=15+boats',
      ],
    ]);
    expect(complaints).toEqual([]);
  } finally {
    await chromium.close();
    await Promise.all(servers.map((server) => server.close()));
  }
});
