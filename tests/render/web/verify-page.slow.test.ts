import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ElementHandle, Page } from 'puppeteer';
import { expect, test } from 'vitest';
import { genuineKits } from '../../attack/archives/genuine-kits.ts';
import { alikeKinds, kitKinds } from '../../attack/archives/kit-kinds.ts';
import { complaintsOf, openChromium } from '../../support/chromium.ts';
import { runCommand } from '../../support/communique.ts';
import { folderForTest } from '../../support/folder.ts';
import { openLoopback } from '../../support/loopback.ts';
import { randomNumbers } from '../../support/random.ts';
import { copied, newsroomMade } from '../newsroom-made.ts';

const NEWSROOM = {
  'source/newsroom.yaml': 'name: Harbour Watch\nurl: https://example.org/news\nlanguages: [en, ar]\n',
  'source/boats.md': '---\ndate: 2024-05-06\n---\n\n# Boats\n\nOn Monday 15 boats were taken. {#first}\n',
};

const ARABIC = { title: 'قوارب', first: 'أُخذ 15 قاربًا يوم الاثنين.' };

type Files = ReadonlyMap<string, string>;

/** What stands at the end of a text: the address that its QR code has on paper, and the code in groups. */
function footOf(files: Files, tag: string, version = '') {
  const folder = version === '' ? `boats/${tag}` : `boats/${tag}/${version}`;
  const name = version === '' ? `boats.${tag}` : `boats.${tag}.${version}`;
  const text = files.get(`${folder}/${name}.txt`)?.replaceAll(/[\u200E\u200F\u2066-\u2069]/g, '');
  const [, address = ''] = /\n(https:\S+)\n/.exec(text ?? '') ?? [];
  const [, grouped = ''] = /: ((?:[0-9a-f]{4} ?){8})\n/.exec(text ?? '') ?? [];
  return { address, grouped, hash: new URL(address).hash, digits: grouped.replaceAll(' ', '') };
}

function written(files: Files): string {
  const dist = folderForTest();
  for (const [name, text] of files) {
    mkdirSync(path.dirname(path.join(dist, name)), { recursive: true });
    writeFileSync(path.join(dist, name), text);
  }
  return dist;
}

/** A reader's browser on each of some newsrooms in turn; whatever it complains of fails the test. */
async function read(sites: readonly Files[], visit: (page: Page, site: (index: number) => string) => Promise<void>) {
  const servers = await Promise.all(sites.map(async (files) => openLoopback(written(files))));
  const chromium = await openChromium();
  try {
    const page = await chromium.newPage();
    const complaints = complaintsOf(page);
    await visit(page, (index) => servers[index]?.origin ?? '');
    expect(complaints).toEqual([]);
    expect(servers.flatMap(({ missing }) => missing)).toEqual([]);
  } finally {
    await chromium.close();
    await Promise.all(servers.map((server) => server.close()));
  }
}

/** What the page says, line by line. */
const said = (page: Page): Promise<unknown> =>
  page.evaluate(
    "[document.querySelector('#result').className, ...[...document.querySelectorAll('#result p')].map((line) => line.textContent)]",
  );

/** Opens an address as a scanner would: a page of its own each time. */
async function scan(page: Page, address: string): Promise<unknown> {
  await page.goto('about:blank');
  await page.goto(address);
  return said(page);
}

const KNOWN =
  'This code belongs to a text that we have published. A code can be copied: compare what you have with the text here.';
const UNKNOWN =
  'We have not published a text with this code. It may have been mistyped, or the text may have been changed.';

