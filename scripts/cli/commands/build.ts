import path from 'node:path';
import { Option } from 'commander';
import { Fault } from '../../lib/fault.ts';
import { isPseudo } from '../../lib/text/index.ts';
import { type Format, formats } from '../../model/artifact.ts';
import type { Newsroom } from '../../model/newsroom.ts';
import { outKind } from '../../publish/release/out-folder.ts';
import { isMarkdownName, markdownStem } from '../../source/newsroom/names.ts';
import { buildNewsroom, type NewsroomBuild } from '../../workflows/build.ts';
import { withLanguages } from '../../workflows/load/detect-languages.ts';
import { readExtensions } from '../../workflows/load/extensions.ts';
import type { BuildRequest } from '../../workflows/render/request.ts';
import { hasMany } from '../../workflows/render/spooled.ts';
import { withoutToldGaps } from '../../workflows/translate/language-status.ts';
import type { Context, DefineCommand } from '../command.ts';
import { FLEET, type FleetOptions, fleetOf } from '../fleet-options.ts';
import { APPROVED_ONLY, collect, ROOT, warnTakenBack, withInput } from '../options.ts';
import { buildData, buildReport } from '../report/build-report.ts';
import { beDiscreet } from '../report/discretion.ts';
import { logFailures, reportFault } from '../report/failures.ts';
import { countMessages } from '../report/report-messages.ts';
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
import { progressLine } from '../report/terminal.ts';
import { saidBefore } from '../said-before.ts';
import { knownTags, parseTags, select, withoutAbsent } from '../select.ts';

type Options = ReporterOptions &
  FleetOptions & {
    readonly root: string;
    readonly out?: string;
    readonly lang: readonly string[];
    readonly format: readonly string[];
    readonly approvedOnly?: true;
    readonly quiet?: true;
    readonly verbose?: true;
  };

const EXAMPLES = `
Examples:
  communique build                             everything, into dist/
  communique build verdict.md                  one file, without a newsroom round it; or several
  communique build - < verdict.md              the same from standard input
  communique build verdict --lang ar --out proof    one language of one statement, to look at
  communique build --lang en-XA,ar-XB --out proof   for designers: every text longer and accented, and mirrored
  communique build --approved-only             nothing that nobody has read against its source
  communique build --json > result.json        for a machine

${reporterHelp}

A build that names statements, languages or formats makes a proof: it goes into a folder of its own and never
touches a release; a draft, or what is under embargo, is only in one that names it. Where releases lie, no other build says
what they have taken back or corrected. en-XA and ar-XB need no translation files, and come out only when --lang names them.
An error holds what it touches, a language or a statement, and a language that is not complete is left out; all others are
published (source/newsroom.yaml: policy). The table names what is held and why. --approved-only holds what is not wholly approved as if it were not complete: with
policy: together the whole statement, and policy: fallback fills no gap. The organisation's own texts count too:
communique approve newsroom.`;

export const defineBuild: DefineCommand = (program, context, exit) => {
  program
    .command('build')
    .argument('[statement...]', 'slugs, or paths of Markdown files, or -; all statements when left out')
    .description('publish page, PDF and plain text in every language')
    .option(...ROOT)
    .option('--out <dir>', 'where the result goes (default: "dist")')
    .addOption(new Option('--lang <tags>', 'only these languages, e.g. ar,de').argParser(collect).default([], 'all'))
    .addOption(
      new Option('--format <list>', `only these formats: ${formats.join(',')}`).argParser(collect).default([], 'all'),
    )
    .option(...APPROVED_ONLY)
    .option(...FLEET.queue)
    .option(...FLEET.store)
    .addOption(reporterOption())
    .addOption(jsonOption())
    .option('--quiet', 'print findings and nothing else')
    .option(
      '--verbose',
      'print notices in full, what is under embargo in a log, too, and which browser printed; what failed goes into communique.log',
    )
    .addHelpText('after', EXAMPLES)
    .action(async (names: readonly string[], options: Options) => exit(await runBuild(names, options, context)));
};

/** The languages to build: those asked for, and for files that stand alone those that their texts are in. */
const languagesAsked = async (asked: readonly string[], newsroom: Newsroom): Promise<readonly string[]> =>
  asked.length === 0 || !newsroom.isBare
    ? knownTags(asked, newsroom)
    : knownTags(asked, await withLanguages(newsroom, newsroom.statements));

