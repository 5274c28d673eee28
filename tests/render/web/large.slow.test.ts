import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import MiniSearch from 'minisearch';
import type { Page } from 'puppeteer';
import { expect, test } from 'vitest';
import { type Head, indexOfParts, type Placed } from '../../../scripts/render/web/search/parts.js';
import { wordsOfQuestion } from '../../../scripts/render/web/search/words.js';
import { complaintsOf, openChromium } from '../../support/chromium.ts';
import { folderForTest } from '../../support/folder.ts';
import { openLoopback } from '../../support/loopback.ts';
import { artifactsMade, copied } from '../newsroom-made.ts';

const KNOWN =
  'This code belongs to a text that we have published. A code can be copied: compare what you have with the text here.';
const UNKNOWN =
  'We have not published a text with this code. It may have been mistyped, or the text may have been changed.';

/** What the page says, line by line. */
const said = (page: Page): Promise<unknown> =>
  page.evaluate(
    "[document.querySelector('#result').className, ...[...document.querySelectorAll('#result p')].map((line) => line.textContent)]",
  );

const AXE =
  "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) => violations.map(({ id }) => id))";

const PLACES = 'Aberdeen Bergen Cadiz Dover Esbjerg Faro Genoa Hull Izmir Jaffa Kiel Larne Malmo Nice Oslo Palma'.split(
  ' ',
);

/** A newsroom of so many statements, each of which has words of its own. */
const manyStatements = (count: number): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const place = PLACES[index % PLACES.length];
      const words = Array.from({ length: 80 }, (_, word) => `w${((index + 1) * (word + 3)).toString(36)}x`).join(' ');
      const text = `In ${place} number ${1000 + index} was seen. The log says: ${words}.`;
      return [`source/s${index}.md`, `---\ndate: 2024-05-06\n---\n\n# Boat ${1000 + index} in ${place}\n\n${text}\n`];
    }),
  );

