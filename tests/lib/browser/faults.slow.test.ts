import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { type Browser, openBrowser } from '../../../scripts/lib/browser/browser.ts';
import { BrowserError } from '../../../scripts/lib/browser/browser-error.ts';
import { chromiumProcesses, signal } from './processes.ts';
import { FONTS, latin1, STATEMENT } from './sample.ts';

const after = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

const WHOLE = /^%PDF.*%%EOF\s*$/s;
const living = (): number => chromiumProcesses().filter(({ state }) => state !== 'Z').length;

test.runIf(existsSync('/proc')).each(['renderer', 'browser'])(
  'finishes every print when a %s is killed',
  async (type) => {
    const browser = await openBrowser({ fonts: FONTS, pages: 2 });
    try {
      await browser.print(STATEMENT);
      const prints = Array.from({ length: 10 }, () => browser.print(STATEMENT));
      await after(15);
      signal(type, 'SIGKILL');
      for (const { bytes } of await Promise.all(prints)) expect(latin1(bytes)).toMatch(WHOLE);
    } finally {
      await browser.close();
    }
    expect(living()).toBe(0);
  },
);

test.runIf(existsSync('/proc')).each(['renderer', 'browser'])(
  'gives a whole PDF or a named fault when a %s hangs, and goes on',
  async (type) => {
    const deadline = Math.max(1600, 4 * (await usualPrint()));
    const browser = await openBrowser({ fonts: FONTS, deadline, pages: 2 });
    try {
      await browser.print(STATEMENT);
      const prints = Array.from({ length: 6 }, () =>
        browser.print(STATEMENT).then(
          ({ bytes }) => latin1(bytes),
          (error: unknown) => error,
        ),
      );
      await after(15);
      signal(type, 'SIGSTOP');
      for (const outcome of await Promise.all(prints)) {
        if (outcome instanceof BrowserError) expect(['crashed', 'deadline']).toContain(outcome.code);
        else expect(outcome).toMatch(WHOLE);
      }
      expect(await printed(browser)).toMatch(WHOLE);
    } finally {
      await browser.close();
    }
    expect(living()).toBe(0);
  },
);

test.runIf(existsSync('/proc'))(
  'replaces a page whose renderer dies while it opens, and leaves no clock running',
  async () => {
    const clocks = (): number => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    const before = clocks();
    const times: number[] = [];
    const usual = await usualPrint();
    for (let round = 0; round < 4; round++) {
      const browser = await openBrowser({ fonts: FONTS, pages: 1 });
      const print = browser.print('<p>x');
      let victim: number | undefined;
      while (victim === undefined) {
        victim = chromiumProcesses().find(({ type }) => type === 'renderer')?.pid;
        await after(1);
      }
      await after(round * 4);
      process.kill(victim, 'SIGKILL');
      const start = performance.now();
      expect(latin1((await print).bytes)).toMatch(WHOLE);
      times.push(performance.now() - start);
      await browser.close();
    }
    // Where nobody tells of the death, it takes the three seconds that an opening may take.
    expect(Math.min(...times) - usual).toBeLessThan(2500);
    // Puppeteer's own would run for half a minute, and keep a build from ending.
    expect(clocks()).toBeLessThanOrEqual(before);
  },
);

test('says so when a print takes longer than it may, and keeps to the time', async () => {
  const deadline = Math.max(1000, 4 * (await usualPrint()));
  const browser = await openBrowser({ fonts: FONTS, deadline, pages: 1 });
  try {
    // Two hundred thousand table cells are many seconds of work.
    const heavy = `<table>${`<tr>${'<td>x<ul><li>y</ul>'.repeat(50)}`.repeat(4000)}</table>`;
    const start = performance.now();
    const error: unknown = await browser.print(heavy).catch((reason: unknown) => reason);
    expect(performance.now() - start).toBeLessThan(10 * deadline);
    expect(error).toBeInstanceOf(BrowserError);
    expect(error).toMatchObject({
      code: 'deadline',
      message: expect.stringMatching(/ s\.$/),
      advice: expect.stringMatching(/\.$/),
    });
    expect(await printed(browser)).toMatch(WHOLE);
  } finally {
    await browser.close();
  }
});

/** A print that may fail twice: the deadlines here are short, and the machine may be busy with other tests. */
async function printed(browser: Browser): Promise<string> {
  const print = async (): Promise<string> => latin1((await browser.print('<p>x')).bytes);
  return print().catch(print).catch(print);
}

/** Milliseconds that a browser's start and first print take on this machine: one that hangs is started anew. */
async function usualPrint(): Promise<number> {
  const start = performance.now();
  const browser = await openBrowser({ fonts: FONTS, pages: 1 });
  await browser.print('<p>x');
  const usual = performance.now() - start;
  await browser.close();
  return usual;
}

test('leaves nothing behind', async () => {
  const folders = (): readonly string[] =>
    readdirSync(tmpdir()).filter((name) => name.startsWith('communique-browser-'));
  const before = new Set(folders());
  const browser = await openBrowser({ fonts: FONTS });
  const mine = folders().filter((name) => !before.has(name));
  expect(mine.length).toBeGreaterThan(0);
  await browser.print('<p>x');
  await browser.close();
  await expect(browser.print('<p>x')).rejects.toMatchObject({ code: 'closed' });
  const left = new Set(folders());
  // Other tests may be running beside this one: of the folders that were new, one at least is ours and gone.
  expect(mine.some((name) => !left.has(name))).toBe(true);
});

test('names the command that mends a missing browser', async () => {
  const missing = openBrowser({ fonts: FONTS, executable: '/dev/null/chrome' });
  await expect(missing).rejects.toMatchObject({
    code: 'not-found',
    message: 'There is no browser at /dev/null/chrome.',
  });
});

test('says why a browser does not start', async () => {
  const broken = openBrowser({ fonts: FONTS, executable: '/bin/false' });
  await expect(broken).rejects.toMatchObject({
    code: 'start',
    advice: expect.stringContaining('/bin/false --version'),
  });
});
