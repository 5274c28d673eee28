import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { releaseIn } from '../../../scripts/publish/release/store.ts';
import { openNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import { rollback } from '../../../scripts/workflows/rollback.ts';
import { NOW, sync, translate, writeNewsroom, writeStatement } from '../../conformance/site/generated.ts';
import { folderForTest } from '../../support/folder.ts';
import { releaseNow } from '../../support/release-now.ts';

type Edition = { readonly fate: string; readonly files?: Readonly<Record<string, readonly string[]>> };

const BOATS = ['Boote', 'Schiffe', 'Kutter'] as const;

/** Releases the same statement with another German text each time; `look` comes after each. */
async function releases(out: string, root: string, look: (number: number) => void): Promise<void> {
  await writeNewsroom(root, [{ slug: 'boats', number: 14, front: ['date: 2024-05-06'] }], ['en', 'de']);
  const german = path.join(root, 'translations/de/boats.json');
  const first = readFileSync(german, 'utf8');
  for (const [index, boats] of BOATS.entries()) {
    writeFileSync(german, first.replaceAll('Boote', boats));
    const { released } = await releaseNow(root, out);
    expect(released?.number).toBe(index + 1);
    look(index + 1);
  }
}

/** Digests of what readers keep of the release that lies there. */
function keptIn(out: string): ReadonlySet<string> {
  const files = releaseIn(out)?.manifest.files.filter((file) => /boats.*\.(?:txt|zip)$/.test(file.path)) ?? [];
  expect(files).toHaveLength(5);
  return new Set(files.map(({ sha256 }) => sha256));
}

/** Digests that the German page knows, by what has become of them. */
function known(out: string, fate: string): ReadonlySet<string> {
  const page = readFileSync(path.join(out, 'de/verify/index.html'), 'utf8');
  const { pages }: { readonly pages: readonly { readonly editions: readonly Edition[] }[] } = JSON.parse(
    /<script id="known"[^>]*>(.*?)<\/script>/s.exec(page)?.[1] ?? '',
  );
  const editions = pages.flatMap((each) => each.editions).filter((edition) => edition.fate === fate);
  return new Set(editions.flatMap(({ files }) => Object.values(files ?? {}).flat()));
}

test('the page that checks knows every file that readers keep, of the release that it is in and of those before', async () => {
  const root = folderForTest();
  const out = path.join(root, 'dist');
  const published: ReadonlySet<string>[] = [];
  await releases(out, root, () => {
    const present = keptIn(out);
    published.push(present);
    const former = new Set(published.flatMap((digests) => [...digests]).filter((digest) => !present.has(digest)));
    expect(known(out, 'verify-current')).toEqual(present);
    expect(known(out, 'verify-replaced')).toEqual(former);
  });
});

test('after a rollback it knows what has been published since, and the press kits of the new release', async () => {
  const root = folderForTest();
  const out = path.join(root, 'dist');
  const published = new Set<string>();
  await releases(out, root, () => {
    for (const digest of keptIn(out)) published.add(digest);
  });
  const request = { newsroom: openNewsroom(root), out, key: undefined, formats: ['html', 'text'] as const, now: NOW };
  const { released } = await rollback({ ...request, number: 1, isConfirmed: true }, () => undefined);
  expect(released?.number).toBe(4);
  const present = keptIn(out);
  const [current, replaced] = [known(out, 'verify-current'), known(out, 'verify-replaced')];
  expect([...present].filter((digest) => !current.has(digest))).toEqual([]);
  expect([...published].filter((digest) => !current.has(digest) && !replaced.has(digest))).toEqual([]);
  expect([...replaced].filter((digest) => present.has(digest))).toEqual([]);
});

test('what only a later release had is still known after a rollback, and said not to be published any more', async () => {
  const root = folderForTest();
  const out = path.join(root, 'dist');
  await writeNewsroom(root, [{ slug: 'ships', number: 7, front: ['date: 2024-05-06'] }], ['en', 'de']);
  await releaseNow(root, out);
  writeStatement(root, { slug: 'boats', number: 14, front: ['date: 2024-05-07'] });
  await sync(root);
  translate(root, 'boats', 14, ['en', 'de']);
  await releaseNow(root, out);
  const kept = keptIn(out);
  const request = { newsroom: openNewsroom(root), out, key: undefined, formats: ['html', 'text'] as const, now: NOW };
  const asked = await rollback({ ...request, isConfirmed: false }, () => undefined);
  expect(asked).toMatchObject({
    changes: [
      { name: 'boats/de', kind: 'lost' },
      { name: 'boats/en', kind: 'lost' },
    ],
    kept: [],
  });
  expect([asked.released, releaseIn(out)?.number]).toEqual([undefined, 2]);
  await rollback({ ...request, isConfirmed: true }, () => undefined);
  expect([...kept].filter((digest) => !known(out, 'verify-gone').has(digest))).toEqual([]);
});
