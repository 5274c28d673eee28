import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { Fault } from '../../../scripts/lib/fault.ts';
import { languageOf } from '../../../scripts/lib/text/index.ts';
import { peekFrontMatter } from '../../../scripts/source/front-matter/read-front-matter.ts';
import { readOrEmpty } from '../../../scripts/source/newsroom/files.ts';
import { listFolder, readTextFile, writeTextFile } from '../../../scripts/source/newsroom/folder.ts';
import { newStatement } from '../../../scripts/source/newsroom/init-newsroom.ts';
import { bareNewsroom, openNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import { parseSettings } from '../../../scripts/source/newsroom/settings.ts';
import { folderForTest } from '../../support/folder.ts';

const said = (file: VFile | undefined) =>
  file?.messages.map(({ ruleId, line, column, fatal }) => [ruleId, line, column, fatal]);
const settings = (value: string) => {
  const file = new VFile({ path: 'source/newsroom.yaml', value });
  return { options: parseSettings(file), said: said(file), reasons: file.messages.map(({ reason }) => reason) };
};
const codeOf = (attempt: () => unknown): string => {
  try {
    attempt();
  } catch (error) {
    return error instanceof Fault ? error.code : String(error);
  }
  return 'no fault';
};

test('a newsroom needs nothing but a statement', () => {
  const root = folderForTest({
    'source/b.md': '# B',
    'source/a.md': '# A',
    'source/.c.md': '',
    'source/d.txt': '',
    'translations/ar/a.json': '{}',
    'translations/de/x': '',
  });
  const newsroom = openNewsroom(root);
  expect(newsroom.statements).toEqual(['source/a.md', 'source/b.md']);
  expect(newsroom.languages.map(({ tag }) => tag)).toEqual(['en', 'ar', 'de']);
  expect(newsroom).toMatchObject({
    policy: 'hold',
    paper: 'A4',
    pdf: 'ua-1',
    timeZone: 'UTC',
    isBare: false,
    contacts: [],
  });
  expect(newsroom.file.messages).toEqual([]);
});

test('a carriage return alone ends a line in every file, and is never written back', () => {
  const root = folderForTest({
    'source/newsroom.yaml': 'name: N\rlanguage: de\rlanguages: [ar]\r',
    'source/a.md': '---\rtitle: Verdict\rdraft: true\r---\r\r# T\r\n',
    'source/b.md': '\uFEFF+++\rtitle = "Verdict"\rdraft = true\r+++\r\rText.\r',
    'source/c.md': '---\n\rstatus: draft\n\r---\n\rText.\n\r',
  });
  const newsroom = openNewsroom(root);
  expect([newsroom.name, newsroom.languages.map(({ tag }) => tag)]).toEqual(['N', ['de', 'ar']]);
  for (const name of ['a', 'b', 'c']) {
    const text = String(readTextFile(root, `source/${name}.md`));
    expect(text).not.toMatch(/\r(?!\n)/);
    expect(peekFrontMatter(text).status).toBe('draft');
  }
  expect(readOrEmpty(newsroom, 'source/a.md').value).toBe('---\ntitle: Verdict\ndraft: true\n---\n\n# T\r\n');
});

test('settings say the rest, and more languages may be asked for', () => {
  const yaml =
    'name: N\nurl: https://n.example/news//\nlanguage: ar\nlanguages: [de, ar, AR, fa]\ndigits: {fa: latn}\ncalendar: {fa: persian}\npolicy: fallback\nbrand: {paper: Letter}\npdf: ua-2\ntime-zone: Asia/Damascus\n';
  const newsroom = openNewsroom(folderForTest({ 'source/newsroom.yaml': yaml }), ['pt-br']);
  expect(newsroom.languages.map(({ tag }) => tag)).toEqual(['ar', 'de', 'fa', 'pt-BR']);
  expect(newsroom).toMatchObject({
    name: 'N',
    url: 'https://n.example/news',
    policy: 'fallback',
    paper: 'Letter',
    pdf: 'ua-2',
    timeZone: 'Asia/Damascus',
  });
  expect(newsroom.languages[2]).toMatchObject({ numberingSystem: 'latn', calendar: 'persian' });
  expect(newsroom.file.messages).toEqual([]);
});

test('a profile of PDF that there is not is named with those that there are', () => {
  const { pdf, file } = openNewsroom(folderForTest({ 'source/newsroom.yaml': 'name: N\npdf: ua-3\n' }));
  expect(pdf).toBe('ua-1');
  expect(file.messages.map(String)).toEqual([
    'source/newsroom.yaml:2:1-2:10: Unexpected `ua-3` as `pdf`, expected ua-1 (PDF/UA-1 and PDF/A-2a) or ua-2 (PDF/UA-2, PDF/A-4 and Well-Tagged PDF 1.0)',
  ]);
});

test.each([
  '../x',
  'a/b',
  'x\\0',
  '__proto__',
  'constructor',
  'e',
  '12',
  'en_US',
  'i-klingon-and-on',
  `en-${'x'.repeat(40)}`,
])('a hostile language tag is an error, and no language: %s', (tag) => {
  const newsroom = openNewsroom(folderForTest({ 'source/newsroom.yaml': `languages: ["${tag}"]` }));
  expect(newsroom.languages.map((language) => language.tag)).toEqual(['en']);
  // A control character is a finding of its own.
  const hidden = tag.includes('\\0') ? [['invisible', true]] : [];
  expect(newsroom.file.messages.map(({ ruleId, fatal }) => [ruleId, fatal])).toEqual([
    ...hidden,
    ['language-tag', true],
  ]);
});

test('no folder, no statement: a fault that says what to do', () => {
  expect(codeOf(() => openNewsroom(folderForTest({})))).toBe('newsroom-missing');
  expect(codeOf(() => openNewsroom(folderForTest({ 'source/x.txt': '' })))).toBe('newsroom-missing');
});

test('one file stands alone, whatever lies beside it', () => {
  const root = folderForTest({
    'x.md': '# X',
    'source/newsroom.yaml': 'language: ar',
    'translations/de/x.json': '{}',
  });
  expect(bareNewsroom([path.join(root, 'x.md')])).toMatchObject({
    statements: ['x.md'],
    isBare: true,
    languages: [{ tag: 'en' }],
  });
});

test('a file that stands alone brings its own language, also as a machine’s locale', () => {
  const root = folderForTest({ 'x.md': '---\nlang: zh_TW\n---\n# X\n', 'y.md': '---\nlanguage: pt-BR\n---\n# Y\n' });
  const { source, languages } = bareNewsroom(['x.md', 'y.md'].map((name) => path.join(root, name)));
  expect([source, ...languages].map(({ tag }) => tag)).toEqual(['zh-TW', 'zh-TW', 'pt-BR']);
});

test.each<[yaml: string, options: object, line: number, column: number]>([
  ['foo: 1\nname: N', { name: 'N' }, 1, 1],
  ['name: N\npolicy: maybe', { name: 'N' }, 2, 1],
  ['name: N\nurl: javascript:alert(1)', { name: 'N' }, 2, 1],
  ['name: N\nurl: ftp://n.example', { name: 'N' }, 2, 1],
  ['name: 12', {}, 1, 1],
  ['name: a\nname: b', {}, 2, 1],
  ['languages: ar', {}, 1, 1],
  ['time-zone: Mars/Olympus', {}, 1, 1],
  ['digits: {ar: roman}', { digits: {} }, 1, 10],
  ['contacts:\n  - {name: N, email: nobody}', { contacts: [{ name: 'N' }] }, 2, 15],
  ['contacts:\n  - {name: N, fax: 1}', { contacts: [{ name: 'N' }] }, 2, 15],
  ['contacts:\n  - nobody\n  - {name: N}', {}, 2, 5],
  ['languages: [en, 5, de]', { languages: ['en', 'de'] }, 1, 17],
  ['fonts: {Latn: a, Arab: 5}', { fonts: { Latn: 'a' } }, 1, 18],
  ['fonts: {Latn: {regular: a, strong: 5}}', { fonts: { Latn: { regular: 'a' } } }, 1, 28],
  ['checks: {date: {ar: loud, de: off}}', { checks: { date: { de: 'off' } } }, 1, 17],
  ['mail: {host: h, port: 0}', { mail: { host: 'h' } }, 1, 17],
  ['mail: {port: 25}\nname: N', { name: 'N' }, 1, 1],
  ['brand:\n  paper: A4\n  accent: "#zzz"', { brand: { paper: 'A4' } }, 3, 3],
  [
    'brand:\n  logo: {file: a.svg, dark: b.gif}\n  bar: {light: "#000"}',
    { brand: { logo: { file: 'a.svg' }, bar: { light: '#000' } } },
    2,
    23,
  ],
  ['name: !!js/function x', {}, 1, 7],
  ['name: *nowhere', {}, 1, 1],
  ['<<: {name: x}', {}, 1, 1],
  ['- a', {}, 1, 1],
  ['name: x\n---\nname: y', {}, 2, 1],
  [`name: ${'{'.repeat(21)}`, {}, 1, 1],
  [`name: ${'x'.repeat(200_001)}`, {}, 1, 1],
])('settings: %j', (yaml, options, line, column) => {
  const found = settings(yaml);
  expect(found.options).toEqual(options);
  expect(found.said).toEqual([['settings', line, column, true]]);
});

test('many values that are wrong are left out at once, and each is named', () => {
  const levels = Array.from({ length: 700 }, (_, at) => `  r${at}: loud`).join('\n');
  const found = settings(`name: N\nchecks:\n  date: off\n${levels}`);
  expect(found.options).toEqual({ name: 'N', checks: { date: 'off' } });
  expect(found.said).toHaveLength(700);
  const brand =
    'brand: {logo: {dark: b.gif, text: T}, bar: {light: 5, night: x}, paper: A4, fonts: {arab: x, Hani: y}}';
  const { options, reasons } = settings(brand);
  expect(options).toEqual({ brand: { paper: 'A4', fonts: { Hani: 'y' } } });
  expect(reasons).toEqual([
    'Missing `brand.logo.file`, expected an SVG or PNG file, by its path from the newsroom’s folder',
    'Unexpected `b.gif` as `brand.logo.dark`, expected an SVG or PNG file, by its path from the newsroom’s folder',
    'Unexpected `5` as `brand.bar.light`, expected a colour in quotation marks, such as "#00504a"',
    'Unexpected field `brand.bar.night`, expected one of light, dark',
    'Unexpected name `brand.fonts.arab`, expected a script (ISO 15924), such as Latn, Arab or Hani',
  ]);
});

test('YAML 1.1 is not spoken, even when asked for', () => {
  expect(settings('%YAML 1.1\n---\nname: yes\nabout: 2022-01-13\n').options).toEqual({
    name: 'yes',
    about: '2022-01-13',
  });
});

const PICTURE = `data:image/png;base64,${'A'.repeat(1_000_000)}`;

test.each<[name: string, bytes: Uint8Array, rule: string, fatal: boolean | undefined, text: string]>([
  ['a byte-order mark', Buffer.from('\uFEFFx'), 'encoding', undefined, 'x'],
  ['Latin-1', Buffer.from('caf\xe9', 'latin1'), 'encoding', true, ''],
  ['UTF-16', Buffer.from('\uFEFFx', 'utf16le'), 'encoding', undefined, 'x'],
  ['half a character', Buffer.from([0x78, 0xd9]), 'encoding', true, ''],
  ['more than 1 MB', Buffer.alloc(1_000_001, 'x'), 'size', true, ''],
  ['more than 1 MB beside a picture', Buffer.from(`${PICTURE} ${'x'.repeat(1_000_000)}`), 'size', true, ''],
  ['more than 40 MB with pictures', Buffer.from(PICTURE.repeat(40)), 'size', true, ''],
])('%s is said on the file', (_name, bytes, rule, fatal, text) => {
  const file = readTextFile(folderForTest({ 'source/x.md': bytes }), 'source/x.md');
  expect(file?.messages.map((message) => [message.ruleId, message.fatal])).toEqual([[rule, fatal]]);
  expect(String(file)).toBe(text);
});

test('pictures in the text itself do not count', () => {
  const text = `# X\n\n![](${PICTURE}) and ![](${PICTURE})\n`;
  const file = readTextFile(folderForTest({ 'source/x.md': text }), 'source/x.md');
  expect(file?.messages).toEqual([]);
  expect(String(file) === text).toBe(true);
});

test('a missing file is none; a folder or a pipe in its place is said on it, and never waited for', () => {
  const root = folderForTest({ 'source/x.md/y': '' });
  expect(readTextFile(root, 'source/z.md')).toBeUndefined();
  expect(readTextFile(root, 'source/x.md/y/z')).toBeUndefined();
  execFileSync('mkfifo', [path.join(root, 'source/pipe.md')]);
  const rules = ['source/x.md', 'source/pipe.md'].map((name) => readTextFile(root, name)?.messages[0]?.ruleId);
  expect(rules).toEqual(['no-file', 'no-file']);
  expect(listFolder(root, 'nowhere')).toEqual([]);
});

test('no link and no path leads out of the folder, neither to read nor to write', () => {
  const outside = folderForTest({ 'secret.json': '{"a": "b"}' });
  const root = folderForTest({ 'source/x.md': '# X', 'inside/y.json': '{}' });
  mkdirSync(path.join(root, 'translations'));
  symlinkSync(outside, path.join(root, 'translations/ar'));
  symlinkSync(path.join(outside, 'secret.json'), path.join(root, 'translations/linked.json'));
  symlinkSync(path.join(root, 'inside'), path.join(root, 'translations/de'));
  for (const name of ['translations/ar/secret.json', 'translations/linked.json']) {
    const file = readTextFile(root, name);
    expect([String(file), file?.messages.map(({ reason }) => reason)], name).toEqual([
      '',
      ['Unexpected link that leads out of the newsroom, expected a file'],
    ]);
  }
  expect(codeOf(() => readTextFile(root, `../${path.basename(outside)}/secret.json`))).toBe('read-failed');
  for (const name of [
    'translations/ar/new.json',
    'translations/ar/deep/new.json',
    `../${path.basename(outside)}/new.json`,
    path.join(outside, 'new.json'),
  ])
    expect(
      codeOf(() => writeTextFile(root, name, '{}')),
      name,
    ).toBe('write-failed');
  expect(codeOf(() => newStatement(root, `../../${path.basename(outside)}/new`, '2022-01-13', languageOf('en')))).toBe(
    'write-failed',
  );
  expect(readdirSync(outside)).toEqual(['secret.json']);
  expect(String(readTextFile(root, 'translations/de/y.json'))).toBe('{}');
});

test('a file is written whole, with its folders, and nothing is left beside it', () => {
  const root = folderForTest({ 'source/x.md': '# X' });
  writeTextFile(root, 'translations/ar/x.json', '{}\n');
  writeTextFile(root, 'translations/ar/x.json', '{"a": "b"}\n');
  expect(readFileSync(path.join(root, 'translations/ar/x.json'), 'utf8')).toBe('{"a": "b"}\n');
  expect(readdirSync(path.join(root, 'translations/ar'))).toEqual(['x.json']);
  expect(codeOf(() => writeTextFile(root, 'source/x.md/y', ''))).toBe('write-failed');
});

test('a statement to start from is not written over another', () => {
  const root = folderForTest({ 'source/x.md': '# X' });
  expect(existsSync(newStatement(root, 'y', '2022-01-13', languageOf('en')))).toBe(true);
  expect(codeOf(() => newStatement(root, 'x', '2022-01-13', languageOf('en')))).not.toBe('no fault');
  expect(readFileSync(path.join(root, 'source/x.md'), 'utf8')).toBe('# X');
});
