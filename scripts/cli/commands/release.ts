import path from 'node:path';
import { Fault } from '../../lib/fault.ts';
import { formatMoment, languageOf } from '../../lib/text/index.ts';
import { formats } from '../../model/artifact.ts';
import { type Drop, refuseUnknown } from '../../publish/release/dropped-addresses.ts';
import { publicStateOf } from '../../publish/release/public-state.ts';
import { readExtensions } from '../../workflows/load/extensions.ts';
import type { Released } from '../../workflows/publish-release.ts';
import type { ReleaseRequest } from '../../workflows/readiness/release-request.ts';
import { planRelease, prepareRelease, releaseNewsroom } from '../../workflows/release.ts';
import { hasMany } from '../../workflows/render/spooled.ts';
import { withoutToldGaps } from '../../workflows/translate/language-status.ts';
import type { Context, DefineCommand } from '../command.ts';
import { FLEET, type FleetOptions, fleetOf } from '../fleet-options.ts';
import { collect, parseTime, ROOT, signingKeyOf } from '../options.ts';
import { beDiscreet, NAMING } from '../report/discretion.ts';
import { readinessReport, warnWillNotOpen } from '../report/release-report.ts';
import { countMessages, reportMessages } from '../report/report-messages.ts';
import { progressLine } from '../report/terminal.ts';
import { knownTags, parseTags, select } from '../select.ts';

type Options = FleetOptions & {
  readonly root: string;
  readonly out: string;
  readonly key?: string;
  readonly without: readonly string[];
  readonly drop: readonly string[];
  readonly restore: readonly string[];
  readonly another: readonly string[];
  readonly dropFeeds?: true;
  readonly approvedOnly?: true;
  readonly dryRun?: true;
  readonly prepare?: true;
  readonly at?: string;
  readonly verbose?: true;
};

const EXAMPLES = `
Examples:
  communique release --dry-run               the board alone: what is ready, and what is not
  communique release --dry-run --at 2026-12-01T10:00+01:00    what would come out then, and what is not ready for it
  communique release --prepare --at 2026-12-01T10:00+01:00    made and signed now, for communique open at that time
  communique release --key ~/communique.key  everything at once, signed
  communique release --without fa            without a language that is not ready; say it, and it stays out
  communique release --drop boats/fa         boats is not public in Persian any more; --drop boats: in no language
  communique release --restore boats/fa      it is again

A statement goes in all of its languages or not at all: one that is held stays as it was last published, and the board
says so. No page, PDF, text or press kit goes from the public unless you name it with --drop: then it stays out, also of
later releases, until you name it with --restore. Nor do the feeds end, unless you say --drop-feeds. Nothing that was
taken back or corrected comes out as it was before, nor under another name: a copy whose whole text says word for word
what another said that was taken back or corrected is a no. An earlier version says what was published, or it is a no. A
release has a number and names the one before it by its digest; that one is kept, and \`communique rollback\` publishes
it again. The same files make no new release.
The key may also be named in COMMUNIQUE_KEY; its password is in COMMUNIQUE_KEY_PASSWORD.`;

export const defineRelease: DefineCommand = (program, context, exit) => {
  program
    .command('release')
    .description('publish everything at once: the board first, then all of it or nothing')
    .option(...ROOT)
    .option('--out <dir>', 'where the release goes', 'dist')
    .option('--key <file>', 'secret key to sign with (communique keygen)')
    .option('--without <tags>', 'languages that stay out', collect, [])
    .option('--drop <name>', 'SLUG, SLUG/TAG or SLUG/TAG/v1 that is public, and is not to be any more', collect, [])
    .option('--drop-feeds', 'feeds, ninjs and the sitemap may end: the newsroom has no `url` any more')
    .option('--restore <name>', 'what was dropped, and is to be public again', collect, [])
    .option(
      '--another <slug>',
      'a statement of its own, although it says nearly what one that is held or was taken back says',
      collect,
      [],
    )
    .option('--approved-only', 'a language of which a text is not approved is not ready')
    .option('--dry-run', 'show the board and publish nothing')
    .option('--prepare', 'make and sign it for the time of --at; `communique open` publishes it then')
    .option('--at <time>', 'with --dry-run or --prepare: as it will be then, such as 2026-12-01T10:00+01:00')
    .option(...FLEET.queue)
    .option(...FLEET.store)
    .option(...NAMING)
    .addHelpText('after', EXAMPLES)
    .action(async (options: Options) => exit(await runRelease(options, context)));
};

/**
 * The drops that an option names.
 *
 * @throws {Fault} `usage` for what is not written as SLUG, SLUG/TAG or SLUG/TAG/v1
 */
