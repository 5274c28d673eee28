import { expect, test } from 'vitest';
import { between } from '../../../../support/number-differences.ts';

test.each([
  ['eo', 'Li estis malliberigita dum du jaroj kaj duono.', 'Li estis malliberigita dum tri jaroj kaj duono.'],
  ['eo', 'Li pasigis du jarojn kaj duonon en malliberejo.', 'Li pasigis tri jarojn kaj duonon en malliberejo.'],
  ['eo', 'Li estis malliberigita dum du kaj duona jaroj.', 'Li estis malliberigita dum tri kaj duona jaroj.'],
  ['sq', 'Ai u burgos dy vjet e gjysem.', 'Ai u burgos tre vjet e gjysem.'],
  ['mt', 'Kien il-ħabs għal sentejn u nofs.', 'Kien il-ħabs għal tliet snin u nofs.'],
  ['ga', 'Bhí sé i bpríosún ar feadh dhá bhliain go leith.', 'Bhí sé i bpríosún ar feadh trí bliana go leith.'],
  ['cy', 'Bu yn y carchar am ddwy flynedd a hanner.', 'Bu yn y carchar am dair blynedd a hanner.'],
  ['lb', 'Hie souz zwee an en halleft Joer am Prisong.', 'Hie souz dräi an en halleft Joer am Prisong.'],
  ['mn', 'Тэр хоёр жил хагас шоронд суусан.', 'Тэр гурван жил хагас шоронд суусан.'],
  ['kk', 'Ол екі жыл жарым түрмеде отырды.', 'Ол үш жыл жарым түрмеде отырды.'],
  ['uz', 'U ikki yil yarim qamoqda oʻtirdi.', 'U uch yil yarim qamoqda oʻtirdi.'],
  ['az', 'O, iki il yarım həbsdə yatdı.', 'O, üç il yarım həbsdə yatdı.'],
  ['am', 'ለሁለት ዓመት ተኩል ታሰረ።', 'ለሦስት ዓመት ተኩል ታሰረ።'],
])('%s: two and a half years: %s, and not: %s', (tag, right, wrong) => {
  const source = 'He was imprisoned for two and a half years.';
  expect(between(`en ${tag}`, source, right)).toBe('');
  expect(between(`en ${tag}`, source, wrong)).toMatch(/block|ask/);
});

test.each([
  ['en ar', 'The hearing lasted five and a half hours.', 'استمرت الجلسة خمس ساعات ونصف الساعة.'],
  ['en ar', 'A fifth of the hospitals are closed.', 'أغلق خمس المستشفيات.'],
  ['en ast', 'He was imprisoned for two and a half years.', 'Tuvo presu dos años y mediu.'],
])('%s: says the same: %s → %s', (languages, source, right) => {
  expect(between(languages, source, right)).not.toMatch(/block|ask/);
});

test.each([
  ['en es', 'All 19 waited an hour and a half.', 'Los 19 esperaron hora y media.'],
  ['en he', 'All 12 waited an hour and a half.', 'כל ה-12 המתינו שעה וחצי.'],
  ['en az', 'The 19 workers waited a year and a half.', '19 işçi il yarım gözlədi.'],
])('%s: a half belongs to what it stands behind, and to no figure before: %s', (languages, source, right) => {
  expect(between(languages, source, right)).not.toMatch(/block|ask/);
});
