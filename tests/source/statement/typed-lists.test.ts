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
  'a) bir / b) iki / c) üç / ç) dört / d) beş',
  'c) ba / d) bốn / đ) năm / e) sáu',
  'ε) πέντε / στ) έξι / ζ) επτά',
  'Ζητούμε: / α) ένα / β) δύο / στ) έξι',
  'د- أربعة / هـ- خمسة / و- ستة',
  'ج) سه / د) چهار / ه\u200D) پنج / و) شش',
  'יד. טקסט / ט"ו. טקסט / ט"ז. טקסט',
  'י. טקסט / י"א. טקסט / י"ב. טקסט',
  'c) tri / č) četiri / ć) pet / d) šest',
  'е) раз / ё) два / ж) три / и) четыре / й) пять / к) шесть',
  'n) ene / ñ) eñe / o) o',
  'مطالبہ: / ۱۔ پہلا / ۲۔ دوسرا / ۳۔ تیسرا',
  'الف۔ پہلا / ب۔ دوسرا / ج۔ تیسرا',
  'ሀ. አንድ / ለ. ሁለት / ሐ. ሦስት',
  '第一条 本声明 / 第二条 本声明 / 第三条 费用',
  '第一条　本协议 / 第二条　本协议',
  '求める。 / ・釈放 / ・公表',
  'ア　釈放 / イ　公表 / ウ　裁判',
  '１　釈放 / ２　公表',
  '○ 석방 14명 / ○ 공개 27명',
  '◯釈放 / ◯公表',
  'ㅇ 석방 / ㅇ 공개',
  'أ ) أول / ب ) ثان',
  'أولاً: الإفراج / ثانياً: نشر / ثالثاً: محاكمة',
  '1.- Primero / 2.- Segundo',
  '1.º la liberación / 2.º la publicación',
  '1.1 First / 1.2 Second / 1.2.1 Third / 2.1 Fourth',
  '№ 1. Первое / № 2. Второе',
  '§ 1. Pierwszy / § 2. Drugi',
  '1°) Первое / 2°) Второе',
  'aa) first / bb) second',
  '1a) first / 1b) second',
  'A1. first / A2. second',
  'a.1) first / a.2) second',
  '**a)** release / **b)** publication',
  '*(i)* one / *(ii)* two',
  '**1. Release:** of 14 people / **2. Publication:** of 27 names',
  '**Release:** 14 people / **Publication:** 27 names',
  '☑ done 14 / ☐ not done 15',
  '✅ 14 released / ✅ 27 published / ❌ No trial / ❌ No money',
  '🔴 Killed: 14 / 🟡 Hurt: 27 / 🟢 Saved: 3',
  '1er point / 2e point',
  'Homs, 14 / Aleppo, 27 / Idlib, 5',
  'Killed by town / Homs, 14 / Aleppo, 27 / Daraa, 131,469',
  'حمص، ١٤ / حلب، ٢٧',
  'Homs – 14 % / Aleppo – 27 %',
  '1°. Первое / 2°. Второе / № 1. Третье / № 2. Четвёртое',
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
  ['a/ premier\nb/ deuxième', ['a/ premier / b/ deuxième']],
  ['1 / أول\n2 / ثان', ['1 / أول / 2 / ثان']],
  ['**1\\)** release\n**2\\)** publication', ['**1\\)** release / **2\\)** publication']],
  ['**a) one\nb) two**', ['**a) one / b) two**']],
  ['a) one\nthat goes on\nç) two\nb) three', ['a) one that goes on / ç) two / b) three']],
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
  'He met the minister. It\nis. He left.',
  'On 14 March\nat 15.30, he left.',
  '[One](https://example.org)\n[Two](https://example.org)',
  'The law: it\nsays so: he left.',
  'From 1 to 2\nand from 3 to 4\nof those',
])('what is no list stays as it is: %j', async (markdown) => {
  const { rules } = await read(markdown);
  expect(rules).toEqual([]);
});

test.each([
  'The minister\n– who had resigned\n– was absent.',
  'The court found\n(a) that he knew and\n(b) that he ordered it.',
  'Findings\n– one\nthat goes on\n– two',
  'We ask for\nç) one,\nđ) two',
  'Homs, 14\nAleppo, 27\nIdlib, 5\nand others',
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
