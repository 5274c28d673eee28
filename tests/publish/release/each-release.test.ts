import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import {
  lastRecords,
  publishedBefore,
  refuseDamaged,
  releasesOf,
} from '../../../scripts/publish/release/all-releases.ts';
import { eachRelease } from '../../../scripts/publish/release/each-release.ts';
import { keptReleases, latestRelease } from '../../../scripts/publish/release/store.ts';
import { folderForTest, sha256 } from '../../support/folder.ts';

/** The list of a release with one statement, as text, or in another layout than the program's own. */
function listOf(number: number, { isOther = false, slug = 'boats' } = {}): string {
  const digest = sha256(`text ${number}`);
  const manifest = {
    generator: 'communique',
    proof: false,
    release: { number, previous: null, decided: '2026-01-01T00:00:00Z' },
    statements: [{ slug, languages: [{ tag: 'en', standing: 'source', version: number, digest }] }],
    files: [
      {
        path: `${slug}/en/${slug}.en.pdf`,
        mediaType: 'application/pdf',
        bytes: 1,
        sha256: digest,
        slug,
        language: 'en',
      },
    ],
  };
  return isOther ? JSON.stringify(manifest) : `${JSON.stringify(manifest, null, 2)}\n`;
}

/** An output folder with lists of releases by their places beside it. */
function outWith(lists: Readonly<Record<string, string>>): string {
  const root = folderForTest();
  for (const [name, text] of Object.entries(lists)) {
    const file = path.join(root, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return path.join(root, 'dist');
}

function shownIn(out: string) {
  const shown: (readonly [number, string])[] = [];
  const lost = eachRelease(out, ({ number, folder }) => shown.push([number, path.relative(path.dirname(out), folder)]));
  return { shown, lost: lost.map((file) => path.basename(file)) };
}

test('releases are shown oldest first, each once: whole ones, and copies of lists whose files are gone', () => {
  const out = outWith({
    'dist/manifest.json': listOf(12),
    '.dist.releases/0012.json': listOf(12),
    '.dist.releases/0011/manifest.json': listOf(11),
    '.dist.releases/0011.json': listOf(11),
    '.dist.releases/0010.json': listOf(10, { isOther: true }),
    '.dist.releases/0009.texts/release.json': listOf(9),
    '.dist.releases/0002/manifest.json': listOf(2, { isOther: true }),
    '.dist.releases/deployed.json': '{}',
  });
  expect(shownIn(out)).toEqual({
    shown: [
      [2, '.dist.releases/0002'],
      [9, '.dist.releases/0009.texts'],
      [10, '.dist.releases'],
      [11, '.dist.releases/0011'],
      [12, 'dist'],
    ],
    lost: [],
  });
  expect(keptReleases(out).map(({ number }) => number)).toEqual([11, 10, 9, 2]);
  expect(latestRelease(out)?.number).toBe(12);
  expect(releasesOf(out).map(({ number, isSigned }) => [number, isSigned])).toEqual(
    [2, 9, 10, 11, 12].map((number) => [number, false]),
  );
  expect(lastRecords(out).get('boats')).toMatchObject({ release: { number: 12 }, version: 12 });
  expect(publishedBefore(out).files).toHaveLength(5);
});

test('a list that cannot be read is no release, and is named where nothing else is kept of it', () => {
  const cut = listOf(8).slice(0, 300);
  const out = outWith({
    'dist/manifest.json': listOf(6),
    '.dist.releases/0008/manifest.json': cut,
    '.dist.releases/0008.json': cut,
    '.dist.releases/0007/manifest.json': listOf(7).slice(0, 300),
    '.dist.releases/0007.json': listOf(7),
    '.dist.releases/0005.json': '',
  });
  expect(shownIn(out)).toEqual({
    shown: [
      [6, 'dist'],
      [7, '.dist.releases'],
    ],
    lost: ['0005.json', '0008.json'],
  });
  expect(latestRelease(out)?.number).toBe(7);
  expect(() => refuseDamaged(out)).toThrow(
    '0005.json cannot be read: what release 5 published or took back is not known',
  );
});

test('what releases say is read again where one of their lists has changed, moved or come', () => {
  const out = outWith({ 'dist/manifest.json': listOf(1) });
  const versions = () => [...lastRecords(out)].map(([slug, { version }]) => [slug, version]);
  expect(versions()).toEqual([['boats', 1]]);
  mkdirSync(path.join(path.dirname(out), '.dist.releases'));
  renameSync(out, path.join(path.dirname(out), '.dist.releases/0001'));
  expect(versions()).toEqual([['boats', 1]]);
  mkdirSync(out);
  writeFileSync(path.join(out, 'manifest.json'), listOf(2, { slug: 'ships' }));
  expect(versions()).toEqual([
    ['boats', 1],
    ['ships', 2],
  ]);
  writeFileSync(path.join(out, 'manifest.json'), listOf(3, { slug: 'ships' }));
  expect(versions()).toEqual([
    ['boats', 1],
    ['ships', 3],
  ]);
});

test('a record that leads nowhere, and one that gives two numbers, cannot be read', () => {
  const two = listOf(3).replace(/\}\n$/, ', "release": { "number": 12, "previous": null } }\n');
  const out = outWith({ 'dist/manifest.json': listOf(5), '.dist.releases/0003.json': two });
  symlinkSync(
    path.join(path.dirname(out), 'missing/0004.json'),
    path.join(path.dirname(out), '.dist.releases/0004.json'),
  );
  expect(shownIn(out)).toEqual({ shown: [[5, 'dist']], lost: ['0003.json', '0004.json'] });
  expect(() => refuseDamaged(out)).toThrow('0003.json cannot be read');
});
