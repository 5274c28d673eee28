import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { z } from 'zod';
import { folderStore } from '../../../scripts/lib/store/index.ts';
import type { Format } from '../../../scripts/model/artifact.ts';
import { openNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import { buildNewsroom } from '../../../scripts/workflows/build.ts';
import { knownStatements } from '../../../scripts/workflows/known/known-statements.ts';
import { fontSettings } from '../../../scripts/workflows/load/font-settings.ts';
import { REPOSITORY } from '../../support/communique.ts';
import { copyNewsroom, digestsBelow, filesBelow, folderForTest, writeFiles } from '../../support/folder.ts';

const KIT = 'night-at-the-pier/night-at-the-pier.zip';
const TEXT = 'source/night-at-the-pier.md';
const FORMATS: readonly Format[] = ['html', 'text'];

/** A build of a whole newsroom. */
function requestOf(root: string) {
  const opened = openNewsroom(root);
  const { statements } = opened;
  const now = Date.UTC(2025, 0, 1);
  return { newsroom: opened, statements, formats: FORMATS, approvedOnly: false, isProof: false, now };
}

/** A newsroom with a public address, and a function that builds it, by default with a store of its own. */
function newsroom() {
  onTestFinished(() => void vi.unstubAllEnvs());
  const root = copyNewsroom('tests/fixtures/harbour', folderForTest());
  const store = path.join(folderForTest(), 'store');
  const out = path.join(folderForTest(), 'dist');
  const build = async (into = out, from = store, at = root): Promise<Readonly<Record<string, string>>> => {
    vi.stubEnv('COMMUNIQUE_STORE', from);
    await buildNewsroom({ ...requestOf(at), out: into }, () => undefined);
    return digestsBelow(into);
  };
  const change = (name: string, from: string, to: string): void => {
    const text = readFileSync(path.join(root, name), 'utf8');
    expect(text).toContain(from);
    writeFiles(root, { [name]: text.replace(from, to) });
  };
  const records = (): number => filesBelow(path.join(store, 'records')).length;
  /** The pages that were made one by one, each as the name of its record and its path. */
  const pages = (): ReadonlySet<string> =>
    new Set(
      filesBelow(path.join(store, 'records')).flatMap((name) => {
        const { facts } = JSON.parse(readFileSync(path.join(store, 'records', name), 'utf8').split('\n')[1] ?? '');
        if (facts.listed === undefined) return [];
        const paths = z.array(z.object({ path: z.string() })).parse(facts.files);
        const shown = paths.filter((each) => each.path.endsWith('.html'));
        return shown.length === 1 ? [`${name} ${shown[0]?.path}`] : [];
      }),
    );
  return {
    root,
    store,
    out,
    build,
    change,
    records,
    pages,
    buildAnew: () => build(path.join(folderForTest(), 'dist'), 'off'),
  };
}

test('what has not changed is taken from the store, and all comes out as if it were made anew', async () => {
  const { build, buildAnew, change, records } = newsroom();
  const first = await build();
  expect(Object.keys(first).some((name) => name.endsWith('.zip'))).toBe(true);
  expect(await buildAnew()).toEqual(first);
  const [kept] = [records()];
  expect(await build()).toEqual(first);
  expect(records()).toBe(kept);

  change(TEXT, 'pier', 'quay');
  const second = await build();
  expect(second).not.toEqual(first);
  expect(await buildAnew()).toEqual(second);
  const more = records() - kept;
  expect(more).toBeGreaterThan(0);
  expect(more).toBeLessThan(kept);
});

test('a newsroom in another place, with other times of its files, takes what the first has made', async () => {
  const { root, store, build, records } = newsroom();
  const first = await build();
  const kept = records();
  const moved = path.join(folderForTest(), 'moved');
  cpSync(root, moved, { recursive: true });
  expect(await build(path.join(moved, 'dist'), store, moved)).toEqual(first);
  // What was found in texts and labels is kept by place, what statements were composed of, what lies where, and that a run has ended.
  expect(records() - kept).toBeLessThanOrEqual(9);
});

test('a text, a label or a setting that changes shows in every file that says it', async () => {
  const { root, build, buildAnew, change } = newsroom();
  await build();
  writeFiles(root, { 'translations/de/labels.json': '{ "contacts": "Wer antwortet" }\n' });
  expect(await build()).toEqual(await buildAnew());
  change('source/newsroom.yaml', 'https://news.harbour.example', 'https://example.net/news');
  expect(await build()).toEqual(await buildAnew());
  writeFiles(root, { 'templates/brand.css': 'h1 { letter-spacing: 1px }\n' });
  expect(await build()).toEqual(await buildAnew());
});

test('a text of one language leaves all pages of the others as they were, but for those with digests of all files', async () => {
  const { build, buildAnew, change, pages } = newsroom();
  await build();
  const before = pages();
  change('translations/de/night-at-the-pier.json', 'Taue', 'Seile');
  expect(await build()).toEqual(await buildAnew());
  const made = [...pages()].filter((name) => !before.has(name)).map((name) => name.split(' ')[1]);
  expect(made).toContain('night-at-the-pier/de/index.html');
  expect(made.filter((name) => !/(?:^|\/)de\/|\/verify\/|^night-at-the-pier\/index\.html$/.test(name ?? ''))).toEqual(
    [],
  );
});

test('labels that change their words with each other are each in their place', async () => {
  const { root, build, buildAnew } = newsroom();
  const page = readFileSync(path.join(REPOSITORY, 'templates/page.html'), 'utf8');
  const own = '<p data-label="zz-hello">Hello</p><p data-label="zz-bye">Bye</p><main ';
  const labels = (hello: string, bye?: string): string =>
    JSON.stringify({ 'zz-hello': hello, ...(bye !== undefined && { 'zz-bye': bye }) });
  writeFiles(root, {
    'templates/page.html': page.replace('<main ', own),
    'translations/en/labels.json': labels('Hello', 'Bye'),
    'translations/de/labels.json': labels('Guten Tag', 'Tschau'),
  });
  await build();
  for (const text of [
    labels('Tschau', 'Guten Tag'),
    labels('Tschau Guten', 'Tag'),
    labels('Tschau', 'Bye'),
    labels('Tschau'),
  ]) {
    writeFiles(root, { 'translations/de/labels.json': text });
    expect(await build(), text).toEqual(await buildAnew());
  }
});

test('a file that was altered, in the store or where it was built, is made anew', async () => {
  const { store, out, build } = newsroom();
  const first = await build();
  const kit = readFileSync(path.join(out, KIT));
  kit[kit.length >> 1] = (kit[kit.length >> 1] ?? 0) ^ 1;
  writeFileSync(path.join(out, KIT), kit);
  expect(await build()).toEqual(first);
  for (const entry of readdirSync(path.join(store, 'objects'), { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) writeFileSync(path.join(entry.parentPath, entry.name), 'other words');
  }
  expect(await build()).toEqual(first);
});

test('a statement that has not changed is not read again', async () => {
  const { root, store, build, change } = newsroom();
  /** The statements that the next build reads. */
  const toRead = async (): Promise<readonly string[]> => {
    const request = requestOf(root);
    const composed = { text: JSON.stringify({ approvedOnly: request.approvedOnly }), readsAnew: () => false };
    const fonts = await fontSettings(request.newsroom);
    const { changed, known } = await knownStatements(folderStore(store), { ...request, fonts, composed });
    expect((await known()).size).toBe(request.statements.length - changed.length);
    return changed;
  };
  const all = await toRead();
  expect(all).toContain(TEXT);
  await build();
  // What may say something else tomorrow, or has an earlier version, is read each time.
  const always = await toRead();
  expect(always.length).toBeLessThan(all.length);
  expect(always).not.toContain(TEXT);
  change(TEXT, 'pier', 'quay');
  expect(await toRead()).toEqual(all.filter((name) => name === TEXT || always.includes(name)));
});

test('a kept file in which one bit has changed is found and made anew, where nothing else has it', async () => {
  const { store, out, build } = newsroom();
  const first = await build();
  const objects = path.join(store, 'objects');
  const isText = (file: string): boolean => readFileSync(file).includes('\n\n');
  for (const [at, name] of filesBelow(objects).entries()) {
    const file = path.join(objects, name);
    if (at % 5 > 0 && !isText(file)) continue;
    const bytes = readFileSync(file);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(file, bytes);
  }
  rmSync(out, { recursive: true });
  expect(await build()).toEqual(first);
  rmSync(out, { recursive: true });
  expect(await build()).toEqual(first);
});
