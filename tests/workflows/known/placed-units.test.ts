import { expect, test } from 'vitest';
import { contentOf } from '../../../scripts/lib/files/index.ts';
import {
  filesInUnit,
  type PlacedFile,
  placedUnits,
  unitOf,
  unitText,
} from '../../../scripts/workflows/known/placed-units.ts';
import { sha256 } from '../../support/folder.ts';

const fileOf = (path: string, stamp = '1 2.5 3.25 4'): PlacedFile => ({ path, stamp, digest: sha256(path) });

test('files of a unit are found again by their paths', () => {
  const files = ['a/a.txt', 'a/b c.txt', 'a/ü/ж.pdf'].map((path) => fileOf(path));
  expect([...filesInUnit(unitText(files)).values()]).toEqual(files);
  expect(filesInUnit(unitText(files)).get('a/b c.txt')).toEqual(files[1]);
  expect(filesInUnit('').size).toBe(0);
});

test.each([
  ['index.html', 'index.html'],
  ['one/de/index.html', 'one'],
  ['assets/one.de.0123.png', 'assets/one'],
  ['assets/search/search.js', 'assets/search/search'],
  ['assets/plain', 'assets/plain'],
])('%s stands and falls with %s', (path, unit) => {
  expect(unitOf(path)).toBe(unit);
});

/** The contents as a later build finds them. */
const kept = (contents: ReturnType<ReturnType<typeof placedUnits>['contents']>) =>
  new Map([...contents].map(([name, each]) => [name, each instanceof Uint8Array ? contentOf(each) : each] as const));

const textsOf = (count: number): Map<string, string> =>
  new Map(Array.from({ length: count }, (_, at) => [`s-${at}`, unitText([fileOf(`s-${at}/a.txt`)])] as const));

test.each([0, 1, 64, 65, 1000])(
  'each of %d units is found again, and one that changes is written with few others',
  (count) => {
    const texts = textsOf(count);
    const first = kept(placedUnits(new Map()).contents(texts));
    const units = placedUnits(first);
    expect([...texts].filter(([unit, text]) => units.find(unit) !== text)).toEqual([]);
    expect(units.find('another')).toBeUndefined();
    // Where all is as it was, nothing is written.
    expect(kept(units.contents(texts))).toEqual(first);
    expect([...units.contents(texts).values()].filter((each) => each instanceof Uint8Array)).toEqual([]);
    const changed = new Map(texts).set('s-0', unitText([fileOf('s-0/a.txt', 'other')]));
    const second = units.contents(changed);
    if (second.size === first.size)
      expect([...second.values()].filter((each) => each instanceof Uint8Array)).toHaveLength(1);
    expect(placedUnits(kept(second)).find('s-0')).toBe(changed.get('s-0'));
    // One that is gone is not found any more, however many are left.
    const fewer = new Map([...texts].filter(([unit]) => unit !== 's-0'));
    expect(placedUnits(kept(units.contents(fewer))).find('s-0')).toBeUndefined();
  },
);

test('contents that are not what they were have no unit', () => {
  const texts = textsOf(3);
  const damaged = [...kept(placedUnits(new Map()).contents(texts))].map(([name, { size, sha256: digest }]) => {
    const bytes = (): never => {
      throw new Error('It is not what was put there.');
    };
    return [
      name,
      Object.defineProperty({ size, sha256: digest, bytes: new Uint8Array() }, 'bytes', { get: bytes }),
    ] as const;
  });
  expect(placedUnits(new Map(damaged)).find('s-0')).toBeUndefined();
});
