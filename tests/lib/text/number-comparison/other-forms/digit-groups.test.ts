import { expect, test } from 'vitest';
import { kinds } from '../../../../support/number-differences.ts';

test.each([
  ['fr', 'Call 01 55 50 12 98.', 'Appelez le 01.55.50.12.98.', 'Appelez le 01 55 50 98 12.'],
  ['de', 'Call 0800 555 0147.', 'Wählen Sie 08005550147.', 'Wählen Sie 0147 555 0800.'],
  ['ar', 'Call 0800 555 0147.', 'اتصلوا على ٠٨٠٠-٥٥٥-٠١٤٧.', 'اتصلوا على ٠١٤٧-٥٥٥-٠٨٠٠.'],
  ['he', 'Call 1-800-555-372.', 'חייגו 1-800-555-372.', 'חייגו 372-555-800-1.'],
  ['ur', 'Call 0300 5550164.', '0300-5550164 پر کال کریں۔', '5550164 0300 پر کال کریں۔'],
  ['ru', 'Phone: 8 (495) 555-01-47.', 'Телефон: 8-495-555-01-47.', 'Телефон: 8 (495) 555-47-01.'],
  ['es', 'Phone (02) 555-0171.', 'Teléfono: 02 555 0171.', 'Teléfono: (02) 0171-555.'],
  ['fr', 'Call 0033 1 55 50 12 98.', 'Appelez le +33 1 55 50 12 98.', 'Appelez le +33 1 55 50 98 12.'],
  ['it', 'Call +44 (0)20 5550 1298.', 'Chiamate lo 0044 20 5550 1298.', 'Chiamate lo 0044 20 1298 5550.'],
  ['pl', 'Call the helpline: 800 555 217.', 'Infolinia: 800-555-217.', 'Infolinia: 217-555-800.'],
  ['ja', 'The office is at 3-5-12 Nishi-cho.', '住所は西町３－５－１２です。', '住所は西町3-12-5です。'],
  ['zh-Hans', 'The file is 2023-417-0098.', '档案号为2023-417-0098。', '档案号为0098-417-2023。'],
] as const)('a number to call is one string of digits in %s: %s', (tag, source, right, wrong) => {
  expect(kinds(source, right, tag)).toEqual([]);
  expect(kinds(source, wrong, tag)).toEqual(['block changed']);
});

test.each([
  ['fr', 'Call 01 55 50 12 98.', 'Appelez le 01 55 50 12 89.'],
  ['de', 'Call 0800 555 0147.', 'Wählen Sie 0800 555 0148.'],
  ['ja', 'Call 03-5555-0123.', '電話は03-5555-0124です。'],
] as const)('a digit of it that is another is found in %s', (tag, source, wrong) => {
  expect(kinds(source, wrong, tag)).toContain('block changed');
});

test.each([
  ['ja', 'On 05-03-2024 at 14.', '2024-03-05の14時。'],
  ['hu', 'It ran from 1998-2002.', '1998-2002 között tartott.'],
  ['ar', 'It took 123 456 789 steps.', 'استغرق 123 456 789 خطوة.'],
  ['ja', 'The office is at 2-14-7 Honmachi.', '住所は本町2丁目14番7号です。'],
] as const)('dates, ranges and amounts are read as such in %s: %s', (tag, source, right) => {
  expect(kinds(source, right, tag)).toEqual([]);
});

test('two numbers in another order are asked about, unless the words before them are, too', () => {
  const source = 'In Berlin call 030 5557 4410, in Hamburg 040 5557 4420.';
  expect(kinds(source, 'In Berlin wählen Sie 040 5557 4420, in Hamburg 030 5557 4410.', 'de')).toEqual([
    'ask exchanged',
  ]);
  expect(kinds(source, 'In Hamburg wählen Sie 040 5557 4420, in Berlin 030 5557 4410.', 'de')).toEqual([]);
});
