import { styleText } from 'node:util';
import { Command, CommanderError } from 'commander';
import { Fault } from '../lib/fault.ts';
import { hiddenFaults, leftByPasting } from '../lib/text/index.ts';
import { type Context, refuseTwice } from './command.ts';
import { commandsFor } from './commands/index.ts';
import { discretion } from './report/discretion.ts';
import { faultData, logFault, reportFault } from './report/failures.ts';

/** What a command line needs to run, from a process or a test. */
export type RunContext = Omit<Context, 'discretion'>;

/**
 * Runs a command line to its end; nothing keeps running after it.
 *
 * @param argv the words after `communique`
 * @returns the exit code: 0 clean, 1 findings held something back, 2 wrong usage, 3 fault
 */
export async function run(argv: readonly string[], given: RunContext): Promise<number> {
  const quiet = discretion();
  const context: Context = {
    ...given,
    discretion: quiet,
    stdout: (text) => given.stdout(quiet.told(text)),
    stderr: (text) => given.stderr(quiet.told(text)),
  };
  const program = new Command('communique')
    .description('One Markdown statement in, every language out: page, PDF and plain text.')
    .helpCommand(false)
    .configureOutput({ writeOut: context.stdout, writeErr: context.stderr })
    .exitOverride()
    .showHelpAfterError('  → communique --help names the commands, communique <command> --help what one takes.')
    .configureHelp({ styleTitle: (text) => (context.colour ? styleText('bold', text) : text) })
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
    context.stderr(
      reportFault(
        new Fault(
          'usage',
          `Unexpected ${hidden.what} in the argument ${shown}`,
          'Type it again: it holds what nobody can see.',
        ),
        context.colour,
      ),
    );
    return 2;
  }
  let code = 0;
  try {
    // What a command needs may read a file of words, which somebody may have broken.
    for (const define of await commandsFor(argv[0])) {
      define(program, context, (result) => {
        code = result;
      });
    }
    refuseTwice(program);
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    context.stderr(reportFault(error, context.colour));
    if (argv.includes('--verbose') && faultData(error).code === 'program')
      context.stderr(logFault(error, context.cwd, context.now));
    return faultData(error).exitCode;
  }
}
