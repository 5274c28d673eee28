import type { Command } from 'commander';
import { Fault } from '../lib/fault.ts';
import type { Clocks } from '../publish/release/prepared-release.ts';
import type { Discretion } from './report/discretion.ts';

/** What a command may know of the process it runs in. */
export type Context = {
  readonly cwd: string;
  /** When the program was started, in milliseconds since 1970, or what `SOURCE_DATE_EPOCH` says. */
  readonly now: number;
  /** The same at any moment, for what runs on and on. */
  readonly time: () => number;
  /** The clocks of the machine at any moment; no variable counts. */
  readonly clocks: () => Clocks;
  /** A new address that cannot be guessed: 128 random bits as 32 hexadecimal digits. */
  readonly mintToken: () => string;
  /** Asks a question at the terminal, and returns the answer. */
  readonly ask: (question: string) => Promise<string>;
  /** The time zone of this machine (IANA): the engine reads what zones there are before it says so. */
  readonly timeZone: () => string;
  /** All of standard input. */
  readonly input: () => Promise<Uint8Array>;
  /** Environment variables; a password is read from nowhere else. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly isTerminal: boolean;
  /** What is kept out of a log; at a terminal nothing is. */
  readonly discretion: Discretion;
  /** Width of the terminal that findings go to; none in a log. */
  readonly columns?: number | undefined;
  readonly colour: boolean;
  /** Results, to standard output. */
  readonly stdout: (text: string) => void;
  /** Findings and progress, to standard error. */
  readonly stderr: (text: string) => void;
  /** Has the engine look sooner for memory that nobody needs any more, once much is in use: for work on so much that it would take all there is. */
  readonly limitMemory: () => void;
  /** Has the engine optimize code later: for work that is over before much of that is of use. */
  readonly optimizeLater: () => void;
  /**
   * Fulfilled when the user interrupts the program. Called by a command that runs until then; any other is ended by the
   * system.
   */
  readonly interruption: () => Promise<void>;
};

/** Adds one command to the program; it reports its exit code through `exit`. */
export type DefineCommand = (program: Command, context: Context, exit: (code: number) => void) => void;

/**
 * Makes a command refuse a single-value option that is given twice: of two targets or two lists, one would silently be
 * left out. Options that collect values are unchanged.
 */
export function refuseTwice(command: Command): void {
  for (const option of command.options) {
    const takesOne = (option.required || option.optional) && !option.variadic && !Array.isArray(option.defaultValue);
    let count = 0;
    command.on(`option:${option.name()}`, () => {
      count++;
      if (takesOne && count > 1)
        throw new Fault(
          'usage',
          `${option.long} is given twice, and takes one value`,
          `Give it once; for another value run \`communique ${command.name()}\` again.`,
        );
    });
  }
  for (const each of command.commands) refuseTwice(each);
}
