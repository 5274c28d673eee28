import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import process from 'node:process';
import type { Duplex } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer';
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

/** A browser's process, and the pipe by which it is spoken with. */
export type BrowserProcess = {
  readonly transport: ConnectionTransport;
  readonly hasEnded: () => boolean;
  /** Ends it at once: of what it writes nothing is kept, and an orderly end takes longer than the print of a page. */
  readonly end: () => Promise<void>;
};

/**
 * Starts a browser's process. It ends when this one does.
 *
 * @throws {Error} where the system does not start it
 */
export async function startProcess({
  executable,
  isSandboxed,
  fonts,
  environment,
}: ProcessSettings): Promise<BrowserProcess> {
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
    return {
      // Both are streams, as `stdio` says; the types know two at most.
      transport: transportOf(input as Duplex, output as Duplex),
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

/** Messages that go through pipes, each with a zero byte behind it. */
function transportOf(input: Duplex, output: Duplex): ConnectionTransport {
  const transport: ConnectionTransport = {
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
      const own = bytes.subarray(start, end);
      const message = (parts.length === 0 ? own : Buffer.concat([...parts, own])).toString('utf8');
      parts = [];
      start = end + 1;
      // Whoever waits for an answer goes on before the next is handled.
      setImmediate(() => transport.onmessage?.(message));
    }
    if (start < bytes.length) parts.push(bytes.subarray(start));
  });
  output.on('close', () => transport.onclose?.());
  // A browser that has ended is heard of by the end of its output.
  for (const stream of [input, output]) stream.on('error', () => undefined);
  return transport;
}
