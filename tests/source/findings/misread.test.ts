import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { mojibakeIn } from '../../../scripts/lib/text/encodings/wrongly-decoded.ts';
import { languageOf } from '../../../scripts/lib/text/language/language.ts';
import { parseStatement } from '../../../scripts/source/statement/parse-statement.ts';
import { readMarkdown } from '../../support/read-markdown.ts';
import { millisecondsOf, slowness } from '../../support/slowness.ts';

async function misreadIn(markdown: string, tag = 'en'): Promise<readonly string[]> {
  const file = new VFile({ path: 'source/x.md', value: markdown });
  const language = languageOf(tag);
  await parseStatement(file, { language, languages: [language] });
  return file.messages
    .filter(({ ruleId }) => ruleId === 'mojibake')
    .map(({ line, column, fatal, actual, expected }) => `${line}:${column} ${fatal} ${actual} ${expected}`);
}

/** What is left of a text in UTF-8 that was read in another encoding. */
const misread = (text: string, label: string): string => new TextDecoder(label).decode(new TextEncoder().encode(text));

test.each([
  ['de', 'windows-1252', 'Jörg Müller'],
  ['en', 'windows-1252', 'He said “no” and left.'],
  ['pl', 'windows-1250', 'Zażółć gęślą jaźń'],
  ['ru', 'windows-1251', 'Заявление комитета'],
  ['fr', 'macintosh', 'La déclaration a été publiée'],
  ['ar', 'windows-1256', 'بيان اللجنة'],
])('a text in %s that was read as %s is a warning with its line', async (tag, label, text) => {
  const [said, ...others] = await misreadIn(`# T\n\nx\n\n- one\n- ${misread(text, label)}\n`, tag);
  expect(said).toMatch(/^6:\d+ false /);
  expect(others).toEqual([]);
});

test.each([
  ['Erkl?rung zum T?ter f?r 27 Morde.', 'Erkl?rung'],
  ['Erkl=C3=A4rung zum Urteil', '=C3=A4'],
  ['Die H=E4ftlinge, die W=E4rter und der T=E4ter.', '=E4'],
  ['Die H+AOQ-ftlinge und die W+AOQ-rter.', '+AOQ-'],
  ['$B:[H==j$O(B14$B?M$N<|?M$r(B', '$B:[H==j$O(B'],
  ['Die H%C3%A4ftlinge, die W%C3%A4rter und der T%C3%A4ter.', '%C3%A4'],
  ['Die H&amp;auml;ftlinge, die W&amp;auml;rter und der T&amp;auml;ter.', '&auml;'],
  ['\\u0421\\u0443\\u0434 \\u0432', '\\u0421'],
  ['RGFzIEdlcmljaHQgaMOkbHQgc2VjaHMgV8OkY2h0ZXIgZsO8ciBzY2h1bGRpZw==', 'RGFzIEdlcmljaHQg'],
  ['??? ?????????? ???????? ?????? ?? 14 ????????.', '???'],
  ['□□□ □□□□□ □□□□ 14.', '□□□'],
])('letters that are lost are an error: %s', async (text, found) => {
  const [said] = await misreadIn(`# T\n\nx\n\n${text}\n`, 'de');
  expect(said).toContain(`true ${found}`);
});

test.each([
  'Was?nein, ja?doch und so.',
  'The chat ran: who?me who?you why?him how?so when?now',
  'See page.php?id=a, b.php?id=c, d?e=f and g?h=i.',
  '`a?b` `c?d` `e?f`',
  'x=C3=y',
  'Why? What??? Who, when?? Nobody knows to this day.',
  'Let a=E4, b=F5 and x=E4+2, then c+AOQ-d.',
  'See https://a.example/H%C3%A4fte and 50%C3 of it, AT&T; R&D;.',
  'See [https://a.example/Num%C3%A9ro_de_S%C3%A9curit%C3%A9](https://a.example/Num%C3%A9ro_de_S%C3%A9curit%C3%A9).',
  'The file is /wiki/Num%C3%A9ro_de_S%C3%A9curit%C3%A9.pdf.',
  'Costs $B (in bn) and $Bo (B) and $BB(B',
  'C:\\users\\x and \\u0041\\u0042\\u0043\\u0044',
  'The digest is 3q2+7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA= or deadbeefdeadbeefdeadbeef.',
  'Internationalisierungsmassnahmen/Datenschutzgrundverordnung',
])('question marks elsewhere are none: %s', async (text) => {
  expect(await misreadIn(`# T\n\n${text}\n`)).toEqual([]);
});

test('front matter is read, too; code, addresses and what is allowed are not', async () => {
  expect(await misreadIn('---\nsummary: JÃ¶rg is free\n---\n\n# T\n\nx\n')).toHaveLength(1);
  expect(await misreadIn('# T\n\nWrite `JÃ¶rg` as [he](https://x.org/JÃ¶rg?a?b) does.\n\n```\nJÃ¶rg\n```\n')).toEqual(
    [],
  );
  expect(await misreadIn('# T\n\n<!-- check: allow mojibake -->\n\nThey wrote JÃ¶rg.\n')).toEqual([]);
});

test('a paragraph of nothing but such letters takes no more time than any other', () => {
  const spent = millisecondsOf(() => {
    for (const script of ['Grek', 'Thai', 'Arab']) mojibakeIn('Ã¼'.repeat(9000), '', script);
  });
  expect(spent).toBeLessThan(5000 * slowness());
});

test.each([
  ['They paid Â£500.', ['3:11 Â£ £']],
  ['The cafÃ© paid Â£500, â‚¬300 and Â£70.', ['3:8 Ã© é', '3:16 Â£ £', '3:23 â‚¬ €', '3:34 Â£ £']],
  ['| a |\n|---|\n| â‚ª300 |', ['5:3 â‚ª ₪']],
  ['It fell by âˆ’7 to â‰¤5, at 20Â°C, or 300 â‚ª.', ['3:12 âˆ’ −', '3:20 â‰¤ ≤', '3:31 Â° °', '3:43 â‚ª ₪']],
])('each sign beside a figure that was misread is an error: %j', async (text, expected) => {
  const { file } = await readMarkdown(`# T\n\n${text}\n`);
  const said = file.messages.filter(({ ruleId }) => ruleId === 'mojibake');
  expect(said.map(({ line, column, actual, expected: meant }) => `${line}:${column} ${actual} ${meant}`)).toEqual(
    expected,
  );
  for (const { actual, fatal } of said) expect(fatal, actual).toBe(!/é|Ã©/.test(actual ?? ''));
  const alone = await readMarkdown(`# T\n\n${text}\n`, 'source/x.md', undefined, true);
  expect(alone.file.messages.some(({ ruleId, fatal }) => ruleId === 'mojibake' && fatal === true)).toBe(false);
});

test.each(['«ROMÂ» £5', 'ВЈ 500', 'Â5 and £500, 20 °C ± 3', '¬5', 'B£500'])(
  'what was not misread stands: %s',
  async (text) => {
    expect(await misreadIn(`# T\n\n${text}\n`)).toEqual([]);
  },
);