test('a large newsroom’s pages know the same from parts, of which one is asked for', async () => {
  const settings = 'name: Harbour Watch\nurl: https://example.org/news\nlanguages: [en]\n';
  const root = copied('none', { 'source/newsroom.yaml': settings, ...manyStatements(300) });
  const digestOf = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');
  const kept = ['pdf', 'txt', 'zip'].flatMap((kind) =>
    Array.from({ length: 400 }, (_, index) => ({
      sha256: digestOf(`${kind} ${index}`),
      path: `s${index % 300}/en/s.${kind}`,
      slug: `s${index % 300}`,
      language: 'en',
    })),
  );
  const gone = { digest: 'ab'.repeat(32), version: 1, slug: 'gone', language: 'en' };
  const artifacts = await artifactsMade(root, undefined, { files: kept, texts: [gone] });
  const dist = folderForTest();
  for (const { path: name, bytes } of artifacts) {
    mkdirSync(path.dirname(path.join(dist, name)), { recursive: true });
    writeFileSync(path.join(dist, name), bytes);
  }
  const files = new Map(artifacts.map((artifact) => [artifact.path, new TextDecoder().decode(artifact.bytes)]));
  const heavy = artifacts.filter(({ path: name, bytes }) => /\.(?:html|json|js)$/.test(name) && bytes.length > 200_000);
  expect(heavy.map(({ path: name }) => name)).toEqual([]);
  expect(files.get('en/verify/index.html')).not.toContain(digestOf('pdf 1'));

  const asked: string[] = [];
  const server = await openLoopback(dist);
  const chromium = await openChromium();
  try {
    const page = await chromium.newPage();
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const complaints = complaintsOf(page);
    const verify = `${server.origin}/en/verify/index.html`;
    const answer = async (): Promise<unknown> => {
      await page.waitForFunction("document.querySelectorAll('#result p').length > 1");
      return said(page);
    };
    const parts = (): readonly string[] => asked.splice(0).filter((name) => name.startsWith('/assets/known.'));
    const choose = async (name: string, text: string | Uint8Array): Promise<unknown> => {
      await page.goto('about:blank');
      await page.goto(verify);
      const file = path.join(folderForTest(), name);
      writeFileSync(file, text);
      const [input] = await page.$$('input#file');
      await input?.uploadFile(file);
      return answer();
    };
    for (const kind of ['pdf', 'txt', 'zip']) {
      const digest = digestOf(`${kind} 7`);
      expect(await choose(`old.${kind}`, `${kind} 7`)).toEqual([
        'genuine',
        `old.${kind}`,
        'This file is genuine: we published it, and not a character has been changed.',
        'Boat 1007 in Hull',
        `${kind.toUpperCase()} · English · Version 1`,
        'We have published another file in its place since.',
        'Read the statement',
        `SHA-256 ${digest}`,
      ]);
      const loaded = parts();
      expect(loaded).toEqual([expect.stringMatching(new RegExp(`/assets/known\\.${digest.slice(0, 1)}[0-9a-f]?\\.`))]);
    }
    const zip = readFileSync(path.join(dist, 's9/en/s9.en.zip'));
    expect(await choose('kit.zip', zip)).toEqual(
      expect.arrayContaining(['genuine', 'ZIP · English · Version 1', 'This is what we publish now.']),
    );
    expect(await choose('foreign.pdf', 'foreign')).toEqual([
      'unknown',
      'foreign.pdf',
      'This is not a file that we have published, or it has been changed.',
      `SHA-256 ${digestOf('foreign')}`,
    ]);
    const text = files.get('s5/en/s5.en.txt')?.replaceAll(/[\u200E\u200F\u2066-\u2069]/g, '') ?? '';
    const { hash } = new URL(/\n(https:\S+)\n/.exec(text)?.[1] ?? '');
    await page.goto('about:blank');
    await page.goto(verify + hash);
    expect(await answer()).toEqual(expect.arrayContaining(['genuine', KNOWN, 'Boat 1005 in Faro']));
    // A wrong code: what is published under the name is still said.
    await page.goto('about:blank');
    await page.goto(verify + hash.replace(/.$/, (digit) => (digit === '0' ? '1' : '0')));
    expect(await answer()).toEqual(
      expect.arrayContaining(['unknown', UNKNOWN, 'Boat 1005 in Faro', 'Read the statement']),
    );
    await page.goto('about:blank');
    await page.goto(`${verify}#gone.en.${gone.digest.slice(0, 32)}`);
    expect(await answer()).toEqual(
      expect.arrayContaining(['genuine', KNOWN, 'We published it once, and do not publish it any more.']),
    );

    // The search answers as one index of all words does, and asks for few parts.
    const base = `${server.origin}/en/search/`;
    const head: Head = JSON.parse(files.get('en/search/words.json') ?? '');
    const partOf = (file: string): string => files.get(path.posix.join('en/search', `${head.folder}${file}`)) ?? '';
    const all = head.words.flatMap(([, file]): readonly Placed[] => JSON.parse(partOf(file)));
    const whole = MiniSearch.loadJS(indexOfParts(head, all), { fields: ['title', 'text'] });
    for (const question of [
      'boat 1005',
      'hull',
      'w3cx',
      'was seen near',
      'fa',
      'number 12',
      'nothing',
      'w3cx boat log',
    ]) {
      asked.length = 0;
      await page.goto(`${base}index.html?q=${encodeURIComponent(question)}`);
      await page.waitForFunction("document.querySelector('#found').textContent !== ''");
      const hrefs = await page.evaluate(
        "[...document.querySelectorAll('#results a')].map((link) => link.getAttribute('href'))",
      );
      const wanted = whole.search(question, {
        tokenize: wordsOfQuestion,
        processTerm: (term) => term,
        prefix: (term) => term.length > 1,
        combineWith: 'AND',
        boost: { title: 3 },
      });
      const shown = new Map(
        head.shown.flatMap(([, file]): readonly [number, { readonly href: string }][] => JSON.parse(partOf(file))),
      );
      expect(hrefs).toEqual(wanted.map(({ id }) => shown.get(id)?.href));
      expect(asked.filter((name) => name.startsWith('/assets/words.')).length).toBeLessThan(
        head.words.length + head.shown.length,
      );
    }
    expect(complaints).toEqual([]);
    expect(server.missing).toEqual([]);

    // What scripts have put there, and a page of a long list, are as good to read as other pages.
    for (const name of ['search/index.html?q=hull', `verify/index.html${hash}`, 'archive/2024/2/index.html']) {
      await page.goto('about:blank');
      await page.goto(`${server.origin}/en/${name}`);
      if (!name.startsWith('archive'))
        await page.waitForFunction("document.querySelector('#results li, #result .verdict') !== null");
      await page.evaluate(axe.source);
      expect(await page.evaluate(AXE)).toEqual([]);
    }

    // From the disk too: a part is no request.
    await page.goto('about:blank');
    await page.goto(pathToFileURL(path.join(dist, 'en/verify/index.html')).href + hash);
    expect(await answer()).toEqual(expect.arrayContaining(['genuine', KNOWN, 'Boat 1005 in Faro']));

    // A page that was opened before a release has the names of parts that are gone since: it asks for the new ones.
    await page.goto(`${base}index.html?q=hull`);
    await page.waitForFunction("document.querySelector('#results li') !== null");
    const renamed = (file: string): string => `new-${file}`;
    for (const file of [...head.words, ...head.shown].map(([, each]) => each)) {
      const place = path.join(dist, 'en/search', head.folder);
      renameSync(`${place}${file}`, `${place}${renamed(file)}`);
    }
    const next = {
      ...head,
      words: head.words.map(([first, file]) => [first, renamed(file)]),
      shown: head.shown.map(([first, file]) => [first, renamed(file)]),
    };
    writeFileSync(path.join(dist, 'en/search/words.json'), JSON.stringify(next));
    await page.evaluate("document.querySelector('#ask input').value = ''");
    await page.type('#ask input', 'w3cx 1000');
    await page.waitForFunction("document.querySelector('#found').textContent === 'Statements found: 1'");

    // What cannot be loaded says nothing of the file.
    for (const name of artifacts.map((each) => each.path).filter((each) => each.startsWith('assets/known.')))
      rmSync(path.join(dist, name));
    expect(await choose('old.pdf', 'pdf 7').catch(() => said(page))).toEqual(['', 'The file cannot be read.']);
  } finally {
    await chromium.close();
    await server.close();
  }
});
