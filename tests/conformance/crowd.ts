import { readdirSync } from 'node:fs';
import path from 'node:path';
import { releaseIn } from '../../scripts/publish/release/store.ts';
import { check } from '../support/check.ts';
import { startCommand } from '../support/command.ts';
import { DOOR } from '../support/communique.ts';
import { writeFiles } from '../support/folder.ts';
import { manifestFaults } from '../support/manifest-faults.ts';
import { chainFaults } from '../support/release-chain.ts';

/** How often eight begin at once, and how many releases each makes. */
const [TIMES = 2, ROUNDS = 2] = process.argv.slice(2).map(Number);
const CROWD = 8;

// Eight persons with homes of their own release into one folder at once; then one whose home cannot be written builds.
await check(async (scratch) => {
  const place = path.join(scratch, 'place');
  const out = path.join(place, 'dist');
  const publisher = path.join(import.meta.dirname, 'trial/publisher.ts');
  const faults: string[] = [];
  for (let time = 0; time < TIMES; time++) {
    const crowd = Array.from({ length: CROWD }, async (_, index) => {
      const newsroom = path.join(scratch, `newsroom-${index}`);
      writeFiles(newsroom, {
        'source/newsroom.yaml': 'name: Harbour Watch\n',
        'source/boats.md': `---\ndate: 2024-05-06\n---\n\n# Boats\n\nOn Monday ${1000 * (index + 1) + 100 * time} boats were taken.\n`,
      });
      const environment = { ...process.env, HOME: path.join(scratch, `home-${index}`), XDG_CACHE_HOME: '' };
      const site = path.join(place, 'site');
      return startCommand(process.execPath, [publisher, newsroom, out, site, String(ROUNDS)], { environment }).ended;
    });
    for (const { code, screen } of await Promise.all(crowd))
      if (code !== 0) faults.push(`one ended with ${code}:\n${screen.slice(-500)}`);
  }
  const expected = TIMES * CROWD * ROUNDS;
  const number = releaseIn(out)?.number;
  if (number !== expected) faults.push(`${expected} releases, and the last has number ${number}`);
  faults.push(...chainFaults(out), ...(await manifestFaults(out)));
  const known = ['dist', 'site', '.dist.releases', '.dist.lock'];
  faults.push(
    ...readdirSync(place)
      .filter((name) => !known.includes(name))
      .map((name) => `left: ${name}`),
  );

  const temporary = path.join(scratch, 'temporary');
  writeFiles(temporary, {});
  writeFiles(temporary, { '.keep': '' });
  const newsroom = path.join(scratch, 'newsroom-0');
  // Nobody can make a folder there, whoever they are.
  const environment = { ...process.env, HOME: '/proc', XDG_CACHE_HOME: '', TMPDIR: temporary };
  const builds = ['first', 'second'].map((name) => {
    const args = [DOOR, 'build', '--root', newsroom, '--out', path.join(scratch, name)];
    return startCommand(process.execPath, args, { environment }).ended;
  });
  for (const { code, screen } of await Promise.all(builds))
    if (code !== 0) faults.push(`without a home a build ended with ${code}:\n${screen.slice(-500)}`);
  const left = readdirSync(temporary).filter((name) => name !== '.keep');
  faults.push(...left.map((name) => `left in the temporary folder: ${name}`));
  return {
    measured: [
      `crowd: ${CROWD} at once with homes of their own, ${TIMES} times ${ROUNDS} releases each: ${number} releases in a chain; two builds without a home at once: ${left.length} leftovers`,
    ],
    faults,
  };
});
