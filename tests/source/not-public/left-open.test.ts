import { expect, test } from 'vitest';
import words from '../../../scripts/lib/text/word-lists/note-words.json' with { type: 'json' };
import releaseWords from '../../../scripts/lib/text/word-lists/release-words.json' with { type: 'json' };
import { leftOpenIn } from '../../../scripts/source/not-public/left-open-places.ts';
import { readMarkdown } from '../../support/read-markdown.ts';

const opened = async (text: string, isAlone = false, front = ''): Promise<readonly unknown[]> => {
  const { file } = await readMarkdown(`${front}# Verdict\n\nThe court sat.\n\n${text}\n`, 'source/x.md', 0, isAlone);
  return file.messages.flatMap(({ ruleId, fatal, line }) => (ruleId === 'left-open' ? [[fatal, line]] : []));
};

test.each([
  'В [перевірити з Сарою] загинули люди.',
  'XX people were killed.',
  'Es gab XXX Tote.',
  'At least TBC people were killed.',
  'At least [ ] people were killed.',
  'At least ___ people were killed.',
  'Au moins ?? personnes ont été tuées.',
  'At least 1?? people were killed.',
  'At least {number} people were killed.',
  'At least xx people were killed.',
  'At least 14 [Sara: please verify] people were killed.',
  'At least 14 [check] people were killed.',
  'Das Gericht tagte. [bitte prüfen]',
  'Le tribunal a siégé. [à vérifier avec Sara]',
  'El tribunal se reunió. [por verificar]',
  'انعقدت المحكمة. [يرجى التحقق]',
  '法院开庭。【待核实】',
  'The court sat. ((please check))',
  '@Anna please check the figure',
])('what was left to be checked, or in place of a figure, is an error with its place: %s', async (line) => {
  expect(await opened(line)).toEqual([[true, 5]]);
  expect(await opened(line, true)).toEqual([[true, 5]]);
  expect(await opened(line, false, '---\nstatus: draft\n---\n')).toEqual([[false, 8]]);
});

test.each([
  '[INSERT QUOTE HERE]',
  '“[Zitat einfügen],” said [Name].',
  '[à compléter avant vendredi]',
  'В [вставить имя] погибли люди.',
  '[quote here]',
  '[Quote from the director to follow]',
  '[Zitat folgt]',
  '[cut if too long]',
  'TODO: check the figure',
  '【待补充】',
  '[يضاف لاحقا]',
])(
  'what was left to be filled in is an error in a newsroom, a warning in a file that stands alone: %s',
  async (line) => {
    expect(await opened(line)).toEqual([[true, 5]]);
    expect(await opened(line, true)).toEqual([[false, 5]]);
  },
);

test.each([
  'Lorem ipsum dolor sit amet',
  'About XX% of them fled.',
  'TK: add number',
  'At least 14 (figure to be confirmed) were killed.',
  'The hearing is in Homs (TBC).',
  'Said [NOM] of the court.',
  'Said [NAME] of the court.',
  'قال [اسم] من المحكمة.',
  '[姓名]说。',
  'The court sat (Zitat folgt).',
  '[PLACEHOLDER FOR QUOTE]',
  'said NAME SURNAME',
  'At least N people were killed.',
  'Including NN children.',
  'At least 1X people were killed.',
  'NaN people were killed.',
  '○○人死亡。',
  'On DD Month 2026 they came.',
  'It begins at XX:XX.',
  'Call +XX XXX XXX XXX.',
  'Write to name@domain.com.',
  'Said [число] of them.',
  'Fourteen (Sara, is that right?) were killed.',
  '十四人（萨拉，这样对吗？）死亡。',
  'قتل أربعة عشر (سارة، هل هذا صحيح؟).',
  '@Lina please shorten this paragraph',
  '[KM1] Should we name him?',
  'At least 12[?] were killed.',
  'At least 12 (or 13?) were killed.',
  'It was so (source?).',
  '[DN: is this still right?]',
])('what may be left to be filled in is a warning: %s', async (line) => {
  expect(await opened(line)).toEqual([[false, 5]]);
});

