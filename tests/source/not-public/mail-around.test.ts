import { expect, test } from 'vitest';
import words from '../../../scripts/lib/text/word-lists/mail-words.json' with { type: 'json' };
import { readMarkdown } from '../../support/read-markdown.ts';

const TEXT = 'The court found that fourteen people were killed in the town.';
const saidOf = async (markdown: string, id = 'mail'): Promise<readonly unknown[]> => {
  const { file } = await readMarkdown(markdown);
  return file.messages.flatMap(({ ruleId, fatal }) => (ruleId === id ? [fatal ?? undefined] : []));
};
const below = (text: string): string => `# Verdict\n\n${TEXT}\n\n${text}\n`;

test.each([
  'On Fri, 27 Nov 2026 at 10:14, Anna Smith <anna@example.org> wrote:\n\n> The witness is John Doe.',
  'On Fri, 27 Nov 2026 at 10:14, Anna Smith\n<anna@example.org> wrote:\n\n> John Doe',
  'Am Fr., 27. Nov. 2026 um 10:14 Uhr schrieb Anna <anna@example.org>:\n\n> John Doe',
  'Le ven. 27 nov. 2026 à 10:14, Anna <anna@example.org> a écrit :\n\n> John Doe',
  'El vie, 27 nov 2026 a las 10:14, Anna (<anna@example.org>) escribió:\n\n> John Doe',
  'في ٢٧ نوفمبر 2026 10:14، كتبت سارة <sara@example.org>:\n\n> John Doe',
  '-----Original Message-----\nFrom: Anna\nSent: Friday\nTo: Sara\n\nJohn Doe',
  '-----Ursprüngliche Nachricht-----\nVon: Anna',
  '---------- Forwarded message ---------\nFrom: Anna <anna@example.org>',
  'Begin forwarded message:\n\nJohn Doe',
  '**From:** Anna\n**Sent:** Friday, 27 November 2026 10:14\n**To:** Sara\n**Subject:** names\n\nJohn Doe',
  'Von: Sara\nGesendet: Freitag, 27. November 2026 10:14\nAn: Presse\nBetreff: WG: Erklärung',
  'Sent from my iPhone',
  'Von meinem iPhone gesendet',
  'Get Outlook for iOS',
  '[27/11/2026, 10:14:02] Sara: John Doe',
  '27.11.26, 10:14 - Sara: John Doe',
  '[10:14, 27/11/2026] Sara: John Doe',
  'Sara Haddad, [27.11.2026 10:14]\nJohn Doe',
  'This e-mail and any attachments are confidential and intended solely for the addressee.',
])('a mail below the text holds: %j', async (text) => {
  expect(await saidOf(below(text))).toEqual([true]);
});

test.each([
  'Hi Anna, here is the final version, pls publish at 10',
  'Hi Anna,\n\nhere is the statement.',
  'Liebe Anna, bitte veröffentlichen.',
  'From: Sara <sara@example.org>\nTo: press@example.org\nSubject: Statement',
])('a mail above the headline holds, and says which heading is passed over: %j', async (text) => {
  expect(await saidOf(`${text}\n\n# Verdict\n\n${TEXT}\n`)).toEqual([true]);
});

test('a text above the only heading of the first level is a warning', async () => {
  expect(await saidOf(`${TEXT}\n\n# Verdict\n\n${TEXT}\n`, 'no-headline')).toEqual([false]);
  expect(await saidOf(`${TEXT}\n\n## Verdict\n\n${TEXT}\n`, 'no-headline')).toEqual([undefined]);
});

test.each([
  'On 12 March 2022 the minister wrote:\n\n> We know nothing.',
  'In his letter of 3 May he wrote: nothing is known.',
  'Am 3. Mai schrieb der Minister:\n\n> Nichts.',
  'From: 3 May\nTo: 12 May',
  'From Aleppo to Homs: fourteen people fled.',
  'The message was sent from his phone.',
  'Date: 27 November 2026\nPlace: Berlin\nContact: Anna',
  'Subject: torture in Homs',
  'Dear friends, the court has spoken.',
  'Hello, world! This is the second paragraph.',
  'This message of hope reached fourteen families.',
  'The original message was lost.',
  '> On Fri, 27 Nov 2026 at 10:14, Anna <anna@example.org> wrote:\n> nothing',
  '```\n-----Original Message-----\n```',
  'At 10:14 he wrote: “They are here.”',
  '- 27/11/2026, 10:14: the first shot\n- 27/11/2026, 10:20: the second',
])('no mail: %j', async (text) => {
  expect(await saidOf(below(text))).toEqual([]);
});

test.each(Object.entries(words))('%s: what stands above and below a mail is known', async (_, language) => {
  const first = (phrase: string): readonly string[] => phrase.split('|').map((each) => each.trim());
  for (const phrase of [...first(language.original), ...first(language.forwarded)])
    expect(await saidOf(below(`----- ${phrase} -----`)), phrase).toEqual([true]);
  for (const phrase of first(language.phone)) expect(await saidOf(below(phrase)), phrase).toEqual([true]);
  const [from, sent, to] = [language.from, language.sent, language.to].map((each) => first(each)[0]);
  expect(await saidOf(below(`${from}: Anna <a@example.org>\n${sent}: 27.11.2026 10:14\n${to}: Sara`))).toEqual([true]);
  for (const phrase of first(language.wrote))
    expect(await saidOf(below(`27.11.2026 10:14 Anna <a@example.org> ${phrase}:`)), phrase).toEqual([true]);
});

test.each([
  ['Sure! Here is the improved version of your statement:', true],
  ['Hier ist die Übersetzung:', true],
  ['Voici la traduction :', true],
  ['当然！以下是翻译：', true],
  ['Вот перевод:', true],
  ['Certainly! Here is the press release:', true],
  ["Sure, here's the revised press release:", true],
  ["Sure! Here's a shorter version.", false],
  ['Of course, here are three headlines:', true],
  ['Natürlich! Hier ist die Pressemitteilung:', true],
  ['Bien sûr ! Voici le communiqué :', true],
  ['¡Claro! Aquí tienes el comunicado:', true],
  ['بالتأكيد! إليك البيان:', true],
  ['当然！以下是新闻稿：', true],
  ['Let me know if you would like me to shorten it.', false],
  ['As an AI language model, I cannot verify the figures.', false],
])('what a language model says of its answer is told: %s', async (text, fatal) => {
  expect(await saidOf(`${text}\n\n# Verdict\n\n${TEXT}\n`)).toEqual([fatal]);
  expect(await saidOf(below(text))).toEqual([fatal]);
});

test.each([
  'Here is the list of names:',
  'Here is the verdict.',
  'Let me know my rights, he said.',
  'Sure, here they were.',
  'Of course, here is where the verdict was read.',
  'Certainly! Hereditary rule is over.',
  'Gerne, hier ist der Ort.',
])('a sentence that begins so is none: %s', async (text) => {
  expect(await saidOf(below(text))).toEqual([]);
});
