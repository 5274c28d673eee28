import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import * as allReleases from '../../../scripts/publish/release/all-releases.ts';
import { folderForTest, sha256 } from '../../support/folder.ts';

const STATUSES = ['usable', 'usable', 'corrected', 'withheld', 'canceled'] as const;

/** The list of a release in which one of three statements is another than before. */
function listOf(number: number): string {
  const at = (slug: number): number => number - ((number - slug) % 3);
  const statements = [0, 1, 2].map((slug) => ({
    slug: `s-${slug}`,
    status: STATUSES[at(slug) % STATUSES.length],
    withdrawn: `2026-01-${String((number % 28) + 1).padStart(2, '0')}T10:00:00Z`,
    languages: ['en', 'de'].map((tag) => ({
      ...{ tag, standing: 'source', version: Math.ceil(at(slug) / 5) + 1 },
      ...{ digest: sha256(`${slug} ${tag} ${at(slug)}`), said: sha256(`said ${slug} ${at(slug)}`) },
    })),
  }));
  const files = statements.flatMap(({ slug, languages }) =>
    languages.map(({ tag, digest }) => ({
      ...{ path: `${slug}/${tag}/${slug}.${tag}.pdf`, mediaType: 'application/pdf', bytes: 1 },
      ...{ sha256: digest, slug, language: tag },
    })),
  );
  const release = { number, previous: null, decided: `2026-01-01T00:00:${String(number % 60).padStart(2, '0')}Z` };
  return `${JSON.stringify({ generator: 'communique', proof: false, release, statements, files }, null, 2)}\n`;
}

/** An output folder with so many releases, each put away as the next one came; `release` makes one more. */
function released(count: number) {
  const out = path.join(folderForTest(), 'dist');
  const store = path.join(path.dirname(out), '.dist.releases');
  let number = 0;
  const release = (): void => {
    if (number > 0) renameSync(out, path.join(store, String(number).padStart(4, '0')));
    number += 1;
    mkdirSync(out);
    mkdirSync(store, { recursive: true });
    writeFileSync(path.join(out, 'manifest.json'), listOf(number));
    writeFileSync(path.join(store, `${String(number).padStart(4, '0')}.json`), listOf(number));
  };
  for (let each = 0; each < count; each++) release();
  return { out, store, sum: path.join(store, 'sum.json'), release };
}

/** All that releases say, as another process reads it; and how many lists it has read for that. */
async function saidBy(out: string) {
  vi.resetModules();
  const store = await import('../../../scripts/publish/release/store.ts');
  const read = vi.spyOn(JSON, 'parse');
  const { releaseHistoryOf, publishedBefore, releasesOf } = await import(
    '../../../scripts/publish/release/all-releases.ts'
  );
  const said = { ...releaseHistoryOf(out), before: publishedBefore(out), releases: releasesOf(out) };
  const lists = read.mock.calls.filter(([text]) => String(text).includes('"generator"')).length;
  read.mockRestore();
  expect(store.latestRelease(out)?.number).toBe(said.releases.at(-1)?.number);
  return { said, lists };
}

afterEach(() => vi.restoreAllMocks());

test('what lists say together is kept once there are many, and says the same as the lists, whatever has come since', async () => {
  const { out, sum, release } = released(15);
  await saidBy(out);
  expect(existsSync(sum)).toBe(false);
  for (let count = 16; count < 36; count++) {
    release();
    const { said, lists } = await saidBy(out);
    if (count % 16 > 1) expect(lists).toBeLessThanOrEqual(17);
    const kept = readFileSync(sum);
    rmSync(sum);
    expect((await saidBy(out)).said).toEqual(said);
    writeFileSync(sum, kept);
  }
});

test('with it, only lists that have come since are read', async () => {
  const { out, release } = released(20);
  await saidBy(out);
  release();
  release();
  expect((await saidBy(out)).lists).toBeLessThanOrEqual(3);
});

const changes: Readonly<Record<string, (store: string) => void>> = {
  'a list that was written anew': (store) => writeFileSync(path.join(store, '0003/manifest.json'), listOf(3)),
  'a release that is gone, of which a copy is left': (store) => rmSync(path.join(store, '0004'), { recursive: true }),
  'a release that is gone with its copy': (store) => {
    rmSync(path.join(store, '0005'), { recursive: true });
    rmSync(path.join(store, '0005.json'));
  },
  'a sum that is cut': (store) => {
    const file = path.join(store, 'sum.json');
    writeFileSync(file, readFileSync(file).subarray(0, 1000));
  },
  'a sum of no lists': (store) => {
    const file = path.join(store, 'sum.json');
    const sum = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...sum, keys: [] }));
  },
  'a sum of another format': (store) => {
    const file = path.join(store, 'sum.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"format": 1', '"format": 0'));
  },
};

test.each(Object.entries(changes))('all lists are read again for %s', async (_, change) => {
  const { out, store, sum } = released(20);
  await saidBy(out);
  change(store);
  const { said, lists } = await saidBy(out);
  expect(lists).toBeGreaterThan(17);
  rmSync(sum, { force: true });
  expect((await saidBy(out)).said).toEqual(said);
});

test('a record that was damaged since is still named', async () => {
  const { out, store } = released(20);
  await saidBy(out);
  rmSync(path.join(store, '0007'), { recursive: true });
  writeFileSync(path.join(store, '0007.json'), 'damaged');
  expect(() => allReleases.refuseDamaged(out)).toThrow('0007.json cannot be read');
});

test('where it cannot be written, all is read as before', async () => {
  const { out, sum } = released(20);
  mkdirSync(sum);
  expect((await saidBy(out)).said.releases).toHaveLength(20);
});

test.runIf(process.getuid?.() !== 0)('where this user may not write, all is read as before', async () => {
  const { out, store, sum } = released(20);
  const { mode } = statSync(store);
  chmodSync(store, 0o555);
  expect((await saidBy(out)).said.releases).toHaveLength(20);
  chmodSync(store, mode);
  expect(existsSync(sum)).toBe(false);
});
