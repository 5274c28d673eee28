import { expect, test } from 'vitest';
import { readMarkdown } from '../../support/read-markdown.ts';

test.each([
  ['be&shy;fore', 'before'],
  ['a&NoBreak;b &#8288;c', 'ab c'],
  ['a&#x200b;b<b>c&#8203;d</b>', 'ab<b>cd</b>'],
  ['`&shy;` and \\&shy;', '`&shy;` and \\&shy;'],
  ['`\u001B[31m14\u001B[0m` dead', '`14` dead'],
  ['kil\u0008led\u007F 14', 'killed 14'],
  ['👷\u200D worker', '👷 worker'],
  ['kil\u200Cled 14 \u200D(in Kyiv)\u200C', 'killed 14 (in Kyiv)'],
  ['0 \u200E dependencies', '0  dependencies'],
  ['می\u200Cخواهم \u200E+98 21', 'می\u200Cخواهم \u200E+98 21'],
  ['Cafe&rlm; (podcast)', 'Cafe (podcast)'],
  ['[C++](https://example.org) (PDF)&rlm;\n\n14 dead', '[C++](https://example.org) (PDF)'],
  ['Cafe\u200F (podcast) &lrm;and &#8207;more&#x61c;', 'Cafe (podcast) and more'],
  ['one &#x2028;two', 'one  two'],
  ['it&#146;s &#x85; &#150; 14', 'it’s … – 14'],
  ['one\u2029\n\ntwo', 'one'],
  ['[a](#%EF%B8%8F-part)', '[a](#%EF%B8%8F-part)'],
])('what pasting left is put right, also behind a reference: %j', async (text, expected) => {
  const { draft, file } = await readMarkdown(`# T\n\n${text}\n`);
  expect(file.messages.filter(({ fatal }) => fatal === true)).toEqual([]);
  expect(draft?.segments[1]?.source).toBe(expected);
});

test.each([
  '14\u200B15',
  '14&#8203;15',
  '14\u00AD15',
  '14\u206015',
  '14\u001F15',
  '14\u000215',
  '14\u200B\u200B15',
  '14\u200C15',
  '14\u200E15',
  '١٤\u200B١٥',
  '1.5\u200B2',
  'so\n\n<p>14\u000B500</p>',
  '14&#x2028;500',
  '`14 \u2028 500`',
  '14\u000C500',
])('what alone parts two figures is an error: %j', async (text) => {
  const { file } = await readMarkdown(`# T\n\nKilled: ${text}\n`);
  expect(file.messages.filter(({ fatal }) => fatal === true).map(({ ruleId }) => ruleId)).toContain('pasted');
});

test('the line breaks of word processors stay line breaks', async () => {
  const said = async (text: string): Promise<readonly unknown[]> => {
    const { draft, file } = await readMarkdown(`# T\n\n${text}\n`);
    const fatal = file.messages.filter((message) => message.fatal === true).map(({ ruleId }) => ruleId);
    return [draft?.segments[1]?.source, ...fatal];
  };
  expect(await said('Killed: 12\u000B500 hurt. In 2019\u2028250 fled.')).toEqual([
    'Killed: 12<br>500 hurt. In 2019<br>250 fled.',
  ]);
  expect(await said('We demand: \u2028 a) release;\u2028**b)** a trial.\u2028')).toEqual([
    'We demand: <br> a) release;<br>**b)** a trial.',
  ]);
  const { file } = await readMarkdown('# Killed: 12\u000B500 hurt\n\nText.\n');
  expect(file.messages.some(({ fatal, line }) => fatal === true && line === 1)).toBe(true);
});

test.each([
  '14\u200B people',
  'A\u200B14',
  '14 \u200B15',
  '14\u00AD-15',
  '14,\u200B15',
  '\u200B14',
  'ภาษา\u200Bไทย 14\u200Bคน',
  '\u200B\n15',
])('and what parts other signs is not: %j', async (text) => {
  const { file } = await readMarkdown(`# T\n\nKilled: ${text}\n`);
  expect(file.messages.filter(({ fatal }) => fatal === true)).toEqual([]);
});

test.each([
  ['\u200F14 – 15 dead', 'bidi'],
  ['dead: &rlm;14 – 15', 'bidi'],
  ['Killed \u200F**14** – 15', 'bidi'],
  ['Killed [by\u200F](https://example.org) 14 – 15', 'bidi'],
  ['A \u200F(–)\u200F d', 'bidi'],
  ['<span dir="rtl">Cafe\u200F (podcast) x</span>', 'bidi'],
  ['١٤ \u200E– ١٥', 'bidi'],
  ['one\u2029two', 'invisible'],
  ['one\u2029\ntwo', 'invisible'],
  ['one\u0085two', 'invisible'],
  ['one&#x2029;two', 'invisible'],
  ['one &#x81; two', 'invisible'],
])('what may turn or join something is an error with its place: %j', async (text, rule) => {
  const { file } = await readMarkdown(`# T\n\n${text}\n`);
  const found = file.messages.find(({ fatal }) => fatal === true);
  expect([found?.ruleId, found?.line]).toEqual([rule, 3]);
});

test('what hides behind a reference is an error', async () => {
  const { said } = await readMarkdown('# T\n\nkilled &#x202E;14&#x202C;\n');
  expect(said).toContain('bidi@3:1');
});

test('a letter of another alphabet is a warning where no newsroom is; what nobody sees is an error there, too', async () => {
  const gravest = async (text: string, isAlone: boolean): Promise<unknown> =>
    (await readMarkdown(`# T\n\n${text}\n`, undefined, undefined, isAlone)).file.messages.find(
      ({ ruleId }) => ruleId === 'homoglyph' || ruleId === 'bidi',
    )?.fatal;
  expect(await gravest('Der Pаpst sprach.', true)).toBe(false);
  expect(await gravest('Der Pаpst sprach.', false)).toBe(true);
  expect(await gravest('killed \u202E14\u202C', true)).toBe(true);
});

test('what a statement says of its language counts: some are typed with letters of another alphabet', async () => {
  const found = async (language: string): Promise<readonly unknown[]> => {
    const { file } = await readMarkdown(`---\nlanguage: ${language}\n---\n# T\n\nIуьйре ю. Iан дика ду.\n`);
    return file.messages.flatMap(({ ruleId }) => (ruleId === 'homoglyph' ? [ruleId] : []));
  };
  expect(await found('ce')).toEqual([]);
  expect(await found('uk')).toEqual(['homoglyph', 'homoglyph']);
});
