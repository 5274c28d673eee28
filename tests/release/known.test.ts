import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openNewsroom } from '../../scripts/newsroom/newsroom.ts';
import { release } from '../../scripts/pipeline/release.ts';
import { releaseIn } from '../../scripts/release/store.ts';
import { folderForTest } from '../commands/trial/folder.ts';
import { writeNewsroom } from '../conformance/site/generated.ts';

type Edition = { readonly fate: string; readonly files?: Readonly<Record<string, readonly string[]>> };

test('the page that checks knows every file that readers keep, of the release that it is in and of those before', async () => {
  const root = folderForTest();
  const out = path.join(root, 'dist');
  await writeNewsroom(root, [{ slug: 'boats', number: 14, front: ['date: 2024-05-06'] }], ['en', 'de']);
  const german = path.join(root, 'translations/de/boats.json');
  const first = readFileSync(german, 'utf8');
  const published: Set<string>[] = [];
  for (const boats of ['Boote', 'Schiffe', 'Kutter']) {
    writeFileSync(german, first.replaceAll('Boote', boats));
    const newsroom = openNewsroom(root);
    const { released } = await release(
      {
        newsroom,
        statements: newsroom.statements,
        formats: ['html', 'text'],
        out,
        isProof: false,
        approvedOnly: false,
        now: Date.UTC(2025, 0, 1),
        without: [],
        key: undefined,
      },
      () => undefined,
    );
    expect(released?.number).toBe(published.length + 1);
    const files = releaseIn(out)?.manifest.files.filter((file) => /boats.*\.(?:txt|zip)$/.test(file.path)) ?? [];
    expect(files).toHaveLength(5);
    published.push(new Set(files.map(({ sha256 }) => sha256)));
    const page = readFileSync(path.join(out, 'de/verify/index.html'), 'utf8');
    const { pages }: { readonly pages: readonly { readonly editions: readonly Edition[] }[] } = JSON.parse(
      /<script id="known"[^>]*>(.*?)<\/script>/s.exec(page)?.[1] ?? '',
    );
    const known = (fate: string): ReadonlySet<string> =>
      new Set(
        pages
          .flatMap(({ editions }) => editions)
          .filter((edition) => edition.fate === fate)
          .flatMap(({ files: kinds }) => Object.values(kinds ?? {}).flat()),
      );
    const present = published.at(-1) ?? new Set();
    const former = new Set(published.flatMap((digests) => [...digests]).filter((digest) => !present.has(digest)));
    expect(known('verify-current')).toEqual(present);
    expect(known('verify-replaced')).toEqual(former);
  }
}, 60_000);
