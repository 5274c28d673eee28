import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { derived, removeUnused, useFolder } from '../../../scripts/lib/files/index.ts';
import { startCommand } from '../../support/command.ts';
import { folderForTest } from '../../support/folder.ts';

const INDEX = path.join(import.meta.dirname, '../../../scripts/lib/files/index.ts');

/** Removes a folder in another process, as `removeUnused` does; its answer. */
async function removedElsewhere(folder: string): Promise<string> {
  const program = `import { removeUnused } from ${JSON.stringify(INDEX)}; console.log(removeUnused(${JSON.stringify(folder)}));`;
  const { stdout } = await startCommand(process.execPath, ['--input-type=module', '--eval', program]).ended;
  return stdout.trim();
}

test('a folder stays as long as a process uses it', async () => {
  const cache = folderForTest();
  const folder = path.join(cache, 'fonts');
  const { path: file } = await derived(['inputs'], 'ttf', () => Promise.resolve(new Uint8Array([1])), cache);
  expect(await removedElsewhere(folder)).toBe('false');
  expect(existsSync(file)).toBe(true);
});

test('a folder that only ended processes have used is removed whole, and used again', async () => {
  const folder = path.join(folderForTest(), 'fonts');
  const program = `import { useFolder } from ${JSON.stringify(INDEX)}; useFolder(${JSON.stringify(folder)});`;
  await startCommand(process.execPath, ['--input-type=module', '--eval', program]).ended;
  expect(existsSync(folder)).toBe(true);
  expect(removeUnused(folder)).toBe(true);
  expect(readdirSync(path.dirname(folder))).toEqual([]);
  expect(removeUnused(folder)).toBe(false);
  useFolder(folder);
  expect(await removedElsewhere(folder)).toBe('false');
});

test('of processes that begin while others remove the folder each keeps what it uses', async () => {
  const folder = path.join(folderForTest(), 'fonts');
  const program = `
    import { existsSync, writeFileSync } from 'node:fs';
    import { useFolder } from ${JSON.stringify(INDEX)};
    useFolder(${JSON.stringify(folder)});
    const file = ${JSON.stringify(folder)} + '/' + process.pid;
    writeFileSync(file, '');
    setTimeout(() => console.log(existsSync(file)), 300);
  `;
  const users = Array.from(
    { length: 6 },
    () => startCommand(process.execPath, ['--input-type=module', '--eval', program]).ended,
  );
  let isOver = false;
  const ended = Promise.all(users).finally(() => {
    isOver = true;
  });
  while (!isOver) {
    removeUnused(folder);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  expect((await ended).map(({ stdout }) => stdout.trim())).toEqual(Array(6).fill('true'));
});
