import path from 'node:path';
import { Option } from 'commander';
import type { VFile } from 'vfile';
import { counted } from '../../model/counted.ts';
import type { Newsroom } from '../../model/newsroom.ts';
import { isMarkdownName } from '../../source/newsroom/names.ts';
import { checkNewsroom } from '../../workflows/check.ts';
import { workStore } from '../../workflows/known/work-store.ts';
import { readExtensions } from '../../workflows/load/extensions.ts';
import type { DefineCommand } from '../command.ts';
import { collect, ROOT, withInput } from '../options.ts';
import { beDiscreet } from '../report/discretion.ts';
import { logFailures, reportFault } from '../report/failures.ts';
import { messagesData } from '../report/findings-json.ts';
import { countMessages, countsText } from '../report/report-messages.ts';
import {
  asRead,
  isForMachine,
  jsonOption,
  type ReporterOptions,
  reportContext,
  reporterHelp,
  reporterOf,
  reporterOption,
  reporters,
} from '../report/reporters.ts';
import { saidBefore } from '../said-before.ts';
import { knownTags, parseTags, select, withoutAbsent } from '../select.ts';

const EXAMPLES = `
Examples:
  communique check                    everything: statements, translations, settings, templates
  communique check verdict --strict   warnings count as errors
  communique check --lang fa          a translator's files, and what all languages share
  communique check --reporter github  in a workflow
  communique check --reporter sarif > check.sarif

${reporterHelp}`;

type Options = ReporterOptions & {
  readonly root: string;
  readonly lang: readonly string[];
  readonly strict?: true;
  readonly verbose?: true;
};

export const defineCheck: DefineCommand = (program, context, exit) => {
  program
    .command('check')
    .argument('[statement...]', 'slugs, or paths of Markdown files, or -; all statements when left out')
    .description('say what is wrong, without building')
    .option(...ROOT)
    .addOption(
      new Option('--lang <tags>', 'only what is wrong in these languages, e.g. ar,de')
        .argParser(collect)
        .default([], 'all'),
    )
    .addOption(reporterOption())
    .addOption(jsonOption())
    .option('--strict', 'warnings count as errors')
    .option('--verbose', 'print notices in full, and what is under embargo in a log, too')
    .addHelpText('after', EXAMPLES)
    .action(async (given: readonly string[], options: Options) => {
      const { names: all, input } = await withInput(given, context);
      const { present: names, faults } = withoutAbsent(all, context.cwd, input);
      const isAnew = options.verbose === true || input !== undefined || faults.length > 0 || all.some(isMarkdownName);
      const before = await saidBefore({ words: ['check', given, options], root: options.root, isAnew }, context);
      const known = before.again();
      if (known !== undefined) return exit(known);
      const { newsroom, statements } = select(context.cwd, options.root, names, [], input);
      const tags = knownTags(parseTags(options.lang), newsroom);
      if (!isForMachine(options)) beDiscreet(newsroom, context, { verbose: options.verbose, names });
      const loaded = await checkNewsroom({
        ...{ newsroom, statements, now: context.now, stamps: before.stamps },
        extensions: await readExtensions(newsroom),
        store: await workStore(context.environment, { root: newsroom.root, out: path.join(newsroom.root, 'dist') }),
      });
      const files = asRead(filesIn(loaded.files, tags, newsroom), newsroom, context);
      const counts = countMessages(files);
      const { stdout, stderr } = reporters[reporterOf(options)]({
        ...reportContext(newsroom, context),
        files,
        summary: `${counted(statements.length, 'statement')} in ${counted((tags.length === 0 ? newsroom.languages : tags).length, 'language')}: ${countsText(counts)}\n`,
        data: () => ({ counts, messages: messagesData(files) }),
        verbose: options.verbose === true,
      });
      context.stderr(stderr);
      if (options.verbose) context.stderr(logFailures(files, context.cwd, context.now));
      context.stdout(stdout);
      for (const fault of faults) context.stderr(reportFault(fault, context.colour));
      const code = faults.length > 0 || counts.error > 0 || (options.strict === true && counts.warning > 0) ? 1 : 0;
      await before.keep(loaded, { stdout, stderr, code });
      exit(code);
    });
};

/** The files of these languages, with those that belong to none; all where none is named. The source's are the statements themselves. */
function filesIn(files: readonly VFile[], tags: readonly string[], { statements, source }: Newsroom): readonly VFile[] {
  if (tags.length === 0) return files;
  const languageOf = (path: string): string | undefined =>
    statements.includes(path) ? source.tag : /^translations\/([^/]+)\//.exec(path)?.[1];
  return files.filter(({ path }) => tags.includes(languageOf(path) ?? tags[0] ?? ''));
}
