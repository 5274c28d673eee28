import { describe, expect, test } from 'vitest';
import { compareNumbers } from '../../../../../scripts/lib/text/number-comparison/compare.ts';
import { isBlocked, said } from '../../../../support/number-differences.ts';

type Row = readonly [tag: string, right: string | undefined, wrong: string | undefined];

function limits(tag: string, source: string, rows: readonly Row[]): void {
  describe(source, () => {
    test.each(rows)('in %s', (other, right, wrong) => {
      if (right !== undefined) expect(isBlocked(tag, source, other, right), right).toBe(false);
      if (wrong !== undefined) expect(isBlocked(tag, source, other, wrong), wrong).toBe(true);
    });
  });
}

limits('en', 'At least nine people, including two children, were killed and about 40 injured.', [
  [
    'de',
    'Mindestens neun Menschen, darunter zwei Kinder, wurden getötet und rund 40 verletzt.',
    'Höchstens neun Menschen, darunter zwei Kinder, wurden getötet und rund 40 verletzt.',
  ],
  [
    'fr',
    'Au moins neuf personnes, dont deux enfants, ont été tuées et environ 40 blessées.',
    'Au plus neuf personnes, dont deux enfants, ont été tuées et environ 40 blessées.',
  ],
  [
    'pl',
    'Co najmniej dziewięć osób, w tym dwoje dzieci, zginęło, a około 40 zostało rannych.',
    'Co najwyżej dziewięć osób, w tym dwoje dzieci, zginęło, a około 40 zostało rannych.',
  ],
  [
    'hr',
    'Najmanje devet osoba, među njima dvoje djece, poginulo je, a oko 40 ranjeno.',
    'Najviše devet osoba, među njima dvoje djece, poginulo je, a oko 40 ranjeno.',
  ],
  [
    'ja',
    '子ども2人を含む少なくとも9人が死亡し、約40人が負傷した。',
    '子ども2人を含む最大9人が死亡し、約40人が負傷した。',
  ],
  [
    'ko',
    '어린이 두 명을 포함해 적어도 아홉 명이 숨지고 약 40명이 다쳤다.',
    '어린이 두 명을 포함해 최대 아홉 명이 숨지고 약 40명이 다쳤다.',
  ],
  [
    'vi',
    'Ít nhất chín người, trong đó có hai trẻ em, đã thiệt mạng và khoảng 40 người bị thương.',
    'Nhiều nhất chín người, trong đó có hai trẻ em, đã thiệt mạng và khoảng 40 người bị thương.',
  ],
  [
    'ru',
    'По меньшей мере девять человек, в том числе двое детей, погибли и около 40 ранены.',
    'Не более девяти человек, в том числе двое детей, погибли и около 40 ранены.',
  ],
  [
    'ar',
    'قُتل ما لا يقل عن تسعة أشخاص بينهم طفلان وأُصيب نحو 40.',
    'قُتل ما لا يزيد عن تسعة أشخاص بينهم طفلان وأُصيب نحو 40.',
  ],
  ['zh', '至少九人死亡，其中包括两名儿童，约40人受伤。', '至多九人死亡，其中包括两名儿童，约40人受伤。'],
  [
    'hi',
    'कम से कम नौ लोग मारे गए, जिनमें दो बच्चे हैं, और करीब 40 घायल हुए।',
    'अधिकतम नौ लोग मारे गए, जिनमें दो बच्चे हैं, और करीब 40 घायल हुए।',
  ],
  [
    'tr',
    'En az dokuz kişi öldü, ikisi çocuk, yaklaşık 40 kişi yaralandı.',
    'En fazla 9 kişi öldü, ikisi çocuk, yaklaşık 40 kişi yaralandı.',
  ],
  [
    'nl',
    "Ten minste negen mensen, onder wie twee kinderen, kwamen om en zo'n 40 raakten gewond.",
    "Ten hoogste negen mensen, onder wie twee kinderen, kwamen om en zo'n 40 raakten gewond.",
  ],
  [
    'ro',
    'Cel puțin nouă persoane, între care doi copii, au murit și circa 40 au fost rănite.',
    'Cel mult nouă persoane, între care doi copii, au murit și circa 40 au fost rănite.',
  ],
]);

