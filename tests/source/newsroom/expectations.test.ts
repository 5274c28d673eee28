import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { openNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import { parseSettings } from '../../../scripts/source/newsroom/settings.ts';
import { folderForTest } from '../../support/folder.ts';
import { readMarkdown } from '../../support/read-markdown.ts';

const linesOf = ({ messages }: VFile): readonly string[] => messages.map(({ reason, note }) => `${reason} → ${note}`);

function said(value: string): readonly string[] {
  const file = new VFile({ path: 'source/newsroom.yaml', value });
  parseSettings(file);
  return linesOf(file);
}

const LIST = 'a list: `[…, …]`, or each on a line of its own behind a hyphen';
const FIELDS = 'fields, each `name: value` on a line of its own';
const CORRECT = 'Correct the value, or take the field away.';
const CORRECT_NAME = 'Correct the name, or take the field away.';
const ADDRESS = 'an address such as https://example.org/press, without a password, `?` and `#`';
const LEVELS = '`off`, `notice`, `warning` or `error`';

test.each([
  ['name: 5', 'Unexpected `5` as `name`, expected text → Put it between quotation marks.'],
  ['name: true', 'Unexpected `true` as `name`, expected text → Put it between quotation marks.'],
  ['name: ""', 'Unexpected empty `name`, expected text → Write a value, or take the field away.'],
  ['name:', 'Unexpected empty `name`, expected text → Write a value, or take the field away.'],
  ['name: [Watch, x]', `Unexpected list as \`name\`, expected text → ${CORRECT}`],
  ['name: [Watch]', 'Unexpected list as `name`, expected text → Write `name: Watch`.'],
  ['name: { en: Watch }', `Unexpected fields as \`name\`, expected text → ${CORRECT}`],
  ['url: example.org', `Unexpected \`example.org\` as \`url\`, expected ${ADDRESS} → ${CORRECT}`],
  [
    'url: https://u:secret@a.org/',
    `Unexpected address with a password as \`url\`, expected ${ADDRESS} → Take the password out: it would be published.`,
  ],
  ['languages: en, ar', `Unexpected \`en, ar\` as \`languages\`, expected ${LIST} → Write \`languages: [en, ar]\`.`],
  ['languages: { en: true }', `Unexpected fields as \`languages\`, expected ${LIST} → ${CORRECT}`],
  ['languages: [en, 5]', 'Unexpected `5` as `languages.1`, expected text → Put it between quotation marks.'],
  ['languages: [en, null]', 'Unexpected empty `languages.1`, expected text → Write a value, or take the field away.'],
  [
    'time-zone: Berlin',
    `Unexpected \`Berlin\` as \`time-zone\`, expected a time zone of IANA, such as Europe/Berlin → ${CORRECT}`,
  ],
  ['two-person: yes', 'Unexpected `yes` as `two-person`, expected `true` or `false` → Write `two-person: true`.'],
  ['two-person: "no"', 'Unexpected `no` as `two-person`, expected `true` or `false` → Write `two-person: false`.'],
  ['policy: wait', `Unexpected \`wait\` as \`policy\`, expected \`hold\`, \`together\` or \`fallback\` → ${CORRECT}`],
  [
    'paper: a4',
    'Unexpected `a4` as `paper`, expected `A4` or `Letter` → Correct the value, if `A4` is meant, or take the field away.',
  ],
  [
    'brand: red',
    `Unexpected \`red\` as \`brand\`, expected ${FIELDS} → It has the fields logo, accent, bar, fonts, paper; write each on a line of its own below.`,
  ],
  [
    'brand: { logo: { text: x } }',
    'Missing `brand.logo.file`, expected an SVG or PNG file, by its path from the newsroom’s folder → Add `file:` with its value.',
  ],
  [
    'brand: { logo: logo.jpg }',
    `Unexpected \`logo.jpg\` as \`brand.logo\`, expected an SVG or PNG file, by its path from the newsroom’s folder → ${CORRECT}`,
  ],
  [
    'contacts: press@a.org',
    `Unexpected \`press@a.org\` as \`contacts\`, expected ${LIST} → Write its fields on lines of their own below, the first behind a hyphen: \`- name: …\`.`,
  ],
  [
    'contacts: { name: A }',
    `Unexpected fields as \`contacts\`, expected ${LIST} → Put a hyphen and a blank before its first line.`,
  ],
  [
    'contacts: [a@b.org]',
    `Unexpected \`a@b.org\` as \`contacts.0\`, expected ${FIELDS} → It has the fields name, phone, email, note; write each on a line of its own below.`,
  ],
  [
    'contacts: [{ phone: 49301234 }]',
    'Unexpected `49301234` as `contacts.0.phone`, expected text → Put it between quotation marks.',
  ],
  [
    'contacts: [{ email: 5 }]',
    `Unexpected \`5\` as \`contacts.0.email\`, expected an e-mail address, such as press@example.org → ${CORRECT}`,
  ],
  [
    'mail: { port: 25 }',
    'Missing `mail.host`, expected the name of a server, such as smtp.example.org → Add `host:` with its value.',
  ],
  [
    'mail: { host: a, port: "587" }',
    'Unexpected `587` as `mail.port`, expected a whole number from 1 to 65535, such as 587 → Write `port: 587`.',
  ],
  [
    'mail: { host: a, port: 99999 }',
    `Unexpected \`99999\` as \`mail.port\`, expected a whole number from 1 to 65535, such as 587 → ${CORRECT}`,
  ],
  [
    'mail: { host: a, port: 2.5 }',
    `Unexpected \`2.5\` as \`mail.port\`, expected a whole number from 1 to 65535, such as 587 → ${CORRECT}`,
  ],
  [
    'mail: { host: a, per-minute: 0 }',
    `Unexpected \`0\` as \`mail.per-minute\`, expected a whole number from 1 to 1000000, such as 60 → ${CORRECT}`,
  ],
  [
    'mail: { host: a, tls: tls }',
    `Unexpected \`tls\` as \`mail.tls\`, expected \`starttls\`, \`implicit\` or \`none\` → ${CORRECT}`,
  ],
  [
    'digits: latn',
    `Unexpected \`latn\` as \`digits\`, expected ${FIELDS} → Write each on a line of its own below, as \`name: value\`.`,
  ],
  [
    'digits: { ar: 5 }',
    `Unexpected \`5\` as \`digits.ar\`, expected a CLDR numbering system, such as latn, arab, arabext → ${CORRECT}`,
  ],
  [
    'fonts: { latin: a.ttf }',
    `Unexpected name \`fonts.latin\`, expected a script (ISO 15924), such as Latn, Arab or Hani → ${CORRECT_NAME}`,
  ],
  [
    'fonts: { Latn: { strong: a.ttf } }',
    'Missing `fonts.Latn.regular`, expected a font file, such as brand/Amiri-Regular.ttf → Add `regular:` with its value.',
  ],
  [
    'checks: { figure: false }',
    `Unexpected \`false\` as \`checks.figure\`, expected ${LEVELS}, or a language with rules of its own → ${CORRECT}`,
  ],
  ['checks: { ar: { figure: loud } }', `Unexpected \`loud\` as \`checks.ar.figure\`, expected ${LEVELS} → ${CORRECT}`],
  [
    'calendar: { fa: 5 }',
    `Unexpected \`5\` as \`calendar.fa\`, expected a CLDR calendar, such as gregory or persian → ${CORRECT}`,
  ],
  [
    'name: Watch: press',
    'YAML: A value has `: ` in it, or a line stands further in than the one that it belongs to → Put a value with `: ` in it between quotation marks, and let fields of one kind begin one below the other.',
  ],
  ['name: "Watch', 'YAML: A value begins with ", and does not end with it → Close it with ".'],
  ['languages: [en', 'YAML: A list or a group of fields is not closed with `]` → Close it with `]`.'],
  ['name: a\nname: b', 'YAML: A name stands there twice → Take one of the two away.'],
  [
    'name: @watch',
    'YAML: A value begins with a sign that means something to YAML → Put the whole value between quotation marks: `name: "value"`.',
  ],
  ['name: a\nurl：x', 'YAML: There is `：` behind `url` → Type a plain `:` and a blank: `url: …`.'],
  ['name: a\nurl＝x\nlanguages: [en]', 'YAML: There is `＝` behind `url` → Type a plain `:` and a blank: `url: …`.'],
  ['name: a\nWatch', 'YAML: A line has a name, and no value → Write `name: value`.'],
])('a wrong setting says what is there, what is expected, and what to do: %j', (yaml, line) => {
  expect(said(yaml)).toEqual([line]);
});

test.each([
  ['date: 5', 'Unexpected `5` as `date`, expected a date such as 2022-01-13'],
  ['languages: [german]', 'Unexpected `german` as `languages.0`, expected a BCP 47 language tag such as de'],
  ['picture: { text: x }', 'Missing `picture.file`, expected a picture file, such as door.jpg'],
  ['corrections: [{ text: y }]', 'Missing `corrections.0.date`, expected a date such as 2022-01-13'],
  ['facts: { A b: 5 }', 'Unexpected name `facts.A b`, expected small letters, digits and hyphens, such as `detained`'],
])('front matter says it in the same words: %s', async (yaml, line) => {
  const { file } = await readMarkdown(`---\n${yaml}\n---\n# T\n\nx`);
  expect(file.messages.map(({ reason }) => reason)).toContain(line);
});

test.each([
  ['english', 'en'],
  ['Deutsch', 'de'],
  ['العربية', 'ar'],
])('a language that is named by a word is told its tag: %s', (word, tag) => {
  const { file } = openNewsroom(folderForTest({ 'source/newsroom.yaml': `languages: [${word}]\n` }));
  expect(linesOf(file)).toEqual([`Unexpected \`${word}\`, expected a BCP 47 language tag → Write \`${tag}\`.`]);
});
