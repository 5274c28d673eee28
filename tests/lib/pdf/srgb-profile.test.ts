import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const profile = readFileSync(new URL('../../../scripts/lib/pdf/metadata/srgb.icc', import.meta.url));

const tags = new Map(
  Array.from({ length: profile.readUInt32BE(128) }, (_, index) => {
    const at = 132 + 12 * index;
    const start = profile.readUInt32BE(at + 4);
    return [profile.toString('latin1', at, at + 4), profile.subarray(start, start + profile.readUInt32BE(at + 8))];
  }),
);

/** Numbers with sixteen bits after the point, behind a tag's type and what precedes them. */
function numbersIn(name: string, from: number): readonly number[] {
  const tag = tags.get(name) ?? Buffer.alloc(0);
  return Array.from({ length: (tag.length - from) / 4 }, (_, index) => tag.readInt32BE(from + 4 * index) / 65536);
}

const near = (values: readonly number[]): unknown => values.map((value) => expect.closeTo(value, 4));

test('the profile is one of version 4.2 for a display, of the length that it says', () => {
  expect(profile.readUInt32BE(0)).toBe(profile.length);
  expect(profile.readUInt32BE(8)).toBe(0x04200000);
  expect(profile.toString('latin1', 12, 24)).toBe('mntrRGB XYZ ');
  expect(profile.toString('latin1', 36, 40)).toBe('acsp');
  expect([...tags.keys()]).toEqual(['desc', 'cprt', 'wtpt', 'chad', 'rXYZ', 'gXYZ', 'bXYZ', 'rTRC', 'gTRC', 'bTRC']);
  expect(tags.get('cprt')?.subarray(28).swap16().toString('utf16le').replaceAll('\0', '')).toBe('CC0');
});

test('its primaries, adapted to D50, and its curve are those of IEC 61966-2-1', () => {
  expect(numbersIn('wtpt', 8)).toEqual(near([0.9642, 1, 0.8249]));
  expect(numbersIn('rXYZ', 8)).toEqual(near([0.43607, 0.22249, 0.01392]));
  expect(numbersIn('gXYZ', 8)).toEqual(near([0.38515, 0.71687, 0.09708]));
  expect(numbersIn('bXYZ', 8)).toEqual(near([0.14307, 0.06061, 0.7141]));
  for (const name of ['rTRC', 'gTRC', 'bTRC'])
    expect(numbersIn(name, 12)).toEqual(near([2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045]));
});
