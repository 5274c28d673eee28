import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openNewsroom } from '../../scripts/source/newsroom/open-newsroom.ts';
import { loadNewsroom } from '../../scripts/workflows/load/load-newsroom.ts';
import { REPOSITORY } from '../support/communique.ts';
import { folderForTest } from '../support/folder.ts';

const NAMES = [
  'source/koblenz-verdict.md',
  'source/newsroom.yaml',
  ...['en', 'ar', 'de', 'fr', 'es', 'ru', 'zh-Hans', 'tr', 'fa'].flatMap((tag) => [
    `translations/${tag}/koblenz-verdict.json`,
    ...(tag === 'en' ? [] : [`translations/${tag}/koblenz-verdict.state.json`]),
  ]),
];
const shipped = (): Record<string, string> =>
  Object.fromEntries(NAMES.map((name) => [name, readFileSync(path.join(REPOSITORY, name), 'utf8')]));
const ARABIC = 'translations/ar/koblenz-verdict.json';

/** What is said of one language after one edit of its file. */
async function check(name: string, edit: (text: string) => string) {
  const files = shipped();
  const before = files[name] ?? '';
  files[name] = edit(before);
  files['source/newsroom.yaml'] = 'languages: [en, ar, de]\n';
  expect(files[name], 'the edit must change something').not.toBe(before);
  const loaded = await loadNewsroom(openNewsroom(folderForTest(files)), ['source/koblenz-verdict.md']);
  const errors = loaded.files.flatMap((file) => file.messages).filter(({ fatal }) => fatal === true);
  return { text: files[name] ?? '', errors };
}

test('the first statement is clean in every language', async () => {
  const loaded = await loadNewsroom(openNewsroom(folderForTest(shipped())), ['source/koblenz-verdict.md']);
  const held = loaded.files.flatMap((file) =>
    file.messages.filter(({ fatal }) => fatal === true).map((message) => `${file.path} ${message.reason}`),
  );
  expect(held.filter((line) => line.includes('koblenz-verdict'))).toEqual([]);
  expect(loaded.editions[0]?.catalogs).toHaveLength(8);
});

test.each<[from: string, to: string, span: string, line: number, key: string]>([
  ['131,469', '131,496', '131,496', 8, 'paragraph-the-syrian-regime-has-practiced'],
  ['86,792', '867,920', '867,920', 8, 'paragraph-the-syrian-regime-has-practiced'],
  ['27 جريمة', '72 جريمة', '72', 5, 'paragraph-today-january-13-2022-the'],
  ['14 مدعياً', '41 مدعياً', '41', 6, 'paragraph-prosecutors-filed-an-indictment-which'],
])('a changed figure in the Arabic file is found: %s → %s', async (from, to, span, line, key) => {
  const { text, errors } = await check(ARABIC, (arabic) => arabic.replace(from, to));
  const found = errors.filter(({ ruleId }) => ruleId === 'number');
  expect(found.map((message) => [message.file, message.line, message.key])).toEqual([[ARABIC, line, key]]);
  const place = found[0]?.place;
  if (place === undefined || !('start' in place)) throw new Error('No place');
  expect(text.slice(place.start.offset, place.end.offset)).toBe(span);
  expect(text.split('\n')[line - 1]?.slice(place.start.column - 1, place.end.column - 1)).toBe(span);
  expect(found[0]?.cause).toMatchObject({ file: 'source/koblenz-verdict.md' });
});

test.each<[name: string, edit: (text: string) => string, rule: string]>([
  ['a duplicate key', (text) => text.replace('"kicker": "بيان"', '"kicker": "بيان",\n    "kicker": "خبر"'), 'json'],
  ['a merge marker', (text) => text.replace('{\n', '{\n<<<<<<< HEAD\n'), 'json'],
  ['a truncated file', (text) => text.slice(0, 2_000), 'json'],
  ['a link to elsewhere', (text) => text.replaceAll('](#)', '](https://evil.example)'), 'link'],
  ['a script behind a link', (text) => text.replace('](#)', '](javascript:alert(1))'), 'link'],
  ['an override', (text) => text.replace('أنور', '\u202Eأنور'), 'bidi'],
  ['an emptied text', (text) => text.replace('"بيان"', '""'), 'empty'],
])('%s in the Arabic file is an error there, and nowhere else', async (_name, edit, rule) => {
  const { errors } = await check(ARABIC, edit);
  expect(errors.some(({ ruleId }) => ruleId === rule)).toBe(true);
  expect(errors.map(({ file }) => file).filter((file) => file !== ARABIC && file?.includes('koblenz'))).toEqual([]);
});
