import path from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import { Fault } from '../lib/fault.ts';
import { knownDigests } from '../lib/files/index.ts';
import type { VerifiedFiles } from '../publish/deploy/brought-ahead.ts';
import { olderThan, takenBackSince } from '../publish/deploy/deploy-changes.ts';
import { type Host, headerFile, hosts } from '../publish/deploy/headers.ts';
import { mustBeSigned } from '../publish/deploy/target-trust.ts';
import { preparedRelease } from '../publish/release/prepared-release.ts';
import { bringPrepared, examine, readyPrepared, requireAhead } from '../workflows/before-deploy.ts';
import { deploy, sourceOf } from '../workflows/deploy.ts';
import { type Context, refuseTwice } from './command.ts';
import { targetOf } from './named-target.ts';
import { collect, keyMissing, publicKeyFor } from './options.ts';
import { changesReport } from './report/release-report.ts';
import { changedReport } from './report/verify-report.ts';

/** The options of `deploy`. */
export type DeployOptions = {
  readonly out: string;
  readonly root: string;
  readonly key?: string;
  readonly to?: string;
  readonly headers?: Host;
  readonly yes?: true;
  readonly ahead?: true;
  readonly showAgain: readonly string[];
};

/** The `deploy` command with its options, without what it does. */
export const deployCommand = (program: Command): Command =>
  program
    .command('deploy')
    .description('bring the release to where it is read from')
    .option('--to <target>', 'folder:/path, rsync:user@host:/path, or s3://bucket/prefix')
    .option('--out <dir>', 'where the release lies', 'dist')
    .option('--root <dir>', 'the newsroom whose key counts', '.')
    .option('--key <key>', "the newsroom's public key: a file, or its line of text")
    .option('--yes', 'bring an older release, or one that lacks what is public: you have seen what would change')
    .option(
      '--show-again <slug>',
      'with --yes: what the target has taken back, and is to be public there again',
      collect,
      [],
    )
    .option('--ahead', 'bring what was prepared for later to a bucket now, where nobody is shown it before its time')
    .addOption(new Option('--headers <host>', 'print the headers that the web server should send').choices(hosts));

/**
 * The command line of a `deploy` that is done later, read. What it needs must be there now.
 *
 * @param words the words after `communique`
 * @param given the newsroom and the output folder, for a command line that does not name them
 * @throws {Fault} `usage`
 */
