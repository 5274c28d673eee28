import { expect, test } from 'vitest';
import { between } from '../../../../support/number-differences.ts';

/** Limits, hundreds, rises, how often, and how many agreed: a right pair, and a wrong one. */
test.each([
  [
    'en ar',
    'At least eleven journalists remain behind bars.',
    'لا يزال ما لا يقل عن أحد عشر صحفيًا خلف القضبان.',
    'لا يزال ما لا يزيد على أحد عشر صحفيًا خلف القضبان.',
  ],
  [
    'en ar',
    'At most eleven journalists remain behind bars.',
    'لا يزال ما لا يزيد على أحد عشر صحفيًا خلف القضبان.',
    'لا يزال ما لا يقل عن أحد عشر صحفيًا خلف القضبان.',
  ],
  [
    'en ka',
    'At least three journalists were injured.',
    'სულ მცირე სამი ჟურნალისტი დაშავდა.',
    'სულ დიდი სამი ჟურნალისტი დაშავდა.',
  ],
  [
    'en pl',
    'Several hundred people spent the night in the open.',
    'Kilkaset osób spędziło noc pod gołym niebem.',
    'Kilkadziesiąt osób spędziło noc pod gołym niebem.',
  ],
  ['en ru', 'Several hundred people came.', 'Пришли несколько сотен человек.', 'Пришли несколько десятков человек.'],
  [
    'en fr',
    'A few hundred people came.',
    'Quelques centaines de personnes sont venues.',
    'Quelques dizaines de personnes sont venues.',
  ],
  ['en ru', 'Prices rose by half.', 'Цены выросли в полтора раза.', 'Цены выросли вдвое.'],
  ['en ru', 'Prices rose by half.', 'Цены выросли наполовину.', 'Цены выросли вдвое.'],
  ['en pl', 'Prices have risen by half.', 'Ceny wzrosły o połowę.', 'Ceny wzrosły dwukrotnie.'],
  ['en ru', 'Prices fell by half.', 'Цены упали вдвое.', 'Цены упали втрое.'],
  ['en es', 'Prices rose by half.', 'Los precios subieron un 50 %.', 'Los precios subieron dos veces.'],
  ['en zh-Hans', 'The number of arrests has doubled.', '被捕人数增加了一倍。', '被捕人数增加了两倍。'],
  ['en zh-Hant', 'The number of arrests has doubled.', '被捕人數增加了一倍。', '被捕人數增加了兩倍。'],
  ['en zh-Hans', 'The number of arrests has tripled.', '被捕人数增加了两倍。', '被捕人数增加了三倍。'],
  ['en zh-Hans', 'The number of arrests has doubled.', '被捕人数增至两倍。', '被捕人数增至三倍。'],
  ['en ko', 'The clinic was bombed twice.', '그 진료소는 두 차례 폭격을 당했다.', '그 진료소는 세 차례 폭격을 당했다.'],
  ['en ko', 'The clinic was bombed twice.', '그 진료소는 두 번 폭격을 당했다.', '그 진료소는 세 번 폭격을 당했다.'],
  ['en ko', 'This is the third attack.', '이번이 세 번째 공격이다.', '이번이 네 번째 공격이다.'],
  [
    'en ar',
    'He is allowed to phone his mother once a week.',
    'يُسمح له بالاتصال بوالدته مرة واحدة في الأسبوع.',
    'يُسمح له بالاتصال بوالدته مرتين في الأسبوع.',
  ],
  [
    'en de',
    'He may phone her once a week.',
    'Er darf sie einmal pro Woche anrufen.',
    'Er darf sie zweimal pro Woche anrufen.',
  ],
  ['en es', 'He may phone her once a month.', 'Puede llamarla una vez al mes.', 'Puede llamarla dos veces al mes.'],
  [
    'en ru',
    'He may phone her once a week.',
    'Ему можно звонить ей раз в неделю.',
    'Ему можно звонить ей дважды в неделю.',
  ],
  [
    'en ko',
    'He may phone her once a week.',
    '그는 일주일에 한 번 전화할 수 있다.',
    '그는 일주일에 두 번 전화할 수 있다.',
  ],
  [
    'en fr',
    'Families may visit every other Saturday.',
    'Les familles peuvent venir un samedi sur deux.',
    'Les familles peuvent venir un samedi sur trois.',
  ],
  [
    'en it',
    'Families may visit every other Saturday.',
    'Le famiglie possono venire un sabato su due.',
    'Le famiglie possono venire un sabato su tre.',
  ],
  ['en tr', 'He was a hundred metres from home.', 'Evine yüz metre uzaktaydı.', 'Evine iki yüz metre uzaktaydı.'],
  [
    'en de',
    'He was a hundred metres from home.',
    'Er war hundert Meter von zu Hause entfernt.',
    'Er war zweihundert Meter von zu Hause entfernt.',
  ],
  [
    'en fr',
    'About a thousand people came.',
    'Environ mille personnes sont venues.',
    'Environ deux mille personnes sont venues.',
  ],
  [
    'en fi',
    'Tens of thousands have lost their homes.',
    'Kymmenettuhannet ovat menettäneet kotinsa.',
    'Sadattuhannet ovat menettäneet kotinsa.',
  ],
  [
    'en de',
    'The parliament passed the law unanimously.',
    'Das Parlament verabschiedete das Gesetz einstimmig.',
    'Das Parlament verabschiedete das Gesetz mit Mehrheit.',
  ],
  [
    'en es',
    'The bill was passed unanimously.',
    'El proyecto de ley se aprobó por unanimidad.',
    'El proyecto de ley se aprobó por mayoría.',
  ],
  ['en ru', 'The law was adopted unanimously.', 'Закон принят единогласно.', 'Закон принят большинством голосов.'],
  ['en zh-Hans', 'The law was adopted unanimously.', '该法律获一致通过。', '该法律以多数票通过。'],
  ['de en', 'Der Beschluss fiel mehrheitlich.', 'The decision was taken by a majority.', 'The decision was unanimous.'],
])('%s: %s → %s, and not: %s', (languages, source, right, wrong) => {
  expect(between(languages, source, right)).not.toMatch(/block|ask/);
  expect(between(languages, source, wrong)).toMatch(/block|ask/);
});
