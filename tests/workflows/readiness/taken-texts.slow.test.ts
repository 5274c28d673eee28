import { rmSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { textsFolder } from '../../../scripts/publish/release/store.ts';
import { openNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import { publicStatesWithTexts } from '../../../scripts/workflows/readiness/taken-texts.ts';
import { folderForTest, writeFiles } from '../../support/folder.ts';
import { releaseNow } from '../../support/release-now.ts';

test('where nothing was released, no statement is read to see what the public has read', async () => {
  const root = folderForTest({ 'source/one.md': '---\nstatus: withheld\n---\n\n# One\n' });
  // To read it would be an error: it leads out of the newsroom.
  const newsroom = { ...openNewsroom(root), statements: ['../elsewhere.md'] };
  const folder = path.join(root, 'dist');
  const states = await publicStatesWithTexts([folder], { newsroom, now: 0 });
  expect(states.get(folder)?.standing).toEqual([]);
});

test('what the public has read is read once for each text, and again where it is another', async () => {
  const text = (figure: number): string =>
    `---\ndate: 2024-05-06\n---\n\n# Boats\n\nOn Monday ${figure} boats were taken.\n`;
  const root = folderForTest({
    'source/newsroom.yaml': 'name: N\nlanguages: [en]\n',
    'source/boats.md': text(14),
    'source/crews.md': '---\ndate: 2024-05-06\nstatus: draft\n---\n\n# Crews\n\nTheir crews are held in the port.\n',
  });
  const useStore = (folder: string): void => void vi.stubEnv('COMMUNIQUE_STORE', path.join(folder, 'store'));
  const own = folderForTest();
  useStore(own);
  onTestFinished(() => void vi.unstubAllEnvs());
  const out = path.join(root, 'dist');
  const now = Date.UTC(2025, 0, 1);
  const standing = async (): Promise<readonly string[]> => {
    const states = await publicStatesWithTexts([out], { newsroom: openNewsroom(root), now });
    return (states.get(out)?.standing ?? []).map(({ slug, said }) => `${slug} ${said.letters} ${said.carried()}`);
  };
  await releaseNow(root, out, now);
  // Without a record it is read from the texts of the release, and says the same.
  useStore(folderForTest());
  const first = await standing();
  expect(first).toEqual([expect.stringMatching(/^boats .*14boats/)]);
  useStore(own);
  // Who would read it finds nothing there.
  rmSync(path.join(textsFolder(out, 1), 'source/boats.md'));
  expect(await standing()).toEqual(first);
  writeFiles(root, { 'source/boats.md': text(15) });
  await releaseNow(root, out, now);
  expect(await standing()).toEqual([expect.stringMatching(/^boats .*15boats/)]);
});
