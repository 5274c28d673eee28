import { checkPress } from '../pipeline/check.ts';
import { messagesData } from '../report/json.ts';
import { countMessages, countsText, reportMessages } from '../report/report-messages.ts';
import type { DefineCommand } from './command.ts';
import { select } from './select.ts';

const EXAMPLES = `
Examples:
  communique check                    everything: statements, translations, settings, templates
  communique check verdict --strict   warnings count as errors
  communique check --json             for a machine`;

type Options = { readonly root: string; readonly json?: true; readonly strict?: true; readonly verbose?: true };

export const defineCheck: DefineCommand = (program, context, exit) => {
  program
    .command('check')
    .argument('[statement...]', 'slugs, or paths of Markdown files; all statements when left out')
    .description('say what is wrong, without building')
    .option('--root <dir>', 'the newsroom: a folder with source/, translations/, templates/', '.')
    .option('--json', 'print findings as JSON')
    .option('--strict', 'warnings count as errors')
    .option('--verbose', 'print notices in full')
    .addHelpText('after', EXAMPLES)
    .action(async (names: readonly string[], options: Options) => {
      const { newsroom, statements } = select(context.cwd, options.root, names);
      const files = await checkPress(newsroom, statements, context.now);
      const counts = countMessages(files);
      if (options.json) context.print(`${JSON.stringify({ counts, messages: messagesData(files) }, null, 2)}\n`);
      else {
        context.tell(reportMessages(files, { colour: context.colour, verbose: options.verbose === true }));
        context.print(
          `${statements.length} statement${statements.length === 1 ? '' : 's'} in ${newsroom.languages.length} languages: ${countsText(counts)}\n`,
        );
      }
      exit(counts.error > 0 || (options.strict === true && counts.warning > 0) ? 1 : 0);
    });
};
