import { truncateSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newKey } from '../../../scripts/lib/signing/key.ts';
import { readManifest } from '../../../scripts/publish/integrity/manifest.ts';
import { folderFiles, verifyRelease } from '../../../scripts/publish/integrity/verify-release.ts';
import { folderForTest, writeFiles } from '../../support/folder.ts';
import { fileSet, finalizedRelease } from './finalized.ts';

const key = newKey();
const { files } = finalizedRelease(2, 'text', key);
const verified = (changed: ReadonlyMap<string, Uint8Array>, known?: string) =>
  verifyRelease(fileSet(changed), { key: key.publicKey, known: known === undefined ? undefined : readManifest(known) });
const kinds = (changed: ReadonlyMap<string, Uint8Array>): readonly string[] =>
  verified(changed).doubts.map(({ kind }) => kind);
const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

test('a release as it was signed has nothing against it', () => {
  expect(verified(files)).toMatchObject({ doubts: [], files: 8 });
});

test('a release from before digests of texts were listed is as good as it was', () => {
  const { statements, printedWith } = verified(files).manifest ?? expect.fail('no manifest');
  expect([printedWith, statements[0]?.languages]).toEqual([undefined, [{ tag: 'en', standing: 'source' }]]);
});

test('no flipped bit passes, wherever it is', () => {
  const names = [...files.keys()];
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.nat(), fc.nat(7), (name, place, bit) => {
      const bytes = Uint8Array.from(files.get(name) ?? []);
      const at = place % bytes.length;
      bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
      expect(kinds(new Map([...files, [name, bytes]]))).not.toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test.for([...files.keys()])('a release without %s is refused', (name) => {
  expect(kinds(new Map([...files].filter(([path]) => path !== name)))).not.toEqual([]);
});

test('an added file, a renamed one and two that changed places are named', () => {
  const page = files.get('verdict/ar/verdict.ar.txt') ?? new Uint8Array();
  const other = files.get('verdict/de/verdict.de.txt') ?? new Uint8Array();
  expect(kinds(new Map([...files, ['x.html', page]]))).toEqual(['added']);
  const renamed = new Map([...files, ['verdict/ar/verdict.fa.txt', page]]);
  renamed.delete('verdict/ar/verdict.ar.txt');
  expect(kinds(renamed)).toEqual(['missing', 'added']);
  expect(kinds(new Map([...files, ['verdict/ar/verdict.ar.txt', other], ['verdict/de/verdict.de.txt', page]]))).toEqual(
    ['altered', 'altered'],
  );
});

test('an old manifest in a new release is refused, and an old release after a new one', () => {
  const older = finalizedRelease(1, 'older', key).files;
  const mixed = new Map(files);
  for (const name of ['manifest.json', 'SHA256SUMS', 'SHA256SUMS.minisig'])
    mixed.set(name, older.get(name) ?? new Uint8Array());
  expect(kinds(mixed)).toContain('altered');
  expect(verified(older, text(files.get('manifest.json'))).doubts.map(({ kind }) => kind)).toEqual(['superseded']);
  expect(verified(files, text(older.get('manifest.json'))).doubts).toEqual([]);
});

test('a release that somebody else signed is refused', () => {
  expect(kinds(finalizedRelease(2, 'text', newKey()).files)).toEqual(['key']);
});

test('a file that is too large to be read is another than the one that was signed, and no fault of the program', () => {
  const root = folderForTest();
  for (const [name, bytes] of files) writeFiles(root, { [name]: bytes });
  const settings = { key: key.publicKey };
  expect(verifyRelease(folderFiles(root), settings).doubts).toEqual([]);
  truncateSync(path.join(root, 'manifest.json'), 1_200_000_000);
  const doubts = verifyRelease(folderFiles(root), settings).doubts.map(({ kind, path: name }) => [kind, name]);
  expect(doubts).toContainEqual(['altered', 'manifest.json']);
  truncateSync(path.join(root, 'SHA256SUMS'), 5_000_000_000);
  expect(verifyRelease(folderFiles(root), settings).doubts).not.toEqual([]);
});
