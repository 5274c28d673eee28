import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { errorCodeOf, Fault } from '../../lib/fault.ts';
import { temporaryFolder } from '../../lib/files/index.ts';
import { paths } from '../../model/paths.ts';
import { withoutTokens } from '../integrity/staging.ts';
import { type FileSet, folderFiles } from '../integrity/verify-release.ts';
import {
  folderInPlace,
  inUploadOrder,
  isNamedFor,
  LEADS,
  LEADS_OUT,
  nameOfAttempt,
  newBefore,
  outdated,
  type Present,
  presentIn,
  releaseNumberOf,
  requireUnchanged,
  type Source,
  type Target,
} from './target.ts';

/** Options for comparing by content, not by time, and leaving out this machine's owners and rights. */
const COMMON = ['--recursive', '--checksum', '--no-perms', '--no-owner', '--no-group', '--omit-dir-times'];

/**
 * A target that is a folder which the `rsync` program reaches, here, by ssh (`user@host:/path`) or at a daemon (`rsync://host/module/path`):
 * the same as a folder of this machine, one folder a release, and a link `current` that rsync changes by one rename
 * (`atomic_create` in its generator.c, since 3.1). Files that the current release has already are linked there and not
 * carried.
 */
export function rsyncTarget(destination: string): Target {
  const to = destination.endsWith('/') ? destination : `${destination}/`;
  return {
    name: destination,
    present: () => inScratch((scratch) => presentAt(to, scratch)),
    numbers: async () => {
      const { code, stdout, stderr } = await tryRsync(['--list-only', '--ignore-missing-args', `${to}releases/`]);
      if (code !== 0 && code !== PARTIAL) throw ended(code, stderr);
      return foldersIn(stdout.split('\n')).flatMap(releaseNumberOf);
    },
    strange: () => strangeAt(to),
    inspect: (judge, near) => inScratch(async (scratch) => judge(await fetched(to, near, scratch))),
    prepare: () =>
      inScratch(async (scratch) => {
        await placesAt(to, scratch);
        const name = `.try-${path.basename(scratch)}`;
        mkdirSync(path.join(scratch, name));
        await rsync(['--dirs', '--no-times', path.join(scratch, name), `${to}releases/`]);
        await prune([name], to, scratch);
      }),
    deploy: (source) =>
      inScratch(async (scratch) => {
        const { releases, current } = await placesAt(to, scratch);
        const ours = await oursOf(releases, to, scratch);
        // What is read just now is never touched: damaged, it gets a successor.
        const odd = current === undefined ? [] : await oddAt(`${to}releases/${current}/`);
        const isThere =
          current !== undefined &&
          odd.length === 0 &&
          isFor(current, source) &&
          (await missing(source, `${to}releases/${current}/`)) === 0;
        // Whoever switched to it may have been killed before the clearing up.
        if (isThere) return { carried: 0, removed: await prune(outdated(source, ours, current, current), to, scratch) };
        const others = (await strangeAt(to)).map((each) => each.split('/')[1]);
        const theirs = releases.filter((each) => !ours.includes(each));
        // rsync leaves the mode of a file that is there, and a link shares it.
        const name = freeName(source.name, [current, ...others, ...(odd.length > 0 ? releases : theirs)]);
        const carried = await carry(source, `${to}releases/${name}/`, odd.length > 0 ? undefined : current, scratch);
        const lost = await missing(source, `${to}releases/${name}/`);
        if (lost > 0) throw new Fault('deploy-failed', `${lost} files did not arrive whole`, 'Run this again.');
        requireUnchanged(source);
        await switchTo(name, to, scratch);
        if (!isPresent(await presentAt(to, scratch), source)) {
          throw new Fault(
            'deploy-failed',
            `${destination}/current leads nowhere`,
            'A daemon must leave links as they are: set `munge symlinks = no` for its module.',
          );
        }
        return { carried, removed: await prune(outdated(source, ours, name, current), to, scratch) };
      }),
  };
}

/** The name of a release at the target; names that are taken by the current release or by other files are skipped. */
function freeName(name: string, taken: readonly (string | undefined)[]): string {
  for (let attempt = 1; ; attempt++) {
    const free = nameOfAttempt(name, attempt);
    if (!taken.includes(free)) return free;
  }
}

/**
 * The releases at the target, by their folders' names, and the one that the link leads to; the folder is made where
 * there is none.
 */
async function placesAt(to: string, scratch: string) {
  mkdirSync(path.join(scratch, 'releases'));
  await rsync(['--dirs', '--no-times', `${scratch}/releases`, to]);
  const names = foldersIn(await rsync(['--list-only', `${to}releases/`]));
  const { leads = '', isFolder } = await leadsTo(to);
  if (isFolder) throw folderInPlace(`${to}current`);
  return { releases: names, current: LEADS.exec(leads)?.[1] };
}

