import { expect, test } from 'vitest';
import { readMarkdown } from '../../support/read-markdown.ts';

/** How grave what is said of signs is; undefined where nothing is. */
async function severityOf(markdown: string, language = 'en'): Promise<string | undefined> {
  const { file } = await readMarkdown(
    `---\nlanguage: ${language}\n---\n\n# Verdict in Koblenz\n\nThe court sat.\n\n${markdown}\n\nIt sat for 108 days.\n`,
  );
  const found = file.messages.filter(({ ruleId }) => ruleId === 'lost-sign');
  return found.find(({ fatal }) => fatal === true) === undefined ? found[0] && 'warning' : 'error';
}

test.each([
  'The toll rose to\n> 1,000 people.',
  'Aid reached\n> 2 million people.',
  'Temperatures fell to\n- 5 degrees.',
  'Die Temperatur sank auf\n- 5 °C in der Nacht\nund stieg dann.',
  'Change from 2024:\n\n- 20 %\n+ 35 %',
  '+ 35 % compared with 2023',
  '+ **35 %** more',
  '+ ٣٥٪ مقارنة بعام ٢٠٢٣',
  '+ $5 million',
  'Contact:\n+ 49 30 1234567',
  'Contact:\n\n+ 49 30 1234567\n+ 33 1 42 00 00 00',
  '+ 33 1 42 00 00 00',
  '+ (49) 30 1234567',
  'Growth was\n+ 2.5 percent',
  'Growth in the second quarter was\n- 2.5',
  'Room\n# 14',
  'Prize\n# 1 in Europe',
  '- Temperature:\n- + 35 %',
  '- > 1,000 people',
  'Le bilan est de\n> 14 morts',
])('a sign that is lost is an error: %j', async (markdown) => {
  expect(await severityOf(markdown)).toBe('error');
});

test.each([
  ['de', '+ 35 Prozent gegenüber 2023'],
  ['pl', '+ 35 procent wobec 2023'],
  ['ru', '+ 5 миллионов рублей'],
  ['fa', '+ ۳۵ درصد نسبت به ۲۰۲۳'],
])('amounts are known by the words of the language: in %s, %j', async (language, markdown) => {
  expect(await severityOf(markdown, language)).toBe('error');
});

test.each([
  '> 1,000 people',
  '- 20 % compared with 2024',
  'Changes\n- 2 files',
  '+ 3 new rules',
  'In 2023\n- 20 % of the witnesses\n- 35 % of the lawyers',
  'At least 27* people were heard.\n\n* Names changed',
  '+ 35 %\n+ 20 %',
  'Anna Klein wrote\n> 14 people were killed\n> in one night.',
])('a sign that may be lost is a warning: %j', async (markdown) => {
  expect(await severityOf(markdown)).toBe('warning');
});

test.each([
  ['zh', '- 12 度'],
  ['ja', '- 12 度'],
  ['ja', '- 12度まで下がった'],
  ['ko', '- 12도'],
  ['en', '- five per cent'],
  ['de', '- zwölf Grad'],
  ['en', '> 5 people died in the attack on Monday, the ministry said.'],
  ['en', '> 5 people died in the attack on Monday, said the ministry of health.'],
  ['en', '> 5 people died in the attack on Monday, according to the ministry.'],
  ['de', '> 5 Menschen starben bei dem Angriff am Montag, teilte das Ministerium mit.'],
  ['fr', '> 5 personnes sont mortes lundi dans l’attaque, a déclaré le ministère.'],
  ['es', '> 5 personas murieron el lunes en el ataque, según el ministerio.'],
  ['ar', '> 5 أشخاص قتلوا في الهجوم الذي وقع يوم الاثنين، بحسب الوزارة.'],
])('in %s %j may have lost a sign', async (language, markdown) => {
  expect(await severityOf(markdown, language)).toBe('warning');
});

test.each([
  ['en', '+ five per cent'],
  ['en', '+ twenty-five million dollars more'],
  ['de', '+ fünf Prozent'],
  ['fr', '+ cinq pour cent'],
  ['ru', '+ пять процентов'],
  ['fa', '+ پنج درصد'],
])('an amount in words has lost its plus: in %s, %j', async (language, markdown) => {
  expect(await severityOf(markdown, language)).toBe('error');
});

test.each([
  ['ja', '- 2度目の判決'],
  ['en', '- five witnesses came'],
  ['en', '+ five witnesses\n+ six lawyers'],
  ['en', '- five per cent were women\n- six per cent were children'],
  ['en', '* five per cent'],
  ['de', '- Sechs Verletzte'],
])('in %s %j is a list', async (language, markdown) => {
  expect(await severityOf(markdown, language)).toBeUndefined();
});

test.each([
  '- 2 files\n- 3 folders',
  '+ 3 new rules\n+ 2 files',
  '+ 3 new rules\n+ a faster parser',
  'Changes:\n- 2 files',
  'The court heard, in all:\n- 27 witnesses\n- 5 experts',
  'It sat.\n- 27 witnesses came.',
  '> 14 people were killed in the night, and nobody was told of it.',
  '> “14 people.”',
  'He said:\n\n> 14 people were killed in the night,\n> and nobody was told.',
  '- 20 % of the witnesses were women\n- 35 % were children',
  '* 35 % more',
  '- Files\n  - 2 in the first folder\n  - 3 in the second',
  '1. 14 people\n2. 15 people',
  '\\+ 35 % compared with 2023',
  'The toll rose to\n\\> 1,000 people.',
  '+49 30 1234567',
  'Temperatures fell to\n-5 degrees.',
  '## 2024',
  '<a name="1.5.0"></a>\n# 1.5.0 (2019-12-09)',
  'Some text\n# 1.5.0',
  '- 19dd89e: Use the new icon',
  '- 64b5bcd: Access by name',
  '### 1.1.0\n\n> 13 December 2024',
  '> 3 de mayo de 2024',
  '> 2024-12-13',
  '- 406b786a2a2c: Fewer files',
  '- #2169 Thanks to Anna',
  '- 2018-11-24 birthday',
  '+ Witnesses',
  'Names\n- Anna\n- Mazen',
  '**Names changed** by 27 people.\n\n* Anna',
  '> He said that 14 people were killed.',
  '---',
  '| a | b |\n| - | - |\n| + 35 % | - 20 % |',
  '`+ 35 %`',
  '    + 35 %',
])('what is meant so is not said: %j', async (markdown) => {
  expect(await severityOf(markdown)).toBeUndefined();
});
