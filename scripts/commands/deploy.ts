import { existsSync } from 'node:fs';
import path from 'node:path';
import { Option } from 'commander';
import { folderTarget } from '../delivery/deploy/folder-target.ts';
import { rsyncTarget } from '../delivery/deploy/rsync-target.ts';
import type { Target } from '../delivery/deploy/target.ts';
import { Fault } from '../message/fault.ts';
import { paths } from '../output/paths.ts';
import { deploy, sourceOf } from '../pipeline/deliver/deploy.ts';
import { olderThan } from '../pipeline/deliver/older.ts';
import { type Host, headerFile, hosts } from '../release/headers/header-files.ts';
import { changesReport } from '../report/changes-report.ts';
import { changedReport } from '../report/verify-report.ts';
import type { Context, DefineCommand } from './command.ts';
import { keyMissing, publicKeyFor } from './public-key-option.ts';

type Options = {
  readonly out: string;
  readonly root: string;
  readonly key?: string;
  readonly to?: string;
  readonly headers?: Host;
  readonly yes?: true;
};

const EXAMPLES = `
Examples:
  communique deploy --to folder:/srv/newsroom        a web server's root is /srv/newsroom/current
  communique deploy --to rsync:www@example.org:/srv/newsroom      the same on another machine, by ssh
  communique deploy --headers nginx > communique.conf    what the web server should say of each file
  communique deploy --headers netlify > _headers         the same for Netlify, or cloudflare for Cloudflare Pages
  communique deploy --out dist-staging --to folder:/srv/staging    what is under embargo, to a host of its own
  communique deploy --out dist-staging --headers nginx   headers for that host: nothing listed, cached or logged

Only what has changed is carried. The target gets one folder a release, and \`current\` moves from one to the next by one
rename: nobody reads half of each. Run it again after a failure, and it goes on. An older release than the one there is
refused; one that is older than the newest here lists what would change and asks for --yes, and what has been taken back
or corrected since is never brought with it. Where the target has a release that is not known here, one that would take
something from the public, or show again what was taken back or corrected, is refused until you say --yes. Refused is also a release where something is staged, and the other way round.

A newsroom with a key deploys only what the key has signed: whatever else lies in the folder, nothing is carried. What lies at
the target is held against the release that it claims to be; what somebody has changed there is named, made good by the
release that is brought, and the exit code is 1.

rsync must be 3.1 or newer at the other end; RSYNC_RSH names another ssh command.`;

export const defineDeploy: DefineCommand = (program, context, exit) => {
  program
    .command('deploy')
    .description('bring the release to where it is read from')
    .option('--to <target>', 'folder:/path, or rsync:user@host:/path')
    .option('--out <dir>', 'where the release lies', 'dist')
    .option('--root <dir>', 'the newsroom whose key counts', '.')
    .option('--key <key>', "the newsroom's public key: a file, or its line of text")
    .option('--yes', 'bring an older release, or one that lacks what is public: you have seen what would change')
    .addOption(new Option('--headers <host>', 'print the headers that the web server should send').choices(hosts))
    .addHelpText('after', EXAMPLES)
    .action(async (options: Options) => exit(await runDeploy(options, context)));
};

async function runDeploy({ out, to, headers, yes, ...whose }: Options, context: Context): Promise<number> {
  const folder = path.resolve(context.cwd, out);
  if ((to === undefined) === (headers === undefined)) {
    throw new Fault('usage', 'Say one of --to and --headers', 'Example: --to folder:/srv/newsroom');
  }
  if (headers !== undefined) context.print(headerFile(headers, sourceOf(folder)));
  if (to === undefined) return 0;
  const target = targetOf(to, context);
  const key = publicKeyFor(whose, context);
  if (key === undefined && existsSync(path.join(folder, paths.signature))) throw keyMissing(undefined);
  if (isRefused(folder, yes === true, context)) return 1;
  const { number, changed, carried, removed } = await deploy(folder, target, { key, isConfirmed: yes === true });
  const what = number === undefined ? 'What is staged' : `Release ${number}`;
  context.print(`${what} is at ${target.name}: ${carried} files carried, ${removed} removed.\n`);
  if (changed.length === 0) return 0;
  context.tell(changedReport(target.name, changed));
  return 1;
}

/** An older release is brought only to somebody who has seen what that changes, and never what was taken back with it. */
function isRefused(folder: string, isConfirmed: boolean, { print }: Context): boolean {
  const older = olderThan(folder);
  if (older === undefined) return false;
  const { number, newest, changes, harmed } = older;
  if (harmed.length > 0) {
    print(
      `Release ${number} has the text of ${harmed.join(', ')}, which has been taken back or corrected since. Nothing was carried.\n  → communique rollback ${number}\n`,
    );
    return true;
  }
  if (isConfirmed || changes.length === 0) return false;
  print(changesReport(changes, []));
  print(
    `This is release ${number}, and release ${newest} has been made since. Nothing was carried.\n  → --yes, or communique rollback ${number}\n`,
  );
  return true;
}

function targetOf(to: string, { cwd }: Context): Target {
  const [, kind, place = ''] = /^(folder|rsync):(.+)$/.exec(to) ?? [];
  if (kind === 'folder') return folderTarget(path.resolve(cwd, place));
  if (kind === 'rsync' && !place.startsWith('-')) return rsyncTarget(place);
  throw new Fault('usage', `\`${to}\` is no target`, 'Write folder:/path, or rsync:user@host:/path.');
}