/** Where the link `current` leads, or the empty string for what is neither link nor folder; `undefined` for a folder, and for nothing. */
async function leadsTo(to: string): Promise<{ readonly leads: string | undefined; readonly isFolder: boolean }> {
  const { stdout } = await tryRsync(['--list-only', '--links', '--specials', '--ignore-missing-args', `${to}current`]);
  const leads = / current -> (.*)$/m.exec(stdout)?.[1];
  const isOther = /^[^d].* current$/m.test(stdout);
  return { leads: leads ?? (isOther ? '' : undefined), isFolder: /^d.* current$/m.test(stdout) };
}

/** See `strange` of `Target`, by what rsync lists. */
async function strangeAt(to: string): Promise<readonly string[]> {
  const list = async (place: string): Promise<readonly string[]> => {
    const args = ['--list-only', '--links', '--specials', '--devices', '--ignore-missing-args', place];
    const { stdout } = await tryRsync(args);
    // Rights and a size stand before the name of each file and link, and where a link leads behind it.
    const entries = stdout.split('\n').map((line) => line.split(' -> ')[0]?.split(/ +/) ?? []);
    return entries.flatMap((entry) => (entry.length < 5 || entry[0]?.startsWith('d') ? [] : (entry.at(-1) ?? [])));
  };
  if ((await list(`${to}releases`)).includes('releases')) return ['releases'];
  return (await list(`${to}releases/`)).map((name) => `releases/${name}`);
}

const foldersIn = (listing: readonly string[]): readonly string[] =>
  listing.flatMap((line) => /^d.* (\S+)$/.exec(line)?.[1] ?? []);

/** Those of the folders in `releases` that are ours, by their manifests. */
async function oursOf(names: readonly string[], to: string, scratch: string): Promise<readonly string[]> {
  const folder = mkdtempSync(path.join(scratch, 'manifests-'));
  const manifests = ['--include=/*/', `--include=/*/${paths.manifest}`, '--exclude=*'];
  await tryRsync(['--recursive', '--compress', ...manifests, `${to}releases/`, `${folder}/`]);
  return names.filter((name) => isNamedFor(name, presentIn(path.join(folder, name))));
}

async function presentAt(to: string, scratch: string): Promise<Present | undefined> {
  const folder = mkdtempSync(path.join(scratch, 'present-'));
  const { code } = await tryRsync(['--ignore-missing-args', `${to}current/${paths.manifest}`, `${folder}/`]);
  return code === 0 ? presentIn(folder) : undefined;
}

/** The current files of the target, without what is near already; links and pipes are brought as such, to be named. */
async function fetched(to: string, near: readonly string[], scratch: string): Promise<FileSet | undefined> {
  const { leads, isFolder } = await leadsTo(to);
  if (isFolder) throw folderInPlace(`${to}current`);
  const strange = leads === undefined ? [] : await strangeAt(to);
  const isOut = leads !== undefined && (!LEADS.test(leads) || strange.includes(leads.replace(/\/$/, '')));
  if (isOut || strange.includes('releases')) return LEADS_OUT;
  const folder = mkdtempSync(path.join(scratch, 'current-'));
  const linked = near.slice(0, MOST_NEAR).map((each) => `--link-dest=${each}`);
  const args = [...COMMON, '--links', '--specials', '--max-size=1000m', ...linked];
  const { code, stderr } = await tryRsync([...args, `${to}current/`, `${folder}/`]);
  // What is not there, or cannot be read, is found missing when the rest is compared with its digests.
  if (code !== 0 && code !== PARTIAL) throw ended(code, stderr);
  const files = folderFiles(folder);
  if (files.paths.length + files.strange.length === 0) return undefined;
  const known = new Set(files.paths);
  const odd = (await oddAt(`${to}current/`)).filter((name) => known.has(name));
  return { ...files, strange: [...files.strange, ...odd].sort() };
}

/** Files that their owner cannot read, or that are marked to be run as another user. */
async function oddAt(place: string): Promise<readonly string[]> {
  const { stdout } = await tryRsync(['--recursive', '--list-only', '--ignore-missing-args', place]);
  return stdout.split('\n').flatMap((line) => {
    const [, mode = '', name = ''] = /^-(\S{9}) +\S+ \S+ \S+ (.+)$/.exec(line) ?? [];
    return name !== '' && (!mode.startsWith('r') || /[sStT]/.test(mode)) ? [name] : [];
  });
}

/** rsync's exit code for "some of it was not there, or could not be read". */
const PARTIAL = 23;

