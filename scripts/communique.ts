import { randomBytes } from 'node:crypto';
import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import { buffer } from 'node:stream/consumers';
import { browserAhead } from './cli/browser-ahead.ts';
import { limitMemoryLater } from './cli/limit-memory.ts';
import { optimizeLater } from './cli/optimize-later.ts';
import { readAhead } from './cli/read-ahead.ts';
import { reportFault } from './cli/report/failures.ts';
import { safeText } from './cli/report/terminal.ts';
import type { RunContext } from './cli/run-command.ts';
import { errorCodeOf, Fault } from './lib/fault.ts';
import { readRegular } from './lib/files/index.ts';
import { once } from './lib/once.ts';
import { tracesSent } from './lib/trace.ts';
import { firstOwn, hasLeftRunning, leftRunning, runningOwn } from './lib/watched.ts';
import { BUNDLE } from './made-of.js';
import type { Clocks } from './publish/release/prepared-release.ts';

/** Milliseconds that code of a newsroom's own may go on for when the command has ended. */
const AFTERWARDS = 5000;
/** What a process has open for its input, output and errors. */
const STREAMS: ReadonlySet<string> = new Set(['PipeWrap', 'TTYWrap']);

/** Settles when the command has ended, with its exit code set: 0 clean, 1 findings held something back, 2 wrong usage, 3 fault. */
export const ended: Promise<void> = guarded(async () => {
  const argv = process.argv.slice(2);
  readAhead(argv, process.cwd());
  const endBrowser = await browserAhead(argv, process.cwd());
  try {
    const { run } = await import('./cli/run-command.ts');
    return await run(argv, contextOfProcess());
  } finally {
    await endBrowser();
  }
}).then((code) => {
  process.exitCode = code;
});

/** The exit code of a command. Nothing that code of a newsroom's own does, before or after, changes it unseen. */
async function guarded(command: () => Promise<number>): Promise<number> {
  let ended: number | undefined;
  process.on('exit', () => {
    const what = runningOwn() ?? firstOwn();
    if (ended !== undefined) process.exitCode = ended;
    if (ended !== undefined || what === undefined) return;
    process.exitCode = 3;
    const advice = 'Take process.exit() out of it, and await nothing that never comes.';
    process.stderr.write(`${what} has ended the program before it was done\n  → ${advice}\n`);
  });
  process.on('uncaughtException', (error: unknown) => {
    ended = 3;
    // After EPIPE nobody reads the output any more, so there is nobody to tell.
    if (errorCodeOf(error) !== 'EPIPE') process.stderr.write(reportFault(uncaught(error), false));
    process.exit(ended);
  });
  ended = await command();
  if (!(await tracesSent())) leftRunning();
  endWhatGoesOn();
  return ended;
}

/** An error that nobody handles, with the code that it came from. */
function uncaught(error: unknown): unknown {
  const own = firstOwn();
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  // An error of the program has none of the newsroom's own code in its stack.
  const isOfProgram = [import.meta.dirname, BUNDLE].some((folder) => stack.includes(folder));
  const isOwn = own !== undefined && (stack.includes(own) || !isOfProgram);
  if (!isOwn) return error;
  const what = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
  const advice = 'Await what may fail there, or catch it.';
  return new Fault('config', `${own} has thrown an error that nothing handles: ${what}`, advice, { cause: error });
}

/**
 * Ends the process where something keeps it alive: what a newsroom's own code has begun, such as a timer, or a connection that does not
 * end.
 */
function endWhatGoesOn(): void {
  const own = firstOwn();
  if (hasLeftRunning() || (own === undefined && isIdle())) process.exit();
  if (own === undefined) return;
  setTimeout(() => {
    const advice = 'Take setInterval() out of it, and close what it opens. The command was done, and has been ended.';
    process.stderr.write(`${own} keeps the program running\n  → ${advice}\n`);
    process.exit();
  }, AFTERWARDS).unref();
}

/** True where nothing is left to do or to write. Ending at once then spares the engine from taking its memory apart piece by piece. */
const isIdle = (): boolean =>
  process.getActiveResourcesInfo().every((name) => STREAMS.has(name)) &&
  [process.stdout, process.stderr].every(({ writableLength }) => writableLength === 0);

function contextOfProcess(): RunContext {
  let interruption: Promise<void> | undefined;
  const isTerminal = process.stderr.isTTY === true;
  // no-color.org: set to anything but nothing.
  const colour = isTerminal && (process.env['NO_COLOR'] ?? '') === '';
  return {
    cwd: process.cwd(),
    now: clock(process.env['SOURCE_DATE_EPOCH']),
    time: () => clock(process.env['SOURCE_DATE_EPOCH']),
    clocks: machineClocks,
    mintToken: () => randomBytes(16).toString('hex'),
    ask,
    timeZone: () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
    input: () => buffer(process.stdin),
    environment: process.env,
    isTerminal,
    // Some pseudo-terminals say 0.
    columns: isTerminal ? process.stderr.columns || 80 : undefined,
    colour,
    stdout: (text) => void process.stdout.write(safeText(text, isTerminal)),
    stderr: (text) => void process.stderr.write(safeText(text, isTerminal)),
    limitMemory: () => limitMemoryLater(),
    optimizeLater,
    interruption: () => {
      interruption ??= signalled();
      return interruption;
    },
  };
}

/** One line from the terminal. */
async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}

/** The first signal to end. From here on it is the command that ends; until then the system ends it, whatever it does. */
function signalled(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
    // A terminal that is closed.
    process.once('SIGHUP', () => resolve());
  });
}

/**
 * The clock of this machine, in milliseconds. SOURCE_DATE_EPOCH may set it back, to make what was made then; no variable
 * sets it forward: embargoes hang on it.
 */
function clock(epoch: string | undefined): number {
  const seconds = Number(epoch);
  const isGiven = epoch !== undefined && epoch.trim() !== '' && Number.isSafeInteger(seconds);
  return isGiven ? Math.min(seconds * 1000, Date.now()) : Date.now();
}

/** The name of this start of the machine, which this process does not outlive. */
const thisBoot = once(() => readRegular('/proc/sys/kernel/random/boot_id').toString('utf8').trim());

/** On Linux the time that a machine has run counts its sleep as well; elsewhere the clock of this process must do. */
function machineClocks(): Clocks {
  const wall = Date.now();
  try {
    const [seconds] = readRegular('/proc/uptime').toString('utf8').split(' ');
    return { wall, running: Number(seconds) * 1000, boot: thisBoot() };
  } catch {
    return { wall, running: performance.now(), boot: `process ${process.pid}` };
  }
}
