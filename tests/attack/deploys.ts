import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { reportFault } from '../../scripts/cli/report/failures.ts';
import { changedReport } from '../../scripts/cli/report/verify-report.ts';
import { newKey, type SecretKey, stringifyPublicKey } from '../../scripts/lib/signing/key.ts';
import { folderTarget } from '../../scripts/publish/deploy/folder-target.ts';
import { rsyncTarget } from '../../scripts/publish/deploy/rsync-target.ts';
import { assemble } from '../../scripts/publish/release/assemble.ts';
import { check } from '../support/check.ts';
import { communique } from '../support/communique.ts';
import { deployNow } from '../support/deploy-now.ts';
import { filesBelow } from '../support/folder.ts';
import { CANARY, forgeries, intrusions, releaseOf, unbelievable } from './deploys/forgeries.ts';

/** Of each sort, so many go by the command line itself, the others by what it calls. */
const COMMANDS = Number(process.argv[2] ?? 3);

/**
 * A signed newsroom deploys nothing that its key has not signed, to a folder or by rsync; and what a stranger has changed at
 * the target is named, and made good.
 */
await check(async (scratch) => {
  const faults: string[] = [];
  const kinds = ['folder', ...(spawnSync('rsync', ['--version']).error === undefined ? ['rsync'] : [])];
  if (kinds.length < 2) faults.push('There is no rsync here');
  let [tried, carried, named, intruded] = [0, 0, 0, 0];
  for (const kind of kinds) {
    for (const [index, [name, forge]] of Object.entries(forgeries).entries()) {
      const {
        root,
        site,
        deploy: run,
      } = newsroomAt(path.join(scratch, `${kind}-forged-${tried}`), kind, index < COMMANDS);
      const first = await run();
      if (first.code !== 0) faults.push(`${kind}: a genuine release was refused: ${first.stderr}`);
      assemble(releaseOf(2, root.key), root.out);
      forge(root.out);
      const { code, stderr } = await run();
      tried++;
      if (code !== 3 || !stderr.includes('→') || /\n +at /.test(stderr))
        faults.push(`${kind}, ${name}: exit code ${code}: ${stderr}`);
      if (holdsCanary(site)) {
        carried++;
        faults.push(`${kind}, ${name}: carried`);
      }
    }
    for (const [index, [name, intrude]] of Object.entries(intrusions).entries()) {
      const {
        root,
        site,
        deploy: run,
      } = newsroomAt(path.join(scratch, `${kind}-changed-${intruded}`), kind, index < COMMANDS);
      await run();
      const path_ = intrude(realpathSync(path.join(site, 'current')));
      assemble(releaseOf(2, root.key), root.out);
      const before = realpathSync(path.join(site, 'current'));
      const asked = unbelievable.has(name) ? await run() : undefined;
      if (asked !== undefined && (asked.code !== 3 || !asked.stderr.includes(path_)))
        faults.push(`${kind}, ${name}: exit code ${asked.code} before anybody was asked: ${asked.stderr}`);
      if (realpathSync(path.join(site, 'current')) !== before) faults.push(`${kind}, ${name}: carried unasked`);
      const { code, stderr } = await run(asked !== undefined);
      intruded++;
      if (code === 1 && stderr.includes(`  ${path_}: `)) named++;
      else faults.push(`${kind}, ${name}: exit code ${code}, and ${path_} is not named: ${stderr}`);
      const current = realpathSync(path.join(site, 'current'));
      if (holdsCanary(current) || existsSync(path.join(current, 'a-link')))
        faults.push(`${kind}, ${name}: still there`);
      const again = await run();
      if (again.code !== 0) faults.push(`${kind}, ${name}: then exit code ${again.code}: ${again.stderr}`);
    }
  }
  return {
    measured: [
      `deploy: ${tried} forgeries of ${Object.keys(forgeries).length} kinds at ${kinds.join(' and ')}, ${carried} carried`,
      `deploy: ${intruded} changes by a stranger at targets, ${named} named`,
    ],
    faults,
  };
});

/** A newsroom with a key and its first release, deployed to a place of its own. */
function newsroomAt(folder: string, kind: string, isCommand: boolean) {
  const root = { out: path.join(folder, 'dist'), key: newKey() satisfies SecretKey };
  const site = path.join(folder, 'site');
  mkdirSync(path.join(folder, 'source'), { recursive: true });
  mkdirSync(site);
  writeFileSync(path.join(folder, 'source/newsroom.pub'), stringifyPublicKey(root.key.publicKey));
  assemble(releaseOf(1, root.key), path.join(folder, 'older'));
  assemble(releaseOf(1, root.key), root.out);
  const target = kind === 'folder' ? folderTarget(site) : rsyncTarget(site);
  const deployed = async (isConfirmed = false): Promise<{ readonly code: number | null; readonly stderr: string }> => {
    if (isCommand) return communique(['deploy', '--to', `${kind}:${site}`, ...(isConfirmed ? ['--yes'] : [])], folder);
    try {
      const { changed } = await deployNow(root.out, target, { key: root.key.publicKey, isConfirmed });
      return { code: changed.length === 0 ? 0 : 1, stderr: changedReport(site, changed) };
    } catch (error) {
      return { code: 3, stderr: reportFault(error, false) };
    }
  };
  return { root, site, deploy: deployed };
}

function holdsCanary(folder: string): boolean {
  return filesBelow(folder).some((name) => {
    const file = path.join(folder, name);
    return existsSync(file) && statSync(file).isFile() && readFileSync(file, 'utf8').includes(CANARY);
  });
}
