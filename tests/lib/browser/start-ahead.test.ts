import { existsSync } from 'node:fs';
import process from 'node:process';
import { afterEach, expect, test } from 'vitest';
import { openBrowser } from '../../../scripts/lib/browser/browser.ts';
import { endAhead, startAhead } from '../../../scripts/lib/browser/start-ahead.ts';
import { cacheFolder } from '../../../scripts/lib/files/index.ts';
import { chromiumProcesses } from './processes.ts';
import { FONTS, latin1, STATEMENT } from './sample.ts';

const LINUX = existsSync('/proc');
const browsers = (): readonly number[] =>
  chromiumProcesses()
    .filter(({ type, state }) => type === 'browser' && state !== 'Z')
    .map(({ pid }) => pid);

const begin = async (fonts: readonly string[]): Promise<void> =>
  startAhead({ environment: process.env, cache: await cacheFolder(), fonts: Promise.resolve(fonts), pages: 1 });

afterEach(endAhead);

test.runIf(LINUX)('prints with the browser that was started ahead', async () => {
  await begin(FONTS);
  const ahead = browsers();
  expect(ahead).toHaveLength(1);
  const browser = await openBrowser({ fonts: FONTS });
  try {
    expect(browsers()).toEqual(ahead);
    expect(latin1((await browser.print(STATEMENT)).bytes)).toContain('+SourceSerif4-Regular');
  } finally {
    await browser.close();
  }
  expect(browsers()).toEqual([]);
});

test.runIf(LINUX)('ends it where other fonts are wanted, and where it has died starts another', async () => {
  for (const died of [false, true]) {
    await begin(died ? FONTS : []);
    const [ahead = 0] = browsers();
    if (died) process.kill(-ahead, 'SIGKILL');
    const browser = await openBrowser({ fonts: FONTS });
    try {
      expect(latin1((await browser.print(STATEMENT)).bytes)).toContain('+SourceSerif4-Regular');
      expect(browsers()).toHaveLength(1);
      expect(browsers()).not.toContain(ahead);
    } finally {
      await browser.close();
    }
  }
});

test.runIf(LINUX)('prints in the pages that a browser was told to open as it starts, and opens no others', async () => {
  const browser = await openBrowser({ fonts: FONTS, pages: 2 });
  try {
    await Promise.all(Array.from({ length: 6 }, () => browser.print(STATEMENT)));
    expect(chromiumProcesses().filter(({ type }) => type === 'renderer')).toHaveLength(2);
  } finally {
    await browser.close();
  }
});

test.runIf(LINUX)('ends it where nobody has asked for it', async () => {
  await begin(FONTS);
  expect(browsers()).toHaveLength(1);
  await endAhead();
  expect(browsers()).toEqual([]);
});
