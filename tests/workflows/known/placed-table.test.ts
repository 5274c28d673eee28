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
  const find = placedIn(table);
  expect(files.map(({ path, stamp }) => find(path, stamp))).toEqual(files.map(({ digest }) => digest));
  expect(files.flatMap(({ path }) => find(path, '1 7') ?? [])).toEqual([]);
  expect(find('a/none.txt', '1 0')).toBeUndefined();
});
