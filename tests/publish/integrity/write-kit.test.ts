import { unzipSync, type Zippable, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Artifact } from '../../../scripts/model/artifact.ts';
import { kitFiles } from '../../../scripts/publish/integrity/read-kit.ts';
import { zipOf } from '../../../scripts/publish/integrity/write-kit.ts';

const file = (path: string, bytes: Uint8Array): Artifact => ({ path, mediaType: 'text/plain', bytes });
const text = (words: string): Uint8Array => new TextEncoder().encode(words);

/** Files that are packed, that are packed already, with nothing in them, and that go in as they are. */
const FILES = [
  file('a/de/a.de.pdf', text('%PDF '.repeat(500))),
  file('a/de/index.html', text('<p>Küste</p>'.repeat(300))),
  file('assets/page.0123456789ab.css', text('p { margin: 0 }\n'.repeat(2000))),
  file('empty.txt', new Uint8Array()),
  file('manifest.json', text('{"files": []}\n')),
];
const PLAIN = new Set(['manifest.json']);

test('a press kit is what another program writes of the same files, the first time and again', () => {
  const entries: Zippable = Object.fromEntries(
    FILES.map(({ path, bytes }) => [path, [bytes, { level: PLAIN.has(path) || path.endsWith('.pdf') ? 0 : 9 }]]),
  );
  // In its own zone it writes noon of the first day that a zip file can name.
  const theirs = zipSync(entries, { mtime: new Date(1980, 0, 1, 12) });
  for (let time = 0; time < 2; time++) expect(Buffer.from(zipOf(FILES, PLAIN)).equals(theirs)).toBe(true);
});

test('a press kit is read as it was written, and has a style sheet of another content as that is', () => {
  zipOf(FILES, PLAIN);
  const other = FILES.map((each) => (each.path.endsWith('.css') ? file(each.path, text('p { margin: 1px }\n')) : each));
  const kit = zipOf(other, PLAIN);
  const read = kitFiles(kit);
  if (!('files' in read)) throw new Error(read.fault.reason);
  const theirs = unzipSync(kit);
  for (const { path, bytes } of other) {
    expect(Buffer.from(read.files.read(path) ?? [255])).toEqual(Buffer.from(bytes));
    expect(Buffer.from(theirs[path] ?? [255])).toEqual(Buffer.from(bytes));
  }
});
