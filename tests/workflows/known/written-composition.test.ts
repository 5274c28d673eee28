import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { spoolIn } from '../../../scripts/lib/files/index.ts';
import { folderStore, inputsDigest } from '../../../scripts/lib/store/index.ts';
import type { Language } from '../../../scripts/lib/text/index.ts';
import type { StatementImage } from '../../../scripts/model/artifact.ts';
import type { Composition } from '../../../scripts/model/plan.ts';
import { openNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import {
  documentDigests,
  isWholeRecord,
  lightComposition,
  restoredComposition,
  writtenComposition,
} from '../../../scripts/workflows/known/written-composition.ts';
import { mastheadIn } from '../../../scripts/workflows/plan/compose-documents.ts';
import { type OfNewsroom, planNewsroom } from '../../../scripts/workflows/plan/plan-newsroom.ts';
import { REPOSITORY } from '../../support/communique.ts';
import { copyNewsroom, folderForTest, writeFiles } from '../../support/folder.ts';
import { NOW } from './newsroom.ts';

/** The compositions of a newsroom, and what their documents have of it. */
async function planned(root: string): Promise<{ readonly all: readonly Composition[]; readonly of: OfNewsroom }> {
  const newsroom = openNewsroom(path.resolve(REPOSITORY, root));
  const { statements } = newsroom;
  const { compositions, loaded, words } = await planNewsroom({ newsroom, statements, now: NOW, isProof: false });
  return {
    all: compositions.filter(({ documents }) => documents.length > 0),
    of: { wordsOf: words.of, mastheadOf: (language: Language) => mastheadIn(loaded, language) },
  };
}

/** A newsroom in which a statement has contacts of its own. */
function withContacts(): string {
  const root = copyNewsroom('tests/fixtures/harbour', folderForTest());
  writeFiles(root, {
    'source/quay.md':
      '---\ndate: 2024-03-01\ncontacts:\n  - { name: Press desk, phone: "+49 30 1234567" }\n---\n\n# The quay is open\n\nShips may land.\n',
  });
  return root;
}

test.each(['.', 'tests/fixtures/harbour', 'contacts'])(
  'what is written down of a composition gives the same again: %s',
  async (name) => {
    const root = name === 'contacts' ? withContacts() : name;
    const { all, of } = await planned(root);
    expect(all.length).toBeGreaterThan(0);
    expect(JSON.stringify(all.flatMap(({ documents }) => documents)).includes('1234567')).toBe(name === 'contacts');
    const store = folderStore(path.join(folderForTest(), 'store'));
    for (const composition of all) {
      const key = inputsDigest(composition.edition.name);
      await store.keep(key, writtenComposition(composition));
      const located = await store.locate(key);
      if (located === undefined) throw new Error('It was not kept.');
      expect(isWholeRecord(located)).toBe(true);
      const restored = restoredComposition(located, composition.edition.files, of);
      const { documents, images, digests: _, ...rest } = composition;
      expect(restored).toMatchObject(plainly(rest));
      expect([...(restored?.images ?? [])].map(pictured)).toEqual([...images].map(pictured));
      expect(restored?.documents.map(plainly)).toEqual(documents.map(plainly));
      expect(restored?.documents.map(({ said }) => said.carried())).toEqual(
        documents.map(({ said }) => said.carried()),
      );
      expect([...documentDigests(restored ?? composition).values()]).toEqual([
        ...documentDigests(composition).values(),
      ]);
    }
  },
);

test.each(['.', 'tests/fixtures/harbour'])('a composition in a spool says the same: %s', async (root) => {
  const { all } = await planned(root);
  for (const composition of all) {
    const parent = folderForTest();
    const light = lightComposition(composition, spoolIn(parent), true);
    // Bodies that only a copy still knows are read from the disk.
    expect(light.documents.map(plainly)).toEqual(composition.documents.map(plainly));
    expect([...light.images].map(pictured)).toEqual([...composition.images].map(pictured));
    expect([...documentDigests(light).values()]).toEqual([...documentDigests(composition).values()]);
    expect(inStore(writtenComposition(light))).toEqual(inStore(writtenComposition(composition)));
    const [folder = ''] = readdirSync(parent);
    const bodies = JSON.stringify(light.documents.map(({ body }) => body));
    expect(statSync(path.join(parent, folder, 'all')).size).toBeGreaterThan(bodies.length);
  }
});

test('a composition in a spool keeps no text for a headline that is a part of it', async () => {
  const { all } = await planned('tests/fixtures/harbour');
  const [composition] = all;
  const [document] = composition?.documents ?? [];
  if (composition === undefined || document === undefined) throw new Error('Nothing was composed.');
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const used = (): number => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  const before = used();
  const light = ['a', 'b', 'c', 'd'].map((letter) => {
    const text = letter.repeat(10_000_000);
    const value = text.slice(10, 60);
    const own = { ...document, title: value, headline: [{ type: 'text', value } as const] };
    return lightComposition({ ...composition, documents: [own] }, spoolIn(folderForTest()), false);
  });
  expect(used() - before).toBeLessThan(10_000_000);
  expect(light.map(({ documents }) => documents[0]?.title.length)).toEqual([50, 50, 50, 50]);
});

const inStore = ({ facts, contents }: ReturnType<typeof writtenComposition>): unknown => [
  facts,
  [...contents].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
];

test('a body that was changed on the disk is found when it is read, and not given', async () => {
  const { all, of } = await planned('tests/fixtures/harbour');
  const [composition] = all;
  if (composition === undefined) throw new Error('Nothing was composed.');
  const folder = path.join(folderForTest(), 'store');
  const [store, key] = [folderStore(folder), inputsDigest('a')];
  await store.keep(key, writtenComposition(composition));
  const located = await store.locate(key);
  const [document] = (located && restoredComposition(located, composition.edition.files, of))?.documents ?? [];
  for (const name of readdirSync(path.join(folder, 'objects'), { recursive: true, encoding: 'utf8' })) {
    const file = path.join(folder, 'objects', name);
    if (!/[0-9a-f]{64}$/.test(name)) continue;
    const bytes = readFileSync(file);
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    writeFileSync(file, bytes);
  }
  expect(document?.title).toBe(composition.documents[0]?.title);
  expect(() => document?.body).toThrow(/cannot be used: it is not what was put there/);
  // The record names a content that is not there any more.
  expect(await folderStore(folder).locate(key)).toBeUndefined();
});

const pictured = ([url, { artifact, shown, dataUrl }]: readonly [string, StatementImage]) =>
  plainly([url, artifact.path, artifact.mediaType, [...artifact.bytes], shown, dataUrl]);

/** As JSON has it: what is absent and what is `undefined` say the same. */
const plainly = (value: unknown): object => JSON.parse(JSON.stringify(value));
