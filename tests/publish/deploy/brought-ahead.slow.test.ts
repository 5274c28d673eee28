import { statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { knownDigests } from '../../../scripts/lib/files/index.ts';
import type { VerifiedFiles } from '../../../scripts/publish/deploy/brought-ahead.ts';
import { bringPrepared } from '../../../scripts/workflows/before-deploy.ts';
import { deployNow } from '../../support/deploy-now.ts';
import { current, filesIn, openedBucket, readBack } from './opened-bucket.ts';
import { places } from './places.ts';
import { putRelease } from './small-release.ts';

/** What one process verifies; what a test has written has lain for a while then. */
const verifying = () =>
  ({ digests: knownDigests(() => Date.now() + 60_000), ahead: new Map() }) satisfies VerifiedFiles;

/** Release 2, brought ahead of its time by the process that will deploy it, beside release 1. */
async function broughtAhead(isPacked = false) {
  const { gateway, to, out } = await openedBucket(isPacked);
  putRelease(out, 1, { 'a.html': 'one', 'same.html': 'same' });
  await deployNow(out, to());
  const later = places().out;
  putRelease(later, 2, { 'a.html': 'two', 'same.html': 'same', 'b.html': 'new' });
  const verified = verifying();
  await bringPrepared(out, later, to(verified), verified);
  gateway.asked.length = 0;
  const folder = [...gateway.objects.keys()].find((key) => key.startsWith('site/releases/2-'))?.split('/')[2] ?? '';
  return {
    gateway,
    to,
    later,
    place: `site/releases/${folder}`,
    deployLater: () => deployNow(later, to(verified), verified),
    asked: () => gateway.asked.map((each) => each.replace(/ site\/(?:releases\/[^/]+\/)?/, ' ')),
  };
}

test.each([false, true])(
  'what this process has brought ahead is not asked for again before it is shown (in gzip: %s)',
  async (isPacked) => {
    const { later, deployLater, asked, gateway, place } = await broughtAhead(isPacked);
    expect(await deployLater()).toMatchObject({ carried: 1, changed: [] });
    const before = gateway.asked.slice(0, gateway.asked.indexOf('PUT site/current'));
    expect(before.filter((each) => each.includes(place) && !each.endsWith('/manifest.json'))).toEqual([]);
    // What a store sends with it is looked at once more, as soon as it is shown.
    const after = asked().slice(before.length);
    expect(after.filter((each) => /^HEAD .*\.html$/.test(each)).sort()).toEqual(
      ['a', 'b', 'same'].map((name) => `HEAD ${name}.html`),
    );
    expect(current(gateway)).toBe(place.replace('site/', ''));
    if (!isPacked) expect(readBack(gateway)).toEqual(filesIn(later));
  },
);

test.each(['two', 'TWO', 'gone'])(
  'an object that was exchanged since it was brought ahead is found, and made good: %s',
  async (bytes) => {
    const { gateway, later, deployLater, asked, place } = await broughtAhead();
    const [key, kept] = [`${place}/a.html`, gateway.objects.get(`${place}/a.html`)];
    // The same text with another header too: it was put there again, and the list says when.
    const other = { bytes: Buffer.from(bytes), headers: { 'content-type': 'text/plain' } };
    gateway.times.set(other, '2026-12-01T10:00:00.000Z');
    if (bytes === 'gone') gateway.objects.delete(key);
    else gateway.objects.set(key, other);
    expect(await deployLater()).toMatchObject({ carried: 2, changed: [] });
    const before = asked().slice(0, asked().indexOf('PUT current'));
    expect(before.filter((each) => each === 'PUT a.html')).toHaveLength(1);
    expect(before.filter((each) => each.endsWith(' b.html'))).toEqual([]);
    expect(readBack(gateway)).toEqual(filesIn(later));
    expect(gateway.objects.get(key)?.headers).toEqual(kept?.headers);
  },
);

test('a header that was changed without another time in the list is found as soon as it is shown', async () => {
  const { gateway, later, deployLater, place } = await broughtAhead();
  const [key, kept] = [`${place}/a.html`, gateway.objects.get(`${place}/a.html`)];
  if (kept === undefined) throw new Error('It was not brought.');
  const other = { ...kept, headers: { ...kept.headers, 'content-type': 'text/plain' } };
  gateway.times.set(other, gateway.times.get(kept) ?? '');
  gateway.objects.set(key, other);
  await expect(deployLater()).rejects.toThrow('sends other headers');
  expect(await deployLater()).toMatchObject({ changed: [{ kind: 'altered', path: 'a.html' }] });
  expect(current(gateway)).toContain('/2.2-');
  expect(readBack(gateway)).toEqual(filesIn(later));
  expect(gateway.objects.get(`site/${current(gateway)}/a.html`)?.headers).toEqual(kept.headers);
});

test('a file that was changed on the disk since it was brought ahead goes nowhere, whatever time it has', async () => {
  const { gateway, later, deployLater } = await broughtAhead();
  const shown = current(gateway);
  const file = path.join(later, 'a.html');
  const { atime, mtime } = statSync(file);
  writeFileSync(file, 'TWO');
  utimesSync(file, atime, mtime);
  await expect(deployLater()).rejects.toThrow('a.html is not what release 2 put there');
  expect(current(gateway)).toBe(shown);
});

test('what somebody else has shown since a release was brought ahead is held against it', async () => {
  const { gateway, to, deployLater } = await broughtAhead();
  const other = places().out;
  putRelease(other, 3, { 'a.html': 'three' });
  await deployNow(other, to(), { isConfirmed: true });
  await expect(deployLater()).rejects.toThrow('has release 3, and this is release 2');
  expect(current(gateway)).toContain('/3-');
});
