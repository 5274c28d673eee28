import path from 'node:path';
import { Fault } from '../../lib/fault.ts';
import { matchesIn } from '../../lib/matches-in.ts';
import { formatMoment, languageOf } from '../../lib/text/index.ts';
import type { Newsroom } from '../../model/newsroom.ts';
import { ownPage } from '../../model/own-page.ts';
import { preparedAt, preparedRelease, waitUntil } from '../../publish/release/prepared-release.ts';
import { type KeptRelease, latestRelease } from '../../publish/release/store.ts';
import { objectionsTo, openRelease, whatWaits } from '../../workflows/open-release.ts';
import { nothingVerified, type Verified } from '../../workflows/verified.ts';
import type { Context, DefineCommand } from '../command.ts';
import { parseTime } from '../options.ts';
import { beDiscreet, NAMING } from '../report/discretion.ts';
import {
  type DeployOptions,
  deployAhead,
  nothingPrepared,
  readDeploy,
  readyDeploy,
  rehearseDeploy,
  runDeploy,
} from '../run-deploy.ts';
import { select } from '../select.ts';

type Options = {
  readonly root: string;
  readonly out: string;
  readonly at?: string;
  readonly then?: string;
  readonly verbose?: true;
};

const EXAMPLES = `
Examples:
  communique release --prepare --at 2026-12-01T10:00+01:00 --key ~/communique.key
  communique open --then 'deploy --to folder:/srv/newsroom'    waits, publishes at that time, and deploys
  communique open --at 2026-12-01T10:00+01:00 --then 'deploy --to rsync:www@example.org:/srv/newsroom'
  communique open --then 'deploy --to s3://press/newsroom --ahead'    carried now, closed; at that time it is only shown

It opens what was prepared when the clock says that its time has come and as much time has gone by as there was left: a
clock that is set forward by mistake opens nothing. A statement that was withheld, canceled, corrected or put under another
embargo since is not opened, and neither is anything else with it: it says so at once, and you prepare again. Start it again
after a failure or a restart of the machine, and it goes on; what is done is not done twice. A target that does not answer is
tried again for an hour. What --then says is tried at the start, as far as it goes without carrying anything: its options, the
key, and where there is a minute left the signature of what waits and whether the target can be written. What would fail ends
it. ${ownPage('unattended.md')} has recipes for systemd, cron and GitHub Actions.

Exit code 0 when it is open (and deployed), 1 when something speaks against it, 3 for a fault.`;

/** Milliseconds between two looks at the newsroom's files, and two attempts to deploy. */
const LOOK = 30_000;
const AGAIN = 5000;
const PATIENCE = 3_600_000;
/** Milliseconds to wait for the target at the beginning, when the user is there to be told. */
const FIRST_PATIENCE = 5000;
/** The time before an opening below which nothing is tried first, since it would delay the opening. */
const FIRST_ROOM = 60_000;

export const defineOpen: DefineCommand = (program, context, exit) => {
  program
    .command('open')
    .description('wait for the time that a release was prepared for, and publish it then')
    .option('--at <time>', 'the time, where it is another than the one it was prepared for; never before that')
    .option(
      '--then <command>',
      'what to do as soon as it is published: a `deploy` with its options; --root and --out are handed on',
    )
    .option('--root <dir>', 'the newsroom', '.')
    .option('--out <dir>', 'where the release goes', 'dist')
    .option(...NAMING)
    .addHelpText('after', EXAMPLES)
    .action(async (options: Options) => exit(await runOpen(options, context)));
};

async function runOpen({ root, out, at, then, verbose }: Options, context: Context): Promise<number> {
  const folder = path.resolve(context.cwd, out);
  const { newsroom } = select(context.cwd, root, []);
  beDiscreet(newsroom, context, { verbose, waiting: notPublicYet(folder) });
  const after = then === undefined ? undefined : await readDeploy(deployWords(then), { root, out }, context);
  const waiting = whatWaits(folder);
  if (waiting === undefined) throw nothingPrepared(out);
  const time = at === undefined ? waiting.time : parseTime(at);
  if (time < waiting.time)
    throw new Fault(
      'usage',
      `It was prepared for ${zoned(waiting.time, newsroom)}`,
      'Prepare it again, for another time.',
    );
  const verified = nothingVerified(() => context.clocks().wall);
  if (!waiting.isOpen) {
    if (after !== undefined && time - context.clocks().wall > FIRST_ROOM)
      await rehearse(after, folder, context, verified);
    context.stdout(`Release ${waiting.number} opens ${zoned(time, newsroom)}.\n`);
    const bringAhead = after === undefined ? async () => undefined : aheadOf(after, folder, context, verified, time);
    const isLong = time - context.clocks().wall > FIRST_ROOM;
    // What would not be opened is not carried.
    if (isLong && (await objectionsTo(folder, newsroom, time, verified)).length === 0) await bringAhead();
    if (!(await wait(time, folder, newsroom, context, { bringAhead, verified }))) return 0;
    const objections = await openRelease(folder, newsroom, context.clocks().wall, verified);
    if (objections.length > 0) {
      context.stderr(objectionsText(objections));
      return 1;
    }
  }
  context.stdout(`Release ${whatWaits(folder)?.number ?? waiting.number} is open.\n`);
  if (after === undefined) return 0;
  const { ahead: _, ...now } = after;
  return patiently(() => runDeploy(now, context, verified), PATIENCE, context);
}

/**
 * A function that brings what waits to its target ahead of its time, or readies the target for it, once, and again where it was prepared anew.
 *
 * @param time when it opens, in milliseconds since 1970
 */
