import { randomBytes } from 'node:crypto';
import process from 'node:process';
import { buffer } from 'node:stream/consumers';
import { styleText } from 'node:util';
import { Command, CommanderError } from 'commander';
import type { Context } from './commands/command.ts';
import { logFault } from './commands/failure-log.ts';
import { commandsFor } from './commands/index.ts';
import { Fault } from './message/fault.ts';
import { readRegular } from './newsroom/regular-file.ts';
import { hiddenFaults } from './prose/hidden.ts';
import { leftByPasting } from './prose/pasted.ts';
import type { Clocks } from './release/prepared.ts';
import { faultData, reportFault } from './report/report-fault.ts';
import { safeText } from './report/terminal/safe.ts';

/** 0 clean, 1 findings held something back, 2 wrong usage, 3 fault. */
process.exitCode = await run(process.argv.slice(2));

async function run(argv: readonly string[]): Promise<number> {
  const isTerminal = process.stderr.isTTY === true;
  // no-color.org: set to anything but nothing.
  const colour = isTerminal && (process.env['NO_COLOR'] ?? '') === '';
  const context: Context = {
    cwd: process.cwd(),
    now: clock(process.env['SOURCE_DATE_EPOCH']),
    clocks: machineClocks,
    mintToken: () => randomBytes(16).toString('hex'),
    input: () => buffer(process.stdin),
    environment: process.env,
    isTerminal,
    // Some pseudo-terminals say 0.
    columns: isTerminal ? process.stderr.columns || 80 : undefined,
    colour,
    print: (text) => void process.stdout.write(safeText(text, isTerminal)),
    tell: (text) => void process.stderr.write(safeText(text, isTerminal)),
    interrupted: new Promise((resolve) => {
      process.once('SIGINT', () => resolve());
      process.once('SIGTERM', () => resolve());
      // A terminal that is closed.
      process.once('SIGHUP', () => resolve());
    }),
  };
  const program = new Command('communique')
    .description('One Markdown statement in, every language out: page, PDF and plain text.')
    .helpCommand(false)
    .configureOutput({ writeOut: context.print, writeErr: context.tell })
    .exitOverride()
    .showHelpAfterError('  → communique --help names the commands, communique <command> --help what one takes.')
    .configureHelp({ styleTitle: (text) => (colour ? styleText('bold', text) : text) })
    .addHelpText(
      'after',
      '\nStart with:\n  communique build                 build the newsroom in this folder into dist/\n  communique build verdict.md      three files from one Markdown file\n  communique build --help          what a command takes, with examples\n\nExit codes: 0 clean, 1 findings held something back, 2 wrong usage, 3 fault.',
    );
  const [hidden] = argv.flatMap((text) => {
    const what = hiddenFaults(text)[0]?.what ?? leftByPasting(text);
    return what === undefined ? [] : [{ what, text }];
  });
  if (hidden !== undefined) {
    const shown = JSON.stringify(hidden.text).replace(/[^\x20-\x7E]/gu, '?');
    context.tell(
      reportFault(
        new Fault(
          'usage',
          `Unexpected ${hidden.what} in the argument ${shown}`,
          'Type it again: it holds what nobody can see.',
        ),
        colour,
      ),
    );
    return 2;
  }
  let code = 0;
  for (const define of await commandsFor(argv[0])) {
    define(program, context, (result) => {
      code = result;
    });
  }
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    context.tell(reportFault(error, colour));
    if (argv.includes('--verbose') && faultData(error).code === 'program')
      context.tell(logFault(error, context.cwd, context.now));
    return faultData(error).exitCode;
  }
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

/** On Linux the time that a machine has run counts its sleep as well; elsewhere the clock of this process must do. */
function machineClocks(): Clocks {
  const wall = Date.now();
  try {
    const [seconds] = readRegular('/proc/uptime').toString('utf8').split(' ');
    const boot = readRegular('/proc/sys/kernel/random/boot_id').toString('utf8').trim();
    return { wall, running: Number(seconds) * 1000, boot };
  } catch {
    return { wall, running: performance.now(), boot: `process ${process.pid}` };
  }
}
