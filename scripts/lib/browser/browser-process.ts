import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import process from 'node:process';
import type { Duplex } from 'node:stream';
import { browserArguments } from './browser-arguments.ts';
import { makeRunFolder } from './run-folder.ts';

/** What a browser's process is started with; two that are alike stand for each other. */
export type ProcessSettings = {
  readonly executable: { readonly path: string; readonly libraries?: string | undefined };
  readonly isSandboxed: boolean;
  /** Absolute paths of font files. */
  readonly fonts: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
};

/** A page that a browser was told to open before anybody listened: its address, and what it is called once it is there. */
export type EarlyPage = { readonly url: string; readonly targetId: Promise<string> };

/**
 * Messages to and from a browser; Puppeteer's `ConnectionTransport`, whose types need those of a browser: programs that use this
 * package may not have them.
 */
export type Transport = {
  send: (message: string) => void;
  close: () => void;
  onmessage?: (message: string) => void;
  onclose?: () => void;
};

/** A browser's process, and the pipe by which it is spoken with. */
export type BrowserProcess = {
  readonly transport: Transport;
  /** The pages that it opens by itself as soon as it can. */
  readonly pages: readonly EarlyPage[];
  readonly hasEnded: () => boolean;
  /** Ends it at once: of what it writes nothing is kept, and an orderly end takes longer than the print of a page. */
  readonly end: () => Promise<void>;
};

/**
 * Starts a browser's process. It ends when this one does.
 *
 * @param count how many pages it opens: that takes it as long as a print, and it has the time while nobody listens yet
 * @throws {Error} where the system does not start it
 */
export async function startProcess(
  { executable, isSandboxed, fonts, environment }: ProcessSettings,
  count: number,
): Promise<BrowserProcess> {
  // Where this is not allowed, as on a file system that is mounted `noexec`, the reason is plain.
  await access(executable.path, constants.X_OK);
  const folder = await makeRunFolder(fonts, executable.libraries, environment);
  try {
    const child = spawn(executable.path, browserArguments(isSandboxed, folder.profile), {
      // The leader of a group, so that its renderers end with it.
      detached: process.platform !== 'win32',
      windowsHide: true,
      env: folder.environment,
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    });
    const kill = (): void => killGroup(child);
    process.once('exit', kill);
    const ended = new Promise<void>((done) => {
      // Not `close`: a renderer that hangs keeps the pipes open.
      child.once('exit', () => done());
      child.once('error', () => done());
    }).then(() => {
      process.off('exit', kill);
    });
    await started(child);
    const [, , , input, output] = child.stdio;
    // Both are streams, as `stdio` says; the types know two at most.
    const pipe = transportOf(input as Duplex, output as Duplex);
    const pages = Array.from({ length: count }, (_, at) => askedPage(at, pipe));
    return {
      transport: pipe.transport,
      pages,
      hasEnded: () => child.exitCode !== null || child.signalCode !== null,
      async end() {
        kill();
        await ended;
        await folder.remove();
      },
    };
  } catch (error) {
    await folder.remove();
    throw error;
  }
}

/** Settles once the system runs a process; its errors go nowhere from then on, since its pipe tells of its end. */
function started(child: ChildProcess): Promise<void> {
  return new Promise((done, fail) => {
    child.once('spawn', () => done());
    child.on('error', fail);
  });
}

/** Kills a browser with all its renderers, where it still runs. Windows has no groups. */
function killGroup({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid === undefined || exitCode !== null || signalCode !== null) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && error.code === 'ESRCH';
    if (!isGone) throw error;
  }
}

const END_OF_MESSAGE = 0;
/** The number of the first message of this module: far from those that the driver counts. */
const FIRST = 2_000_000_000;

/** Has a browser open a page. */
function askedPage(at: number, { transport, answers }: Pipe): EarlyPage {
  const { promise: targetId, resolve } = Promise.withResolvers<string>();
  const url = `about:blank#early-${at}`;
  answers.set(FIRST + at, (message) => {
    const { result } = JSON.parse(message);
    resolve(String(result?.targetId));
  });
  transport.send(JSON.stringify({ id: FIRST + at, method: 'Target.createTarget', params: { url } }));
  return { url, targetId };
}

type Pipe = {
  readonly transport: Transport;
  /** What is done with answers to messages that are no driver's, by their numbers. */
  readonly answers: Map<number, (message: string) => void>;
};

/** Messages that go through pipes, each with a zero byte behind it. */
function transportOf(input: Duplex, output: Duplex): Pipe {
  const answers: Pipe['answers'] = new Map();
  const transport: Transport = {
    send: (message) => void input.write(`${message}\0`),
    close: () => {
      input.destroy();
      output.destroy();
    },
  };
  let parts: Buffer[] = [];
  output.on('data', (bytes: Buffer) => {
    let start = 0;
    for (let end = bytes.indexOf(END_OF_MESSAGE); end >= 0; end = bytes.indexOf(END_OF_MESSAGE, start)) {
      const last = bytes.subarray(start, end);
      const message = (parts.length === 0 ? last : Buffer.concat([...parts, last])).toString('utf8');
      parts = [];
      start = end + 1;
      const own = answers.size === 0 ? undefined : /^\{"id":(\d+)/.exec(message)?.[1];
      const hear = answers.get(Number(own));
      answers.delete(Number(own));
      // Whoever waits for an answer goes on before the next is handled.
      setImmediate(() => (hear ?? transport.onmessage)?.(message));
    }
    if (start < bytes.length) parts.push(bytes.subarray(start));
  });
  output.on('close', () => transport.onclose?.());
  // A browser that has ended is heard of by the end of its output.
  for (const stream of [input, output]) stream.on('error', () => undefined);
  return { transport, answers };
}
