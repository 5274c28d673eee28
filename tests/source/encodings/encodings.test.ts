import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { bytesIn } from '../../../scripts/lib/text/encodings/code-pages.ts';
import { decodeText } from '../../../scripts/source/encodings/decode-text.ts';
import { readTextFile } from '../../../scripts/source/newsroom/folder.ts';
import { folderForTest } from '../../support/folder.ts';

const TEXTS: Readonly<Record<string, string>> = {
  'WINDOWS-1251':
    'Суд признал, что доказательств убийств достаточно, и приговорил обвиняемого к пожизненному заключению.',
  'KOI8-R': 'Суд признал, что доказательств убийств достаточно, и приговорил обвиняемого к пожизненному заключению.',
  'WINDOWS-1256': 'قالت المحكمة إن الأدلة على الجرائم كافية، وحكمت على المتهم بالسجن مدى الحياة.',
  'WINDOWS-1255': 'בית המשפט קבע כי הראיות מספיקות וגזר על הנאשם מאסר עולם.',
  'WINDOWS-1253': 'Το δικαστήριο έκρινε ότι τα στοιχεία επαρκούν και καταδίκασε τον κατηγορούμενο σε ισόβια.',
  'WINDOWS-1252':
    'Das Gericht befand die Beweise für ausreichend und verurteilte den Angeklagten zu lebenslanger Haft – „endlich“.',
  SHIFT_JIS: '裁判所は殺人に関する証拠が十分だと判断し、被告に終身刑を言い渡した。',
  'EUC-JP': '裁判所は殺人に関する証拠が十分だと判断し、被告に終身刑を言い渡した。',
  CP949: '법원은 살인에 대한 증거가 충분하다고 판단하고 피고인에게 종신형을 선고했다.',
  GB18030: '法院认定谋杀的证据充分，判处被告人终身监禁。这是对这个国家的人们来说重要的一天。',
  BIG5: '法院認定謀殺的證據充分，判處被告人終身監禁。這是對這個國家的人們來說重要的一天。',
  CP874: 'ศาลเห็นว่าหลักฐานการฆาตกรรมเพียงพอและพิพากษาจำคุกจำเลยตลอดชีวิต',
};

const encoded = (text: string, encoding: string): Uint8Array =>
  execFileSync('iconv', ['-f', 'UTF-8', '-t', encoding], { input: text });

const SHORT: readonly (readonly [string, string])[] = [
  ['WINDOWS-1252', '# Déclaration\n\nLes députés ont été libérés à l’aéroport, déclare le comité.'],
  ['WINDOWS-1252', '# Nota\n\nEl año pasado la niña volvió a España.'],
  ['WINDOWS-1252', '# Uttalelse\n\nDe ble løslatt på onsdag, sier komiteen.'],
  ['WINDOWS-1250', '# Oświadczenie\n\nDzieci wróciły wczoraj do domów, mówią świadkowie z Łodzi.'],
  ['WINDOWS-1250', '# Prohlášení\n\nDěti se včera vrátily domů, říkají svědkové.'],
  ['WINDOWS-1254', '# Açıklama\n\nÇocuklar dün akşam evlerine döndü, diyor tanıklar.'],
  ['WINDOWS-1257', '# Pareiškimas\n\nVaikai vakar grįžo į namus, sako liudytojai.'],
  ['CP866', '# Заявление\n\nДети вчера вернулись домой, говорят свидетели.'],
];

test.each(SHORT)('%s is named by a short text, too: %s', (encoding, text) => {
  expect(decodeText(encoded(`${text}\n`, encoding))).toMatchObject({ likely: encoding });
});

test.each(['', '# Nul\n\nab\0 cd 14\n', 'Ende\0\n', '# Größe\n\nEin Text mit\0 einer Null\n'])(
  'a zero that has got into a text makes it no UTF-16: %j',
  (text) => {
    expect(decodeText(new TextEncoder().encode(text))).toEqual({ text, encoding: 'utf-8' });
  },
);

test.each([
  'Суд признал это.\n',
  'قالت المحكمة ذلك.\n',
  '法院认定。 证据充分。\n',
  'ศาลเห็นว่า ก\n',
  'अदालत ने कहा।\n',
  'Ja.\n',
])('a short text in UTF-16 without a mark is read: %s', (text) => {
  expect(decodeText(encoded(text, 'UTF-16LE'))).toEqual({ text, encoding: 'utf-16le' });
  expect(decodeText(encoded(text, 'UTF-16BE'))).toEqual({ text, encoding: 'utf-16be' });
});

test.each(Object.entries(TEXTS))('%s is named', (encoding, text) => {
  expect(decodeText(encoded(`# T\n\n${text}\n`, encoding))).toEqual({ likely: encoding, line: 3 });
});

