import path from 'node:path';
import { expect, test } from 'vitest';
import { olderThan } from '../../../scripts/publish/deploy/deploy-changes.ts';
import { markdownOf, translationsOf, write, writeSettings } from '../../conformance/worst-day/newsroom.ts';
import { folderForTest } from '../../support/folder.ts';
import { releaseNow } from '../../support/release-now.ts';

const said = (figure: number) => ({ figure, corrections: [], isTranslated: true });

test('an older release names what it would change, and whose text it would bring back', async () => {
  const root = folderForTest();
  const out = path.join(root, 'dist');
  writeSettings(root);
  const first = { 'source/zq-one.md': markdownOf(7_300_001, []), ...translationsOf('zq-one', said(7_300_001)) };
  write(root, first);
  await releaseNow(root, out);
  write(root, { 'source/zq-two.md': markdownOf(7_300_002, []), ...translationsOf('zq-two', said(7_300_002)) });
  await releaseNow(root, out);
  expect(olderThan(out)).toBeUndefined();
  const kept = path.join(root, '.dist.releases/0001');
  expect(olderThan(kept)).toEqual({
    number: 1,
    newest: 2,
    changes: [
      { name: 'zq-two/de', kind: 'lost' },
      { name: 'zq-two/en', kind: 'lost' },
    ],
    harmed: [],
  });

  const reason = 'A figure is being checked.';
  const withheld = ['status: withheld', `reason: ${reason}`];
  write(root, {
    'source/zq-one.md': markdownOf(7_300_001, withheld),
    ...translationsOf('zq-one', { ...said(7_300_001), reason }),
  });
  await releaseNow(root, out);
  expect(olderThan(kept)?.harmed).toEqual(['zq-one']);
  expect(olderThan(path.join(root, '.dist.releases/0002'))?.harmed).toEqual(['zq-one']);
});
