import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { decodeText } from '../../scripts/newsroom/encodings.ts';
import { readText } from '../../scripts/newsroom/folder.ts';
import { temporaryFolder } from './temporary-folder.ts';

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

test.each(Object.entries(TEXTS))('%s is named', (encoding, text) => {
  expect(decodeText(encoded(`# T\n\n${text}\n`, encoding))).toEqual({ likely: encoding, line: 3 });
});

test.each(['UTF-16LE', 'UTF-16BE', 'UTF-16'])('%s is read', (encoding) => {
  const text = '---\ndate: 2024-05-02\n---\n\n# Brücke\n\nتقرير\n';
  const read = decodeText(encoded(text, encoding));
  expect('text' in read ? read.text.replace(/^\uFEFF/, '') : read).toBe(text);
});

test('bytes of a picture are no text of any encoding', () => {
  expect(decodeText(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x1a, 0x03, 0xff, 0xfe, 0x81]))).toMatchObject({
    likely: undefined,
  });
});

test('the error names file, line, encoding and command', () => {
  const root = temporaryFolder({ 'source/a.md': '' });
  const bytes = encoded(`# T\n\n${TEXTS['WINDOWS-1251']}\n`, 'WINDOWS-1251');
  execFileSync('tee', [`${root}/source/a.md`], { input: bytes, stdio: ['pipe', 'ignore', 'inherit'] });
  const [message] = readText(root, 'source/a.md')?.messages ?? [];
  expect(message).toMatchObject({ ruleId: 'encoding', fatal: true, line: 3, actual: 'WINDOWS-1251' });
  expect(message?.note).toContain("iconv -f WINDOWS-1251 -t UTF-8 'a.md'");
});
