import { expect, test } from 'vitest';
import { readMarkdown } from '../../support/read-markdown.ts';

/** The texts of the body with `/` for each line break that is kept, and the rules of what was said. */
async function read(markdown: string): Promise<{ texts: readonly string[]; rules: readonly string[] }> {
  const { draft, file } = await readMarkdown(`# Verdict in Koblenz\n\n${markdown}\n`);
  const texts = draft?.segments.slice(1).map(({ source }) => source.replaceAll('\\\n', ' / ')) ?? [];
  const rules = file.messages.flatMap(({ ruleId = '', fatal }) =>
    ruleId === 'pasted' || ruleId === 'run-together' || fatal === true ? [ruleId] : [],
  );
  return { texts, rules };
}

test.each([
  '١. قتل ١٤ / ٢. جرح ١٥ / ٣. فقد ١٦',
  '۱- متن / ۲- متن',
  '١) نص / ٢) نص',
  'أ. نص / ب. نص / ج. نص',
  'أ- نص / ب- نص',
  'الف) متن / ب) متن / پ) متن',
  'א. טקסט / ב. טקסט',
  'ט. טקסט / י. טקסט / יא. טקסט',
  '१. पहला / २. दूसरा',
  'क) पहला / ख) दूसरा',
  '১। না / ২। হ্যাঁ',
  '一、第一 / 二、第二 / 三、第三',
  '（一）第一 / （二）第二',
  '九、第九 / 十、第十 / 十一、第十一',
  '1、第一 / 2、第二',
  '1.第一 / 2.第二',
  '１．第一 / ２．第二',
  '①第一 / ②第二',
  '⑳ twenty / ㉑ twenty-one',
  '⑴ one / ⑵ two',
  '가. 하나 / 나. 둘',
  'ア. 一 / イ. 二',
  '第一，他来了 / 第二，他走了',
  '፩. አንድ / ፪. ሁለት',
  'ก. หนึ่ง / ข. สอง',
  'а) один / б) два / в) три / г) четыре',
  'α) ένα / β) δύο',
  'a) one / b) two',
  'a. one / b. two',
  'A. one / B. two / C. three',
  '(i) one / (ii) two / (iii) three / (iv) four',
  'h) eight / i) nine / j) ten',
  '(1) one / (2) two',
  '[1] one / [2] two',
  '1º uno / 2º dos',
  '1️⃣ one / 2️⃣ two',
  '– one / – two',
  '— one / — two / — three',
  '―はい / ―いいえ',
  '→ one / → two',
  '✅ one / ✅ two',
  '☐ one / ☐ two',
  '-one / -two',
  '–35 % / –20 %',
  'The court found: / (a) that he knew; / (b) that he ordered it.',
  'Findings / – one / – two / – three',
  'The following persons / (a) Anna, / (b) Berta, / (c) Clara',
  '١. نص / أ. نص / ب. نص / ٢. نص',
  '(a) Anna / (i) one / (ii) two / (b) Berta',
])('lines of a list keep their markers, and stay lines: %s', async (kept) => {
  const { texts, rules } = await read(kept.replaceAll(' / ', '\n'));
  expect(texts).toEqual([kept]);
  expect(new Set(rules)).toEqual(new Set(['pasted']));
});

test.each([
  ['(a) one that\ngoes on\n(b) two', ['(a) one that goes on / (b) two']],
  ['> ١. one\n> ٢. two', ['١. one / ٢. two']],
  ['- Findings\n  (a) one\n  (b) two', ['Findings / (a) one / (b) two']],
  [
    'a) **one**\nb) *two*\nc) [three](https://example.org)\nd) four',
    ['a) **one** / b) *two* / c) [three](https://example.org) / d) four'],
  ],
  ['a) https://example.org\nb) https://example.com', ['a) https://example.org / b) https://example.com']],
  ['a) one\\\nb) two\nc) three', ['a) one / b) two / c) three']],
  ['١.\t14 killed\n٢.\t15 hurt', ['١. 14 killed / ٢. 15 hurt']],
  ['a)\tone\r\nb)\ttwo', ['a) one / b) two']],
])('also over several lines, within other blocks, beside other marks: %j', async (markdown, expected) => {
  const { texts, rules } = await read(markdown);
  expect(texts.map((text) => text.replace(/ +\//g, ' /'))).toEqual(expected);
  expect(rules).not.toContain('run-together');
});

test.each([
  'Roses are red,\nviolets are blue,\nsugar is sweet.',
  'Human Rights Office\n14 Mill Street\n56068 Koblenz',
  '“The rest is silence.”\n— Hamlet',
  'He was seen in\n(1) above.',
  'The minister –\nwho had resigned –\nwas absent.',
  'The minister\n– who had resigned – was absent.',
  'It happened on\n14. March and\n15. March.',
  'as is said in\n(b) and in\n(d) of the law',
  '14.30 opening\n15.30 end',
  '1.5 million dead\n2.5 million hurt',
  '(see above)\n(see below)',
  'A man came.\nB was gone.',
  'a) one\\\nb) two',
  'a) one<br>\nb) two',
  '`a) one\nb) two`',
  '    a) one\n    b) two',
  '| a) one |\n|---|\n| b) two |',
  '-5 to\n-7',
])('what is no list stays as it is: %j', async (markdown) => {
  const { rules } = await read(markdown);
  expect(rules).toEqual([]);
});

test.each([
  'The minister\n– who had resigned\n– was absent.',
  'The court found\n(a) that he knew and\n(b) that he ordered it.',
  'Findings\n– one\nthat goes on\n– two',
])('where it is not sure, a warning names the place, and nothing changes: %j', async (markdown) => {
  const { texts, rules } = await read(markdown);
  expect(rules).toEqual(['run-together']);
  expect(texts).toEqual([markdown.replaceAll('\n', ' ')]);
});

test('what is said stands at the first line with a marker', async () => {
  for (const text of [
    '> The court found:\n> (a) that;\n> (b) this.',
    '- The minister\n  – who had gone\n  – was absent.',
  ]) {
    const { file } = await readMarkdown(`# T\n\n${text}\n`);
    const said = file.messages.filter(({ ruleId }) => ruleId === 'pasted' || ruleId === 'run-together');
    expect(said.map(({ line, column }) => [line, column])).toEqual([[4, 3]]);
  }
});
