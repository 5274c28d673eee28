import { expect, test } from 'vitest';
import { formatSize, languageOf } from '../../../../scripts/lib/text/index.ts';

/** Sizes around those at which another one is shown. */
const sizes = [1500, 999_500, 1_049_500, 1_050_000, 1_149_500, 1_150_000, 1_249_500, 2_349_500, 2_350_000, 12_349_500]
  .flatMap((bytes) => [bytes - 1000, bytes - 500, bytes - 1, bytes, bytes + 1, bytes + 500, bytes + 1000])
  .sort((a, b) => a - b);

test.each(['ar', 'bn', 'de', 'fa', 'fr', 'hi', 'ja', 'my', 'ru', 'tr', 'zh-Hans'])(
  'sizes that look alike in English look alike in %s: pages are kept by that',
  (tag) => {
    const seen = new Map(sizes.map((bytes) => [formatSize(bytes, languageOf('en')), new Set<string>()]));
    for (const bytes of sizes) seen.get(formatSize(bytes, languageOf('en')))?.add(formatSize(bytes, languageOf(tag)));
    expect([...seen.values()].filter((shown) => shown.size !== 1)).toEqual([]);
    expect(seen.size).toBeGreaterThan(10);
  },
);
