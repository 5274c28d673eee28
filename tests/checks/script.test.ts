import { expect, test } from 'vitest';
import { openNewsroom } from '../../scripts/source/newsroom/open-newsroom.ts';
import { loadNewsroom } from '../../scripts/workflows/load/load-newsroom.ts';
import { folderForTest } from '../support/folder.ts';

const ENGLISH = [
  'Report on the harbour at night',
  'On that day many boats were taken there.',
  'We heard it long before we saw it.',
  'The cooks left before all the others.',
] as const;
const KEYS = [
  'title',
  'paragraph-on-that-day-many-boats',
  'paragraph-we-heard-it-long-before',
  'paragraph-the-cooks-left-before-all',
] as const;
const ARABIC = [
  'تقرير عن المرفأ في الليل',
  'في ذلك اليوم أُخذ هناك كثير من القوارب.',
  'سمعناه قبل وقت طويل من رؤيته.',
  'غادر الطهاة قبل جميع الآخرين.',
] as const;
const GERMAN = [
  'Bericht über den Hafen bei Nacht',
  'An jenem Tag wurden dort viele Boote genommen.',
  'Wir hörten es, lange bevor wir es sahen.',
  'Die Köche gingen vor allen anderen.',
] as const;
const SERBIAN = [
  'Izveštaj o luci tokom noći',
  'Tog dana je tamo oduzeto mnogo čamaca.',
  'Čuli smo ga mnogo pre nego što smo ga videli.',
  'Kuvari su otišli pre svih ostalih.',
] as const;

/** What a rule says of a statement in a language: line and severity. */
async function check(tag: string, texts: readonly string[], rule = 'wrong-script'): Promise<readonly string[]> {
  const file = (all: readonly string[]): string =>
    `${JSON.stringify(Object.fromEntries(KEYS.map((key, at) => [key, all[at]])), null, 4)}\n`;
  const root = folderForTest({
    'source/newsroom.yaml': `languages: [en, ${tag}]\n`,
    'source/boats.md': `---\ndate: 2024-05-06\n---\n\n# ${ENGLISH.join('\n\n')}\n`,
    'translations/en/boats.json': file(ENGLISH),
    [`translations/${tag}/boats.json`]: file(texts),
  });
  const { files } = await loadNewsroom(openNewsroom(root));
  const messages = files.flatMap((file) => file.messages);
  expect(messages.filter(({ ruleId }) => ['missing', 'orphan', 'stale'].includes(ruleId ?? ''))).toEqual([]);
  return messages
    .filter(({ ruleId }) => ruleId === rule)
    .map(({ line, fatal }) => `${line} ${fatal === true ? 'error' : 'warning'}`);
}

test('a right translation is not in the wrong script because the others wait', async () => {
  const waiting = [`${ENGLISH[2]} (ar)`, `${ENGLISH[3]} (ar)`];
  expect(await check('ar', [ARABIC[0], ARABIC[1], ...waiting])).toEqual([]);
  // Most of the file is somebody else's: it is said once, and of the others.
  expect(await check('ar', [ARABIC[0], GERMAN[1], GERMAN[2], GERMAN[3]])).toEqual(['3 warning']);
});

test('a text in another script than most of the file is an error', async () => {
  expect(await check('ar', [ARABIC[0], ARABIC[1], ARABIC[2], GERMAN[3]])).toEqual(['5 error']);
});

test('a language that has two scripts is not held back for the one that its tag does not imply', async () => {
  expect(await check('sr', SERBIAN)).toEqual(['2 warning']);
  expect(await check('sr-Latn', SERBIAN)).toEqual([]);
});

test('Chinese beside many Latin names was not read in the wrong encoding', async () => {
  const names = 'OpenStreetMap, Humanitarian OpenStreetMap Team, Médecins Sans Frontières, Reporters sans frontières';
  expect(await check('zh-Hans', [names, names, names, 'OpenStreetMap的报告'], 'mojibake')).toEqual([]);
  expect(await check('de', [...GERMAN.slice(0, 3), 'Die M枚glichkeit'], 'mojibake')).toEqual(['5 error']);
});
