import path from 'node:path';
import type { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { topicSlug } from '../../../scripts/source/front-matter/topic-segments.ts';
import { bareNewsroom, openNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import { loadNewsroom } from '../../../scripts/workflows/load/load-newsroom.ts';
import { readNewsroom } from '../../../scripts/workflows/load/read-newsroom.ts';
import { topicIn } from '../../../scripts/workflows/load/topics.ts';
import { folderForTest } from '../../support/folder.ts';

const TEXTS: Readonly<Record<string, string>> = {
  en: 'The court found that the evidence of the crimes was sufficient according to the families of the victims.',
  ar: 'قالت المحكمة إن الأدلة على الجرائم كافية بحسب عائلات الضحايا الذين حضروا الجلسة في المدينة.',
  fa: 'دادگاه اعلام کرد که شواهد جنایت‌ها بر اساس گفته‌های خانواده‌های قربانیان کافی است و حکم را صادر کرد.',
  de: 'Das Gericht befand die Beweise für die Verbrechen laut den Angehörigen der Opfer für ausreichend.',
  ru: 'Суд установил, что доказательств преступлений достаточно, по словам семей погибших людей.',
  uk: 'Суд визнав, що доказів злочинів достатньо, за словами родин загиблих, які прийшли до зали.',
  ja: '裁判所は犯罪に関する証拠が十分だと判断した。家族によると、これは重要な一日である。',
  'zh-Hans': '法院认定这些罪行的证据充分，来自受害者家属的说法。这对国家来说是重要的一天，们说。',
  'zh-Hant': '法院認定這些罪行的證據充分，來自受害者家屬的說法。這對國家來說是重要的一天，們說。',
  th: 'ศาลเห็นว่าหลักฐานของอาชญากรรมเพียงพอตามคำบอกเล่าของครอบครัวผู้เสียหาย',
  ko: '법원은 범죄에 대한 증거가 충분하다고 판단했다고 유족들이 말했다.',
};

async function languageIn(markdown: string, name = 'x.md'): Promise<readonly unknown[]> {
  const root = folderForTest({ [name]: markdown });
  const { newsroom, editions } = await readNewsroom(bareNewsroom([path.join(root, name)]));
  const [edition] = editions;
  const said = edition === undefined ? null : saidOf(edition.statement.file);
  return [edition?.language.tag, edition?.language.direction, newsroom.source.tag, said];
}

/** How grave what is said of a file's language is: undefined for a notice, false for a warning; null where nothing is said. */
function saidOf({ messages }: VFile): boolean | null | undefined {
  const said = messages.find(({ ruleId }) => ruleId === 'language');
  return said === undefined ? null : said.fatal;
}

test.each(Object.entries(TEXTS))(
  'a text in %s that does not say so is in that language, which is said',
  async (tag, text) => {
    const direction = tag === 'ar' || tag === 'fa' ? 'rtl' : 'ltr';
    expect(await languageIn(`# T\n\n${text}\n`)).toEqual([tag, direction, tag, undefined]);
  },
);

test('attributes behind headings are no words of a language', async () => {
  const slides = [1, 2, 3, 4, 5].map(
    (at) => `# {.step data-x=-${at}000 data-y=3000 data-rotate=0}\n\n## Question ${at}\n\n`,
  );
  expect(await languageIn(slides.join(''))).toEqual(['en', 'ltr', 'en', false]);
});

test('a list of names and titles is no language that hardly anybody writes', async () => {
  const names = [
    'Haki Podcast Nairobi Studio',
    'Radio Dabanga Omdurman',
    'Tawasul Nadi Kitab',
    'Ain Media Hub Network',
  ];
  const more = ['Women Now Archive Project', 'Mosaic Theatre Kampala', 'Kuruka Dance Lab'];
  expect(await languageIn([...names, ...more].map((name) => `* ${name}\n`).join(''))).toEqual([
    'en',
    'ltr',
    'en',
    false,
  ]);
});

test('code and addresses say nothing of the language; a doubt is a warning', async () => {
  const code = '```\nconst evidence = findAll(crimes)\n```';
  expect(await languageIn(`# ت\n\n${TEXTS['ar']}\n\n${code}\n${code}`)).toEqual(['ar', 'rtl', 'ar', undefined]);
  expect((await languageIn('# Oui')).at(-1)).toBe(false);
});

test.each([
  ['oui.fa.md', 'fa'],
  ['list-pt_BR.md', 'pt-BR'],
  ['README.zz.md', 'en'],
  ['what-is.md', 'en'],
])('where the text leaves a doubt, a file that is named for a language is in that: %s', async (name, tag) => {
  expect(await languageIn('# Oui\n\nNon, merci.\n', name)).toEqual([tag, tag === 'fa' ? 'rtl' : 'ltr', tag, false]);
  expect((await languageIn(`# T\n\n${TEXTS['de']}`, name))[0]).toBe('de');
});

test('several files stand alone, each in its own language', async () => {
  const root = folderForTest({ 'a.md': `# T\n\n${TEXTS['de']}`, 'b.md': `# T\n\n${TEXTS['ar']}` });
  const { editions, newsroom } = await readNewsroom(
    bareNewsroom(['a.md', 'b.md'].map((name) => path.join(root, name))),
  );
  expect(editions.map(({ language, catalogs }) => [language.tag, catalogs.length])).toEqual([
    ['de', 0],
    ['ar', 0],
  ]);
  expect(newsroom.languages.map(({ tag }) => tag)).toEqual(['de', 'ar']);
});

test('a file of which nothing is known is in no other file’s language', async () => {
  const root = folderForTest({
    'a.md': `# T\n\n${TEXTS['ar']}`,
    'b.md': '# Names: محمد علي, יוסי כהן, 李明 and Иван\n\nThe list: محمد علي (14), יוסי כהן (15), 李明 (16).',
    'c.md': '# 2024\n\n1234 / 5678',
  });
  const { editions } = await readNewsroom(bareNewsroom(['a.md', 'b.md', 'c.md'].map((name) => path.join(root, name))));
  expect(editions.map(({ language, statement: { file } }) => [language.tag, saidOf(file)])).toEqual([
    ['ar', undefined],
    ['en', false],
    ['en', false],
  ]);
});

test('in a newsroom a short text is in its language; letters that this one does not write are a doubt', async () => {
  const root = folderForTest({
    'source/newsroom.yaml': 'language: en\nlanguages: [en, de, fr]\n',
    'source/a.md': '# DRAFT - do not publish\n\nNot for publication until Monday. Sperrfrist: 30.11.2026, 10 Uhr\n',
    'source/b.md': '# Communiqué\n\nLes députés ont été libérés à l’aéroport.\n',
    'source/c.md': `# T\n\n${TEXTS['de']}`,
  });
  const { editions } = await readNewsroom(openNewsroom(root));
  expect(editions.map(({ language, statement: { file } }) => [language.tag, saidOf(file)])).toEqual([
    ['en', null],
    ['en', false],
    ['de', undefined],
  ]);
});

test('in a newsroom a text in another of its languages is in that; one in its own is not asked about', async () => {
  const root = folderForTest({
    'source/newsroom.yaml': 'language: en\nlanguages: [en, ar]\n',
    'source/a.md': `# T\n\n${TEXTS['en']}`,
    'source/b.md': `# T\n\n${TEXTS['ar']}`,
    'source/c.md': `# T\n\n${TEXTS['ru']}`,
  });
  const { editions, unread } = await readNewsroom(openNewsroom(root));
  expect(editions.map(({ language }) => language.tag)).toEqual(['en', 'ar']);
  expect(editions[0]?.statement.file.messages.some(({ ruleId }) => ruleId === 'language')).toBe(false);
  expect(unread.map(({ name, file }) => [name, file.messages.some(({ fatal }) => fatal === true)])).toEqual([
    ['c', true],
  ]);
});

test('`languages:` in a statement limits or extends the newsroom’s list for it alone', async () => {
  const root = folderForTest({
    'source/newsroom.yaml': 'language: en\nlanguages: [en, ar, de]\n',
    'source/all.md': '# T\n\nx',
    'source/fewer.md': '---\nlanguages: [de]\n---\n# T\n\nx',
    'source/other.md': '---\nlanguages: [fr, ar]\n---\n# T\n\nx',
  });
  const { editions, newsroom } = await readNewsroom(openNewsroom(root));
  expect(editions.map(({ name, catalogs }) => [name, ...catalogs.map(({ language }) => language.tag)])).toEqual([
    ['all', 'ar', 'de'],
    ['fewer', 'de'],
    ['other', 'ar', 'fr'],
  ]);
  expect(newsroom.languages.map(({ tag }) => tag)).toEqual(['en', 'ar', 'de', 'fr']);
});

test('files that stand alone name their topics in their own languages', async () => {
  const root = folderForTest({
    'a.md': `---\nlanguage: en\ntags: [Ports]\n---\n\n# Boats\n\nThey were taken at noon.\n`,
    'b.md': `---\nlanguage: de\ntags: [Häfen]\n---\n\n# Boote\n\nSie wurden mittags genommen.\n`,
  });
  const newsroom = bareNewsroom(['a.md', 'b.md'].map((name) => path.join(root, name)));
  const loaded = await loadNewsroom(newsroom);
  expect(loaded.editions.flatMap(({ statement }) => statement.file.messages.filter(({ fatal }) => fatal))).toEqual([]);
  const topics = loaded.editions.map(({ language, statement: { front } }) => {
    const [name = ''] = front.topics ?? [];
    const topic = topicIn(loaded.masthead, language, topicSlug(name), name);
    return [topic.name, topic.language.tag];
  });
  expect(topics).toEqual([
    ['Ports', 'en'],
    ['Häfen', 'de'],
  ]);
});
