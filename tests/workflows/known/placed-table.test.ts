import { expect, test } from 'vitest';
import { type PlacedFile, placedIn, placedTable } from '../../../scripts/workflows/known/placed-table.ts';
import { sha256 } from '../../support/folder.ts';

test.each([0, 1, 2, 1000])('each of %d files is found by its path as long as it is as it was', (count) => {
  const files = Array.from(
    { length: count },
    (_, at): PlacedFile => ({ path: `a/${at}.txt`, stamp: `1 ${at % 7}`, digest: sha256(`text ${at}`) }),
  );
  const table = placedTable(files);
  expect(table.length).toBe(count * 48);
  const { find, digestAt } = placedIn(table);
  const digestOf = (path: string, stamp: string): string | undefined => {
    const place = find(path, stamp);
    return place === undefined ? undefined : digestAt(place);
  };
  expect(files.map(({ path, stamp }) => digestOf(path, stamp))).toEqual(files.map(({ digest }) => digest));
  expect(files.flatMap(({ path }) => find(path, '1 7') ?? [])).toEqual([]);
  expect(find('a/none.txt', '1 0')).toBeUndefined();
  // Files that stay as they are are copied.
  const again = files.map((file, at) => (at % 3 === 0 ? file : (find(file.path, file.stamp) ?? file)));
  expect(placedTable(again, table)).toEqual(table);
  // Some are new, some are gone, and they come in any order.
  const others = [...files.slice(count / 2), { path: 'b.txt', stamp: '1', digest: sha256('b') }].reverse();
  const mixed = others.map((file, at) => (at % 2 === 0 ? file : (find(file.path, file.stamp) ?? file)));
  expect(placedTable(mixed, table)).toEqual(placedTable(others));
});
