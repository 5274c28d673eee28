import { expect, test } from 'vitest';
import { compareNumbers } from '../../../../scripts/lib/text/number-comparison/compare.ts';
import { said } from '../../../support/number-differences.ts';

/** What blocks, between two languages: `de en`. */
const blocked = (languages: string, text: string, other: string): string => {
  const [from = '', to = ''] = languages.split(' ');
  return compareNumbers({ text, tag: from }, { text: other, tag: to })
    .filter(({ severity }) => severity === 'block')
    .map(({ kind, source, target }) => `${kind} ${source?.text ?? ''}→${target?.text ?? ''}`)
    .join('; ');
};

test.each([
  // A decade in words is no number of anything else that the source has.
  ['en es', 'The Second Fleet sank in the 1940s.', 'La Segunda Flota se hundió en los años cuarenta.'],
  ['en ru', 'The Second Fleet sank in the 1940s.', 'Второй флот потонул в сороковые годы.'],
  ['en zh', 'The Second Fleet sank in the 1940s.', '第二舰队在四十年代沉没。'],
  ['en he', 'The Second Fleet sank in the 1940s.', 'הצי השני טבע בשנות הארבעים.'],
  // The source has it in words.
  ['fr en', 'Née dans les années soixante, elle a dix livres.', 'Born in the 1960s, she has ten books.'],
  ['de fr', 'In den neunziger Jahren zog sie um.', 'Elle a déménagé dans les années 1990.'],
  ['pl en', 'W latach trzydziestych wyjechała.', 'She left in the 1930s.'],
  ['it de', 'Negli anni Sessanta lavorava qui.', 'In den sechziger Jahren arbeitete sie hier.'],
  ['zh en', '六十年代她在这里工作。', 'She worked here in the 1960s.'],
  ['sr en', 'Радила је шездесетих.', 'She worked in the 1960s.'],
  // The hundreds of an English decade are no number of their own.
  ['en ar', 'It was built in the nineteen seventies.', 'بُني في سبعينيات القرن العشرين.'],
  ['en zh', 'It was built in the nineteen eighties.', '它建于二十世纪八十年代。'],
  ['en vi', 'It was built in the nineteen-sixties.', 'Nó được xây vào những năm sáu mươi của thế kỷ trước.'],
  ['en tr', 'It was built in the nineteen seventies.', 'Bin dokuz yüz yetmişli yıllarda inşa edildi.'],
  ['en ru', 'It was built in the nineteen seventies.', 'Построен в семидесятых годах двадцатого века.'],
  ['en fr', 'It was built in the eighteen nineties.', 'Il date des années 1890.'],
])('%s: %s → %s is right', (languages, text, other) => {
  expect(blocked(languages, text, other)).toBe('');
});

test.each([
  ['en es', 'It sank in the 1940s.', 'Se hundió en los años cincuenta.', 'changed 1940→años cincuenta'],
  [
    'de fr',
    'In den neunziger Jahren zog sie um.',
    'Elle a déménagé dans les années soixante.',
    'changed neunziger→années soixante',
  ],
  ['en pl', 'It sank in the 1940s.', 'Zatonął w latach trzydziestych.', 'changed 1940→latach trzydziestych'],
  ['es en', 'Se hundió en los años setenta.', 'It sank in the 1980s.', 'changed setenta→1980'],
  [
    'en ar',
    'It dates from the nineteen seventies.',
    'يعود إلى ثمانينيات القرن العشرين.',
    'changed nineteen seventies→ثمانينيات',
  ],
  ['en fr', 'It dates from the eighteen nineties.', 'Il date des années 1990.', 'changed eighteen nineties→1990'],
  ['en hi', 'It dates from the nineteen seventies.', 'यह साठ के दशक का है।', 'changed nineteen seventies→साठ के दशक'],
])('%s: %s → %s is another decade', (languages, text, other, change) => {
  expect(blocked(languages, text, other)).toBe(change);
});

test.each([
  [
    'About twenty lawyers left, most in their forties.',
    'Ett tjugotal advokater lämnade det, de flesta i fyrtioårsåldern.',
    'sv',
  ],
  ['A man in his sixties and about thirty others.', 'En man i sextioårsåldern och ett trettiotal andra.', 'sv'],
  ['About twenty left, most in their forties.', 'Et tjuetall dro, de fleste i førtiårsalderen.', 'nb'],
  ['In the seventies it was closed.', 'På sjuttiotalet var det stängt.', 'sv'],
])('about twenty is no decade, and an age by its decade is one: %s', (source, target, tag) => {
  expect(said(source, target, tag)).toBe('');
});

test.each([
  ['She is in her forties.', 'Hon är i femtioårsåldern.', 'sv'],
  ['It began in the twenties.', 'Det började på trettiotalet.', 'sv'],
  ['She is in her forties.', 'Hun er i femtiårsalderen.', 'nb'],
])('another decade of an age: %s', (source, target, tag) => {
  expect(said(source, target, tag)).toMatch('block changed');
});
