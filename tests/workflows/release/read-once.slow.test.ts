import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Drop } from '../../../scripts/publish/release/dropped-addresses.ts';
import { readTexts } from '../../../scripts/publish/release/release-texts.ts';
import { textsFolder } from '../../../scripts/publish/release/store.ts';
import { type NewsroomRelease, planRelease, releaseNewsroom } from '../../../scripts/workflows/release.ts';
import { writeNewsroom } from '../../conformance/site/generated.ts';
import { folderForTest } from '../../support/folder.ts';
import { requestFor } from '../../support/release-now.ts';

const NOON = Date.UTC(2025, 0, 1, 12);

type Choices = { readonly drops?: readonly Drop[]; readonly onPlanned?: () => void };

/** Three statements in English and German, whose embargo is over, and a store of their own; each release is a minute after the one before. */
async function newsroomThatRemembers() {
  const root = folderForTest();
  const out = path.join(root, 'dist');
  const store = path.join(folderForTest(), 'store');
  const front = ['date: 2024-05-06', 'embargo: 2024-12-01T08:00:00Z'];
  const statements = ['boats', 'crews', 'ports'].map((slug, at) => ({ slug, number: 14 + at, front }));
  await writeNewsroom(root, statements, ['en', 'de']);
  vi.stubEnv('COMMUNIQUE_STORE', store);
  onTestFinished(() => void vi.unstubAllEnvs());
  let now = NOON;
  const german = (slug: string): string => path.join(root, `translations/de/${slug}.json`);
  return {
    ...{ root, out, store, german },
    request: (choices: Choices = {}) => requestFor(root, out, now, choices),
    release: ({ onPlanned, ...choices }: Choices = {}): Promise<NewsroomRelease> => {
      now += 60_000;
      return releaseNewsroom(requestFor(root, out, now, choices), ({ kind }) => {
        if (kind === 'planned') onPlanned?.();
      });
    },
    change: (slug: string, from: string, to: string): void =>
      writeFileSync(german(slug), readFileSync(german(slug), 'utf8').replace(from, to)),
    page: (slug: string): string => readFileSync(path.join(out, `${slug}/de/index.html`), 'utf8'),
  };
}

const readIn = ({ loaded }: NewsroomRelease): readonly string[] => loaded.editions.map(({ name }) => name);

test('a release reads what has changed since the one before, and its board and its texts have all', async () => {
  const { release, change, page, out, request } = await newsroomThatRemembers();
  const first = await release();
  expect(readIn(first)).toEqual(['boats', 'crews', 'ports']);
  change('crews', 'Boote', 'Kutter');
  const planned = await planRelease(request());
  expect(readIn(planned)).toEqual(['crews']);
  const second = await release();
  expect(readIn(second)).toEqual([]);
  expect(second.readiness).toEqual(planned.readiness);
  const rows = ({ readiness }: NewsroomRelease) => readiness.rows.map(({ slug, tag, checks }) => [slug, tag, checks]);
  expect(rows(second)).toEqual(rows(first));
  expect(second.readiness.rows.filter(({ state }) => state === 'going').map(({ slug, tag }) => [slug, tag])).toEqual([
    ['crews', 'de'],
  ]);
  expect(page('crews')).toContain('Kutter');
  const [before, after] = [1, 2].map((number) => readTexts(textsFolder(out, number))?.statements);
  expect([...(after?.keys() ?? [])]).toEqual(['boats', 'crews', 'ports']);
  expect(after?.get('boats')).toEqual(before?.get('boats'));
  expect(new TextDecoder().decode(after?.get('crews')?.get('translations/de/crews.json'))).toContain('Kutter');
});

test('what is dropped, or stands for a text that was taken back, is read each time', async () => {
  const { root, release } = await newsroomThatRemembers();
  await release();
  const file = path.join(root, 'source/boats.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace('---\n', '---\nstatus: withheld\n'));
  await release();
  const drops = [{ slug: 'ports', tag: 'de', version: undefined }];
  expect(readIn(await release({ drops }))).toEqual(['boats', 'ports']);
});

test('a text that changes while it is released comes out as it is kept', async () => {
  const { release, change, page, out } = await newsroomThatRemembers();
  await release();
  change('crews', 'Boote', 'Kutter');
  const onPlanned = vi.fn(() => change('ports', 'Boote', 'Schiffe'));
  await release({ onPlanned });
  expect(onPlanned).toHaveBeenCalledTimes(2);
  const texts = readTexts(textsFolder(out, 2))?.statements;
  for (const [slug, word] of Object.entries({ boats: 'Boote', crews: 'Kutter', ports: 'Schiffe' })) {
    expect(page(slug)).toContain(word);
    expect(new TextDecoder().decode(texts?.get(slug)?.get(`translations/de/${slug}.json`))).toContain(word);
  }
});

test('where what was kept is damaged, all is read again', async () => {
  const { store, release, change, page } = await newsroomThatRemembers();
  await release();
  for (const entry of readdirSync(store, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (!entry.isFile() || !/^[0-9a-f]{2,}$/.test(entry.name)) continue;
    const bytes = readFileSync(file);
    const last = bytes.length - 1;
    bytes[last] = (bytes[last] ?? 0) ^ 1;
    writeFileSync(file, bytes);
  }
  change('crews', 'Boote', 'Kutter');
  const { released } = await release();
  expect(released?.number).toBe(2);
  expect(page('crews')).toContain('Kutter');
  expect(page('boats')).toContain('Boote');
});
