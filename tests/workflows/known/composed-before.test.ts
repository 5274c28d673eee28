import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderStore, noStore, type Store } from '../../../scripts/lib/store/index.ts';
import type { Composition } from '../../../scripts/model/plan.ts';
import { openNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import { knownStatements } from '../../../scripts/workflows/known/known-statements.ts';
import { planKnown } from '../../../scripts/workflows/known/plan-known.ts';
import { documentDigests } from '../../../scripts/workflows/known/written-composition.ts';
import { fontSettings } from '../../../scripts/workflows/load/font-settings.ts';
import { planNewsroom } from '../../../scripts/workflows/plan/plan-newsroom.ts';
import { folderForTest, writeFiles } from '../../support/folder.ts';
import { GERMAN, NOW, newsroomForTest, SLUG, SOURCE } from './newsroom.ts';

/** What is composed of a statement, with what earlier plans have left in a store, or without. */
async function composed(
  root: string,
  store: Store,
  onPlanned: () => void = () => undefined,
): Promise<Composition | undefined> {
  const newsroom = openNewsroom(root);
  const { statements } = newsroom;
  const fonts = await fontSettings(newsroom);
  const request = { newsroom, statements, now: NOW, fonts, composed: { text: '', readsAnew: () => false } };
  const { compositions } = await planKnown(await knownStatements(store, request), request, async (part) => {
    const settings = { newsroom, now: NOW, isProof: false, extensions: {}, fonts: Promise.resolve(fonts) };
    const plan = await planNewsroom({ ...settings, ...part });
    onPlanned();
    return plan;
  });
  return compositions.find(({ edition }) => edition.name === SLUG);
}

/** The languages of a composition in which it was composed anew. */
const composedAnew = (composition: Composition | undefined): readonly string[] =>
  (composition?.documents ?? [])
    .filter((document) => composition?.digests?.has(document) !== true)
    .map(({ language }) => language.tag);

/** All that documents say. */
const saidBy = (composition: Composition | undefined): unknown =>
  composition?.documents.map((document) => [
    JSON.parse(JSON.stringify(document)),
    document.said.carried(),
    documentDigests(composition).get(document),
  ]);

test('of a statement that has changed in one language only that is composed again, and all says what it would have said', async () => {
  const root = newsroomForTest();
  const store = folderStore(path.join(folderForTest(), 'store'));
  const change = (name: string, from: string, to: string): void =>
    writeFiles(root, { [name]: readFileSync(path.join(root, name), 'utf8').replace(from, to) });
  expect(composedAnew(await composed(root, store))).toContain('en');
  change(GERMAN, 'Taue', 'Seile');
  const once = await composed(root, store);
  expect(composedAnew(once)).toEqual(['de']);
  expect(saidBy(once)).toEqual(saidBy(await composed(root, noStore)));
  // What was taken from before is there for the next one, too.
  change(GERMAN, 'Seile', 'Leinen');
  const twice = await composed(root, store);
  expect(composedAnew(twice)).toEqual(['de']);
  expect(saidBy(twice)).toEqual(saidBy(await composed(root, noStore)));
  change(SOURCE, 'ropes checked', 'lines checked');
  const anew = await composed(root, store);
  expect(composedAnew(anew)).toEqual(anew?.documents.map(({ language }) => language.tag));
  writeFiles(root, { 'translations/de/labels.json': '{ "contacts": "Wer antwortet" }\n' });
  const labelled = await composed(root, store);
  expect(composedAnew(labelled)).toEqual(labelled?.documents.map(({ language }) => language.tag));
  expect(saidBy(labelled)).toEqual(saidBy(await composed(root, noStore)));
});

test('what was read of a text that is as it was before it was recorded takes the place of nothing', async () => {
  const root = newsroomForTest();
  const store = folderStore(path.join(folderForTest(), 'store'));
  const good = await composed(root, store);
  const german = readFileSync(path.join(root, GERMAN), 'utf8');
  writeFiles(root, { [GERMAN]: german.replace('Taue', 'Seile') });
  const bad = await composed(root, store, () => writeFiles(root, { [GERMAN]: german }));
  expect(JSON.stringify(bad?.documents)).toContain('Seile');
  const again = await composed(root, store);
  expect(saidBy(again)).toEqual(saidBy(good));
  expect(saidBy(again)).toEqual(saidBy(await composed(root, noStore)));
});