limits('en', 'At least five people were hurt; no more than 20 may enter, and over 100 waited.', [
  [
    'de',
    'Mindestens fünf Menschen wurden verletzt; höchstens 20 dürfen hinein, über 100 warteten.',
    'Höchstens fünf Menschen wurden verletzt; höchstens 20 dürfen hinein, über 100 warteten.',
  ],
  ['de', undefined, 'Mindestens fünf Menschen wurden verletzt; höchstens 20 dürfen hinein, fast 100 warteten.'],
  [
    'es',
    'Al menos cinco personas resultaron heridas; no pueden entrar más de 20, y más de 100 esperaban.',
    'Al menos cinco personas resultaron heridas; no pueden entrar más de 20, y casi 100 esperaban.',
  ],
  ['ar', 'أُصيب خمسة أشخاص على الأقل؛ ولا يجوز دخول أكثر من 20، وانتظر أكثر من 100.', undefined],
  ['fa', 'دست‌کم پنج نفر زخمی شدند؛ بیش از ۲۰ نفر نمی‌توانند وارد شوند و بیش از ۱۰۰ نفر منتظر ماندند.', undefined],
  [
    'ur',
    'کم از کم پانچ افراد زخمی ہوئے؛ 20 سے زیادہ افراد داخل نہیں ہو سکتے، اور 100 سے زیادہ انتظار کرتے رہے۔',
    undefined,
  ],
  [
    'tr',
    "En az beş kişi yaralandı; 20'den fazla kişi giremez, 100'den fazla kişi bekledi.",
    "En fazla 5 kişi yaralandı; 20'den fazla kişi giremez, 100'den fazla kişi bekledi.",
  ],
  ['ja', undefined, '最大で5人が負傷。入場は20人まで。100人以上が待った。'],
]);

limits('en', 'No more than 20 people may enter.', [
  ['fa', 'بیش از ۲۰ نفر نمی‌توانند وارد شوند.', undefined],
  ['ur', '20 سے زیادہ افراد داخل نہیں ہو سکتے۔', undefined],
  ['ar', 'لا يجوز دخول أكثر من 20 شخصاً.', undefined],
]);

limits('en', 'The trial lasted no more than three hours.', [
  ['fa', 'دادگاه بیش از سه ساعت طول نکشید.', 'دادگاه بیش از سه ساعت طول کشید.'],
  ['tr', 'Duruşma üç saatten fazla sürmedi.', 'Duruşma üç saatten fazla sürdü.'],
  ['ja', '裁判は3時間を超えなかった。', '裁判は3時間を超えた。'],
  ['sw', 'Kesi haikuchukua zaidi ya saa tatu.', 'Kesi ilichukua zaidi ya saa tatu.'],
]);

limits('en', 'The trial lasted at most three hours.', [
  ['fa', 'دادگاه بیش از سه ساعت طول نکشید.', 'دادگاه بیش از سه ساعت طول کشید.'],
  ['hi', 'मुक़दमा तीन घंटे से ज़्यादा नहीं चला।', 'मुक़दमा तीन घंटे से ज़्यादा चला।'],
]);

limits('en', 'At most 15 trucks could not enter.', [
  ['fa', 'حداکثر ۱۵ کامیون نتوانستند وارد شوند.', 'بیش از ۱۵ کامیون نتوانستند وارد شوند.'],
]);

limits('en', 'At least two thirds voted in favour.', [
  ['de', 'Mindestens zwei Drittel stimmten dafür.', 'Höchstens zwei Drittel stimmten dafür.'],
  ['fr', 'Au moins deux tiers ont voté pour.', 'Au plus deux tiers ont voté pour.'],
  ['zh', '至少三分之二投了赞成票。', '至多三分之二投了赞成票。'],
]);

limits('en', 'At least half of the 96 schools are closed.', [
  ['es', 'Al menos la mitad de las 96 escuelas está cerrada.', 'A lo sumo la mitad de las 96 escuelas está cerrada.'],
]);

limits('en', 'More than half of the 96 schools are closed.', [
  ['ru', 'Закрыто более половины из 96 школ.', 'Закрыто менее половины из 96 школ.'],
  ['ar', 'أُغلق أكثر من نصف المدارس البالغ عددها 96.', 'أُغلق أقل من نصف المدارس البالغ عددها 96.'],
  ['ja', '96校のうち半数以上が閉鎖されている。', '96校のうち半数未満が閉鎖されている。'],
]);

