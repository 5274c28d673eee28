import { expect, test } from 'vitest';
import { compareNumbers } from '../../../scripts/prose/numbers/compare.ts';

const blocked = (tag: string, source: string, other: string, target: string): boolean =>
  compareNumbers({ text: source, tag }, { text: target, tag: other }).some(({ severity }) => severity === 'block');

test.each([
  [
    'en',
    'de',
    'At least nine people, including two children, were killed and about 40 injured.',
    'Mindestens neun Menschen, darunter zwei Kinder, wurden getötet und rund 40 verletzt.',
  ],
  [
    'en',
    'fr',
    'At least nine people, including two children, were killed and about 40 injured.',
    'Au moins neuf personnes, dont deux enfants, ont été tuées et environ 40 blessées.',
  ],
  [
    'en',
    'pl',
    'At least nine people, including two children, were killed and about 40 injured.',
    'Co najmniej dziewięć osób, w tym dwoje dzieci, zginęło, a około 40 zostało rannych.',
  ],
  [
    'en',
    'hr',
    'At least nine people, including two children, were killed and about 40 injured.',
    'Najmanje devet osoba, među njima dvoje djece, poginulo je, a oko 40 ranjeno.',
  ],
  [
    'en',
    'ja',
    'At least nine people, including two children, were killed and about 40 injured.',
    '子ども2人を含む少なくとも9人が死亡し、約40人が負傷した。',
  ],
  [
    'en',
    'ko',
    'At least nine people, including two children, were killed and about 40 injured.',
    '어린이 두 명을 포함해 적어도 아홉 명이 숨지고 약 40명이 다쳤다.',
  ],
  [
    'en',
    'vi',
    'At least nine people, including two children, were killed and about 40 injured.',
    'Ít nhất chín người, trong đó có hai trẻ em, đã thiệt mạng và khoảng 40 người bị thương.',
  ],
  [
    'en',
    'ru',
    'At least nine people, including two children, were killed and about 40 injured.',
    'По меньшей мере девять человек, в том числе двое детей, погибли и около 40 ранены.',
  ],
  [
    'en',
    'ar',
    'At least nine people, including two children, were killed and about 40 injured.',
    'قُتل ما لا يقل عن تسعة أشخاص بينهم طفلان وأُصيب نحو 40.',
  ],
  [
    'en',
    'zh',
    'At least nine people, including two children, were killed and about 40 injured.',
    '至少九人死亡，其中包括两名儿童，约40人受伤。',
  ],
  [
    'en',
    'hi',
    'At least nine people, including two children, were killed and about 40 injured.',
    'कम से कम नौ लोग मारे गए, जिनमें दो बच्चे हैं, और करीब 40 घायल हुए।',
  ],
  [
    'en',
    'tr',
    'At least nine people, including two children, were killed and about 40 injured.',
    'En az dokuz kişi öldü, ikisi çocuk, yaklaşık 40 kişi yaralandı.',
  ],
  [
    'en',
    'nl',
    'At least nine people, including two children, were killed and about 40 injured.',
    "Ten minste negen mensen, onder wie twee kinderen, kwamen om en zo'n 40 raakten gewond.",
  ],
  [
    'en',
    'ro',
    'At least nine people, including two children, were killed and about 40 injured.',
    'Cel puțin nouă persoane, între care doi copii, au murit și circa 40 au fost rănite.',
  ],
  [
    'en',
    'de',
    'At least five people were hurt; no more than 20 may enter, and over 100 waited.',
    'Mindestens fünf Menschen wurden verletzt; höchstens 20 dürfen hinein, über 100 warteten.',
  ],
  [
    'en',
    'es',
    'At least five people were hurt; no more than 20 may enter, and over 100 waited.',
    'Al menos cinco personas resultaron heridas; no pueden entrar más de 20, y más de 100 esperaban.',
  ],
  [
    'en',
    'ar',
    'At least five people were hurt; no more than 20 may enter, and over 100 waited.',
    'أُصيب خمسة أشخاص على الأقل؛ ولا يجوز دخول أكثر من 20، وانتظر أكثر من 100.',
  ],
  [
    'en',
    'fa',
    'At least five people were hurt; no more than 20 may enter, and over 100 waited.',
    'دست‌کم پنج نفر زخمی شدند؛ بیش از ۲۰ نفر نمی‌توانند وارد شوند و بیش از ۱۰۰ نفر منتظر ماندند.',
  ],
  [
    'en',
    'ur',
    'At least five people were hurt; no more than 20 may enter, and over 100 waited.',
    'کم از کم پانچ افراد زخمی ہوئے؛ 20 سے زیادہ افراد داخل نہیں ہو سکتے، اور 100 سے زیادہ انتظار کرتے رہے۔',
  ],
  [
    'en',
    'tr',
    'At least five people were hurt; no more than 20 may enter, and over 100 waited.',
    "En az beş kişi yaralandı; 20'den fazla kişi giremez, 100'den fazla kişi bekledi.",
  ],
  ['en', 'fa', 'No more than 20 people may enter.', 'بیش از ۲۰ نفر نمی‌توانند وارد شوند.'],
  ['en', 'ur', 'No more than 20 people may enter.', '20 سے زیادہ افراد داخل نہیں ہو سکتے۔'],
  ['en', 'ar', 'No more than 20 people may enter.', 'لا يجوز دخول أكثر من 20 شخصاً.'],
  [
    'en',
    'pl',
    'The dose is at most 400 mg a day for children under 12.',
    'Dawka wynosi maksymalnie 400 mg na dobę u dzieci poniżej 12 lat.',
  ],
  [
    'en',
    'ru',
    'The dose is at most 400 mg a day for children under 12.',
    'Не более 400 мг в сутки для детей младше 12 лет.',
  ],
  [
    'en',
    'ar',
    'The dose is at most 400 mg a day for children under 12.',
    'الجرعة بحد أقصى 400 ملغ يومياً للأطفال دون سن 12 عاماً.',
  ],
  [
    'en',
    'cs',
    'The dose is at most 400 mg a day for children under 12.',
    'Dávka je nejvýše 400 mg denně u dětí mladších 12 let.',
  ],
  [
    'en',
    'sv',
    'The dose is at most 400 mg a day for children under 12.',
    'Dosen är högst 400 mg per dag för barn yngre än 12 år.',
  ],
  [
    'en',
    'de',
    'The ship can carry up to nine passengers and stays for more than three weeks.',
    'Das Schiff kann bis zu neun Passagiere befördern und bleibt über drei Wochen.',
  ],
  [
    'en',
    'fr',
    'The ship can carry up to nine passengers and stays for more than three weeks.',
    'Le navire peut transporter jusqu’à 9 passagers et reste plus de trois semaines.',
  ],
])('a limit in words: right, %s as %s: %s → %s', (tag, other, source, target) => {
  expect(blocked(tag, source, other, target)).toBe(false);
});

