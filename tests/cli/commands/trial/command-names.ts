import { Command } from 'commander';
import type { Context } from '../../../../scripts/cli/command.ts';
import { commandsFor } from '../../../../scripts/cli/commands/index.ts';
import { discretion } from '../../../../scripts/cli/report/discretion.ts';

/** A context in which nothing can be done: for what commands say of themselves. */
export const contextForTest: Context = {
  cwd: '.',
  now: 0,
  time: () => 0,
  input: async () => new Uint8Array(),
  clocks: () => ({ wall: 0, running: 0, boot: '' }),
  environment: {},
  mintToken: () => '0'.repeat(32),
  ask: async () => '',
  timeZone: () => 'UTC',
  isTerminal: false,
  discretion: discretion(),
  colour: false,
  stdout: () => undefined,
  stderr: () => undefined,
  limitMemory: () => undefined,
  optimizeLater: () => undefined,
  interruption: () => Promise.resolve(),
};

/** The names of the commands that a command line with this first word knows, in the order of the help. */
export async function commandNames(first?: string): Promise<readonly string[]> {
  const program = new Command();
  for (const define of await commandsFor(first)) define(program, contextForTest, () => undefined);
  return program.commands.map((command) => command.name());
}