limits('en', 'Less than a third of the aid has arrived.', [
  ['de', 'Weniger als ein Drittel der Hilfe ist eingetroffen.', 'Mehr als ein Drittel der Hilfe ist eingetroffen.'],
]);

limits('en', 'Detention may not exceed 48 hours.', [
  ['pl', 'Zatrzymanie nie może przekroczyć 48 godzin.', 'Zatrzymanie musi przekroczyć 48 godzin.'],
  ['ru', 'Задержание не может превышать 48 часов.', 'Задержание не может быть менее 48 часов.'],
  ['es', 'La detención no puede exceder de 48 horas.', 'La detención no puede durar menos de 48 horas.'],
  ['fr', 'La détention ne peut dépasser 48 heures.', 'La détention ne peut durer moins de 48 heures.'],
  ['zh', '拘留不得超过48小时。', undefined],
  ['ko', '구금은 48시간을 초과할 수 없다.', '구금은 최소 48시간이다.'],
  ['ja', '拘禁は48時間を超えてはならない。', '拘禁は48時間以上とする。'],
  ['ar', 'لا يجوز أن يتجاوز الاحتجاز 48 ساعة.', undefined],
  ['tr', 'Gözaltı 48 saati aşamaz.', 'Gözaltı en az 48 saat sürer.'],
]);

limits('en', 'The sentence may not exceed ten years.', [
  ['it', 'La pena non può superare dieci anni.', 'La pena non può essere inferiore a dieci anni.'],
]);

limits('en', 'Losses exceeded 48 million euros.', [
  ['de', 'Die Verluste überstiegen 48 Millionen Euro.', 'Die Verluste lagen unter 48 Millionen Euro.'],
]);

limits('en', 'Parcels must not weigh more than 20 kilograms.', [
  ['hu', 'A csomagok nem lehetnek 20 kilogrammnál nehezebbek.', 'A csomagok legalább 20 kilogrammosak.'],
  ['fr', 'Les colis ne doivent pas peser plus de 20 kilogrammes.', 'Les colis doivent peser plus de 20 kilogrammes.'],
  ['tr', 'Paketler 20 kilogramdan fazla olmamalı.', 'Paketler en az 20 kilogram olmalı.'],
  ['fa', 'بسته‌ها نباید بیش از ۲۰ کیلوگرم باشند.', 'بسته‌ها باید دست‌کم ۲۰ کیلوگرم باشند.'],
]);

limits('en', 'The report is due no later than 15 May.', [
  ['fr', 'Le rapport doit être remis au plus tard le 15 mai.', 'Le rapport doit être remis au plus tôt le 15 mai.'],
  [
    'es',
    'El informe debe presentarse a más tardar el 15 de mayo.',
    'El informe debe presentarse no antes del 15 de mayo.',
  ],
  ['ru', 'Доклад должен быть представлен не позднее 15 мая.', 'Доклад должен быть представлен не ранее 15 мая.'],
]);

limits('en', 'The owner must warn residents no later than 12 hours before water is released.', [
  [
    'de',
    'Der Eigentümer muss spätestens 12 Stunden vor dem Ablassen warnen.',
    'Der Eigentümer muss frühestens 12 Stunden vor dem Ablassen warnen.',
  ],
  [
    'de',
    'Der Eigentümer muss mindestens zwölf Stunden vor dem Ablassen warnen.',
    'Der Eigentümer muss frühestens zwölf Stunden vor dem Ablassen warnen.',
  ],
]);

limits('en', 'Anyone detained for longer than 96 hours is heard.', [
  ['tr', '96 saatten uzun tutulan herkes dinlenir.', '96 saatten kısa tutulan herkes dinlenir.'],
  ['de', 'Wer länger als 96 Stunden festgehalten wird.', 'Wer kürzer als 96 Stunden festgehalten wird.'],
]);

limits('en', 'At least 32 houses were burned.', [
  ['sw', 'Nyumba zisizopungua 32 ziliteketezwa.', 'Nyumba zisizozidi 32 ziliteketezwa.'],
]);

limits('en', 'More than 20 bodies cannot be identified.', [
  ['de', 'Mehr als 20 Leichen können nicht identifiziert werden.', undefined],
  ['es', 'No se puede identificar a más de 20 cadáveres.', undefined],
]);