test.each([
  'In the XX century people fled.',
  'El siglo XX y los niños',
  'Women have XX chromosomes.',
  'The order XX (2022) was signed.',
  'TK, the health insurer, paid.',
  'The clerk wrote [name withheld] and [sic].',
  'See [1] and [the report](https://example.org/name).',
  'An array `[Name]` of strings',
  '`TODO: write this` and [to check](https://example.org)',
  '```\nTODO: write this\n[bitte prüfen]\n```',
  'Insert here the key.',
  'The court said that “[the judge] inserted it”.',
  'Louis XX. men',
  'Visit the site (please check the website first).',
  '“in [the years to come],” he said',
  'Ask your doctor (check with a nurse, too).',
  'Hier [in der Stadt] prüfen die Behörden alles.',
  'Witness X said that 14 people died.',
  'TODO EL MUNDO LO SABE',
  'Where are they???',
  'La [vérification] des faits',
  '- [ ] one task\n- [x] another',
  '[Applause] [ENDS] [Photo: Jane Doe / Agency]',
  'Follow @Anna for more news',
  'The port (Odesa, 14 km) and N. Smith',
  'Let N = 14 and [a] be so',
  'It closed at 12:00 (or at noon).',
])('no sign of that: %s', async (text) => {
  expect(await opened(text)).toEqual([]);
});

test.each(Object.entries(words))('%s: each word asks for work between brackets, or names what lacks', (_, language) => {
  const split = (phrases: string): readonly string[] => phrases.split('|').map((each) => each.trim());
  for (const phrase of [...split(language.check), ...split(language.fill)])
    expect(leftOpenIn(`14 [${phrase}]`)[0]?.sure, phrase).toMatch(/always|newsroom/);
  for (const phrase of split(language.blank))
    expect(leftOpenIn(`14 [${phrase.toUpperCase()}]`)[0]?.actual, phrase).toBe(`[${phrase.toUpperCase()}]`);
});

test('the words are there in each language that has words for notes that are not for readers', () => {
  const tags = Object.entries(releaseWords).flatMap(([tag, language]) => ('aside' in language ? [tag] : []));
  expect(Object.keys(words)).toEqual(tags);
});

test('the texts of the front matter are looked through, too', async () => {
  const front = '---\nplace: TBC\nsummary: Said [NAME].\ncontacts:\n  - name: "[NAME]"\n---\n';
  expect(await opened('x', false, front)).toEqual([
    [true, 2],
    [false, 3],
    [false, 5],
  ]);
});

test.each([
  'Zwölf Tote. [Anm. d. Ü.: Zahl unklar]',
  'Zwölf Tote. (Anm. Red.: Zahl prüfen)',
  'Douze morts. (N.d.T. : chiffre incertain)',
  'Twelve died. [translator: unclear in source]',
  'Twelve died (Translator’s note: perhaps 13).',
  'مات اثنا عشر. [المترجم: الرقم غير واضح]',
  'قُتل اثنا عشر (تحتاج إلى تأكيد).',
  'دوازده تن کشته شدند (نیاز به تأیید).',
  '12人が死亡した（確認中、要修正）。',
  'Zwölf Tote (bitte noch prüfen).',
])('a remark of who works on a text is a warning in the statement itself: %s', async (text) => {
  const { file } = await readMarkdown(`---\ndate: 2024-05-02\n---\n# Verdict\n\n${text}\n`);
  const said = file.messages.filter(({ ruleId }) => ruleId === 'left-open');
  expect(said.map(({ fatal }) => fatal)).toEqual([false]);
});

test.each([
  'Twelve died [note: in two towns].',
  'Zwölf Tote (Anm. d. Red.: davon zwei Kinder).',
  'The office [address: 12 Port Street] is open.',
  'Translators: Anna and Ben.',
])('a note for readers is none: %s', async (text) => {
  const { file } = await readMarkdown(`---\ndate: 2024-05-02\n---\n# Verdict\n\n${text}\n`);
  expect(file.messages.filter(({ ruleId }) => ruleId === 'left-open')).toEqual([]);
});

test.each([
  'Lorem Ipsum dolor.',
  'They met (place to be confirmed) on Monday.',
  'They met (PLACE TBC) on Monday.',
  'They met (Time tbd) on Monday.',
  'They met (Figure to be confirmed) on Monday.',
  'They met (TBC) on Monday.',
])('what lacks is a warning, in capitals or not: %s', (text) => {
  expect(leftOpenIn(text).map(({ sure }) => sure)).toEqual(['no']);
});
