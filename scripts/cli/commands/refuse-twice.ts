import type { Command } from 'commander';
import { Fault } from '../../lib/fault.ts';

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