test('a code from paper says which text it is of, and what has become of it', async () => {
  const root = copied('none', NEWSROOM);
  await runCommand(['sync'], root);
  const translate = (texts: Readonly<Record<string, string>>): void =>
    writeFileSync(path.join(root, 'translations/ar/boats.json'), JSON.stringify(texts, null, 4));
  translate(ARABIC);
  const first = await newsroomMade(root);
  const paper = footOf(first, 'en');
  expect(paper.address).toBe(`https://example.org/news/en/verify/#boats.en.${paper.digits}`);
  expect(paper.digits).toMatch(/^[0-9a-f]{32}$/);

  await runCommand(['correct', 'boats', '--note', 'It was 14.'], root);
  const source = path.join(root, 'source/boats.md');
  writeFileSync(source, readFileSync(source, 'utf8').replace('Monday 15', 'Monday 14'));
  await runCommand(['sync'], root);
  translate({ ...ARABIC, first: ARABIC.first.replace('15', '14'), 'correction-1': 'كانوا 14.' });
  const second = await newsroomMade(root);
  expect(footOf(second, 'en', 'v1').digits).toBe(paper.digits);
  const corrected = footOf(second, 'ar');

  await runCommand(['withhold', 'boats', '--note', 'We are checking it.'], root);
  const third = await newsroomMade(root);

  await read([first, second, third], async (page, site) => {
    const english = (index: number): string => `${site(index)}/en/verify/index.html`;
    const line = `Check code ${paper.grouped}`;
    const about = ['Boats', 'English · Version 1'];
    const current = [...about, 'This is what we publish now.', 'Read the statement', line];
    expect(await scan(page, english(0) + paper.hash)).toEqual(['genuine', KNOWN, ...current]);
    const earlier = [...about, 'This version has been corrected since.', 'Read the statement', line];
    expect(await scan(page, english(1) + paper.hash)).toEqual(['genuine', KNOWN, ...earlier]);
    const taken = ['Statement withdrawn for the time being', 'English · Version 1'];
    const withheld = [...taken, 'Statement withdrawn for the time being', 'Read the statement', line];
    expect(await scan(page, english(2) + paper.hash)).toEqual(['genuine', KNOWN, ...withheld]);

    await page.setViewport({ width: 360, height: 640 });
    await scan(page, english(1) + paper.hash);
    expect(
      await page.evaluate("document.querySelector('#result .verdict').getBoundingClientRect().bottom <= innerHeight"),
    ).toBe(true);

    const arabic = await scan(page, `${site(1)}/ar/verify/index.html${corrected.hash}`);
    expect(arabic).toEqual([
      'genuine',
      expect.stringContaining('نشرناه'),
      'قوارب',
      expect.stringContaining('2'),
      'هذا ما ننشره الآن.',
      'اقرأ البيان',
      `رمز التحقّق ${corrected.grouped}`,
    ]);
    expect(await page.evaluate("document.querySelector('#result a').getAttribute('href')")).toBe(
      '../../boats/ar/index.html',
    );

    const other = paper.hash.replace(/.$/, (digit) => (digit === '0' ? '1' : '0'));
    const unknown = await scan(page, english(1) + other);
    expect(unknown).toEqual(['unknown', UNKNOWN, 'Boats', 'Read the statement', expect.stringMatching(/^Check code/)]);
    expect(await scan(page, `${english(1)}#nothing.xx.<b>call-this-number`)).toEqual(['unknown', UNKNOWN]);

    await scan(page, english(1));
    await page.type('#code', paper.grouped.toUpperCase());
    expect(await said(page)).toEqual(['genuine', KNOWN, ...earlier]);
    await page.type('#code', '0');
    expect(await said(page)).toEqual(['']);
  });
});

test('the page works from a disk, without any network', async () => {
  const files = await newsroomMade(copied('none', NEWSROOM));
  const { hash } = footOf(files, 'en');
  const file = pathToFileURL(path.join(written(files), 'en/verify/index.html'));
  await read([], async (page) => {
    await page.setOfflineMode(true);
    expect(await scan(page, file.href + hash)).toEqual(expect.arrayContaining(['genuine', KNOWN, 'Boats']));
  });
});

