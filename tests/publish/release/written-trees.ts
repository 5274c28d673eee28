import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { assembleInTurn, type TwoTrees } from '../../../scripts/publish/release/two-trees.ts';
import { filesBelow, folderForTest } from '../../support/folder.ts';
import { placedAs, type Stamps, stampsOf } from './placed-as.ts';

/** Files by their paths. */
export type Texts = Readonly<Record<string, string>>;

/** Some of them. */
export const FIRST: Texts = { 'a.txt': 'a', 'b/c.txt': 'c', 'b/d/e.txt': 'e', 'f/g.txt': 'g' };

/** An output folder that is written again and again. */
export function output() {
  const parent = folderForTest();
  const out = path.join(parent, 'dist');
  const place = path.join(folderForTest(), 'trees', 'one');
  let before: TwoTrees | undefined;
  let stamps: Stamps = new Map();
  const write = (texts: Texts): void => {
    const artifacts = Object.entries(texts).map(([name, text]) => ({
      ...{ path: name, mediaType: 'text/plain' },
      bytes: new TextEncoder().encode(text),
    }));
    const { changed, ...trees } = assembleInTurn(artifacts, out, { place, before, placed: placedAs(out, stamps) });
    before = trees;
    const now = stampsOf(out, texts);
    // What is said to be as it was is so.
    for (const [name, { stamp }] of now)
      if (changed?.has(name) === false) expect(stamp, name).toBe(stamps.get(name)?.stamp);
    stamps = now;
    // Nothing else is there, not even an empty folder.
    expect(readdirSync(parent)).toEqual(['dist']);
    expect(textsIn(out)).toEqual(texts);
    expect(foldersIn(out)).toEqual(foldersOf(texts));
  };
  return { parent, out, place, write, given: (texts: Texts) => JSON.stringify({ texts, before, stamps: [...stamps] }) };
}

/** The files of a folder. */
export const textsIn = (folder: string): Texts =>
  Object.fromEntries(filesBelow(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));

const foldersIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();

/** The folders that files lie in. */
export const foldersOf = (texts: Texts): readonly string[] => {
  const above = (name: string): readonly string[] =>
    path.dirname(name) === '.' ? [] : [path.dirname(name), ...above(path.dirname(name))];
  return [...new Set(Object.keys(texts).flatMap(above))].sort();
};
