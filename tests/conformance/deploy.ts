import { mkdirSync, readdirSync, readlinkSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { Fault } from '../../scripts/lib/fault.ts';
import { rsyncTarget } from '../../scripts/publish/deploy/rsync-target.ts';
import { putRelease } from '../publish/deploy/small-release.ts';
import { check } from '../support/check.ts';
import { startCommand } from '../support/command.ts';
import { DOOR } from '../support/communique.ts';
import { deployNow } from '../support/deploy-now.ts';
import { isSameTree } from '../support/folder.ts';
import { randomNumbers } from '../support/random.ts';
import { openRsyncDaemon, openSshd } from './trial/remote.ts';
import { stagedFaults, writeStaged } from './trial/staged-deploy.ts';

const KILLS = Number(process.argv[2] ?? 6);
const SEED = Number(process.argv[3] ?? 1);

const filesOf = (number: number): Readonly<Record<string, string>> => ({
  'index.html': `<p>Release ${number}`,
  'boats/ar/index.html': `<p>${'١٤ '.repeat(20_000)}${number}`,
  'boats/ar/a name with spaces, ä.txt': `${number}`,
  'assets/page.css': 'p{}'.repeat(50_000),
});

/** rsync over a real sshd and at a real daemon, both on this machine alone; deploys are killed, and a reader looks on. */
await check(async (scratch) => {
  const random = randomNumbers(SEED);
  const out = path.join(scratch, 'dist');
  const site = path.join(scratch, 'site of the newsroom');
  const faults: string[] = [];
  const hold = (isRight: boolean, what: string): void => {
    if (!isRight) faults.push(what);
  };
  const isSame = (place: string): boolean => isSameTree(out, path.join(place, 'current'));

  const sshd = await openSshd(scratch);
  process.env['RSYNC_RSH'] = sshd.command;
  const destination = `${sshd.host}:${site}`;
  const target = rsyncTarget(destination);
  let number = 1;
  putRelease(out, number, filesOf(number));
  const first = await deployNow(out, target);
  hold(isSame(site), 'ssh: the first release is not there whole');
  putRelease(out, ++number, filesOf(number));
  const second = await deployNow(out, target);
  hold(second.carried === 5, `ssh: ${second.carried} files were carried, where 3 and the 2 lists had changed`);
  const inode = (release: number): number => statSync(path.join(site, `releases/${release}/assets/page.css`)).ino;
  hold(inode(1) === inode(2), 'ssh: an unchanged file is there twice');
  hold((await deployNow(out, target)).carried === 0, 'ssh: the same release was carried again');

  const args = [DOOR, 'deploy', '--out', out, '--to', `rsync:${destination}`];
  putRelease(out, ++number, filesOf(number));
  const undisturbed = await startCommand(process.execPath, args).ended;
  hold(undisturbed.code === 0, `ssh: deploy ended with ${undisturbed.code}: ${undisturbed.screen}`);

  const reader = new Worker(path.join(import.meta.dirname, 'trial/reader.ts'), {
    workerData: { out: path.join(site, 'current'), site, pages: Object.keys(filesOf(0)) },
  });
  let killed = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    putRelease(out, ++number, filesOf(number));
    const running = startCommand(process.execPath, args, { isLeader: true });
    await pause(random() * undisturbed.milliseconds);
    if (running.child.pid !== undefined && running.child.exitCode === null) process.kill(-running.child.pid, 'SIGKILL');
    const { code, screen } = await running.ended;
    if (code === null) killed++;
    else hold(code === 0, `ssh: deploy ended with ${code}: ${screen}`);
    // Every other one is taken up again; the rest are overtaken by the next release.
    if (kill % 2 === 0) await deployNow(out, target);
  }
  await deployNow(out, target);
  const seen = await new Promise<{ looks: number; torn: readonly string[]; lost: number; releases: number }>((done) => {
    reader.once('message', done);
    reader.postMessage('end');
  });
  await reader.terminate();
  hold(isSame(site), 'ssh: the last release is not there whole');
  hold(readlinkSync(path.join(site, 'current')) === `releases/${number}`, 'ssh: the link leads elsewhere');
  hold(readdirSync(site).length === 2, `ssh: left in the folder: ${readdirSync(site).join(', ')}`);
  hold(seen.torn.length === 0, `ssh: torn: ${seen.torn.slice(0, 3).join(', ')}`);
  hold(seen.lost === 0, `ssh: \`current\` was absent ${seen.lost} times`);
  hold(seen.releases > 1 && killed > 0, 'ssh: the reader has seen nothing change, or nothing was killed');
  const staged = await writeStaged(path.join(scratch, 'newsroom'));
  const closed = path.join(scratch, 'staging of the newsroom');
  const held = await stagedFaults(
    staged,
    { to: `rsync:${sshd.host}:${closed}`, folder: closed },
    { to: `rsync:${destination}`, folder: site },
    out,
  );
  faults.push(...held.map((fault) => `ssh: staging: ${fault}`));
  await sshd.close();

  const module = path.join(scratch, 'module');
  mkdirSync(module);
  const daemon = await openRsyncDaemon(scratch, module);
  await deployNow(out, rsyncTarget(`${daemon.url}/plain`));
  hold(isSame(module), 'daemon: the release is not there whole');
  const refusal = await deployNow(out, rsyncTarget(`${daemon.url}/munged`)).catch((error: unknown) => error);
  hold(
    refusal instanceof Fault && refusal.advice.includes('munge'),
    `daemon: links changed unseen: ${String(refusal)}`,
  );
  const below = path.join(module, 'staging');
  const heldThere = await stagedFaults(
    staged,
    { to: `rsync:${daemon.url}/plain/staging`, folder: below },
    { to: `rsync:${daemon.url}/plain`, folder: module },
    out,
  );
  faults.push(...heldThere.map((fault) => `daemon: staging: ${fault}`));
  await daemon.close();
  return {
    measured: [
      `deploy: ssh: ${first.carried} files, then ${second.carried}; ${number} releases, ${killed} deploys killed; ` +
        `${seen.looks} looks at \`current\`: ${seen.torn.length} torn, ${seen.lost} absent, ${seen.releases} releases seen; daemon: whole; ` +
        `staged over both: ${held.length + heldThere.length} faults`,
    ],
    faults,
  };
});
