import { utimesSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderStore } from '../../../scripts/lib/store/index.ts';
import { openNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import { stampsIn } from '../../../scripts/workflows/known/file-state.ts';
import { INPUT_FOLDERS } from '../../../scripts/workflows/known/shared-files.ts';
import { withLanguages } from '../../../scripts/workflows/load/detect-languages.ts';
import { topicNames } from '../../../scripts/workflows/load/topics.ts';
import { keptFindings } from '../../../scripts/workflows/render/kept-findings.ts';
import { folderForTest, writeFiles } from '../../support/folder.ts';

const TEXT = 'The court found that the evidence of the crimes was sufficient according to the families of the victims.';
const FILES = {
  'source/newsroom.yaml': 'name: N\nlanguages: [en, de]\n',
  'source/one.md': `---\ntopics: [harbour]\n---\n\n# One\n\n${TEXT}\n`,
  'source/two.md': `---\nslug: other\ntopics: [courts]\n---\n\n# Two\n\n${TEXT}\n`,
};

/** What one run finds of a newsroom, and of which statements it has read the front matter. */
async function foundIn(root: string, folder: string) {
  const newsroom = openNewsroom(root);
  const stamps = stampsIn(root, INPUT_FOLDERS);
  const kept = await keptFindings(folderStore(folder), newsroom, stamps);
  const read: string[] = [];
  const topics = topicNames(newsroom, (name, make) => {
    const known = (): ReturnType<typeof make> => {
      read.push(name);
      return make();
    };
    return kept.recallNamed?.(name, known) ?? known();
  });
  let looked = 0;
  const { detected } = await withLanguages(
    newsroom,
    newsroom.statements,
    async (inputs, make) =>
      (
        await kept.languages.recallLater(inputs, async () => {
          looked += 1;
          return { found: await make() };
        })
      ).found,
    (name) => stamps.get(name),
  );
  await kept.keep();
  return { topics, read, looked, languages: [...(detected ?? [])].map(([name, { tag }]) => [name, tag]) };
}

test('a statement that the disk says has not changed is not read for its topics and its language', async () => {
  const [root, folder] = [folderForTest(FILES), folderForTest()];
  const first = await foundIn(root, folder);
  expect(first.read).toEqual(['source/one.md', 'source/two.md']);
  expect(first.topics).toEqual(['harbour', 'courts']);
  expect(first.languages).toEqual([
    ['source/one.md', 'en'],
    ['source/two.md', 'en'],
  ]);
  expect(await foundIn(root, folder)).toEqual({ ...first, read: [], looked: 0 });

  writeFiles(root, { 'source/two.md': FILES['source/two.md'].replace('courts', 'prisons') });
  const changed = await foundIn(root, folder);
  expect(changed).toMatchObject({ read: ['source/two.md'], topics: ['harbour', 'prisons'] });

  // With a new time alone its text is looked up, and not looked through.
  utimesSync(path.join(root, 'source/one.md'), new Date(), new Date());
  expect(await foundIn(root, folder)).toMatchObject({ read: ['source/one.md'], looked: 1, languages: first.languages });
});

test('topics of earlier versions count, by the slug that a statement gives itself', async () => {
  const root = folderForTest(FILES);
  const earlier = (slug: string, topic: string): string =>
    JSON.stringify({
      ...{ slug, version: 1, superseded: '2024-01-01', base: {}, translations: {} },
      markdown: `---\ntopics: [${topic}]\n---\n\n# Before\n`,
    });
  writeFiles(root, {
    'source/earlier/other.v1.json': earlier('other', 'ports'),
    'source/earlier/two.v1.json': earlier('two', 'nobody'),
  });
  expect(topicNames(openNewsroom(root))).toEqual(['harbour', 'courts', 'ports']);
});
