import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { reportMessages } from '../../../scripts/cli/report/report-messages.ts';
import { isolatedForTerminal } from '../../../scripts/cli/report/terminal.ts';
import { fileWith, placeOf } from './findings.ts';

const ARABIC = 'وما زال النظام يحتجز ما لا يقل عن 131,496 شخصاً من بينهم كثيرون من المختفين قسرياً منذ سنوات طويلة';
const ENGLISH =
  'The regime is still detaining at least 131,469 people, among them many who were made to disappear years ago';

function told(target: string, part: string, columns?: number, previous?: string): readonly string[] {
  const value = `{\n    "paragraph": "${target}",\n}\n`;
  const compare = { source: ENGLISH, target, previous };
  const file = fileWith('translations/x/y.json', value, {
    place: placeOf(value, part),
    actual: part,
    expected: ['131,469'],
    compare,
  });
  return reportMessages([file], { colour: false, verbose: false, columns }).split('\n');
}

const ISOLATES = /[\u2066-\u2069]/g;
const isBalanced = (line: string): boolean => {
  let open = 0;
  for (const [mark] of line.matchAll(ISOLATES)) {
    open += mark === '\u2069' ? -1 : 1;
    if (open < 0) return false;
  }
  return open === 0;
};

test('in a line that runs left to right, carets stand under the part, in columns', () => {
  const lines = told('截至2023年底，至少有131,496人被关押', '131,496');
  const caret = lines.find((line) => /^ {2}\| +\^+$/.test(line)) ?? '';
  const shown = lines[lines.indexOf(caret) - 1] ?? '';
  expect(caret.match(/\^/g)).toHaveLength(7);
  expect(stringWidth(shown.slice(0, shown.indexOf('131,496')))).toBe(caret.indexOf('^'));
  expect(lines.join('')).not.toMatch(ISOLATES);
});

test('a right-to-left text is isolated and its part bracketed; a log has a caret as well', () => {
  const log = told(ARABIC, '131,496');
  const terminal = told(ARABIC, '131,496', 200);
  const shown = log.find((line) => line.includes('⟦131,496⟧')) ?? '';
  expect(shown).toMatch(/\u2067…?[^\u2069]*⟦131,496⟧[^\u2069]*\u2069/);
  const caret = log[log.indexOf(shown) + 1] ?? '';
  expect(caret).toMatch(/^ {2}\| +\^{7}$/);
  expect(stringWidth(shown.slice(0, shown.indexOf('131,496')))).toBe(caret.indexOf('^'));
  expect(terminal.some((line) => line.includes('⟦131,496⟧'))).toBe(true);
  expect(terminal.some((line) => /\^/.test(line))).toBe(false);
  for (const line of [...log, ...terminal]) expect(isBalanced(line), line).toBe(true);
});

test('the JSON round a right-to-left text stays outside its isolate', () => {
  const lines = told('نص ٢ قصير', '٢');
  expect(lines).toContain('  |     "paragraph": "\u2067نص ⟦٢⟧ قصير\u2069",');
});

test('a wide terminal shows source and target side by side, the Arabic flush right', () => {
  const lines = told(ARABIC, '131,496', 120);
  const rows = lines
    .slice(lines.findIndex((line) => /^ {2}source +│ target$/.test(line)) + 1)
    .filter((line) => line.includes('│'));
  expect(rows.length).toBeGreaterThan(1);
  for (const row of rows) {
    const [left = '', right = ''] = row.split('│');
    expect(stringWidth(row)).toBe(2 + 57 + 3 + 57);
    expect(stringWidth(left)).toBe(2 + 57 + 1);
    expect(right).toMatch(/^ *\u2067[^\u2069]*\u2069$/);
  }
  const whole = rows
    .map((row) =>
      row
        .split('│')[1]
        ?.replace(/[\u2067\u2069]/g, '')
        .trim(),
    )
    .join(' ');
  expect(
    ARABIC.startsWith(whole.replace(/…/g, '').slice(0, 40)) || ARABIC.includes(whole.replace(/…/g, '').trim()),
  ).toBe(true);
});

test('a narrow terminal shows them under each other, and lines and carets fit it', () => {
  const lines = told(
    'Der Staat hält nach wie vor mindestens 131,496 Menschen fest, darunter viele, die seit Jahren verschwunden sind',
    '131,496',
    60,
  );
  expect(lines.some((line) => line.startsWith('  source: '))).toBe(true);
  expect(lines.some((line) => line.startsWith('  target: '))).toBe(true);
  for (const line of lines.filter((each) => each.startsWith('  | '))) expect(stringWidth(line)).toBeLessThanOrEqual(60);
});

test('a source that has changed is shown as it was and as it is', () => {
  const lines = told(ARABIC, '131,496', 120, ENGLISH.replace('131,469', '128,000'));
  expect(lines.find((line) => line.startsWith('  was:    '))).toContain('128,000');
});

test('nothing that a file holds acts on the terminal, whatever its width', () => {
  const target = 'نص\u202E \u2067مفتوح \u001B[31m ١٢ \u2028 \u2069\u2069';
  for (const columns of [undefined, 60, 140]) {
    const lines = told(target, '١٢', columns);
    for (const line of lines) {
      expect(line).not.toMatch(/[\p{Cc}\u2028\u2029\u202A-\u202E]/u);
      expect(isBalanced(line), line).toBe(true);
    }
  }
});

test('a waived finding takes one line, and says in full who let it stand and why', () => {
  const file = fileWith('translations/x/y.json', '{}', { advice: 'Correct it.' });
  for (const message of file.messages)
    Object.assign(message, { waived: { by: 'A. Reader', why: 'A quotation', at: '2025-01-01' } });
  const shown = (verbose: boolean): string => reportMessages([file], { colour: false, verbose });
  expect(shown(false)).toBe('translations/x/y.json: waived error: Unexpected 2 [number]\n');
  expect(shown(true)).toContain('  waived: A quotation (A. Reader, 2025-01-01)\n');
});

test('an address does not turn a text that is read from the right', () => {
  const text =
    'تلفن: ۱۲۳ [press.office@observatory-of-courts.example.org](mailto:press.office@observatory-of-courts.example.org)';
  expect(isolatedForTerminal(text)).toBe(`\u2067${text}\u2069`);
  expect(isolatedForTerminal('The word is نعم')).toBe('\u2066The word is نعم\u2069');
});