test('a text that was reworded is known as one that we published', async () => {
  const root = copied('none', NEWSROOM);
  const digest = 'ab'.repeat(32);
  const texts = [{ digest, version: 1, slug: 'boats', language: 'en' }];
  const files = await newsroomMade(root, undefined, { files: [], texts });
  await read([files], async (page, site) => {
    expect(await scan(page, `${site(0)}/en/verify/index.html#boats.en.${digest.slice(0, 32)}`)).toEqual([
      'genuine',
      KNOWN,
      'Boats',
      'English · Version 1',
      'We have published another wording in its place since.',
      'Read the statement',
      `Check code ${'abab '.repeat(8).trim()}`,
    ]);
  });
});

test('whatever was published of a statement stands below it: its title and its page are said once', async () => {
  const root = copied('none', NEWSROOM);
  await runCommand(['sync'], root);
  writeFileSync(path.join(root, 'translations/ar/boats.json'), JSON.stringify(ARABIC));
  const about = { slug: 'boats', language: 'ar' };
  const digestOf = (index: number): string => index.toString(16).padStart(64, '0');
  const former = {
    files: Array.from({ length: 50 }, (_, index) => ({ ...about, sha256: digestOf(index), path: 'boats/ar/b.zip' })),
    texts: [{ ...about, digest: `${'ab'.repeat(31)}00`, version: 1 }],
  };
  const page = (await newsroomMade(root, undefined, former)).get('en/verify/index.html') ?? '';
  const times = (text: string): number => page.split(text).length - 1;
  expect(former.files.map(({ sha256 }) => times(sha256))).toEqual(former.files.map(() => 1));
  expect([
    times('قوارب'),
    times('../../boats/ar/index.html'),
    times('"Version 1"'),
    times('We have published another file'),
  ]).toEqual([1, 1, 1, 1]);
});

test('without a public address there is no paper to be checked, and the page asks for none', async () => {
  const files = await newsroomMade(copied('none', { ...NEWSROOM, 'source/newsroom.yaml': 'languages: [en]\n' }));
  expect(files.get('boats/en/boats.en.txt')).not.toMatch(/verify|Check/);
  expect(files.get('en/verify/index.html')).not.toContain('id="code"');
  await read([files], async (page, site) => {
    expect(await scan(page, `${site(0)}/en/verify/index.html#boats.en.00`)).toEqual(['']);
  });
});

test('a press kit is known byte by byte: one that was altered in any way is not', async () => {
  const root = copied('none', NEWSROOM);
  const kits = genuineKits(folderForTest());
  const former = {
    files: kits.map(({ bytes }) => ({
      slug: 'boats',
      language: 'en',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      path: 'boats/boats.zip',
    })),
    texts: [],
  };
  const files = await newsroomMade(root, undefined, former);
  const random = randomNumbers(7);
  const pick = (below: number): number => Math.floor(random() * below);
  const altered = Object.entries({ ...kitKinds, ...alikeKinds }).flatMap(([kind, alter]) =>
    kits.flatMap(({ bytes }) => {
      const kit = alter(bytes, pick);
      return Buffer.from(kit).equals(bytes) ? [] : [{ kind, kit }];
    }),
  );
  expect(new Set(altered.map(({ kind }) => kind)).size).toBeGreaterThan(24);
  const file = path.join(folderForTest(), 'boats.zip');
  await read([files], async (page, site) => {
    await page.goto(`${site(0)}/en/verify/index.html`);
    const input = await page.waitForSelector('input[type=file]');
    const verdictOn = async (kit: Uint8Array): Promise<string> => {
      writeFileSync(file, kit);
      await page.evaluate("document.getElementById('result').className = document.getElementById('file').value = ''");
      await (input as ElementHandle<HTMLInputElement> | null)?.uploadFile(file);
      await page.waitForFunction("document.querySelector('#result').className !== ''");
      return String(await page.evaluate("document.querySelector('#result').className"));
    };
    for (const { name, bytes } of kits) expect([name, await verdictOn(bytes)]).toEqual([name, 'genuine']);
    for (const { kind, kit } of altered) expect([kind, await verdictOn(kit)]).toEqual([kind, 'unknown']);
  });
});
