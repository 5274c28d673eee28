import { appendFileSync, cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { newKey } from '../../../scripts/lib/signing/key.ts';
import { folderTarget } from '../../../scripts/publish/deploy/folder-target.ts';
import { assemble } from '../../../scripts/publish/release/assemble.ts';
import { releaseOf } from '../../attack/deploys/forgeries.ts';
import { markdownOf, translationsOf, write, writeSettings } from '../../conformance/worst-day/newsroom.ts';
import { deployNow } from '../../support/deploy-now.ts';
import { folderForTest } from '../../support/folder.ts';
import { releaseNow } from '../../support/release-now.ts';

/** A newsroom whose release of two statements is public. */
async function published() {
  const root = folderForTest();
  const out = path.join(root, 'dist');
  const target = folderTarget(path.join(root, 'site'));
  writeSettings(root);
  for (const [slug, figure] of [
    ['zq-one', 7_300_001],
    ['zq-two', 7_300_002],
  ] as const)
    write(root, {
      [`source/${slug}.md`]: markdownOf(figure, []),
      ...translationsOf(slug, { figure, corrections: [], isTranslated: true }),
    });
  await releaseNow(root, out);
  await deployNow(out, target);
  const has = (slug: string): boolean => existsSync(path.join(root, 'site/current', slug, 'en/index.html'));
  return { root, out, target, has };
}

/** A disk that has forgotten every release. */
function forget(root: string): void {
  for (const name of ['dist', '.dist.releases']) rmSync(path.join(root, name), { recursive: true });
}

test('a machine that has forgotten what is public takes nothing from it unasked', async () => {
  const { root, out, target, has } = await published();
  forget(root);
  rmSync(path.join(root, 'source/zq-two.md'));
  await releaseNow(root, out);
  await expect(deployNow(out, target)).rejects.toMatchObject({
    code: 'public-lost',
    message: expect.stringMatching(/release 1, which is not known here: it would lose zq-two\/de, zq-two\/en$/),
  });
  expect(has('zq-two')).toBe(true);
  await deployNow(out, target, { isConfirmed: true });
  expect([has('zq-one'), has('zq-two')]).toEqual([true, false]);
});

test('nor does it show again what was taken back', async () => {
  const { root, out, target } = await published();
  const reason = 'A figure is being checked.';
  const old = { figure: 7_300_001, corrections: [], isTranslated: true };
  write(root, {
    'source/zq-one.md': markdownOf(7_300_001, ['status: withheld', `reason: ${reason}`]),
    ...translationsOf('zq-one', { ...old, reason }),
  });
  await releaseNow(root, out);
  await deployNow(out, target);
  forget(root);
  write(root, { 'source/zq-one.md': markdownOf(7_300_001, []), ...translationsOf('zq-one', old) });
  await releaseNow(root, out);
  await releaseNow(root, out);
  write(root, { 'source/zq-three.md': markdownOf(7_300_003, []) });
  write(root, translationsOf('zq-three', { ...old, figure: 7_300_003 }));
  await releaseNow(root, out);
  await expect(deployNow(out, target)).rejects.toMatchObject({
    code: 'public-lost',
    message: expect.stringContaining(
      'it would show again zq-one/de, which is withheld there, zq-one/en, which is withheld there',
    ),
  });
});

test('a copy of the newsroom from before brings back nothing, whatever somebody says', async () => {
  const { root, out, target } = await published();
  const before = path.join(root, 'before/dist');
  cpSync(out, before, { recursive: true });
  const reason = 'A figure is being checked.';
  write(root, {
    'source/zq-one.md': markdownOf(7_300_001, ['status: withheld', `reason: ${reason}`]),
    ...translationsOf('zq-one', { figure: 7_300_001, corrections: [], isTranslated: true, reason }),
  });
  await releaseNow(root, out);
  await deployNow(out, target);
  for (const isConfirmed of [false, true])
    await expect(deployNow(before, target, { isConfirmed })).rejects.toMatchObject({
      message: expect.stringContaining('zq-one/en, which is withheld there'),
    });
  const page = path.join(root, 'site/current/zq-one/en/index.html');
  expect(readFileSync(page, 'utf8')).not.toContain('7,300,001');
  await deployNow(before, target, { isConfirmed: true, showAgain: ['zq-one'] });
  expect(readFileSync(page, 'utf8')).toContain('7300001');
});

test('of two copies of a newsroom, the second to deploy is asked whatever it would change', async () => {
  const { root, out, target, has } = await published();
  const other = `${root}-other`;
  cpSync(root, other, { recursive: true });
  const say = (folder: string, slug: string, figure: number): void =>
    write(folder, {
      [`source/${slug}.md`]: markdownOf(figure, []),
      ...translationsOf(slug, { figure, corrections: [], isTranslated: true }),
    });
  say(root, 'zq-one', 7_300_011);
  await releaseNow(root, out);
  await deployNow(out, target);
  say(other, 'zq-three', 7_300_003);
  const otherOut = path.join(other, 'dist');
  await releaseNow(other, otherOut);
  await expect(deployNow(otherOut, target)).rejects.toMatchObject({
    code: 'public-lost',
    message: expect.stringMatching(
      /release 2, which is not known here: it would say something else in zq-one\/de, zq-one\/en; it would show zq-three\/de, zq-three\/en, which it does not$/,
    ),
  });
  expect(has('zq-three')).toBe(false);
  await deployNow(otherOut, target, { isConfirmed: true });
  expect(has('zq-three')).toBe(true);
});

test('what was kept of a release is known where its files and its texts are lost', async () => {
  const { root, out, has } = await published();
  for (const name of ['dist', '.dist.releases/0001.texts']) rmSync(path.join(root, name), { recursive: true });
  write(root, { 'translations/de/zq-two.json': '{}\n' });
  const { readiness, released } = await releaseNow(root, out);
  expect(released).toBeUndefined();
  expect(readiness.rows.find(({ slug }) => slug === 'zq-two')?.reason).toContain('release 1 has not kept it whole');
  expect(has('zq-two')).toBe(true);
});

test('what an earlier key of the newsroom signed is nobody else’s, and a signature that is not kept here is', async () => {
  const folder = folderForTest();
  const out = path.join(folder, 'dist');
  const [first, second] = [newKey(), newKey()];
  for (const isTouched of [false, true]) {
    const site = path.join(folder, `site-${isTouched}`);
    rmSync(out, { recursive: true, force: true });
    rmSync(path.join(folder, '.dist.releases'), { recursive: true, force: true });
    assemble(releaseOf(1, first), out);
    await deployNow(out, folderTarget(site), { key: first.publicKey });
    if (isTouched) appendFileSync(path.join(site, 'current/SHA256SUMS.minisig'), 'x\n');
    assemble(releaseOf(2, second), out);
    const { changed } = await deployNow(out, folderTarget(site), { key: second.publicKey, isConfirmed: isTouched });
    expect(changed.map(({ path: name }) => name)).toEqual(isTouched ? ['SHA256SUMS.minisig'] : []);
  }
});
