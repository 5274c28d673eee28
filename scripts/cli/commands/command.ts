import type { Command } from 'commander';
import type { Clocks } from '../../publish/release/prepared.ts';
import type { Discretion } from '../report/terminal/discretion.ts';

/** What a command may know of the process it runs in. */
export type Context = {
  readonly cwd: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The clocks of the machine at any moment; no variable counts. */
  readonly clocks: () => Clocks;
  /** 128 random bits as 32 hexadecimal digits: the address of what nobody may find. */
  readonly mintToken: () => string;
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
  readonly print: (text: string) => void;
  /** Findings and progress, to standard error. */
  readonly tell: (text: string) => void;
  /** Asked by a command that goes on until somebody ends it: fulfilled then. One that does not ask is ended by the system. */
  readonly interruption: () => Promise<void>;
};

/** Adds one command to the program; it reports its exit code through `exit`. */
export type DefineCommand = (program: Command, context: Context, exit: (code: number) => void) => void;
