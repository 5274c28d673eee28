import path from 'node:path';
import { Fault } from '../../lib/fault.ts';
import { formats } from '../../model/artifact.ts';
import { keptReleases } from '../../publish/release/store.ts';
import { readExtensions } from '../../workflows/load/extensions.ts';
import { rollback } from '../../workflows/rollback.ts';
import type { DefineCommand } from '../command.ts';
import { signingKeyOf } from '../options.ts';
import { beDiscreet, NAMING } from '../report/discretion.ts';
import { changesReport, warnWillNotOpen } from '../report/release-report.ts';
import { progressLine } from '../report/terminal.ts';
import { select } from '../select.ts';

type Options = {
  readonly root: string;
  readonly out: string;
  readonly key?: string;
  readonly list?: true;
  readonly yes?: true;
  readonly verbose?: true;
};

const EXAMPLES = `
Examples:
  communique rollback --list      the releases that are kept
  communique rollback             what going back to the one before the present one would change; nothing is published
  communique rollback --yes       the same, published
  communique rollback 3 --yes     release 3, published again

It is a release like another: it has a number of its own and is signed, so that nobody can pass an old one off as new. It
is made from what the old one was made from. What has been withheld, canceled, corrected or put under embargo since stays
so. The texts in source/ and translations/ stay as they are; the next release publishes them.`;

export const defineRollback: DefineCommand = (program, context, exit) => {
  program
    .command('rollback')
    .argument('[number]', 'the release to go back to; the one before the present one when left out')
    .description('publish an earlier release again, without what has been taken back since')
    .option('--root <dir>', 'the newsroom', '.')
    .option('--out <dir>', 'where the release goes', 'dist')
    .option('--key <file>', 'secret key to sign with')
    .option('--list', 'name the releases that are kept')
    .option('--yes', 'publish it: you have seen what would change')
    .option(...NAMING)
    .addHelpText('after', EXAMPLES)
    .action(async (given: string | undefined, options: Options) => {
      const { newsroom } = select(context.cwd, options.root, []);
      const out = path.resolve(context.cwd, options.out);
      if (options.list) {
        const kept = keptReleases(out).map(({ number, manifest }) => `${number}  ${manifest.files.length} files\n`);
        context.stdout(kept.length === 0 ? 'No earlier release is kept.\n' : kept.join(''));
        return exit(0);
      }
      beDiscreet(newsroom, context, options);
      const progress = progressLine(context);
      const key = signingKeyOf(options.key, context);
      const isConfirmed = options.yes === true;
      const extensions = await readExtensions(newsroom);
      const request = {
        newsroom,
        out,
        key,
        formats,
        extensions,
        now: context.now,
        number: parseNumber(given),
        isConfirmed,
      };
      const { from, changes, kept, released } = await rollback(request, progress.event);
      progress.clear();
      context.stdout(changesReport(changes, kept) || 'No text would change in public.\n');
      if (released === undefined) {
        context.stdout(`Nothing was published, ${options.out} is as it was.\n  → communique rollback ${from} --yes\n`);
        return exit(1);
      }
      const { number, files, isNew } = released;
      context.stdout(
        isNew
          ? `Release ${number} is release ${from} again: ${files} files in ${options.out}.\n`
          : `${options.out} is release ${number}, which says the same: nothing has changed.\n`,
      );
      warnWillNotOpen(out, newsroom, context);
      return exit(0);
    });
};

function parseNumber(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  if (/^[1-9]\d{0,8}$/.test(given)) return Number(given);
  throw new Fault('usage', `\`${given}\` is no number of a release`, '`communique rollback --list` names them.');
}
