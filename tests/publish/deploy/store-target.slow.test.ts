import { expect, test } from 'vitest';
import { deployNow } from '../../support/deploy-now.ts';
import { current, filesIn, openedBucket, readBack } from './opened-bucket.ts';
import { putRelease } from './small-release.ts';

test('a list or a pointer that is larger than any is named, and --yes goes over it', async () => {
  const { gateway, to, out } = await openedBucket();
  putRelease(out, 2, { 'a.html': 'two' });
  await deployNow(out, to());
  for (const [number, key] of [
    [3, `site/${current(gateway)}/manifest.json`],
    [4, 'site/current'],
  ] as const) {
    gateway.objects.set(key, { bytes: Buffer.alloc(150_000_000), headers: {} });
    putRelease(out, number, { 'a.html': `${number}` });
    await expect(deployNow(out, to())).rejects.toThrow('cannot be believed');
    await deployNow(out, to(), { isConfirmed: true });
    expect(readBack(gateway)).toEqual(filesIn(out));
  }
});