test.each(['UTF-16LE', 'UTF-16BE', 'UTF-16'])('%s is read', (encoding) => {
  const text = '---\ndate: 2024-05-02\n---\n\n# Brücke\n\nتقرير\n';
  const read = decodeText(encoded(text, encoding));
  expect('text' in read ? read.text.replace(/^\uFEFF/, '') : read).toBe(text);
});

test.each([
  ['macgreek', 'MACGREEK', 'Το δικαστήριο έκρινε ότι τα στοιχεία επαρκούν και καταδίκασε τον κατηγορούμενο.'],
  [
    'iso-8859-16',
    'ISO-8859-16',
    'Tribunalul a constatat că dovezile sunt suficiente și a condamnat ofițerii, spun deținuții.',
  ],
  [
    'maccenteuro',
    'MAC-CENTRALEUROPE',
    'Sąd uznał, że dowody zbrodni są wystarczające, i skazał oskarżonego na dożywocie.',
  ],
])('what only some systems write is named, too: %s', (label, likely, text) => {
  const known = bytesIn(label, false);
  const bytes = [...text].flatMap((char) => known.get(char) ?? [char.charCodeAt(0)]);
  expect(decodeText(Uint8Array.from(bytes))).toMatchObject({ likely });
});

test.each([
  ['UTF-32LE', 'Größe\n'],
  ['UTF-32BE', 'Größe\n'],
  ['UTF-32LE', '裁判所は、殺害で有罪。\n'],
  ['UTF-16LE', '# 裁判所は、看守六人に囚人の殺害で有罪判決を下した。弁護側は控訴する方針を示している。\n'],
])('%s is named where it cannot be read: %s', (encoding, text) => {
  expect(decodeText(encoded(text, encoding))).toEqual({ likely: encoding, line: 1 });
});

test('bytes of a picture are no text of any encoding', () => {
  expect(decodeText(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x1a, 0x03, 0xff, 0xfe, 0x81]))).toMatchObject({
    likely: undefined,
  });
});

test('the error names file, line, encoding and command', () => {
  const root = folderForTest({ 'source/a.md': '' });
  const bytes = encoded(`# T\n\n${TEXTS['WINDOWS-1251']}\n`, 'WINDOWS-1251');
  execFileSync('tee', [`${root}/source/a.md`], { input: bytes, stdio: ['pipe', 'ignore', 'inherit'] });
  const [message] = readTextFile(root, 'source/a.md')?.messages ?? [];
  expect(message).toMatchObject({ ruleId: 'encoding', fatal: true, line: 3, actual: 'WINDOWS-1251' });
  expect(message?.note).toContain("iconv -f WINDOWS-1251 -t UTF-8 'a.md'");
});

test.each<[name: string, bytes: Buffer, line: number, said: RegExp]>([
  [
    'a letter of Western European',
    Buffer.concat([Buffer.from('# T 14\n\nThe court “sentenced” 14.\ncaf'), Buffer.from([0xe9]), Buffer.from('\n')]),
    4,
    /byte E9 behind `caf`: the file is UTF-8.*Only this is wrong: type what belongs there \(`é`/,
  ],
  [
    'a letter cut in half',
    Buffer.concat([Buffer.from('# Суд\n\nСуд приговорил 14 '), Buffer.from('ч').subarray(0, 1), Buffer.from('\n')]),
    3,
    /byte D1 behind `Суд приговорил 14`: the file is UTF-8.*Only this is wrong: type what belongs there, and/,
  ],
  [
    'two of them',
    Buffer.concat([Buffer.from('قالت المحكمة '), Buffer.from([0xe9]), Buffer.from(' قال '), Buffer.from([0xff])]),
    1,
    /byte E9 .*so are 1 more.*Only these are wrong/,
  ],
  [
    'half a character of UTF-16',
    Buffer.from('\uFEFFT\n\n\uD800garbage', 'utf16le'),
    3,
    /bytes 00 D8: the file is UTF-16LE/,
  ],
  [
    'UTF-16 that is cut off',
    Buffer.from('\uFEFFSatz', 'utf16le').subarray(0, -1),
    1,
    /byte 7A behind `Sat`: the file is UTF-16LE/,
  ],
  [
    'nothing that is known',
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff, 0xd8, 1, 2, 3]),
    1,
    /not UTF-8.*Save the file as UTF-8 in the/,
  ],
])('what alone is wrong in a file is named, and no command that would spoil it: %s', (_name, bytes, line, said) => {
  const root = folderForTest({ 'a.md': bytes });
  const [message] = readTextFile(root, 'a.md')?.messages ?? [];
  expect(message?.line).toBe(line);
  expect(`${message?.reason} ${message?.note}`).toMatch(said);
  expect(message?.note).not.toContain('iconv');
});
