import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { DOOR } from '../../support/communique.ts';
import { folderForTest } from '../../support/folder.ts';

test('what a machine in another zone has found of a time without a zone is found anew', () => {
  const root = folderForTest({
    'source/newsroom.yaml': 'name: N\nlanguage: en\nlanguages: [en]\nurl: https://example.org\n',
    'source/light.md':
      '---\ndate: 2024-03-01\nquux_time: "2026-11-20 10:00"\n---\n\n# The light\n\nTwelve boats came in.\n',
  });
  const store = path.join(folderForTest(), 'store');
  const check = (zone: string, moment: string): number | null => {
    const seconds = String(Date.parse(moment) / 1000);
    const env = { ...process.env, TZ: zone, SOURCE_DATE_EPOCH: seconds, COMMUNIQUE_STORE: store };
    return spawnSync(process.execPath, [DOOR, 'check'], { cwd: root, env }).status;
  };
  expect(check('Asia/Tokyo', '2026-11-20T05:00Z')).toBe(0);
  expect(check('America/New_York', '2026-11-20T06:00Z')).toBe(1);
});
