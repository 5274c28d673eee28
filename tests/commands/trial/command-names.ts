import { Command } from 'commander';
import { commands } from '../../../scripts/commands/index.ts';

/** The names of every command there is, in the order of the help. */
export function commandNames(): readonly string[] {
  const program = new Command();
  const context = {
    cwd: '.',
    now: 0,
    environment: {},
    mintToken: () => '0'.repeat(32),
    isTerminal: false,
    colour: false,
    print: () => undefined,
    tell: () => undefined,
    interrupted: Promise.resolve(),
  };
  for (const define of commands) define(program, context, () => undefined);
  return program.commands.map((command) => command.name());
}