function aheadOf(
  options: DeployOptions,
  folder: string,
  context: Context,
  verified: Verified,
  time: number,
): () => Promise<void> {
  let reached: { readonly digest: string; readonly isAll: boolean } | undefined;
  let told = '';
  return async () => {
    const waiting = preparedRelease(folder);
    if (waiting === undefined) return;
    const isFirst = reached?.digest !== waiting.digest;
    if (!isFirst && reached?.isAll) return;
    try {
      if (options.ahead) context.stdout(await deployAhead(options, waiting.folder, context, verified));
      else {
        // What is linked now has to be read once more, and cannot be while it is new.
        if (isFirst && time - context.clocks().wall < FIRST_ROOM + 2 * LOOK) return;
        await readyDeploy(options, waiting.folder, context, verified);
      }
      reached = { digest: waiting.digest, isAll: options.ahead === true || !isFirst };
    } catch (error) {
      if (error instanceof Fault && error.code === 'usage') throw error;
      // Whatever else it is must not keep a release from opening: what is not there at its time is carried then.
      const what = error instanceof Error ? error.message : String(error);
      if (what !== told) context.stderr(`Not carried ahead: ${what}; it is tried again.\n`);
      told = what;
    }
  };
}

/** The slugs of statements that a prepared release shows for the first time. */
function notPublicYet(folder: string): readonly string[] {
  const slugs = (release: KeptRelease | undefined) => release?.manifest.statements.map(({ slug }) => slug) ?? [];
  const open = new Set(slugs(latestRelease(folder)));
  return slugs(preparedRelease(folder)).filter((slug) => !open.has(slug));
}

/** Rehearses the deploy, so that what would not work is reported while the user is there to mend it. */
async function rehearse(options: DeployOptions, out: string, context: Context, verified: Verified): Promise<void> {
  const waiting = preparedRelease(out);
  if (waiting !== undefined)
    await patiently(() => rehearseDeploy(options, waiting.folder, context, verified), FIRST_PATIENCE, context);
}

/**
 * Waits until the time; false when the user has ended it.
 *
 * @param meanwhile `bringAhead` is called now and then while there is time; `verified` is what this process has verified
 */
function wait(
  time: number,
  folder: string,
  newsroom: Newsroom,
  context: Context,
  { bringAhead, verified }: { readonly bringAhead: () => Promise<void>; readonly verified: Verified },
): Promise<boolean> {
  const { clocks, stderr, interruption } = context;
  const start = clocks();
  const since = preparedAt(folder);
  let looked = Number.NEGATIVE_INFINITY;
  let told = '';
  return waitUntil(time, {
    clocks,
    since: since?.boot === start.boot ? since : start,
    interrupted: interruption(),
    onSet: (moved) =>
      stderr(
        `The clock was set ${moved < 0 ? 'back' : 'forward'} by ${Math.round(Math.abs(moved) / 1000)} s; nothing opens early for it.\n`,
      ),
    meanwhile: async (left) => {
      const { running } = clocks();
      if (left < 2000 || running - looked < LOOK) return;
      looked = running;
      const text = objectionsText(await objectionsTo(folder, newsroom, time, verified));
      if (text !== told && text !== '') stderr(text);
      told = text;
      if (left > FIRST_ROOM && text === '') await bringAhead();
    },
  });
}

const objectionsText = (objections: readonly string[]): string =>
  objections.length === 0
    ? ''
    : `It is not opened: ${objections.join('; ')}.\n  → Prepare it again: communique release --prepare --at TIME\n`;

/** The result of a work that is tried again for a while: a target may be slow, or away. */
async function patiently<T>(work: () => Promise<T>, patience: number, context: Context): Promise<T> {
  const { running: begun } = context.clocks();
  let said = '';
  for (;;) {
    try {
      return await work();
    } catch (error) {
      const isAway = error instanceof Fault && error.code === 'deploy-failed';
      if (!isAway || context.clocks().running - begun > patience) throw error;
      if (error.message !== said) context.stderr(`${error.message}; it is tried again.\n`);
      said = error.message;
      const isEnded = await Promise.race([pause(AGAIN), context.interruption().then(() => true)]);
      if (isEnded) throw error;
    }
  }
}

/**
 * The words of the command line behind `--then`.
 *
 * @throws {Fault} `usage` for another command than `deploy`, or a quotation mark that is not closed
 */
function deployWords(then: string): readonly string[] {
  const words = matchesIn(then, /(?:'[^']*'|"[^"]*"|[^\s'"])+|['"]/g).map(([word]) => word);
  if (words.some((word) => word === "'" || word === '"'))
    throw new Fault('usage', `A quotation mark is not closed in --then ${then}`, WRITE_IT_SO);
  const plain = words.map((word) => word.replace(/'([^']*)'|"([^"]*)"/g, '$1$2'));
  const [first, ...rest] = plain[0] === 'communique' ? plain.slice(1) : plain;
  if (first === 'deploy') return [first, ...rest];
  throw new Fault('usage', `\`${then}\` is no deploy`, WRITE_IT_SO);
}

const WRITE_IT_SO = "Write it as --then 'deploy --to folder:/srv/newsroom'.";

const pause = (milliseconds: number): Promise<false> =>
  new Promise((resolve) => {
    setTimeout(() => resolve(false), milliseconds);
  });

const zoned = (time: number, { timeZone }: Newsroom): string =>
  formatMoment(new Date(time).toISOString(), languageOf('en'), timeZone);
