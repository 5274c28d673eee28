import { constants, readFileSync, statfsSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import type { CDPSession, Browser as Chromium } from 'puppeteer';
import { BrowserError } from './browser-error.ts';
import { loadDriver } from './driver.ts';
import { type Executable, findBrowser, type Where } from './find-browser.ts';
import { makeRunFolder, type RunFolder } from './run-folder.ts';
import { openTab, type Tab } from './tab.ts';

/** What Chromium is started with: where it is, font files, sandbox, time limit. */
export type EngineSettings = Where & {
  readonly fonts: readonly string[] | Promise<readonly string[]>;
  readonly sandbox: 'auto' | 'off';
  /** Milliseconds that one document may take. */
  readonly deadline: number;
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
  /** Ends it at once: of what it writes nothing is kept, and an orderly end takes longer than the print of a page. */
  readonly end: () => Promise<void>;
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
  sandboxed: boolean,
  { fonts, deadline, environment, onSpawned }: EngineSettings & { readonly fonts: readonly string[] },
  puppeteer: typeof import('puppeteer')['default'],
): Promise<Engine> {
  // Where this is not allowed, as on a file system that is mounted `noexec`, Puppeteer's error would end the process.
  await access(executable.path, constants.X_OK);
  const folder = await makeRunFolder(fonts, executable.libraries, environment);
  const failure = new AbortController();
  try {
    const launching = puppeteer.launch({
      executablePath: executable.path,
      args: [...browserArguments(sandboxed, folder.profile)],
      ignoreDefaultArgs: true,
      env: folder.environment,
      pipe: true,
      waitForInitialPage: false,
      defaultViewport: null,
      networkEnabled: false,
      issuesEnabled: false,
      timeout: START_DEADLINE,
      signal: failure.signal,
      // This limit is for the start alone: every document has a limit of its own.
      protocolTimeout: Math.max(START_DEADLINE, deadline),
      // The command line answers signals; with a pipe the browser ends when we do.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
    // It starts the process before it waits for anything of the system.
    setImmediate(() => onSpawned?.());
    const chromium = await launching;
    const session = await chromium.target().createCDPSession();
    await session.send('Target.setDiscoverTargets', { discover: true });
    const version = (await chromium.version()).replace(/^[^/]*\//, '');
    return engineOf(chromium, session, { version, sandboxed, digest: executable.digest }, folder);
  } catch (error) {
    // Puppeteer would ask the browser to close and wait for it, which a suspended browser never does.
    failure.abort();
    await folder.remove();
    throw error;
  }
}

function engineOf(
  chromium: Chromium,
  session: CDPSession,
  facts: Pick<Engine, 'version' | 'sandboxed' | 'digest'>,
  folder: RunFolder,
): Engine {
  const child = chromium.process();
  const ended = new Promise<void>((done) => {
    if (child === null || child.exitCode !== null || child.signalCode !== null) done();
    // Not `close`: a renderer that hangs keeps the pipes open.
    else child.once('exit', () => done());
  });
  const end = async (): Promise<void> => {
    if (child?.pid !== undefined) killGroup(child.pid);
    await ended;
    await folder.remove();
  };
  return {
    ...facts,
    alive: () => chromium.connected,
    openTab: () => openTab(chromium, session),
    end,
  };
}

/** Kills a browser with all its renderers: Puppeteer starts it as leader of a process group. Windows has none. */
function killGroup(pid: number): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && error.code === 'ESRCH';
    if (!isGone) throw error;
  }
}

/**
 * Whether Chromium's sandbox can be expected to work here: not as root (Chromium refuses), and on Linux only where
 * every user may make user namespaces. A container may still forbid them: then the start fails at once.
 */
function mayBeSandboxed(): boolean {
  if (process.getuid?.() === 0) return false;
  if (process.platform !== 'linux') return true;
  return (
    knob('/proc/sys/kernel/unprivileged_userns_clone') !== '0' &&
    knob('/proc/sys/user/max_user_namespaces') !== '0' &&
    knob('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') !== '1'
  );
}

/** A kernel setting; undefined where the kernel has none of that name. */
function knob(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return undefined;
  }
}

/** Chromium's own switches (//content/public/common/content_switches.cc and its neighbours), one reason a group. */
const ALWAYS = [
  '--headless',
  '--hide-scrollbars',
  '--mute-audio',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-extensions',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--disable-hang-monitor',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  '--disable-background-timer-throttling',
  '--password-store=basic',
  '--use-mock-keychain',
  // Nothing leaves the machine: no service of its own, a proxy where nobody listens, no name that resolves.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-client-side-phishing-detection',
  '--disable-sync',
  '--no-pings',
  '--dns-prefetch-disable',
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-features=Translate,OptimizationHints,MediaRouter,DialMediaRouteProvider,AutofillServerCommunication,CertificateTransparencyComponentUpdater,Prerender2,NetworkTimeServiceQuerying',
  // The same picture and the same PDF on every machine.
  '--disable-gpu',
  '--disable-software-rasterizer',
  '--disable-lcd-text',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--force-device-scale-factor=1',
  '--lang=en-US',
] as const;

/**
 * The complete argument list; Puppeteer adds only the pipe. Threaded compositing stays on, though prints would be a
 * tenth quicker without: no frame is then drawn, screenshots never come, and some pages never finish loading.
 */
function browserArguments(sandboxed: boolean, profile: string): readonly string[] {
  // Without the zygote a start is quicker; the sandbox needs it.
  return [...ALWAYS, `--user-data-dir=${profile}`, ...(sandboxed ? [] : ['--no-sandbox', '--no-zygote'])];
}
