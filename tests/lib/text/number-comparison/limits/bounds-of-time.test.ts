import { expect, test } from 'vitest';
import { said } from '../../../../support/number-differences.ts';

test.each([
  ['Over 300 days have passed.', 'Über 300 Tage sind vergangen.', 'Weniger als 300 Tage sind vergangen.', 'de'],
  ['Over 300 days have passed.', 'Han pasado más de 300 días.', 'Han pasado menos de 300 días.', 'es'],
  ['For over 300 days they waited.', 'Ils ont attendu plus de 300 jours.', 'Ils ont attendu moins de 300 jours.', 'fr'],
  ['For over 300 days they waited.', 'انتظروا أكثر من 300 يوم.', 'انتظروا أقل من 300 يوم.', 'ar'],
  ['They were without power for over 12 hours.', 'Без света более 12 часов.', 'Без света менее 12 часов.', 'ru'],
  ['They were without power for over 12 hours.', '停电超过12小时。', '停电不足12小时。', 'zh'],
  ['Over 3,000 people marched.', 'Über 3.000 Menschen marschierten.', 'Knapp 3.000 Menschen marschierten.', 'de'],
  ['Nearly 3,000 people marched.', 'Casi 3.000 personas marcharon.', 'Más de 3.000 personas marcharon.', 'es'],
  ['Almost 90% were boys.', 'Fast 90 % waren Jungen.', 'Über 90 % waren Jungen.', 'de'],
  // Of one, in words or in figures.
  [
    'It may last at most one hour.',
    'Es darf höchstens eine Stunde dauern.',
    'Es darf mindestens eine Stunde dauern.',
    'de',
  ],
  ['It may last at most one hour.', 'Elle peut durer au plus une heure.', 'Elle peut durer au moins une heure.', 'fr'],
  ['It may last at most one hour.', 'Может длиться не более одного часа.', 'Может длиться не менее одного часа.', 'ru'],
  ['It may last at most one hour.', '面会は最長1時間である。', '面会は最低1時間である。', 'ja'],
  ['It may last at most one hour.', '면회는 최대 한 시간이다.', '면회는 최소 한 시간이다.', 'ko'],
  ['It may last at most one hour.', '探视最多一小时。', '探视至少一小时。', 'zh'],
  ['At least one person died.', 'Погиб как минимум один человек.', 'Погиб максимум один человек.', 'ru'],
])('%s is %s, and not %s', (source, right, wrong, tag) => {
  expect(said(source, right, tag)).not.toMatch('bound');
  expect(said(source, wrong, tag)).toMatch('block bound');
});

test.each([
  ['It is depreciated over 7 years.', 'Det skrivs av under 7 år.', 'sv'],
  ['It is depreciated over 7 years.', 'A 7 év alatt leírják.', 'hu'],
  ['Over 5 years, prices rose.', 'En menos de 5 años subieron los precios.', 'es'],
  ['Just over 700 lived there.', 'Nur knapp über 700 wohnten dort.', 'de'],
])('%s is rightly %s', (source, target, tag) => {
  expect(said(source, target, tag)).not.toMatch('bound');
});

test('over five years of age is a limit, and no time in which something happens', () => {
  const [over, under] = ['over', 'under'].map((word) => `Help reached children ${word} 5 years of age.`);
  for (const [tag, text] of [
    ['de', 'Die Hilfe erreichte Kinder unter 5 Jahren.'],
    ['es', 'La ayuda llegó a los niños menores de 5 años.'],
    ['tr', 'Yardım 5 yaşın altındaki çocuklara ulaştı.'],
  ] as const) {
    expect(said(under ?? '', text, tag)).toBe('');
    expect(said(over ?? '', text, tag)).toContain('block bound');
  }
});

test.each([
  ['zh', '援助惠及5岁以下儿童。'],
  ['ja', '支援は5歳未満の子どもに届いた。'],
  ['ko', '지원은 5세 미만 아동에게 전달되었다.'],
  ['vi', 'Viện trợ đã đến với trẻ em dưới 5 tuổi.'],
  ['hy', 'Օգնությունը հասավ մինչև 5 տարեկան երեխաներին։'],
])('a word for years of age says years in %s', (tag, text) => {
  expect(said('Help reached children under 5 years of age.', text, tag)).toBe('');
  expect(said('Help reached children under 5 months of age.', text, tag)).toContain('block unit');
});
