import { expect, test } from 'vitest';
import { said } from '../../../support/number-differences.ts';

test.each([
  [
    'fa',
    'The shops close from the first of Mehr.',
    'مغازه‌ها از اول مهر تعطیل می‌کنند.',
    'مغازه‌ها از اول آبان تعطیل می‌کنند.',
  ],
  [
    'ps',
    'The year begins on the first of Hamal.',
    'کال د حمل په لومړۍ نېټه پیل شي.',
    'کال د ثور په لومړۍ نېټه پیل شي.',
  ],
  ['ne', 'The fair begins on 5 Kartik.', 'मेला कात्तिक ५ गते सुरु हुन्छ।', 'मेला मंसिर ५ गते सुरु हुन्छ।'],
  ['bn', 'It begins on the first of Baishakh.', 'পয়লা বৈশাখে শুরু হয়।', 'পয়লা জ্যৈষ্ঠে শুরু হয়।'],
  ['ta', 'It begins on the first of Chithirai.', 'சித்திரை முதல் நாள் தொடங்குகிறது.', 'வைகாசி முதல் நாள் தொடங்குகிறது.'],
  ['ml', 'It begins on the first of Chingam.', 'ചിങ്ങം ഒന്നിന് തുടങ്ങും.', 'കന്നി ഒന്നിന് തുടങ്ങും.'],
  ['he', 'The trial opens on the third of Nisan.', "המשפט ייפתח בג' בניסן.", "המשפט ייפתח בג' באייר."],
  ['am', 'Schools reopen in Meskerem.', 'ትምህርት ቤቶች በመስከረም ይከፈታሉ።', 'ትምህርት ቤቶች በጥቅምት ይከፈታሉ።'],
  ['ar', 'They pray in the month of Shawwal.', 'يصلون في شهر شوال.', 'يصلون في شهر شعبان.'],
  [
    'tr',
    'Offices close early during Ramadan.',
    'Daireler Ramazan’da erken kapanır.',
    'Daireler Şaban’da erken kapanır.',
  ],
  ['my', 'The ceremony is held in Waso.', 'အခမ်းအနားကို ဝါဆိုလတွင် ကျင်းပသည်။', 'အခမ်းအနားကို ကဆုန်လတွင် ကျင်းပသည်။'],
])('a month of another calendar (%s): %s → %s, and not: %s', (tag, source, right, wrong) => {
  expect(said(source, right, tag)).toBe('');
  expect(said(source, wrong, tag)).toContain('ask month');
});

test('a name that is no month is not compared', () => {
  expect(said('Mehr, the news agency, reported it.', 'خبرگزاری آبان گزارش داد.', 'fa')).toBe('');
});