/** The most folders that rsync compares with (`MAX_BASIS_DIRS`). */
const MOST_NEAR = 20;

const isFor = (name: string, source: Source): boolean => name.split('.')[0] === source.name;

const isPresent = (present: Present | undefined, { name, isStaging }: Source): boolean =>
  present?.isStaging === isStaging && (isStaging || String(present.number) === name);

/**
 * Carries a release over: its manifest goes first, by which it is known for ours, then what pages show, then the pages; what an earlier
 * attempt has left goes last.
 */
async function carry({ folder, files }: Source, to: string, before: string | undefined, scratch: string) {
  const linked = before === undefined ? [] : [`--link-dest=../${before}`];
  const names = inUploadOrder(files.keys());
  const isPage = (name: string): boolean => name.endsWith('.html') || !name.includes('/');
  const pages = names.filter((name) => isPage(name) && name !== paths.manifest);
  const steps = [[paths.manifest], names.filter((name) => !isPage(name)), pages];
  let carried = 0;
  for (const [index, step] of steps.entries()) {
    const list = path.join(scratch, `files-${index}`);
    writeFileSync(list, step.join('\n'));
    const args = [...COMMON, ...linked, '--itemize-changes', `--files-from=${list}`, `${folder}/`, to];
    carried += (await rsync(args)).filter((line) => /^[<>]f/.test(line)).length;
  }
  await rsync([...COMMON, '--delete', '--existing', '--ignore-existing', `${folder}/`, to]);
  return carried;
}

/** How many files of a folder at the target are missing, wrong, or must not be there. */
async function missing({ folder }: Source, to: string): Promise<number> {
  const lines = await rsync([...COMMON, '--dry-run', '--delete', '--itemize-changes', `${folder}/`, to]);
  return lines.filter((line) => line.startsWith('*deleting') || line[1] === 'f').length;
}

/** Points the link at another release, and keeps what somebody has put in its place. */
async function switchTo(name: string, to: string, scratch: string): Promise<void> {
  const link = path.join(scratch, 'current');
  symlinkSync(`releases/${name}`, link);
  const { leads } = await leadsTo(to);
  const kept = leads === '' ? ['--backup', `--suffix=${newBefore()}`] : [];
  await rsync(['--links', ...kept, link, to]);
}

async function prune(names: readonly string[], to: string, scratch: string): Promise<number> {
  if (names.length === 0) return 0;
  const nothing = mkdtempSync(path.join(scratch, 'nothing-'));
  const gone = names.map((name) => `--include=/${name}/***`);
  const manifests = names.map((name) => `--exclude=/${name}/${paths.manifest}`);
  // The manifest goes last: what is left where this is broken off is still known for ours.
  for (const kept of [manifests, []])
    await rsync(['--recursive', '--delete', ...kept, ...gone, '--exclude=*', `${nothing}/`, `${to}releases/`]);
  return names.length;
}

async function inScratch<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const { path: folder, remove } = temporaryFolder('deploy');
  try {
    return await work(folder);
  } finally {
    remove();
  }
}

type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

/**
 * Runs the `rsync` program to its end, whatever its exit code.
 *
 * @throws {Fault} `deploy-failed` where there is none
 */
function tryRsync(args: readonly string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn('rsync', args, { stdio: ['ignore', 'pipe', 'pipe'] });
    child.once('error', (cause) =>
      reject(
        new Fault('deploy-failed', `rsync cannot be started (${errorCodeOf(cause)})`, 'Install rsync.', { cause }),
      ),
    );
    const output = Promise.all([text(child.stdout), text(child.stderr)]);
    child.once('close', (code) => void output.then(([stdout, stderr]) => resolve({ code, stdout, stderr })));
  });
}

/**
 * The lines that the `rsync` program prints.
 *
 * @throws {Fault} `deploy-failed` with its own words, where its exit code is another than 0
 */
async function rsync(args: readonly string[]): Promise<readonly string[]> {
  const { code, stdout, stderr } = await tryRsync(args);
  if (code === 0) return linesOf(stdout);
  throw ended(code, stderr);
}

/** The fault for a failing exit code, with rsync's own words. */
function ended(code: number | null, stderr: string): Fault {
  const said = withoutTokens(linesOf(stderr)[0] ?? 'no word');
  return new Fault('deploy-failed', `rsync ended with ${code}: ${said}`, REMEDY);
}

const linesOf = (output: string): readonly string[] => output.split(/\r?\n/).filter((line) => line !== '');

/**
 * The advice for a transfer that broke off: what was current stays so until all has arrived, so repeating it is enough.
 */
const REMEDY =
  'What is current there is as it was. Check the name of the place, its disk and your rights there, and run this again.';
