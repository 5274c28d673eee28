import { Option } from 'commander';
import { isPseudo } from '../language/language.ts';
import { hasErrors } from '../message/add-message.ts';
import { Fault } from '../message/fault.ts';
import { loadPress } from '../pipeline/load.ts';
import { syncPress } from '../pipeline/sync.ts';
import { reportMessages } from '../report/report-messages.ts';
import { syncReport } from '../report/sync-report.ts';
import type { DefineCommand } from './command.ts';
import { parseTags, select } from './select.ts';

const EXAMPLES = `
Examples:
  communique sync                              after every edit of a source text
  communique sync verdict --lang pt-BR         start another language
  communique sync verdict --lang ar --confirm  the Arabic changed together with its source, and is right
  communique sync --prune                      take translations out whose text is gone from the source

Writes under translations/ only: the base file that translators work from, the state files, and {} for a
language that has no file yet. What a translator wrote is never touched, unless --prune asks for it.

Says of every edited text what changed: ~ edited  + new  - gone  ? equal texts whose translations differ.`;

type Options = {
  readonly root: string;
  readonly lang: readonly string[];
  readonly confirm?: true;
  readonly prune?: true;
};

export const defineSync: DefineCommand = (program, context, exit) => {
  program
    .command('sync')
    .argument('[statement...]', 'slugs; all statements when left out')
    .description('bring base files and state files up to date after a source edit')
    .option('--root <dir>', 'the newsroom: a folder with source/, translations/, templates/', '.')
    .addOption(
      new Option('--lang <tags>', 'languages to add, to confirm or to prune')
        .argParser((value: string, list: readonly string[]) => [...list, value])
        .default([], 'all'),
    )
    .option('--confirm', 'take translations that changed together with their source as right')
    .option('--prune', 'take entries out of translation files whose key is gone from the source')
    .addHelpText('after', EXAMPLES)
    .action(async (names: readonly string[], options: Options) => {
      const tags = parseTags(options.lang);
      const pseudo = tags.find(isPseudo);
      if (pseudo !== undefined)
        throw new Fault(
          'usage',
          `\`${pseudo}\` is a pseudo-language: nobody translates into it`,
          `Run \`communique build --lang ${pseudo} --out proof\` to see it.`,
        );
      const { newsroom, statements } = select(context.cwd, options.root, names, tags);
      const press = await loadPress(newsroom, statements);
      const sources = [newsroom.file, ...press.editions.map((edition) => edition.statement.file)];
      if (hasErrors(...sources) || press.editions.length < statements.length) {
        context.tell(
          reportMessages(
            press.files.filter((file) => file.path.startsWith('source/') && hasErrors(file)),
            { ...context, verbose: false },
          ),
        );
        context.print('Nothing was written: mend the source first.\n');
        return exit(1);
      }
      const results = syncPress(press, {
        confirm: options.confirm === true,
        prune: options.prune === true,
        tags: tags.length === 0 ? undefined : tags,
      });
      context.print(results.map((result) => syncReport(result, context.colour)).join(''));
      exit(0);
    });
};