test.each([
  [
    'en',
    'de',
    'At least nine people, including two children, were killed and about 40 injured.',
    'Höchstens neun Menschen, darunter zwei Kinder, wurden getötet und rund 40 verletzt.',
  ],
  [
    'en',
    'fr',
    'At least nine people, including two children, were killed and about 40 injured.',
    'Au plus neuf personnes, dont deux enfants, ont été tuées et environ 40 blessées.',
  ],
  [
    'en',
    'pl',
    'At least nine people, including two children, were killed and about 40 injured.',
    'Co najwyżej dziewięć osób, w tym dwoje dzieci, zginęło, a około 40 zostało rannych.',
  ],
  [
    'en',
    'hr',
    'At least nine people, including two children, were killed and about 40 injured.',
    'Najviše devet osoba, među njima dvoje djece, poginulo je, a oko 40 ranjeno.',
  ],
  [
    'en',
    'ja',
    'At least nine people, including two children, were killed and about 40 injured.',
    '子ども2人を含む最大9人が死亡し、約40人が負傷した。',
  ],
  [
    'en',
    'ko',
    'At least nine people, including two children, were killed and about 40 injured.',
    '어린이 두 명을 포함해 최대 아홉 명이 숨지고 약 40명이 다쳤다.',
  ],
  [
    'en',
    'vi',
    'At least nine people, including two children, were killed and about 40 injured.',
    'Nhiều nhất chín người, trong đó có hai trẻ em, đã thiệt mạng và khoảng 40 người bị thương.',
  ],
  [
    'en',
    'ru',
    'At least nine people, including two children, were killed and about 40 injured.',
    'Не более девяти человек, в том числе двое детей, погибли и около 40 ранены.',
  ],
  [
    'en',
    'ar',
    'At least nine people, including two children, were killed and about 40 injured.',
    'قُتل ما لا يزيد عن تسعة أشخاص بينهم طفلان وأُصيب نحو 40.',
  ],
  [
    'en',
    'zh',
    'At least nine people, including two children, were killed and about 40 injured.',
    '至多九人死亡，其中包括两名儿童，约40人受伤。',
  ],
  [
    'en',
    'hi',
    'At least nine people, including two children, were killed and about 40 injured.',
    'अधिकतम नौ लोग मारे गए, जिनमें दो बच्चे हैं, और करीब 40 घायल हुए।',
  ],
  [
    'en',
    'tr',
    'At least nine people, including two children, were killed and about 40 injured.',
    'En fazla 9 kişi öldü, ikisi çocuk, yaklaşık 40 kişi yaralandı.',
  ],
  [
    'en',
    'nl',
    'At least nine people, including two children, were killed and about 40 injured.',
    "Ten hoogste negen mensen, onder wie twee kinderen, kwamen om en zo'n 40 raakten gewond.",
  ],
  [
    'en',
    'ro',
    'At least nine people, including two children, were killed and about 40 injured.',
    'Cel mult nouă persoane, între care doi copii, au murit și circa 40 au fost rănite.',
  ],
  [
    'en',
    'de',
    'At least five people were hurt; no more than 20 may enter, and over 100 waited.',
    'Höchstens fünf Menschen wurden verletzt; höchstens 20 dürfen hinein, über 100 warteten.',
  ],
  [
    'en',
    'de',
    'At least five people were hurt; no more than 20 may enter, and over 100 waited.',
    'Mindestens fünf Menschen wurden verletzt; höchstens 20 dürfen hinein, fast 100 warteten.',
  ],
  [
    'en',
    'es',
    'At least five people were hurt; no more than 20 may enter, and over 100 waited.',
    'Al menos cinco personas resultaron heridas; no pueden entrar más de 20, y casi 100 esperaban.',
  ],
  [
    'en',
    'tr',
    'At least five people were hurt; no more than 20 may enter, and over 100 waited.',
    "En fazla 5 kişi yaralandı; 20'den fazla kişi giremez, 100'den fazla kişi bekledi.",
  ],
  [
    'en',
    'ja',
    'At least five people were hurt; no more than 20 may enter, and over 100 waited.',
    '最大で5人が負傷。入場は20人まで。100人以上が待った。',
  ],
  [
    'en',
    'pl',
    'The dose is at most 400 mg a day for children under 12.',
    'Dawka wynosi minimalnie 400 mg na dobę u dzieci poniżej 12 lat.',
  ],
  [
    'en',
    'ru',
    'The dose is at most 400 mg a day for children under 12.',
    'Не более 400 мг в сутки для детей старше 12 лет.',
  ],
  [
    'en',
    'ar',
    'The dose is at most 400 mg a day for children under 12.',
    'الجرعة بحد أدنى 400 ملغ يومياً للأطفال دون سن 12 عاماً.',
  ],
  [
    'en',
    'cs',
    'The dose is at most 400 mg a day for children under 12.',
    'Dávka je nejvýše 400 mg denně u dětí starších 12 let.',
  ],
  [
    'en',
    'sv',
    'The dose is at most 400 mg a day for children under 12.',
    'Dosen är högst 400 mg per dag för barn äldre än 12 år.',
  ],
  [
    'en',
    'de',
    'The ship can carry up to nine passengers and stays for more than three weeks.',
    'Das Schiff kann mindestens neun Passagiere befördern und bleibt über drei Wochen.',
  ],
  [
    'en',
    'fr',
    'The ship can carry up to nine passengers and stays for more than three weeks.',
    'Le navire peut transporter au moins 9 passagers et reste plus de trois semaines.',
  ],
])('a limit in words: wrong, %s as %s: %s → %s', (tag, other, source, target) => {
  expect(blocked(tag, source, other, target)).toBe(true);
});
