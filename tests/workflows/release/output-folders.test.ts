import { cpSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderForTest, writeFiles } from '../../support/folder.ts';
import { planNow, releaseNow } from '../../support/release-now.ts';
import { HOUR, newsroomOf, rowOf } from './boats.ts';

test('what was taken back in an output folder elsewhere does not come out through that of the newsroom', async () => {
  const { root, now, read, write, step } = newsroomOf();
  const foreign = folderForTest();
  const elsewhere = path.join(foreign, 'pub');
  const before = read();
  await releaseNow(root, elsewhere, now());
  await step('withhold', 'We are checking a figure.');
  await releaseNow(root, elsewhere, now() + HOUR);
  write(before);
  await expect(releaseNow(root, path.join(root, 'dist'), now() + 2 * HOUR)).rejects.toMatchObject({
    code: 'out-refused',
    message: expect.stringContaining('boats: it is withheld in release 2'),
  });
  rmSync(foreign, { recursive: true });
  await expect(releaseNow(root, path.join(root, 'dist'), now() + 2 * HOUR)).rejects.toMatchObject({
    code: 'release-unknown',
    advice: expect.stringContaining('.releases.json'),
  });
});

test('nor does one release into the folder of another newsroom, whatever that has released', async () => {
  const [one, other] = [newsroomOf(), newsroomOf()];
  const settings = path.join(other.root, 'source/newsroom.yaml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace('name: N', 'name: Other Desk'));
  await one.release();
  for (const plan of [releaseNow, planNow])
    await expect(plan(other.root, one.out, other.now())).rejects.toMatchObject({
      code: 'out-refused',
      message: expect.stringContaining('is the folder of N in'),
    });
});

test('nor does a volume release into the folder of another one, which has its name and an address of its own', async () => {
  const [one, other] = [newsroomOf(), newsroomOf()];
  const shared = path.join(folderForTest(), 'dist');
  const settings = path.join(other.root, 'source/newsroom.yaml');
  const before = readFileSync(settings, 'utf8');
  await releaseNow(one.root, shared, one.now());
  writeFileSync(settings, before.replace('https://example.org', 'https://example.org/2027'));
  await expect(releaseNow(other.root, shared, other.now())).rejects.toMatchObject({
    code: 'out-refused',
    message: expect.stringContaining('has the releases of N in'),
  });
  // A copy of the same newsroom may.
  writeFileSync(settings, before);
  expect((await releaseNow(other.root, shared, other.now() + HOUR)).released).toBeDefined();
});

test('a damaged manifest is said before a release, and the next one is made without it', async () => {
  const { root, out, now, write, read, release } = newsroomOf();
  await release();
  writeFileSync(path.join(out, 'manifest.json'), '{');
  for (const plan of [planNow, releaseNow])
    await expect(plan(root, out, now() + HOUR)).rejects.toMatchObject({
      code: 'out-refused',
      advice: expect.stringMatching(/^Move .*dist away/),
    });
  renameSync(out, path.join(root, 'moved'));
  write(read().replace('15', '16'));
  expect((await release()).released?.number).toBe(2);
});

test('a release does not take the place of a link', async () => {
  const { root, out, release } = newsroomOf();
  await release();
  const served = path.join(root, 'served');
  cpSync(out, served, { recursive: true });
  rmSync(out, { recursive: true });
  symlinkSync(served, out);
  await expect(release()).rejects.toMatchObject({ code: 'out-refused', advice: expect.stringContaining(served) });
});

test('what is damaged of what a release was made from holds only what needs it', async () => {
  const { root, out, step, release } = newsroomOf();
  await release();
  const kept = path.join(root, '.dist.releases/0001.texts/source/crews.md');
  writeFileSync(kept, readFileSync(kept, 'utf8').replace('port', 'fort'));
  await step('withhold', 'We are checking a figure.');
  expect((await release()).released?.number).toBe(2);
  expect(readFileSync(path.join(out, 'boats/en/boats.en.txt'), 'utf8')).not.toContain('15 boats');

  const damaged = path.join(root, '.dist.releases/0002.texts/source/crews.md');
  writeFileSync(damaged, '# Crews\n');
  writeFiles(root, { 'source/crews.md': '---\ndate: never\n---\n\n# Crews\n' });
  const held = await release();
  expect(held.released).toBeUndefined();
  expect(rowOf(held, 'crews')?.reason).toContain('release 2 has not kept it whole');
});

test('two newsrooms do not release to one folder; a copy, and one that has moved, go on', async () => {
  const [one, other, copy] = [newsroomOf(), newsroomOf(), newsroomOf()];
  const pub = path.join(folderForTest(), 'pub');
  const settings = path.join(other.root, 'source/newsroom.yaml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace('name: N', 'name: Other Desk'));
  expect((await releaseNow(one.root, pub, one.now())).released?.number).toBe(1);
  await expect(releaseNow(other.root, pub, other.now())).rejects.toMatchObject({
    code: 'out-refused',
    message: expect.stringContaining('has the releases of N in'),
  });
  writeFiles(copy.root, { 'source/crews.md': '---\ndate: 2024-05-07\n---\n\n# Crews\n\nTheir crews are held.\n' });
  expect((await releaseNow(copy.root, pub, one.now() + HOUR)).released?.number).toBe(2);
  rmSync(copy.root, { recursive: true });
  const moved = `${one.root}-moved`;
  renameSync(one.root, moved);
  writeFiles(moved, {
    'source/crews.md': '---\ndate: 2024-05-07\n---\n\n# Crews\n\nTheir crews are held in the fort.\n',
  });
  // Where its other output lies is kept as it is seen from the newsroom's folder.
  const { released } = await releaseNow(moved, pub, one.now() + 2 * HOUR);
  expect(released?.number).toBe(3);
  rmSync(moved, { recursive: true });
});
