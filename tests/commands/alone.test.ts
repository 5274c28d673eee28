import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { PATIENCE, runCommand } from './trial/communique.ts';
import { folderForTest } from './trial/folder.ts';

test('of several files, one that cannot be read is named without the languages of the others', PATIENCE, async () => {
  const root = folderForTest();
  writeFileSync(path.join(root, 'a.md'), '---\nlanguage: ar\n---\n\n# بيان\n\nنص.\n');
  writeFileSync(path.join(root, 'b.md'), '---\nlanguage: ru\n---\n\n# Слово\n\nТекст.\n');
  writeFileSync(path.join(root, 'c.md'), Buffer.from('# D\xe9claration\n\nLes d\xe9put\xe9s sont libres.\n', 'latin1'));
  const { code, stdout, stderr } = await runCommand(['build', '--format', 'text', 'a.md', 'b.md', 'c.md'], root);
  expect(`${stdout}${stderr}`).toContain(
    'c is held: c.md:1: Unexpected bytes that are not UTF-8; they are likeliest WINDOWS-1252',
  );
  expect(code).toBe(1);
});
