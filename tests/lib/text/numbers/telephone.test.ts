import { expect, test } from 'vitest';
import { isTelephone, telephonesIn } from '../../../../scripts/lib/text/numbers/telephone.ts';
import words from '../../../../scripts/lib/text/word-lists/telephone-words.json' with { type: 'json' };

type Words = { readonly label?: string; readonly extension?: string; readonly or?: string };

const addresses = (field: string) => telephonesIn(field)?.flatMap(({ address }) => address ?? []);

test.each([
  ['03/555 019', 'tel:03555019'],
  ['030 / 555019', 'tel:030555019'],
  ['(02) 555.01.99', 'tel:025550199'],
  ['+49 (0)30 555 019-12', 'tel:+493055501912'],
  ['(+44) 20 7946 0018', 'tel:+442079460018'],
  ['+39 (0)6 555 0199', 'tel:+39065550199'],
  ['00963 11 555 0199', 'tel:00963115550199'],
  ['tel:+41445550199', 'tel:+41445550199'],
  ['+961 3 555 019 ext. 7', 'tel:+9613555019;ext=7'],
  ['+44 20 7946 0018 x12', 'tel:+442079460018;ext=12'],
  ['+33 1 55 50 19 99 (poste 3)', 'tel:+33155501999;ext=3'],
  ['+49 30 555 019 Durchwahl 12', 'tel:+4930555019;ext=12'],
  ['+7 495 555-01-99 доб. 7', 'tel:+74955550199;ext=7'],
  ['+963 11 5550199، داخلي ٧', 'tel:+963115550199;ext=7'],
  ['+972-2-555-0199 שלוחה 4', 'tel:+97225550199;ext=4'],
  ['+81 3-5555-0199 内線7', 'tel:+81355550199;ext=7'],
  ['+1 212.555.0199, ext 7', 'tel:+12125550199;ext=7'],
  ['٠١١ ٥٥٥ ٠١٩٩', 'tel:0115550199'],
  ['۰۲۱-۵۵۵۰۱۹۹', 'tel:0215550199'],
  ['０３－５５５５－０１９９', 'tel:0355550199'],
  ['+１２３ ４５６ ７８９', 'tel:+123456789'],
  ['*2424', 'tel:*2424'],
  ['*123#', 'tel:*123%23'],
  ['112', 'tel:112'],
  ['1-800-FLOWERS', 'tel:18003569377'],
  ['+963 11 5550199 (WhatsApp)', 'tel:+963115550199'],
  ['WhatsApp: +963 11 5550199', 'tel:+963115550199'],
])('%s is called by %s', (field, address) => {
  expect(addresses(field)).toEqual([address]);
});

test.each([
  ['+41 44 555 01 99, +41 79 555 01 98', ['tel:+41445550199', 'tel:+41795550198']],
  ['+41 44 555 01 99 / +41 79 555 01 98', ['tel:+41445550199', 'tel:+41795550198']],
  ['+44 20 7946 0018 or 0019', ['tel:+442079460018']],
  ['+961-3-555019 / 20', ['tel:+9613555019']],
  ['112, 113', ['tel:112']],
  ['0800 PRESS 1', []],
])('%s has as many links as numbers that can be called as they stand', (field, found) => {
  expect(addresses(field)).toEqual(found);
});

test('what a field says is kept, whatever it is cut into', () => {
  for (const field of ['+41 44 555 01 99 ,  ext. 7 ; +41 79 555 01 98 (mobile)', 'Tel.: ٠١١ ٥٥٥ ٠١٩٩ / 20'])
    expect(
      telephonesIn(field)
        ?.flatMap(({ runs }) => runs.map(({ text }) => text))
        .join(''),
    ).toBe(field);
});

test.each([
  'call me',
  'press@example.org',
  'https://example.org/12345',
  '+44 20 XXXX XXXX',
  'TBC 123',
  '0800 TBC',
  '12',
  '12.5',
  '+44 20 7946 0018 (TBC)',
  '+44 20 7946 0018 (private, do not publish)',
  '+44 20 7946 0018, ask Sara first',
  `${'1'.repeat(21)}`,
])('what is no number is refused: %s', (field) => {
  expect(isTelephone(field)).toBe(false);
});

test.each(Object.entries(words))('%s: words beside numbers are read', (_, { label, extension, or }: Words) => {
  for (const word of label?.split(' | ') ?? [])
    expect(addresses(`${word}: +961 3 555 019`)).toEqual(['tel:+9613555019']);
  for (const word of extension?.split(' | ') ?? [])
    expect(addresses(`+961 3 555 019 ${word} 7`)).toEqual(['tel:+9613555019;ext=7']);
  for (const word of or?.split(' | ') ?? []) expect(addresses(`+961 3 555 019 ${word} +961 3 555 020`)).toHaveLength(2);
});
