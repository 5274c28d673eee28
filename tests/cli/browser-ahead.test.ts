import { existsSync } from 'node:fs';
import process from 'node:process';
import { expect, test } from 'vitest';
import { browserAhead } from '../../scripts/cli/browser-ahead.ts';
import { chromiumProcesses } from '../lib/browser/processes.ts';
import { folderForTest } from '../support/folder.ts';

const isStarted = async (argv: readonly string[], cwd: string): Promise<boolean> => {
  const end = await browserAhead(argv, cwd, process.env);
  const count = chromiumProcesses().filter(({ state }) => state !== 'Z').length;
  await end();
  expect(chromiumProcesses().filter(({ state }) => state !== 'Z')).toEqual([]);
  return count > 0;
};

test.runIf(existsSync('/proc'))(
  'starts the browser for files that stand alone, and for nothing that may not print',
  async () => {
    const cwd = folderForTest({ 'a.md': '# A\n', 'b.md': '# B\n', 'source/c.md': '# C\n' });
    expect(await isStarted(['build', 'a.md', 'b.md', '--out', 'there'], cwd)).toBe(true);
    expect(await isStarted(['check', 'a.md'], cwd)).toBe(false);
    expect(await isStarted(['build', 'a.md', '--format', 'html'], cwd)).toBe(false);
    expect(await isStarted(['build', 'source/c.md'], cwd)).toBe(false);
    expect(await isStarted(['build', 'none.md'], cwd)).toBe(false);
  },
);

test.runIf(existsSync('/proc'))(
  'starts it for a newsroom that was never built, and has no faces of its own',
  async () => {
    const cwd = folderForTest({ 'source/newsroom.yaml': 'name: A\n', 'source/a.md': '# A\n' });
    expect(await isStarted(['build'], cwd)).toBe(true);
    const built = folderForTest({ 'source/newsroom.yaml': 'name: A\n', 'dist/index.html': '' });
    expect(await isStarted(['build'], built)).toBe(false);
    const own = folderForTest({ 'source/newsroom.yaml': 'brand:\n  fonts:\n    Latn: a.ttf\n' });
    expect(await isStarted(['build'], own)).toBe(false);
  },
);
