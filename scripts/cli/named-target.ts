import path from 'node:path';
import { Fault } from '../lib/fault.ts';
import { s3Store, storeSettings } from '../lib/object-store/index.ts';
import type { VerifiedFiles } from '../publish/deploy/brought-ahead.ts';
import { folderTarget } from '../publish/deploy/folder-target.ts';
import { rsyncTarget } from '../publish/deploy/rsync-target.ts';
import { storeTarget } from '../publish/deploy/store-target.ts';
import type { Target } from '../publish/deploy/target.ts';
import { isOwnFolder } from '../publish/release/out-folder.ts';
import { openOwn, readExtensions } from '../workflows/load/extensions.ts';
import type { Context } from './command.ts';

/**
 * The target that `--to` names, of the program's or of a newsroom's own kinds.
 *
 * @param verified what this process has verified before
 * @throws {Fault} `usage` for what is no target, or the newsroom's own folder
 */
export async function targetOf(
  to: string,
  { out, root }: { readonly out: string; readonly root: string },
  { cwd, environment }: Context,
  verified?: VerifiedFiles,
): Promise<Target> {
  const [, kind, place = ''] = /^([a-z][a-z0-9+.-]*):(.+)$/.exec(to) ?? [];
  // One that takes the name of a target of the program's is refused.
  const { targets = [] } = await readExtensions({ root: path.resolve(cwd, root), isBare: false });
  if (kind === 'folder') {
    const folder = path.resolve(cwd, place);
    refuseOwn(folder, path.resolve(cwd, out), path.resolve(cwd, root));
    return folderTarget(folder, verified?.digests);
  }
  if (kind === 'rsync' && !place.startsWith('-')) {
    // A place on this machine; on another one there is a colon behind its name.
    if (!place.includes(':')) refuseOwn(path.resolve(cwd, place), path.resolve(cwd, out), path.resolve(cwd, root));
    return rsyncTarget(place);
  }
  if (kind === 's3')
    return storeTarget(await s3Store(storeSettings(to, environment)), isPackedIn(environment), verified);
  const own = targets.find((each) => each.kind === kind);
  if (own !== undefined) return openOwn(own, place);
  throw new Fault(
    'usage',
    `\`${to}\` is no target`,
    'Write folder:/path, rsync:user@host:/path, or s3://bucket/prefix.',
  );
}

/** True where an object store is to keep pages and other texts in gzip. */
function isPackedIn(environment: Context['environment']): boolean {
  const given = environment['COMMUNIQUE_S3_COMPRESSION'] ?? '';
  if (given === '' || given === 'gzip') return given === 'gzip';
  throw new Fault('usage', `COMMUNIQUE_S3_COMPRESSION is \`${given}\``, 'Write gzip, or leave it out.');
}

/** Refuses to deploy into the folder that a release is made from, or kept in, and into one that can hardly be meant. */
function refuseOwn(folder: string, out: string, root: string): void {
  if (folder.split(path.sep).includes('~'))
    throw new Fault(
      'usage',
      `${folder} is a folder called ~: the shell leaves that as it is behind a colon`,
      'Write the whole path: --to folder:"$HOME/site".',
    );
  if (folder === path.parse(folder).root)
    throw new Fault(
      'usage',
      `${folder} is the root of this machine`,
      'Name a folder that a web server reads, such as folder:/srv/newsroom.',
    );
  if (!isOwnFolder(folder, out, root)) return;
  throw new Fault(
    'usage',
    `${folder} is the newsroom's own: releases are made from it, or kept in it`,
    'Name a folder that a web server reads, such as folder:/srv/newsroom.',
  );
}
