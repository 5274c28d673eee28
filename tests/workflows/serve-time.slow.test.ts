import { expect, onTestFinished, test } from 'vitest';
import { openNewsroom } from '../../scripts/source/newsroom/open-newsroom.ts';
import { servePreview } from '../../scripts/workflows/serve.ts';
import { folderForTest } from '../support/folder.ts';

test('a preview is built again when an embargo ends, and by the time of each build', async () => {
  const root = folderForTest({
    'source/newsroom.yaml': 'name: Harbour Watch\nlanguages: [en]\n',
    'source/lamps.md': '---\ndate: 2025-06-01\nembargo: 2025-06-01T12:00:00Z\n---\n\n# Lamps\n\nAll 14 lamps burn.\n',
  });
  const end = Date.parse('2025-06-01T12:00:00Z');
  let now = end - 1500;
  let builds = 0;
  const preview = await servePreview({
    port: 0,
    root,
    time: () => now,
    request: async (out) => {
      const newsroom = openNewsroom(root);
      const { statements } = newsroom;
      return { newsroom, statements, formats: ['html'], approvedOnly: false, out, isProof: true, now };
    },
    onBuilt: () => {
      builds += 1;
    },
    onFault: (error) => {
      throw error;
    },
  });
  onTestFinished(preview.close);
  const page = async (): Promise<string> => (await fetch(new URL('lamps/en/', preview.url))).text();
  expect([builds, await page()]).toEqual([1, expect.stringContaining('Embargoed until')]);
  now = end;
  await expect.poll(page, { timeout: 30_000 }).not.toContain('Embargoed until');
  expect(builds).toBe(2);
});
