import path from 'node:path';
import type { Newsroom } from '../../model/newsroom.ts';
import { paths, publicUrl } from '../../model/paths.ts';
import { readExtensions } from '../../workflows/load/extensions.ts';
import { type Embargoed, embargoedIn, stage } from '../../workflows/stage.ts';
import { withoutToldGaps } from '../../workflows/translate/language-status.ts';
import type { Context, DefineCommand } from '../command.ts';
import { FLEET, type FleetOptions, fleetOf } from '../fleet-options.ts';
import { APPROVED_ONLY, ROOT, releasesOption, signingKeyOf } from '../options.ts';
import { buildReport } from '../report/build-report.ts';
import { beDiscreet, NAMING } from '../report/discretion.ts';
import { countMessages, reportMessages } from '../report/report-messages.ts';
import { progressLine } from '../report/terminal.ts';
import { select } from '../select.ts';

type Options = FleetOptions & {
  readonly root: string;
  readonly releases: string;
  readonly out: string;
  readonly key?: string;
  readonly approvedOnly?: true;
  readonly addresses?: true;
  readonly verbose?: true;
};

const EXAMPLES = `
Examples:
  communique stage                         everything that is under embargo, into dist-staging/
  communique stage --addresses             where those see it whom you tell; keep it out of logs
  communique deploy --out dist-staging --to folder:/srv/staging
  communique deploy --out dist-staging --headers nginx    headers for its host

Each statement lies below 128 random bits of its own, which communique embargo wrote into its front matter: pages with the
embargo in a bar, PDFs, texts and press kits in every language. Nothing lists it: no start page, archive, search, feed or
sitemap. Pages and headers keep it out of search engines and caches, and no link out of it tells where it was followed from.
There is no robots.txt, since a crawler that must not read a page cannot read that it must not be listed either.
A newsroom with a key signs what it stages too, and deploy carries nothing else; nothing that is signed names an address.
What is staged never lies in a release's folder: give it a host of its own, \`staging-url:\` in source/newsroom.yaml. What is
not under embargo any more is gone from it with the next stage; release publishes it at its own address.`;

export const defineStage: DefineCommand = (program, context, exit) => {
  program
    .command('stage')
    .description('build what is under embargo for those who are given its address')
    .option(...ROOT)
    .option('--out <dir>', 'where it goes, apart from every release', 'dist-staging')
    .addOption(releasesOption())
    .option('--key <file>', 'secret key to sign with (communique keygen)')
    .option(...APPROVED_ONLY)
    .option('--addresses', 'print the addresses, and build nothing')
    .option(...FLEET.queue)
    .option(...FLEET.store)
    .option(...NAMING)
    .addHelpText('after', EXAMPLES)
    .action(async (options: Options) => exit(await runStage(options, context)));
};

async function runStage(
  { root, out, releases, key, approvedOnly, addresses, verbose, ...fleet }: Options,
  context: Context,
): Promise<number> {
  const { newsroom } = select(context.cwd, root, []);
  const embargoed = embargoedIn(newsroom, context.now);
  if (addresses) {
    context.stdout(embargoed.map((each) => `${addressOf(each, newsroom)}\n`).join('') || 'Nothing is under embargo.\n');
    return 0;
  }
  beDiscreet(newsroom, context, { verbose });
  const started = performance.now();
  const progress = progressLine(context);
  const folder = path.resolve(context.cwd, out);
  const choices = { approvedOnly: approvedOnly === true, now: context.now, key: signingKeyOf(key, context) };
  const request = {
    newsroom,
    out: folder,
    releases: path.resolve(context.cwd, releases),
    ...choices,
    extensions: await readExtensions(newsroom),
    fleet: await fleetOf(fleet, context, { root: newsroom.root, out: folder }),
  };
  const result = await stage(request, progress.event);
  progress.clear();
  context.stderr(reportMessages(withoutToldGaps(result.loaded.files, result.held), { ...context, verbose: false }));
  const seconds = (performance.now() - started) / 1000;
  context.stdout(buildReport(result, { ...context, verbose: false, out, seconds }).held);
  const isWhole = result.isPublished && result.held.length === 0 && countMessages(result.loaded.files).error === 0;
  if (!result.isPublished) context.stdout(`Nothing was staged, ${out} is as it was.\n`);
  else context.stdout(outcome(result.statements.length, embargoed, out));
  return isWhole ? 0 : 1;
}

function outcome(count: number, embargoed: readonly Embargoed[], out: string): string {
  const without = embargoed.filter(({ token }) => token === undefined);
  return [
    `${count === 1 ? '1 statement' : `${count} statements`} under embargo in ${out}.\n`,
    ...without.map(
      ({ slug, until }) => `${slug} has no staging address: communique embargo ${slug} --until ${until ?? 'TIME'}\n`,
    ),
    ...(count > 0 ? ['communique stage --addresses says where.\n'] : []),
  ].join('');
}

function addressOf({ slug, token, until }: Embargoed, { stagingUrl }: Newsroom): string {
  if (token === undefined) return `${slug}: none; communique embargo ${slug} --until ${until ?? 'TIME'} makes one`;
  const below = `${token}/${paths.choice(slug)}`;
  const where = stagingUrl === undefined ? below : publicUrl(stagingUrl, below);
  return `${slug}, until ${until ?? 'a time that it does not say'}: ${where}`;
}
