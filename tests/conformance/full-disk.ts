import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { releaseIn } from '../../scripts/publish/release/store.ts';
import { check } from '../support/check.ts';
import { type Ended, startCommand } from '../support/command.ts';
import { DOOR } from '../support/communique.ts';
import { writeFiles } from '../support/folder.ts';
import { manifestFaults } from '../support/manifest-faults.ts';
import { chainFaults } from '../support/release-chain.ts';

/** How many sizes of what is left of the disk are tried. */
const POINTS = Number(process.argv[2] ?? 8);
/** A small disk of its own, which nobody outside of this process sees. */
const INSIDE = 'COMMUNIQUE_MOUNTS';

if (process.env[INSIDE] === undefined) {
  const args = ['--mount', '--propagation', 'private', process.execPath, ...process.argv.slice(1)];
  const { status, error } = spawnSync('unshare', args, { stdio: 'inherit', env: { ...process.env, [INSIDE]: 'own' } });
  if (error !== undefined) console.error(`  FAULT A disk of its own needs \`unshare\`: ${error.message}`);
  process.exitCode = status ?? 1;
} else {
  // A small newsroom is released and deployed to a disk that fills up earlier or later, and to one that cannot be written.
  await check(async (scratch) => {
    const faults: string[] = [];
    const newsroom = path.join(scratch, 'newsroom');
    writeFiles(newsroom, {
      'source/newsroom.yaml': 'name: Harbour Watch\n',
      'source/boats.md': '---\ndate: 2024-05-06\n---\n\n# Boats\n\nOn Monday 14 boats were taken.\n',
    });
    const disk = path.join(scratch, 'disk');
    writeFiles(disk, {});
    writeFiles(scratch, { 'disk/.keep': '' });
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=48m', 'none', disk]);
    try {
      const [out, site, filler] = ['dist', 'site', 'filler'].map((name) => path.join(disk, name)) as [
        string,
        string,
        string,
      ];
      const free = (): number => {
        const { bavail, bsize } = statfsSync(disk);
        return bavail * bsize;
      };
      const publisher = path.join(import.meta.dirname, 'trial/publisher.ts');
      const publish = (): Promise<Ended> => startCommand(process.execPath, [publisher, newsroom, out, site, '1']).ended;
      const build = (): Promise<Ended> =>
        startCommand(process.execPath, [
          ...[DOOR, 'build', '--root', newsroom, '--format', 'html,text'],
          ...['--out', path.join(disk, 'proof')],
        ]).ended;
      const number = (): number | undefined => releaseIn(out)?.number;
      const look = async (where: string): Promise<void> => {
        faults.push(...(await manifestFaults(out)).map((fault) => `${where}: dist: ${fault}`));
        faults.push(...(await manifestFaults(path.join(site, 'current'))).map((fault) => `${where}: site: ${fault}`));
        faults.push(...chainFaults(out).map((fault) => `${where}: ${fault}`));
      };

      for (const _ of [1, 2, 3]) {
        const { code, screen } = await publish();
        if (code !== 0) return { measured: [], faults: [`The first publish failed:\n${screen}`] };
      }
      const before = free();
      await publish();
      await build();
      rmSync(path.join(disk, 'proof'), { recursive: true, force: true });
      const need = Math.max(before - free(), 64 * 1024) * 2;

      let failed = 0;
      for (let point = 0; point < POINTS; point++) {
        const where = `${Math.round((need * point) / POINTS / 1024)} kB left`;
        const held = number() ?? 0;
        writeFileSync(filler, Buffer.alloc(Math.max(0, free() - Math.round((need * point) / POINTS))));
        const published = await publish();
        const built = await build();
        rmSync(filler, { force: true });
        if (published.code !== 0) failed++;
        if (built.code !== 0 && !/^error: .*\n {2}→ /m.test(built.screen))
          faults.push(`${where}: a build does not say what is wrong: ${built.screen.slice(0, 300)}`);
        if (/\n +at /.test(built.screen)) faults.push(`${where}: a build shows its stack`);
        await look(where);
        const again = await publish();
        if (again.code !== 0)
          faults.push(`${where}: once there is room, it does not go on: ${again.screen.slice(-300)}`);
        const built2 = await build();
        if (built2.code !== 0) faults.push(`${where}: once there is room, no build: ${built2.screen.slice(-300)}`);
        await look(`${where}, then room`);
        if ((number() ?? 0) <= held) faults.push(`${where}: release ${number()} after ${held}`);
      }
      const known = ['dist', 'site', 'proof', '.dist.releases', '.dist.lock', '.proof.lock'];
      faults.push(
        ...readdirSync(disk)
          .filter((name) => !known.includes(name))
          .map((name) => `left: ${name}`),
      );

      const held = number();
      execFileSync('mount', ['-o', 'remount,ro', disk]);
      const refused = await build();
      if (refused.code !== 3 || !/^error: .*\n {2}→ /m.test(refused.screen))
        faults.push(`read-only: exit code ${refused.code}: ${refused.screen.slice(0, 300)}`);
      if ((await publish()).code === 0) faults.push('read-only: it says that it has published');
      await look('read-only');
      execFileSync('mount', ['-o', 'remount,rw', disk]);
      const again = await publish();
      if (again.code !== 0 || number() !== (held ?? 0) + 1)
        faults.push(`read-only, then not: ${again.screen.slice(-300)}`);
      await look('read-only, then not');
      if (failed === 0) faults.push('the disk was never full');
      return {
        measured: [
          `full-disk: ${POINTS} sizes from 0 to ${Math.round(need / 1024)} kB, ${failed} publishes failed for want of room; read-only once; release ${number()} at the end; ${faults.length} faults`,
        ],
        faults,
      };
    } finally {
      if (existsSync(disk)) execFileSync('umount', [disk]);
    }
  });
}
