import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { digestOnce, spoolIn } from '../../../scripts/lib/files/index.ts';
import { folderForTest } from '../../support/folder.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a spool', () => {
  test('keeps the same bytes once, for nobody else, until it is removed', () => {
    const parent = folderForTest();
    const spool = spoolIn(parent);
    const [name = ''] = readdirSync(parent);
    const folder = path.join(parent, name);
    const [one, other, again] = ['a statement', 'another', 'a statement'].map((text) => spool.put(bytesOf(text)));
    expect(readdirSync(folder)).toEqual(['.lock', 'all']);
    expect(statSync(path.join(folder, 'all')).size).toBe('a statementanother'.length);
    expect([folder, path.join(folder, 'all')].map((each) => statSync(each).mode & 0o777)).toEqual([0o700, 0o600]);
    expect([one, other, again].map((content) => new TextDecoder().decode(content?.bytes))).toEqual([
      'a statement',
      'another',
      'a statement',
    ]);
    expect([one?.size, one?.sha256]).toEqual([11, again?.sha256]);
    spool.remove();
    expect(() => statSync(folder)).toThrow(/ENOENT/);
    expect(() => one?.bytes).toThrow(/cannot be used/);
  });

  test('gives nothing that was changed on the disk', () => {
    const parent = folderForTest();
    const content = spoolIn(parent).put(bytesOf('58 people'));
    const [name = ''] = readdirSync(parent);
    writeFileSync(path.join(parent, name, 'all'), '85 people');
    expect(() => content.bytes).toThrow(/it is not what was put there/);
  });

  test('has room for more contents than a part of its table', () => {
    const spool = spoolIn(folderForTest());
    const texts = Array.from({ length: 5000 }, (_, at) => `text ${at}`);
    const contents = texts.map((text) => spool.put(bytesOf(text)));
    expect(contents.map(({ bytes }) => new TextDecoder().decode(bytes))).toEqual(texts);
    expect(contents.map(({ sha256 }) => sha256)).toEqual(texts.map((text) => digestOnce(bytesOf(text))));
    spool.remove();
  });

  test('says where it cannot be written', () => {
    const parent = folderForTest();
    const spool = spoolIn(parent);
    for (const name of readdirSync(parent)) rmSync(path.join(parent, name), { recursive: true });
    expect(() => spool.put(bytesOf('a'))).toThrow(/cannot wait in .+ \(ENOENT\)/);
  });
});