export async function readDeploy(
  words: readonly string[],
  given: Pick<DeployOptions, 'root' | 'out'>,
  context: Context,
): Promise<DeployOptions> {
  const line = `--then '${words.join(' ')}'`;
  const program = new Command('communique').exitOverride().configureOutput({ writeOut: () => {}, writeErr: () => {} });
  const command = deployCommand(program).action(() => undefined);
  refuseTwice(command);
  try {
    await program.parseAsync([...words], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    const why = error.exitCode === 0 ? 'it asks for help' : error.message.replace(/^error: /, '').replaceAll('\n', ' ');
    throw new Fault('usage', `${line}: ${why}`, SEE_HELP, { cause: error });
  }
  const said = command.opts<DeployOptions>();
  const options = {
    ...said,
    root: command.getOptionValueSource('root') === 'default' ? given.root : said.root,
    out: command.getOptionValueSource('out') === 'default' ? given.out : said.out,
  };
  if (options.to === undefined || options.headers !== undefined)
    throw new Fault(
      'usage',
      `${line} brings nothing anywhere`,
      "Write it as --then 'deploy --to folder:/srv/newsroom'.",
    );
  if (path.resolve(context.cwd, options.out) !== path.resolve(context.cwd, given.out))
    throw new Fault(
      'usage',
      `${line} brings ${options.out}, and what opens is ${given.out}`,
      'Leave --out out of --then: it is handed on.',
    );
  const target = await targetOf(options.to, options, context);
  if (options.ahead) requireAhead(target);
  publicKeyFor(options, context);
  return options;
}

const SEE_HELP = '`communique deploy --help` says what it takes.';

/**
 * Makes sure that a prepared release could be brought to its target now, and brings nothing there.
 *
 * @param folder where the release lies as long as it waits
 * @param verified what this process has verified, and will ask for when it deploys
 * @throws {Fault} as the deploy itself would
 */
export async function rehearseDeploy(
  options: DeployOptions,
  folder: string,
  context: Context,
  verified: VerifiedFiles,
): Promise<void> {
  const { out, target, trust } = await beforeItsTime(options, folder, context, verified);
  await examine(out, folder, target, trust);
}

/**
 * Brings a prepared release to its target ahead of its time, and says how many files were carried.
 *
 * @param folder where the release lies as long as it waits
 * @param verified what this process has verified, and will ask for when it deploys
 * @throws {Fault} as the deploy itself would
 */
export async function deployAhead(
  options: DeployOptions,
  folder: string,
  context: Context,
  verified: VerifiedFiles = digestsAlone(context),
): Promise<string> {
  const { out, target, trust } = await beforeItsTime(options, folder, context, verified);
  const carried = await bringPrepared(out, folder, target, trust);
  return `What was prepared is at ${target.name}, where nobody is shown it: ${carried} files carried.\n`;
}

/**
 * Readies the target for a prepared release: see `readyPrepared`.
 *
 * @param folder where the release lies as long as it waits
 * @param verified what this process has verified, and will ask for when it deploys
 * @throws {Fault} as the deploy itself would
 */
export async function readyDeploy(
  options: DeployOptions,
  folder: string,
  context: Context,
  verified: VerifiedFiles,
): Promise<number> {
  const { out, target, trust } = await beforeItsTime(options, folder, context, verified);
  return readyPrepared(out, folder, target, trust);
}

/** The target of what waits for its time, and what is trusted there. */
async function beforeItsTime(
  { out, to = '', yes, showAgain, ...whose }: DeployOptions,
  folder: string,
  context: Context,
  verified: VerifiedFiles,
) {
  const key = publicKeyFor(whose, context);
  const own = path.resolve(context.cwd, whose.root, 'dist');
  if (key === undefined && mustBeSigned(folder, own)) throw keyMissing(undefined);
  const trust = { key, own, isConfirmed: yes === true, showAgain, digests: verified.digests };
  const target = await targetOf(to, { out, root: whose.root }, context, verified);
  return { out: path.resolve(context.cwd, out), target, trust };
}

/** What one deploy verifies: its files are read once for all that it asks of them. */
const digestsAlone = ({ clocks }: Context): VerifiedFiles => ({ digests: knownDigests(() => clocks().wall) });

/**
 * Runs a `deploy` by its options, and returns its exit code.
 *
 * @param verified what this process has verified before
 */
export async function runDeploy(
  options: DeployOptions,
  context: Context,
  verified: VerifiedFiles = digestsAlone(context),
): Promise<number> {
  const { out, to, headers, yes, ahead, showAgain, ...whose } = options;
  const folder = path.resolve(context.cwd, out);
  if ((to === undefined) === (headers === undefined)) {
    throw new Fault('usage', 'Say one of --to and --headers', 'Example: --to folder:/srv/newsroom');
  }
  if (headers !== undefined) context.stdout(headerFile(headers, sourceOf(folder)));
  if (to === undefined) return 0;
  if (ahead) {
    const waiting = preparedRelease(folder);
    if (waiting === undefined) throw nothingPrepared(out);
    context.stdout(await deployAhead(options, waiting.folder, context));
    return 0;
  }
  const target = await targetOf(to, { out, root: whose.root }, context, verified);
  const key = publicKeyFor(whose, context);
  const own = path.resolve(context.cwd, whose.root, 'dist');
  if (key === undefined && mustBeSigned(folder, own)) throw keyMissing(undefined);
  const taken = takenBackSince(folder, own);
  if (taken.length > 0) {
    context.stdout(
      `${out} has the text of ${taken.join(', ')}, which has been taken back since. Nothing was carried.\n  → Make a release that says so, and deploy that: communique release\n`,
    );
    return 1;
  }
  if (isRefused(folder, own, yes === true, context)) return 1;
  const { number, changed, carried, removed } = await deploy(folder, target, {
    key,
    own,
    isConfirmed: yes === true,
    showAgain,
    digests: verified.digests,
    // Who has waited for its time with a memory of what was brought ahead.
    isAwaited: verified.ahead !== undefined,
    now: context.clocks().wall,
  });
  const what = number === undefined ? 'What is staged' : `Release ${number}`;
  context.stdout(`${what} is at ${target.name}: ${carried} files carried, ${removed} removed.\n`);
  if (changed.length === 0) return 0;
  context.stderr(changedReport(target.name, changed));
  return 1;
}

/** The fault where a prepared release is asked for, and there is none. */
export const nothingPrepared = (out: string): Fault =>
  new Fault(
    'release-unknown',
    `Nothing is prepared for ${out}`,
    'Prepare it first: communique release --prepare --at 2026-12-01T10:00+01:00',
  );

/**
 * True for an older release that the user has not confirmed after seeing what it changes, or that has what was taken
 * back.
 */
function isRefused(folder: string, own: string, isConfirmed: boolean, { stdout }: Context): boolean {
  const older = olderThan(folder, own);
  if (older === undefined) return false;
  const { number, newest, changes, harmed } = older;
  if (harmed.length > 0) {
    stdout(
      `Release ${number} has the text of ${harmed.join(', ')}, which has been taken back or corrected since. Nothing was carried.\n  → communique rollback ${number}\n`,
    );
    return true;
  }
  if (isConfirmed) return false;
  stdout(changesReport(changes, []));
  stdout(
    `This is release ${number}, and release ${newest} has been made since. Nothing was carried.\n  → --yes, or communique rollback ${number}\n`,
  );
  return true;
}
