import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { mayBeSandboxed } from './browser-arguments.ts';
import { BrowserError } from './browser-error.ts';
import { type BrowserProcess, startProcess } from './browser-process.ts';
import { loadDriver } from './driver.ts';
import { type Executable, findBrowser, type Where } from './find-browser.ts';
import { startedAhead } from './start-ahead.ts';
import { openTab, type Tab } from './tab.ts';

/** What Chromium is started with: where it is, font files, sandbox, time limit. */
export type EngineSettings = Where & {
  readonly fonts: readonly string[] | Promise<readonly string[]>;
  readonly sandbox: 'auto' | 'off';
  /** Milliseconds that one document may take. */
  readonly deadline: number;
  /** How many pages are likely to be opened at once. */
  readonly pages: number;
  readonly onSpawned?: (() => void) | undefined;
};

/** Milliseconds that a start may take: on a cold disk it reads 200 MB. */
const START_DEADLINE = 30_000;

/** One running Chromium. */
export type Engine = {
  readonly version: string;
  readonly sandboxed: boolean;
  readonly digest: Executable['digest'];
  readonly alive: () => boolean;
  readonly openTab: () => Promise<Tab>;
  readonly end: BrowserProcess['end'];
};

/**
 * A started browser. One that does not start is started once more, without the sandbox, which a container may forbid.
 * Only then is the embedded one read byte by byte, and unpacked anew where a byte is wrong: that takes a second on a
 * machine at rest, and ten on a busy one, while most that end as they start were ended from outside.
 *
 * @throws {BrowserError} `not-found`, `unpack`, `start`
 */
export async function startEngine(settings: EngineSettings): Promise<Engine> {
  const sandboxed = settings.sandbox === 'auto' && mayBeSandboxed();
  // The driver is loaded late: that takes about 140 ms, longer than finding the browser. All at once.
  const [executable, driver, fonts] = await Promise.all([findBrowser(settings), loadDriver(), settings.fonts]);
  const launch = (found: Executable, isSandboxed: boolean): Promise<Engine> =>
    start(found, isSandboxed, { ...settings, fonts }, driver.default);
  return launch(executable, sandboxed)
    .catch(() => launch(executable, false))
    .catch(async () => {
      const again = await findBrowser({ ...settings, thorough: true });
      return launch(again, false).catch((cause: unknown) => {
        const reason = cause instanceof Error ? cause.message : String(cause);
        const advice = hasRoom(tmpdir())
          ? `Run \`${again.path} --version\` to see what it lacks, or set PUPPETEER_EXECUTABLE_PATH.`
          : `Make room in ${tmpdir()}, or name another folder with TMPDIR: its disk is full.`;
        throw new BrowserError('start', `The browser did not start: ${reason}`, advice, cause);
      });
    });
}

/** The least room that a browser's profile takes, in bytes. */
const LEAST_ROOM = 4_000_000;

/** Whether a disk has room for a browser's profile; true where nothing can be learnt of it. */
function hasRoom(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= LEAST_ROOM;
  } catch {
    return true;
  }
}

async function start(
  executable: Executable,
  isSandboxed: boolean,
  { fonts, deadline, environment, pages, onSpawned }: EngineSettings & { readonly fonts: readonly string[] },
  puppeteer: typeof import('puppeteer')['default'],
): Promise<Engine> {
  const { path, libraries } = executable;
  const wanted = { executable: { path, libraries }, isSandboxed, fonts, environment };
  const running = (await startedAhead(wanted)) ?? (await startProcess(wanted, pages));
  onSpawned?.();
  try {
    const connecting = connectedBy(running, Math.max(START_DEADLINE, deadline), puppeteer);
    return { ...(await inTime(connecting)), sandboxed: isSandboxed, digest: executable.digest, end: running.end };
  } catch (error) {
    await running.end();
    throw error;
  }
}

/** What is known of a browser once it answers. */
async function connectedBy(
  { transport, pages }: BrowserProcess,
  protocolTimeout: number,
  puppeteer: typeof import('puppeteer')['default'],
): Promise<Pick<Engine, 'version' | 'alive' | 'openTab'>> {
  const chromium = await puppeteer.connect({
    transport,
    defaultViewport: null,
    networkEnabled: false,
    issuesEnabled: false,
    // Every document has a limit of its own.
    protocolTimeout,
  });
  const [session, named] = await Promise.all([chromium.target().createCDPSession(), chromium.version()]);
  await session.send('Target.setDiscoverTargets', { discover: true });
  const open = [...pages];
  return {
    version: named.replace(/^[^/]*\//, ''),
    alive: () => chromium.connected,
    openTab: () => openTab(chromium, session, open.shift()),
  };
}

/** The value of work, in the time that a start may take. */
async function inTime<Value>(work: Promise<Value>): Promise<Value> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`it said nothing in ${START_DEADLINE / 1000} s`)), START_DEADLINE);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
