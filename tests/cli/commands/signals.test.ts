import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { startCommunique } from '../../support/communique.ts';
import { copyNewsroom, folderForTest } from '../../support/folder.ts';

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends a build that is at work before it has published anything',
  async (signal) => {
    const folder = folderForTest();
    copyNewsroom('tests/fixtures/harbour', folder);
    const { child, ended } = startCommunique(['build'], folder);
    onTestFinished(() => void child.kill('SIGKILL'));
    // From here on it reads, checks and prints.
    while (!existsSync(path.join(folder, '.dist.lock'))) await pause(10);
    child.kill(signal);
    expect(await ended).toMatchObject({ code: null });
    expect(child.signalCode).toBe(signal);
    expect(existsSync(path.join(folder, 'dist'))).toBe(false);
    // What it has left is in nobody's way.
    const again = startCommunique(['build', '--format', 'text', '--lang', 'de', '--out', 'proof'], folder);
    expect((await again.ended).code).not.toBe(3);
  },
);
