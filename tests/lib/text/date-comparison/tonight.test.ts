import { expect, test } from 'vitest';
import { isBlocked } from '../../../support/number-differences.ts';

test.each([
  [
    'de',
    'The concert starts at 9 tonight.',
    'Das Konzert beginnt heute Abend um 21 Uhr.',
    'Das Konzert beginnt heute Morgen um 9 Uhr.',
  ],
  [
    'fr',
    'The concert starts at 9 tonight.',
    'Le concert commence ce soir à 21 heures.',
    'Le concert commence ce matin à 9 heures.',
  ],
  [
    'es',
    'The concert starts at 9 tonight.',
    'El concierto empieza esta noche a las 21 horas.',
    'El concierto empieza esta noche a las 20 horas.',
  ],
  [
    'it',
    'The concert starts at 9 tonight.',
    'Il concerto comincia stasera alle 21.',
    'Il concerto comincia stasera alle 20.',
  ],
  [
    'pl',
    'The concert starts at 9 tonight.',
    'Koncert zaczyna się dziś wieczorem o 21.',
    'Koncert zaczyna się dziś wieczorem o 20.',
  ],
  [
    'ru',
    'The concert starts at 9 tonight.',
    'Концерт начинается сегодня в 21:00.',
    'Концерт начинается сегодня в 20:00.',
  ],
  [
    'ru',
    'The concert starts at 9 tonight.',
    'Концерт начинается сегодня в девять вечера.',
    'Концерт начинается сегодня в девять утра.',
  ],
  [
    'de',
    'The polls close at eight tonight.',
    'Die Wahllokale schließen heute um 20 Uhr.',
    'Die Wahllokale schließen heute um 21 Uhr.',
  ],
  [
    'fr',
    'The polls close at eight tonight.',
    'Les bureaux ferment ce soir à 20 heures.',
    'Les bureaux ferment ce soir à 21 heures.',
  ],
  [
    'de',
    'The concert starts at 5 this afternoon.',
    'Das Konzert beginnt heute Nachmittag um 17 Uhr.',
    'Das Konzert beginnt heute Nachmittag um 18 Uhr.',
  ],
  [
    'de',
    'The concert starts at 5 tomorrow afternoon.',
    'Das Konzert beginnt morgen um 17 Uhr.',
    'Das Konzert beginnt morgen um 5 Uhr.',
  ],
  [
    'fr',
    'The concert starts at 5 this afternoon.',
    'Le concert commence cet après-midi à 17 heures.',
    'Le concert commence ce matin à 5 heures.',
  ],
  [
    'de',
    'The session begins at 8 on Monday evening.',
    'Die Sitzung beginnt am Montagabend um 8 Uhr.',
    'Die Sitzung beginnt am Montagmorgen um 8 Uhr.',
  ],
  [
    'nl',
    'The session begins at 8 on Monday evening.',
    'De zitting begint maandagavond om 8 uur.',
    'De zitting begint maandagochtend om 8 uur.',
  ],
  [
    'sv',
    'The session begins at 8 on Monday evening.',
    'Sessionen börjar på måndagskvällen klockan 8.',
    'Sessionen börjar på måndagsmorgonen klockan 8.',
  ],
  [
    'da',
    'The session begins at 8 on Monday evening.',
    'Mødet begynder mandag aften klokken 8.',
    'Mødet begynder mandag morgen klokken 8.',
  ],
  [
    'uk',
    'The session begins at 8 on Monday evening.',
    'Засідання починається в понеділок увечері о 8-й.',
    'Засідання починається в понеділок вранці о 8-й.',
  ],
  [
    'de',
    'It began at 7:30 on Sunday evening.',
    'Es begann am Sonntagabend um 7.30 Uhr.',
    'Es begann am Sonntagmorgen um 7.30 Uhr.',
  ],
  [
    'de',
    'It began at 2:30 on Sunday morning.',
    'Es begann am Sonntagmorgen um 2.30 Uhr.',
    'Es begann am Sonntagnachmittag um 14.30 Uhr.',
  ],
  [
    'nl',
    'It began at 7:30 on Sunday evening.',
    'Het begon zondagavond om 7.30 uur.',
    'Het begon zondagochtend om 7.30 uur.',
  ],
  [
    'tr',
    'The concert starts at 9 tonight.',
    "Konser bu akşam saat 21'de başlıyor.",
    "Konser bu sabah saat 9'da başlıyor.",
  ],
  ['zh', 'The concert starts at 9 tonight.', '音乐会今晚9点开始。', '音乐会今早9点开始。'],
  ['ja', 'The polls close at eight tonight.', '投票は今夜20時に締め切られる。', '投票は今夜21時に締め切られる。'],
  [
    'ar',
    'The concert starts at 9 tonight.',
    'تبدأ الحفلة في التاسعة مساء اليوم.',
    'تبدأ الحفلة في التاسعة صباح اليوم.',
  ],
] as const)('tonight, this afternoon, and a half in one word with its day, in %s: %s', (tag, source, right, wrong) => {
  expect(isBlocked('en', source, tag, right), right).toBe(false);
  expect(isBlocked('en', source, tag, wrong), wrong).toBe(true);
});

test.each([
  ['nl', 'Het concert begint vanavond om 9 uur.', 'Het concert begint vanochtend om 9 uur.'],
  ['pt', 'O concerto começa hoje à noite às 9 horas.', 'O concerto começa hoje de manhã às 9 horas.'],
  ['sv', 'Konserten börjar i kväll klockan 9.', 'Konserten började i morse klockan 9.'],
  ['el', 'Η συναυλία αρχίζει απόψε στις 9.', 'Η συναυλία αρχίζει σήμερα το πρωί στις 9.'],
  ['he', 'הקונצרט מתחיל הערב ב-9.', 'הקונצרט מתחיל הבוקר ב-9.'],
  ['fa', 'کنسرت امشب ساعت ۹ شروع می‌شود.', 'کنسرت امروز صبح ساعت ۹ شروع می‌شود.'],
  ['ro', 'Concertul începe diseară la ora 9.', 'Concertul începe azi-dimineață la ora 9.'],
  ['hr', 'Koncert počinje večeras u 9.', 'Koncert počinje jutros u 9.'],
  ['sr', 'Концерт почиње вечерас у 9.', 'Концерт почиње јутрос у 9.'],
  ['sl', 'Koncert se začne nocoj ob 9.', 'Koncert se začne danes zjutraj ob 9.'],
  ['lv', 'Koncerts sākas šovakar plkst. 9.', 'Koncerts sākas šorīt plkst. 9.'],
  ['lt', 'Koncertas prasideda šįvakar 9 val.', 'Koncertas prasideda šįryt 9 val.'],
] as const)('tonight is not this morning in %s', (tag, right, wrong) => {
  const source = 'The concert starts at 9 tonight.';
  expect(isBlocked('en', source, tag, right), right).toBe(false);
  expect(isBlocked('en', source, tag, wrong), wrong).toBe(true);
});
