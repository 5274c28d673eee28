import { expect, test } from 'vitest';
import { said } from '../../../../support/number-differences.ts';

const PLACES = 'Eight people died in the capital and three in the port city.';
const TERMS = 'The two were sentenced to eight and six years respectively.';
const TOWNS = 'Khulna received 60 tonnes of relief goods and Sylhet 25.';

test.each([
  [
    PLACES,
    'es',
    'Ocho personas murieron en la capital y tres en la ciudad portuaria.',
    'Tres personas murieron en la capital y ocho en la ciudad portuaria.',
  ],
  [PLACES, 'ja', '首都で8人、港町で3人が死亡した。', '首都で3人、港町で8人が死亡した。'],
  [
    TERMS,
    'pl',
    'Obaj zostali skazani odpowiednio na osiem i sześć lat więzienia.',
    'Obaj zostali skazani odpowiednio na sześć i osiem lat więzienia.',
  ],
  [TOWNS, 'bn', 'খুলনা পেয়েছে ৬০ টন ত্রাণসামগ্রী, সিলেট ২৫ টন।', 'খুলনা পেয়েছে ২৫ টন ত্রাণসামগ্রী, সিলেট ৬০ টন।'],
])('numbers of two places that have changed places are asked about: %s %s', (source, tag, right, wrong) => {
  expect(said(source, right, tag)).toBe('');
  expect(said(source, wrong, tag)).toBe('ask exchanged');
});

test.each([
  ['The attack killed 19 people and wounded 42.', 'de', 'Bei dem Angriff wurden 42 Menschen verletzt und 19 getötet.'],
  [
    'Of 12 members, 7 voted for it in May, and the others left.',
    'de',
    '7 der 12 Mitglieder stimmten im Mai dafür, die anderen gingen.',
  ],
])('numbers of one thing may be said the other way round: %s', (source, tag, target) => {
  expect(said(source, target, tag)).not.toContain('ask exchanged');
});

test('what happens shortly before an hour of the afternoon does not happen after it', () => {
  const source = 'The boat sank shortly before five in the afternoon.';
  expect(said(source, 'Das Boot sank kurz vor fünf Uhr nachmittags.', 'de')).toBe('');
  expect(said(source, 'Das Boot sank kurz nach fünf Uhr nachmittags.', 'de')).toContain('bound');
  expect(said(source, 'Το σκάφος βυθίστηκε λίγο μετά τις πέντε το απόγευμα.', 'el')).toContain('bound');
});

test('a day in words before its month shows that it is one', () => {
  const source = 'No one has heard from him since the eighth of August.';
  expect(said(source, 'Dall’otto agosto non si hanno sue notizie.', 'it')).toBe('');
  expect(said(source, 'Dall’otto aprile non si hanno sue notizie.', 'it')).toBe('block month');
});

test('a name of somebody behind “of” is no month', () => {
  expect(said('He wrote of the death of April Jones in May.', 'Er schrieb im Mai vom Tod von April Jones.', 'de')).toBe(
    '',
  );
  expect(
    said('The growth of June Smith was slow.', 'Das Wachstum von June Smith war im August langsam.', 'de'),
  ).not.toContain('month');
});
