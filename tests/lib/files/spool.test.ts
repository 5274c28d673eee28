import { readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { spoolIn } from '../../../scripts/lib/files/index.ts';
import { folderForTest } from '../../support/folder.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a spool', () => {
  test('keeps the same bytes once, for nobody else, until it is removed', () => {
    const folder = path.join(folderForTest(), 'spool');
    const spool = spoolIn(folder);
    const [one, other, again] = ['a statement', 'another', 'a statement'].map((text) => spool.put(bytesOf(text)));
    expect(readdirSync(folder)).toHaveLength(2);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect([one, other, again].map((content) => new TextDecoder().decode(content?.bytes))).toEqual([
      'a statement',
      'another',
      'a statement',
    ]);
    expect(one).toMatchObject({ size: 11, sha256: again?.sha256 });
    spool.remove();
    expect(() => statSync(folder)).toThrow(/ENOENT/);
    expect(() => one?.bytes).toThrow(/cannot be used/);
  });

  test('gives nothing that was changed on the disk', () => {
    const folder = path.join(folderForTest(), 'spool');
    const content = spoolIn(folder).put(bytesOf('58 people'));
    writeFileSync(path.join(folder, '0'), '85 people');
    expect(() => content.bytes).toThrow(/it is not what was put there/);
  });

  test('says where it cannot be written', () => {
    const file = path.join(folderForTest(), 'file');
    writeFileSync(file, '');
    expect(() => spoolIn(path.join(file, 'spool')).put(bytesOf('a'))).toThrow(/cannot be written \(ENOTDIR\)/);
  });
});
