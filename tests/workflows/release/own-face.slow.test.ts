import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { REPOSITORY } from '../../support/communique.ts';
import { writeFiles } from '../../support/folder.ts';
import { newsroomOf, rowOf } from './boats.ts';

const FACE = 'node_modules/@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf';

test('a newsroom with a face of its own as a file releases while a statement is held', async () => {
  const room = newsroomOf();
  mkdirSync(path.join(room.root, 'brand'));
  copyFileSync(path.join(REPOSITORY, FACE), path.join(room.root, 'brand/own.ttf'));
  writeFiles(room.root, {
    'source/newsroom.yaml':
      'name: N\nurl: https://example.org\nlanguages: [en]\nbrand: { fonts: { Latn: brand/own.ttf } }\n',
  });
  expect((await room.release()).released).toMatchObject({ number: 1, isNew: true });
  room.write('---\ndate: 2024-99-99\n---\n\n# Boats\n\nOn Monday 16 boats were taken.\n');
  writeFiles(room.root, { 'source/crews.md': '---\ndate: 2024-05-07\n---\n\n# Crews\n\nTheir crews were let go.\n' });
  const second = await room.release();
  expect(second.readiness).toMatchObject({ isGo: true });
  expect(second.released).toMatchObject({ number: 2, isNew: true });
  expect(rowOf(second, 'boats')?.state).toBe('held');
  expect(room.page()).toContain('On Monday 15 boats were taken.');
});