function parseNames(option: 'drop' | 'restore', list: readonly string[]): readonly Drop[] {
  return list.map((name) => {
    const [, slug, tag, version] =
      /^([^/\s]+)(?:\/([A-Za-z0-9-]+)(?:\/v([1-9]\d{0,5}))?)?$/.exec(name.normalize('NFC')) ?? [];
    if (slug === undefined)
      throw new Fault(
        'usage',
        `\`${name}\` is no statement`,
        `Write --${option} SLUG, or --${option} SLUG/TAG, such as boats/de; of an earlier version boats/de/v1.`,
      );
    return { slug, tag, version: version === undefined ? undefined : Number(version) };
  });
}

async function runRelease(options: Options, context: Context): Promise<number> {
  const { newsroom, statements } = select(context.cwd, options.root, []);
  beDiscreet(newsroom, context, options);
  const without = knownTags(parseTags(options.without), newsroom);
  const request: ReleaseRequest = {
    newsroom,
    statements,
    tags:
      without.length === 0
        ? undefined
        : newsroom.languages.map(({ tag }) => tag).filter((tag) => !without.includes(tag)),
    formats,
    out: path.resolve(context.cwd, options.out),
    isProof: false,
    approvedOnly: options.approvedOnly === true,
    now: timeOf(options, context),
    without,
    drops: parseNames('drop', options.drop),
    restores: parseNames('restore', options.restore),
    another: options.another,
    dropsFeeds: options.dropFeeds,
    isAhead: options.at !== undefined,
    key: signingKeyOf(options.key, context),
    extensions: await readExtensions(newsroom),
    fleet: options.dryRun
      ? undefined
      : await fleetOf(options, context, { root: newsroom.root, out: path.resolve(context.cwd, options.out) }),
    onLoaded: context.optimizeLater,
  };
  if (hasMany(request)) context.limitMemory();
  refuseUnknown({ drops: request.drops, restores: request.restores ?? [] }, newsroom, publicStateOf(request.out));
  const progress = progressLine(context);
  const result = await (options.dryRun
    ? planRelease(request)
    : options.prepare
      ? prepareRelease(request, context.clocks(), progress.event)
      : releaseNewsroom(request, progress.event));
  progress.clear();
  const { readiness, loaded, released } = result;
  context.stderr(
    reportMessages(
      withoutToldGaps(
        loaded.files,
        readiness.rows.map((row) => ({ ...row, isGap: true })),
      ),
      { ...context, verbose: false },
    ),
  );
  context.stdout(readinessReport(readiness, context));
  if (released !== undefined && options.prepare)
    context.stdout(
      `Release ${released.number} is prepared for ${formatMoment(new Date(request.now).toISOString(), languageOf('en'), newsroom.timeZone)}; nobody else can read it.\n  → communique open --then 'deploy --to …'\n`,
    );
  else if (released !== undefined) context.stdout(outcome(released, options.out, request.key !== undefined));
  else if (!options.dryRun) context.stdout(`Nothing was published, ${options.out} is as it was.\n`);
  if (!options.prepare) warnWillNotOpen(request.out, newsroom, context);
  const isWhole = readiness.isGo && readiness.rows.every(({ state }) => state !== 'held');
  const isAltered = (released?.altered ?? []).length > 0;
  return isWhole && !isAltered && countMessages(loaded.files).error === 0 ? 0 : 1;
}

/**
 * The time that the release is for, in milliseconds since 1970.
 *
 * @throws {Fault} `usage` for a time without its zone, one that is over, or one that nothing asks for
 */
function timeOf({ at, dryRun, prepare }: Options, { now }: Context): number {
  if (at === undefined) {
    if (!prepare) return now;
    throw new Fault('usage', 'It is not said for when', 'Name the end of the embargo: --at 2026-12-01T10:00+01:00');
  }
  const time = parseTime(at);
  if (!dryRun && !prepare)
    throw new Fault('usage', '--at goes with --dry-run or --prepare', 'A release is made now; communique open waits.');
  if (time < now) throw new Fault('usage', `${at} is over`, 'Name a time to come, or leave --at out.');
  return time;
}

function outcome({ number, files, isNew, altered = [] }: Released, out: string, isSigned: boolean): string {
  const [first, ...others] = altered;
  if (first !== undefined) {
    const more = others.length === 0 ? '' : `, nor are ${others.length} more`;
    return `No text has changed since release ${number}, but ${path.join(out, first)} is not what it put there${more}.\n  → Move ${out} away, and release again.\n`;
  }
  if (!isNew) return `${out} is release ${number} already: nothing has changed.\n`;
  return `Release ${number}, ${files} files in ${out}, ${isSigned ? 'signed' : 'not signed (communique keygen makes a key)'}.\n`;
}
