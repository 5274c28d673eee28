import { expect, test } from 'vitest';
import { readTar } from '../../../scripts/lib/browser/unpack.ts';
import { tarOf } from './tar-of.ts';

const ARCHIVE = tarOf([
  ['lib/one.so', Buffer.from('one')],
  ['two', Buffer.alloc(512, 'b')],
  ['three', Buffer.alloc(0)],
]);

test('reads names and bytes', () => {
  const files = readTar(ARCHIVE).map(({ name, bytes }) => [name, Buffer.from(bytes).toString()]);
  expect(files).toEqual([
    ['lib/one.so', 'one'],
    ['two', 'b'.repeat(512)],
    ['three', ''],
  ]);
});

test('refuses a changed header', () => {
  const changed = Buffer.from(ARCHIVE);
  changed.write('9', 128);
  expect(() => readTar(changed)).toThrow('Broken tar header at byte 0');
});

test('refuses an archive that ends inside a file', () => {
  expect(() => readTar(ARCHIVE.subarray(0, 1024 + 512 + 100))).toThrow('ends inside the file at byte 1024');
});