async function runBuild(given: readonly string[], options: Options, context: Context): Promise<number> {
  const { names: all, input } = await withInput(given, context);
  const { present: names, faults } = withoutAbsent(all, context.cwd, input);
  const asked = parseTags(options.lang);
  const before = await saidBefore(
    {
      words: ['build', given, options],
      root: options.root,
      out: options.out ?? 'dist',
      isAnew: options.verbose === true || input !== undefined || faults.length > 0 || all.some(isMarkdownName),
    },
    context,
  );
  const known = before.again();
  if (known !== undefined) return known;
  const { newsroom, statements } = select(context.cwd, options.root, names, asked.filter(isPseudo), input);
  if (!isForMachine(options)) beDiscreet(newsroom, context, { verbose: options.verbose, names });
  const tags = await languagesAsked(asked, newsroom);
  const wanted = parseFormats(options.format);
  const isProof = names.length > 0 || tags.length > 0 || wanted.length < formats.length;
  const out = outFolder(options.out, newsroom, statements, context);
  const request: BuildRequest = {
    newsroom,
    statements,
    tags: tags.length === 0 ? undefined : tags,
    formats: wanted,
    approvedOnly: options.approvedOnly === true,
    out,
    isProof,
    isUnnamed: names.length === 0,
    now: context.now,
    extensions: await readExtensions(newsroom),
    fleet: await fleetOf(options, context, { root: newsroom.root, out }),
    stamps: before.stamps,
    onLoaded: context.optimizeLater,
  };
  const reporter = reporterOf(options);
  const progress =
    reporter === 'json' || options.quiet ? { event: () => undefined, clear: () => undefined } : progressLine(context);
  if (hasMany(request)) context.limitMemory();
  const started = performance.now();
  const result = await buildNewsroom(request, progress.event);
  asRead(result.loaded.files, newsroom, context);
  progress.clear();
  const settings = { ...reportContext(newsroom, context), verbose: options.verbose === true };
  /** What is said of the whole; without the seconds that it took, where nothing was built anew. */
  const summaryAfter = (seconds?: number): string =>
    options.quiet
      ? ''
      : buildReport(result, { ...settings, out: path.relative(context.cwd, out) || '.', seconds }).summary;
  const summary = summaryAfter((performance.now() - started) / 1000);
  const told = reporters[reporter]({
    ...settings,
    // A program gets everything, and so does who asks for more.
    files:
      reporter === 'terminal' && options.verbose !== true
        ? withoutToldGaps(result.loaded.files, result.held)
        : result.loaded.files,
    summary,
    data: () => buildData(result),
  });
  /** The same where nothing was built anew: it ends with the summary, or has none. */
  const again = (text: string): string =>
    text.endsWith(summary) ? `${text.slice(0, text.length - summary.length)}${summaryAfter()}` : text;
  context.stderr(told.stderr);
  // Whoever looks at a part is told of what would be refused as a whole.
  warnTakenBack(result.takenBack ?? [], context);
  if (options.verbose) context.stderr(logFailures(result.loaded.files, context.cwd, context.now));
  context.stdout(told.stdout);
  for (const fault of faults) context.stderr(reportFault(fault, context.colour));
  const code = faults.length > 0 ? 1 : exitCode(result);
  const { manifest, stamps } = result;
  if (result.isPublished && (result.takenBack ?? []).length === 0)
    await before.keep(
      result.loaded,
      { stdout: again(told.stdout), stderr: again(told.stderr), code },
      manifest === undefined ? undefined : { manifest, stamps },
    );
  return code;
}

/**
 * The output folder. For a lone file it is one beside `dist` where that has a release, which a proof must not replace.
 */
function outFolder(
  given: string | undefined,
  newsroom: Newsroom,
  statements: readonly string[],
  { cwd }: Context,
): string {
  const out = path.resolve(cwd, given ?? 'dist');
  if (given !== undefined || !newsroom.isBare || outKind(out) === 'free' || outKind(out) === 'proof') return out;
  return path.resolve(cwd, `dist-${markdownStem(statements[0] ?? 'statement')}`);
}

function parseFormats(list: readonly string[]): readonly Format[] {
  const names = list
    .flatMap((part) => part.split(','))
    .map((name) => name.trim())
    .filter(Boolean);
  const unknown = names.find((name) => !formats.some((format) => format === name));
  if (unknown !== undefined)
    throw new Fault('usage', `There is no format \`${unknown}\``, `Formats are ${formats.join(', ')}.`);
  return names.length === 0 ? formats : formats.filter((format) => names.includes(format));
}

function exitCode({ loaded, held, isPublished }: NewsroomBuild): number {
  return !isPublished || held.length > 0 || countMessages(loaded.files).error > 0 ? 1 : 0;
}
