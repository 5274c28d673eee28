import { Option } from 'commander';
import { Fault } from '../../lib/fault.ts';
import { isPseudo } from '../../lib/text/index.ts';
import type { LoadedNewsroom } from '../../model/loaded-newsroom.ts';
import { readNewsroom } from '../../workflows/load/read-newsroom.ts';
import { syncNewsroom } from '../../workflows/translate/sync.ts';
import type { DefineCommand } from '../command.ts';
import { collect, ROOT } from '../options.ts';
import { beDiscreet, NAMING } from '../report/discretion.ts';
import { reportMessages } from '../report/report-messages.ts';
import { syncReport } from '../report/sync-report.ts';
import { MASTHEAD, parseTags, select } from '../select.ts';

const EXAMPLES = `
Examples:
  communique sync                              after every edit of a source text
  communique sync verdict --lang pt-BR         start another language
  communique sync verdict --lang ar --confirm  the Arabic changed together with its source, and is right
  communique sync verdict --lang ar --by "T. Name"   T. Name translated what is new in Arabic
  communique sync --prune                      take translations out whose text is gone from the source

Writes under translations/ only: the base file that translators work from, the state files, and {} for a
language that has no file yet. What a translator wrote is never touched, unless --prune asks for it. A file that
cannot be read is named, and the base file waits until it is mended.

Says of every edited text what changed: ~ edited  + new  - gone  ? equal texts whose translations differ.`;

type Options = {
  readonly root: string;
  readonly lang: readonly string[];
  readonly by?: string;
  readonly confirm?: true;
  readonly prune?: true;
  readonly verbose?: true;
};

export const defineSync: DefineCommand = (program, context, exit) => {
  program
    .command('sync')
    .argument('[statement...]', "slugs, or `newsroom` for the organisation's own texts; everything when left out")
    .description('bring base files and state files up to date after a source edit')
    .option(...ROOT)
    .addOption(
      new Option('--lang <tags>', 'languages to add, to confirm, to sign or to prune')
        .argParser(collect)
        .default([], 'all'),
    )
    .option('--confirm', 'take translations that changed together with their source as right')
    .option('--by <name>', 'who translated the texts that have no translator on record (with --lang)')
    .option('--prune', 'take entries out of translation files whose key is gone from the source')
    .option(...NAMING)
    .addHelpText('after', EXAMPLES)
    .action(async (names: readonly string[], options: Options) => {
      const tags = parseTags(options.lang);
      const by = options.by?.trim();
      if (by !== undefined && (by === '' || tags.length === 0))
        throw new Fault(
          'usage',
          by === '' ? 'A translator needs a name' : 'Nobody has translated into every language',
          'Say who translated, and into which language: --lang ar --by "T. Name"',
        );
      const pseudo = tags.find(isPseudo);
      if (pseudo !== undefined)
        throw new Fault(
          'usage',
          `\`${pseudo}\` is a pseudo-language: nobody translates into it`,
          `Run \`communique build --lang ${pseudo} --out proof\` to see it.`,
        );
      const slugs = names.filter((name) => name !== MASTHEAD);
      const load = (): Promise<LoadedNewsroom> => {
        const { newsroom, statements } = select(context.cwd, options.root, slugs, tags);
        beDiscreet(newsroom, context, { verbose: options.verbose, names: slugs });
        return readNewsroom(newsroom, names.length > 0 && slugs.length === 0 ? [] : statements);
      };
      const { results, labels, broken } = await syncNewsroom(load, {
        confirm: options.confirm === true,
        by,
        prune: options.prune === true,
        tags: tags.length === 0 ? undefined : tags,
        spareMasthead: names.length > 0 && slugs.length === names.length,
      });
      const damaged = results.flatMap((result) => result.damaged);
      context.stderr(reportMessages([...broken, ...damaged], { ...context, verbose: false }));
      context.stdout(results.map((result) => syncReport(result, context)).join(''));
      context.stdout(labels.map((path) => `${path}: the templates' words, for languages that lack some\n`).join(''));
      if (broken.length > 0)
        context.stdout(
          results.length === 0
            ? 'Nothing was written: mend the source first.\n'
            : `Not written: ${broken.map(({ path }) => path).join(', ')}: mend the source first.\n`,
        );
      exit(broken.length + damaged.length > 0 ? 1 : 0);
    });
};
