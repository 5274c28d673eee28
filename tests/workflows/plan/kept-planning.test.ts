import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { filesOf } from '../../../scripts/model/translations.ts';
import { openNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import { planNewsroom } from '../../../scripts/workflows/plan/plan-newsroom.ts';
import { keptWork } from '../../../scripts/workflows/render/kept-work.ts';
import { copyNewsroom, folderForTest, writeFiles } from '../../support/folder.ts';

const SLUG = 'night-at-the-pier';

/** A plan of a newsroom: its documents by slug and language, what was read, and all that it has to say. */
async function planned(root: string, kept?: ReturnType<typeof keptWork>) {
  const newsroom = openNewsroom(root);
  const { statements } = newsroom;
  const { compositions, loaded } = await planNewsroom({ newsroom, statements, now: 0, isProof: true, kept });
  kept?.endBuild();
  const documents = compositions.flatMap((composition) => composition.documents);
  return {
    documents: new Map(documents.map((each) => [`${each.slug} ${each.language.tag}`, each])),
    editions: new Map(loaded.editions.map((edition) => [edition.name, edition])),
    messages: loaded.files.flatMap((file) => file.messages.map(({ ruleId, reason }) => [file.path, ruleId, reason])),
  };
}

/** Changes of files, each with the languages whose documents it changes. */
const CHANGES: readonly (readonly [file: string, change: (text: string) => string, languages: readonly string[]])[] = [
  [`translations/de/${SLUG}.json`, (text) => text.replace('Nacht', 'ganze Nacht'), ['de']],
  [`translations/de/${SLUG}.json`, (text) => text.replace('ganze Nacht', 'Nacht'), ['de']],
  [`translations/zh-Hans/${SLUG}.state.json`, (text) => text.replaceAll('"translated"', '"reviewed"'), ['zh-Hans']],
  [`source/${SLUG}.md`, (text) => text.replace('boats: 1284', 'boats: 1285'), ['en', 'ar', 'de', 'zh-Hans']],
];

test('what a save does not change is neither read nor composed again, and says what it said', async () => {
  const root = copyNewsroom('tests/fixtures/harbour', folderForTest());
  const kept = keptWork();
  let before = await planned(root, kept);
  for (const [file, change, languages] of CHANGES) {
    writeFiles(root, { [file]: change(readFileSync(path.join(root, file), 'utf8')) });
    const now = await planned(root, kept);
    const anew = [...now.documents].filter(([name, document]) => before.documents.get(name) !== document);
    expect(
      anew.map(([name]) => name),
      file,
    ).toEqual(languages.map((tag) => `${SLUG} ${tag}`));
    const read = [...now.editions].filter(([name, edition]) => before.editions.get(name) !== edition);
    expect(
      read.map(([name]) => name),
      file,
    ).toEqual([SLUG]);
    expect(now.messages, file).toEqual((await planned(root)).messages);
    before = now;
  }
  const same = await planned(root, kept);
  expect([...same.documents.values()]).toEqual([...before.documents.values()]);
  expect(same.messages).toEqual(before.messages);
});

test('a statement is read again where a file of it comes, goes, or cannot be read', async () => {
  const root = copyNewsroom('tests/fixtures/harbour', folderForTest());
  const kept = keptWork();
  const file = `translations/de/${SLUG}.json`;
  const text = readFileSync(path.join(root, file), 'utf8');
  for (const content of [text, '{', undefined, text, '', text]) {
    if (content === undefined) rmSync(path.join(root, file));
    else writeFiles(root, { [file]: content });
    const [now, fresh] = [await planned(root, kept), await planned(root)];
    expect(now.messages).toEqual(fresh.messages);
    expect([...now.documents.keys()]).toEqual([...fresh.documents.keys()]);
    const files = (edition = now.editions.get(SLUG)) => edition && filesOf(edition).map(String);
    expect(files()).toEqual(files(fresh.editions.get(SLUG)));
  }
});
