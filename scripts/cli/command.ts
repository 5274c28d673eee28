import type { Command } from 'commander';
import { Fault } from '../lib/fault.ts';
import type { Clocks } from '../publish/release/prepared-release.ts';
import type { Discretion } from './discretion.ts';

/** What a command may know of the process it runs in. */
export type Context = {
  readonly cwd: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The clocks of the machine at any moment; no variable counts. */
  readonly clocks: () => Clocks;
  /** 128 random bits as 32 hexadecimal digits: the address of what nobody may find. */
  readonly mintToken: () => string;
  /** Asks whoever sits at the terminal. */
  readonly ask: (question: string) => Promise<string>;
  /** The zone that this machine is set to (IANA). */
  readonly timeZone: string;
  /** All of standard input. */
  readonly input: () => Promise<Uint8Array>;
  /** The environment's variables; a password comes from nowhere else. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly isTerminal: boolean;
  /** What a log is not told: on a terminal nothing is kept from who reads it. */
  readonly discretion: Discretion;
  /** Width of the terminal that findings go to; none in a log. */
  readonly columns?: number | undefined;
  readonly colour: boolean;
  /** Results, to standard output. */
  readonly stdout: (text: string) => void;
  /** Findings and progress, to standard error. */
  readonly stderr: (text: string) => void;
  /** Asked by a command that goes on until somebody ends it: fulfilled then. One that does not ask is ended by the system. */
  readonly interruption: () => Promise<void>;
};

/** Adds one command to the program; it reports its exit code through `exit`. */
export type DefineCommand = (program: Command, context: Context, exit: (code: number) => void) => void;

/**
 * Makes a command refuse an option with one value that is given twice: of two targets or two lists, one would silently be
 * left out. Options that gather their values are as they were.
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
