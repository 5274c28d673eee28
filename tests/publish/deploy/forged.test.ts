import { readlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { newKey } from '../../../scripts/lib/signing/key.ts';
import { folderTarget } from '../../../scripts/publish/deploy/folder-target.ts';
import { assemble } from '../../../scripts/publish/release/assemble.ts';
import { forgeries, intrusions, releaseOf, unbelievable } from '../../attack/deploys/forgeries.ts';
import { runCommand } from '../../support/communique.ts';
import { deployNow } from '../../support/deploy-now.ts';
import { digestsBelow, filesBelow, folderForTest } from '../../support/folder.ts';

/** A signed release, deployed, and the next one in its place. */
async function deployed() {
  const folder = folderForTest();
  const out = path.join(folder, 'dist');
  const site = path.join(folder, 'site');
  const key = newKey();
  const run = (isConfirmed = false) => deployNow(out, folderTarget(site), { key: key.publicKey, isConfirmed });
  assemble(releaseOf(1, key), path.join(folder, 'older'));
  assemble(releaseOf(1, key), out);
  await run();
  assemble(releaseOf(2, key), out);
  return { out, site, run };
}

// At rsync's end, and by the command itself: tests/attack/deploys.ts.
test.for(Object.entries(forgeries))('nothing is carried: %s', async ([, forge]) => {
  const { out, site, run } = await deployed();
  const lies = () => [readlinkSync(path.join(site, 'current')), digestsBelow(path.join(site, 'releases'))];
  const before = lies();
  forge(out);
  await expect(run()).rejects.toThrow();
  expect(lies()).toEqual(before);
});

test.for(Object.entries(intrusions))(
  'what a stranger did at the target is named, and made good: %s',
  async ([kind, intrude]) => {
    const { out, site, run } = await deployed();
    const name = intrude(path.join(site, 'releases/1'));
    if (unbelievable.has(kind)) {
      await expect(run()).rejects.toThrow(`cannot be believed (${name}: `);
      expect(readlinkSync(path.join(site, 'current'))).toBe('releases/1');
    }
    const { changed, number } = await run(unbelievable.has(kind));
    expect([number, changed.map(({ path: each }) => each)]).toEqual([2, expect.arrayContaining([name])]);
    expect(digestsBelow(path.join(site, 'current'))).toEqual(digestsBelow(out));
    expect((await run()).changed).toEqual([]);
  },
);

test('a file that was added to the very release that is deployed again does not stay', async () => {
  const { out, site, run } = await deployed();
  await run();
  const name = intrusions['page added']?.(path.join(site, 'releases/2')) ?? expect.fail('no such kind');
  expect((await run()).changed.map(({ path: each }) => each)).toEqual([name]);
  expect(filesBelow(path.join(site, 'current'))).toEqual(filesBelow(out));
});

test('a signed release goes nowhere as long as nobody says whose signature counts', async () => {
  const { out } = await deployed();
  const elsewhere = folderForTest();
  const { code, stderr } = await runCommand(['deploy', '--out', out, '--to', 'folder:site'], elsewhere);
  expect([code, stderr]).toEqual([2, expect.stringContaining('not known whose signature')]);
  expect(filesBelow(elsewhere)).toEqual([]);
});