limits('en', 'They could not identify more than 20 bodies.', [['ru', 'Более 20 тел опознать не удалось.', undefined]]);

limits('en', 'The dose is at most 400 mg a day for children under 12.', [
  [
    'pl',
    'Dawka wynosi maksymalnie 400 mg na dobę u dzieci poniżej 12 lat.',
    'Dawka wynosi minimalnie 400 mg na dobę u dzieci poniżej 12 lat.',
  ],
  ['ru', 'Не более 400 мг в сутки для детей младше 12 лет.', 'Не более 400 мг в сутки для детей старше 12 лет.'],
  [
    'ar',
    'الجرعة بحد أقصى 400 ملغ يومياً للأطفال دون سن 12 عاماً.',
    'الجرعة بحد أدنى 400 ملغ يومياً للأطفال دون سن 12 عاماً.',
  ],
  [
    'cs',
    'Dávka je nejvýše 400 mg denně u dětí mladších 12 let.',
    'Dávka je nejvýše 400 mg denně u dětí starších 12 let.',
  ],
  [
    'sv',
    'Dosen är högst 400 mg per dag för barn yngre än 12 år.',
    'Dosen är högst 400 mg per dag för barn äldre än 12 år.',
  ],
]);

limits('en', 'The ship can carry up to nine passengers and stays for more than three weeks.', [
  [
    'de',
    'Das Schiff kann bis zu neun Passagiere befördern und bleibt über drei Wochen.',
    'Das Schiff kann mindestens neun Passagiere befördern und bleibt über drei Wochen.',
  ],
  [
    'fr',
    'Le navire peut transporter jusqu’à 9 passagers et reste plus de trois semaines.',
    'Le navire peut transporter au moins 9 passagers et reste plus de trois semaines.',
  ],
]);

test.each([
  [
    'ar',
    'Torture is punishable by no less than 15 years.',
    'يُعاقب على التعذيب بالسجن مدة لا تقل عن 15 عامًا.',
    'مدة لا تزيد على 15 عامًا.',
  ],
  [
    'ru',
    'It has cost more than $1.2 billion.',
    'Это обошлось более чем в 1,2 миллиарда долларов.',
    'Это обошлось менее чем в 1,2 миллиарда долларов.',
  ],
  ['ru', 'They face up to 10 years.', 'Им грозит до 10 лет.', 'Им грозит от 10 лет.'],
  ['vi', 'They face up to 10 years.', 'Họ có thể bị phạt đến 10 năm tù.', 'Họ có thể bị phạt từ 10 năm tù.'],
  [
    'id',
    'Children under the age of five died.',
    'Anak di bawah usia lima tahun tewas.',
    'Anak di atas usia lima tahun tewas.',
  ],
] as const)('limits in other cases and with words between, in %s: %s', (tag, source, right, wrong) => {
  expect(said(source, right, tag)).not.toMatch('block');
  expect(said(source, wrong, tag)).toMatch('block bound');
});

test.each([
  ['pl', 'Podpisało ponad 300 osób.', 'Podpisało niespełna 300 osób.'],
  ['fi', 'Yli 300 ihmistä allekirjoitti.', 'Vajaat 300 ihmistä allekirjoitti.'],
  ['sv', 'Drygt 300 personer skrev under.', 'Knappt 300 personer skrev under.'],
  ['da', 'Over 300 personer skrev under.', 'Knap 300 personer skrev under.'],
  ['ko', '300명 이상이 서명했다.', '300명 가까이 서명했다.'],
  ['vi', 'Hơn 300 người đã ký.', 'Chưa đầy 300 người đã ký.'],
  ['ja', '300人余りが署名した。', '300人近くが署名した。'],
  ['cs', 'Podepsalo více než 300 lidí.', 'Podepsalo necelých 300 lidí.'],
])('just under is not over in %s', (tag, right, wrong) => {
  const blocks = (target: string): boolean =>
    compareNumbers({ text: 'Over 300 people signed.', tag: 'en' }, { text: target, tag }).some(
      ({ severity }) => severity === 'block',
    );
  expect(blocks(right)).toBe(false);
  expect(blocks(wrong)).toBe(true);
});
