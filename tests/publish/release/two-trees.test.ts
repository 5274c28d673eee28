import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { randomOf } from '../../support/random.ts';
import { FIRST, foldersOf, output, textsIn } from './written-trees.ts';

test('whatever changes, the folder has these files and no others', () => {
  const { out, place, write } = output();
  const random = randomOf(7);
  let texts: Record<string, string> = { ...FIRST };
  for (let round = 0; round < 60; round++) {
    for (let edit = random.below(4); edit >= 0; edit--) {
      const names = Object.keys(texts);
      const name = names[random.below(names.length)] ?? 'a.txt';
      // A file where a folder was, a folder where a file was, new ones, gone ones, changed ones, and some as they were before.
      const kind = random.below(5);
      if (kind === 0 && names.length > 1) delete texts[name];
      else if (kind === 1) texts[`n${random.below(9)}/m${random.below(3)}/${random.below(9)}`] = `new ${round}`;
      else if (kind === 2) texts[name] = `${random.below(3)}`;
      else if (kind === 3) {
        const parent = path.dirname(name);
        if (parent !== '.') {
          texts = Object.fromEntries(Object.entries(texts).filter(([each]) => !each.startsWith(`${parent}/`)));
          texts[parent] = 'a file';
          for (const above of foldersOf({ [parent]: '' })) delete texts[above];
        }
      } else {
        delete texts[name];
        texts[`${name}/within`] = 'a folder';
      }
    }
    write(texts);
  }
  const number = (folder: string): number => statSync(folder).ino;
  const numbers = [number(out), number(place)];
  write(texts);
  expect([number(place), number(out)]).toEqual(numbers);
});

test('a file that has not changed is the same file in both folders, and nothing is linked again', () => {
  const { out, place, write } = output();
  write(FIRST);
  write({ ...FIRST, 'a.txt': 'b' });
  const { ino, ctimeMs } = statSync(path.join(out, 'b/c.txt'));
  expect(statSync(path.join(place, 'b/c.txt')).ino).toBe(ino);
  expect(textsIn(place)).toEqual(FIRST);
  for (const text of ['c', 'd', 'e']) write({ ...FIRST, 'a.txt': text });
  expect(statSync(path.join(out, 'b/c.txt'))).toMatchObject({ ino, ctimeMs });
});

/** Puts a file into a folder, which has the same time afterwards, as archives are unpacked. */
function putUnseen(folder: string): void {
  const { mtime } = statSync(folder, { bigint: true });
  const program = 'touch -r "$1" "$1.time"; printf own > "$1/own.txt"; touch -r "$1.time" "$1"; rm "$1.time"';
  execFileSync('sh', ['-c', program, 'sh', folder]);
  expect(statSync(folder, { bigint: true })).toMatchObject({ mtime });
}

test.each<[string, (out: string, place: string) => void]>([
  ['a file is put into the output folder', (out) => writeFileSync(path.join(out, 'b/own.txt'), 'own')],
  ['a folder is put into it', (out) => mkdirSync(path.join(out, 'b/own'))],
  ['a file is taken out of it', (out) => rmSync(path.join(out, 'b/c.txt'))],
  ['a file of it is changed in place', (out) => appendFileSync(path.join(out, 'b/c.txt'), 'own')],
  ['a file is put into it itself, and its time set back', (out) => putUnseen(out)],
  ['a file is put into the other folder itself, and its time set back', (_, place) => putUnseen(place)],
  ['it is removed', (out) => rmSync(out, { recursive: true })],
  ['a file is put into the other folder', (_, place) => writeFileSync(path.join(place, 'b/own.txt'), 'own')],
  ['a folder is put into that', (_, place) => mkdirSync(path.join(place, 'own'))],
  ['a file is taken out of that', (_, place) => rmSync(path.join(place, 'b/d/e.txt'))],
  ['a file of that is changed in place', (_, place) => appendFileSync(path.join(place, 'b/c.txt'), 'own')],
  ['the one that differs is changed in place', (_, place) => appendFileSync(path.join(place, 'a.txt'), 'own')],
  ['a file of that is exchanged', (_, place) => renameSync(path.join(place, 'a.txt'), path.join(place, 'b/c.txt'))],
  ['that is removed', (_, place) => rmSync(place, { recursive: true })],
])('%s: the next builds make what they would have made', (_, meddle) => {
  const { out, place, write } = output();
  write(FIRST);
  write({ ...FIRST, 'a.txt': 'b' });
  write({ ...FIRST, 'a.txt': 'c' });
  meddle(out, place);
  for (const text of ['d', 'e', 'f', 'g']) write({ ...FIRST, 'a.txt': text });
});
