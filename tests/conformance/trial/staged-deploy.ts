import { existsSync, readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import path from 'node:path';
import { startCommand } from '../../support/command.ts';
import { DOOR } from '../../support/communique.ts';
import { digestsBelow, filesBelow, isSameTree } from '../../support/folder.ts';
import { writeNewsroom } from '../site/generated.ts';

/** Somewhere that is deployed to: its name for `deploy --to`, and where it lies on this machine. */
export type Place = { readonly to: string; readonly folder: string };

export type StagedNewsroom = {
  /** The staging tree. */
  readonly out: string;
  /** Gives the statement under embargo an address, another each time, and stages it; what it gives is that address's token. */
  readonly stage: () => Promise<string>;
};

const TAGS = ['en', 'ar'] as const;

async function communique(
  ...args: readonly string[]
): Promise<{ readonly code: number | null; readonly screen: string }> {
  return startCommand(process.execPath, [DOOR, ...args]).ended;
}

/** Writes a newsroom with one statement, which is to be under embargo. */
export async function writeStaged(root: string): Promise<StagedNewsroom> {
  const out = path.join(root, 'dist-staging');
  await writeNewsroom(root, [{ slug: 'closed', number: 777, front: ['status: draft', 'date: 2024-05-06'] }], TAGS);
  const stage = async (): Promise<string> => {
    for (const args of [
      ['embargo', 'closed', '--until', '2099-01-01T10:00Z', '--new-address', '--root', root],
      ['stage', '--root', root, '--out', out],
    ]) {
      const { code, screen } = await communique(...args);
      if (code !== 0) throw new Error(`${args[0]} ended with ${code}:\n${screen}`);
    }
    const [, token = ''] =
      /^staging: "?([0-9a-f]{32})/m.exec(readFileSync(path.join(root, 'source/closed.md'), 'utf8')) ?? [];
    return token;
  };
  return { out, stage };
}

/**
 * Deploys what is staged, then the same at another address. What must hold: each arrives whole, of an address that was
 * given up nothing is left, the public place is as it was, and neither goes where the other is.
 *
 * @param release the output folder of what the public place has
 */
export async function stagedFaults(
  { out, stage }: StagedNewsroom,
  staging: Place,
  open: Place,
  release: string,
): Promise<readonly string[]> {
  const faults: string[] = [];
  const hold = (isRight: boolean, what: string): void => {
    if (!isRight) faults.push(what);
  };
  const before = await pictureOf(open.folder);
  const tokens: string[] = [];
  for (const which of ['first', 'second'] as const) {
    const token = await stage();
    const { code, screen } = await communique('deploy', '--out', out, '--to', staging.to);
    hold(code === 0, `the ${which} deploy ended with ${code}: ${screen}`);
    hold(!screen.includes(token), `the ${which} deploy says the address`);
    hold(isSameTree(out, path.join(staging.folder, 'current')), `the ${which} staging tree is not there whole`);
    hold(
      existsSync(path.join(staging.folder, 'current', token, 'closed/ar/index.html')),
      `the ${which} address leads nowhere`,
    );
    const left = filesBelow(staging.folder).filter((name) => tokens.some((old) => name.includes(old)));
    hold(left.length === 0, `${left.length} files are left at the address before`);
    tokens.push(token);
  }
  hold(new Set(tokens).size === 2 && tokens.every((token) => token !== ''), 'there were no two addresses');
  const again = await communique('deploy', '--out', out, '--to', staging.to);
  hold(/ 0 files carried, 0 removed/.test(again.screen), `the same tree again: ${again.screen}`);
  for (const [what, from, place] of [
    ['what is staged', out, open],
    ['a release', release, staging],
  ] as const) {
    const { code, screen } = await communique('deploy', '--out', from, '--to', place.to);
    hold(code === 3 && screen.includes('places of their own'), `${what} was not refused: ${code}: ${screen}`);
  }
  hold(isSameTree(out, path.join(staging.folder, 'current')), 'a refused release has changed what is staged');
  hold(readdirSync(path.join(staging.folder, 'releases')).length === 1, 'more than one staging tree is kept');
  hold((await pictureOf(open.folder)) === before, 'the public place is another');
  return faults;
}

/** All that a web server or its readers could tell of a place. */
async function pictureOf(folder: string): Promise<string> {
  const current = path.join(folder, 'current');
  const { ino, mtimeMs } = statSync(current);
  return JSON.stringify([readlinkSync(current), ino, mtimeMs, digestsBelow(current)]);
}
