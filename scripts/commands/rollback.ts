import path from 'node:path';
import { Fault } from '../message/fault.ts';
import { rollback } from '../pipeline/rollback.ts';
import { keptReleases } from '../release/store.ts';
import { progressLine } from '../report/progress.ts';
import type { DefineCommand } from './command.ts';
import { signingKeyOf } from './key-option.ts';
import { select } from './select.ts';

type Options = { readonly root: string; readonly out: string; readonly key?: string; readonly list?: true };

const EXAMPLES = `
Examples:
  communique rollback --list      the releases that are kept
  communique rollback             the one before the present one, published again
  communique rollback 3           release 3, published again

It is a release like another: it has a number of its own and is signed, so that nobody can pass an old one off as new.
The texts in source/ and translations/ stay as they are; the next release publishes them.`;

export const defineRollback: DefineCommand = (program, context, exit) => {
  program
    .command('rollback')
    .argument('[number]', 'the release to go back to; the one before the present one when left out')
    .description('publish an earlier release again')
    .option('--root <dir>', 'the newsroom', '.')
    .option('--out <dir>', 'where the release goes', 'dist')
    .option('--key <file>', 'secret key to sign with')
    .option('--list', 'name the releases that are kept')
    .addHelpText('after', EXAMPLES)
    .action(async (given: string | undefined, options: Options) => {
      const { newsroom } = select(context.cwd, options.root, []);
      const out = path.resolve(context.cwd, options.out);
      if (options.list) {
        const kept = keptReleases(out).map(({ number, manifest }) => `${number}  ${manifest.files.length} files\n`);
        context.print(kept.length === 0 ? 'No earlier release is kept.\n' : kept.join(''));
        return exit(0);
      }
      const progress = progressLine(context);
      const key = signingKeyOf(options.key, context);
      const { from, number, files } = await rollback(
        { newsroom, out, key, number: parseNumber(given) },
        progress.event,
      );
      context.print(`Release ${number} is release ${from} again: ${files} files in ${options.out}.\n`);
      return exit(0);
    });
};

function parseNumber(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  if (/^[1-9]\d{0,8}$/.test(given)) return Number(given);
  throw new Fault('usage', `\`${given}\` is no number of a release`, '`communique rollback --list` names them.');
}
