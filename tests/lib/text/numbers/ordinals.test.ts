import { expect, test } from 'vitest';
import { isBlocked } from '../../../support/number-differences.ts';

test.each([
  [
    'en',
    'de',
    'Seven of the nine accused are in custody; the other two fled on Tuesday, and a third suspect, aged 31, was shot.',
    'Sieben der neun Angeklagten sind in Haft; die anderen beiden flohen am Dienstag, ein dritter Verdächtiger, 31 Jahre alt, wurde angeschossen.',
  ],
  [
    'en',
    'tr',
    'Seven of the nine accused are in custody; the other two fled on Tuesday, and a third suspect, aged 31, was shot.',
    'Dokuz sanıktan yedisi tutuklu; diğer ikisi salı günü kaçtı, 31 yaşındaki üçüncü bir şüpheli ise vuruldu.',
  ],
  [
    'en',
    'he',
    'Seven of the nine accused are in custody; the other two fled on Tuesday, and a third suspect, aged 31, was shot.',
    'שבעה מתשעת הנאשמים במעצר; שני האחרים נמלטו ביום שלישי, וחשוד שלישי, בן 31, נורה.',
  ],
  [
    'en',
    'hu',
    'Seven of the nine accused are in custody; the other two fled on Tuesday, and a third suspect, aged 31, was shot.',
    'A kilenc vádlott közül heten őrizetben vannak, a másik kettő kedden megszökött, egy harmadik, 31 éves gyanúsítottat pedig meglőttek.',
  ],
  [
    'en',
    'zh',
    'Seven of the nine accused are in custody; the other two fled on Tuesday, and a third suspect, aged 31, was shot.',
    '九名被告中有七人在押；另外两人周二逃走，第三名嫌疑人、31岁，遭枪击。',
  ],
  [
    'en',
    'hi',
    'Seven of the nine accused are in custody; the other two fled on Tuesday, and a third suspect, aged 31, was shot.',
    'नौ में से सात आरोपी हिरासत में हैं; बाकी दो मंगलवार को भाग गए और तीसरे संदिग्ध, 31 वर्षीय, को गोली लगी।',
  ],
  [
    'en',
    'fr',
    'Seven of the nine accused are in custody; the other two fled on Tuesday, and a third suspect, aged 31, was shot.',
    'Sept des neuf accusés sont en détention ; les deux autres ont fui mardi, et un troisième suspect, âgé de 31 ans, a été blessé par balle.',
  ],
  [
    'en',
    'es',
    'Seven of the nine accused are in custody; the other two fled on Tuesday, and a third suspect, aged 31, was shot.',
    'Siete de los nueve acusados están detenidos; los otros dos huyeron el martes, y un tercer sospechoso, de 31 años, recibió un disparo.',
  ],
  [
    'en',
    'ru',
    'Seven of the nine accused are in custody; the other two fled on Tuesday, and a third suspect, aged 31, was shot.',
    'Семеро из девяти обвиняемых под стражей; двое других бежали во вторник, а третий подозреваемый, 31 года, был ранен.',
  ],
  [
    'en',
    'ar',
    'Seven of the nine accused are in custody; the other two fled on Tuesday, and a third suspect, aged 31, was shot.',
    'سبعة من المتهمين التسعة قيد الاحتجاز؛ وفر الاثنان الآخران يوم الثلاثاء، وأصيب مشتبه به ثالث يبلغ من العمر 31 عاما.',
  ],
  [
    'en',
    'de',
    'A fifth man died on Monday and a quarter of an hour later a second woman.',
    'Ein fünfter Mann starb am Montag und eine Viertelstunde später eine zweite Frau.',
  ],
  [
    'en',
    'de',
    'A fifth man died on Monday and a quarter of an hour later a second woman.',
    'Ein fünfter Mann starb am Montag und 15 Minuten später eine zweite Frau.',
  ],
  [
    'en',
    'zh',
    'A fifth man died on Monday and a quarter of an hour later a second woman.',
    '周一，第五名男子死亡，一刻钟后第二名女子死亡。',
  ],
  [
    'en',
    'zh',
    'A fifth man died on Monday and a quarter of an hour later a second woman.',
    '周一，第五名男子死亡，15分钟后第二名女子死亡。',
  ],
  [
    'en',
    'fr',
    'A fifth man died on Monday and a quarter of an hour later a second woman.',
    'Un cinquième homme est mort lundi et un quart d’heure plus tard une deuxième femme.',
  ],
  [
    'en',
    'ru',
    'A fifth man died on Monday and a quarter of an hour later a second woman.',
    'Пятый мужчина умер в понедельник, а четверть часа спустя — вторая женщина.',
  ],
  [
    'en',
    'pl',
    'A fifth man died on Monday and a quarter of an hour later a second woman.',
    'Piąty mężczyzna zmarł w poniedziałek, a kwadrans później druga kobieta.',
  ],
  [
    'en',
    'ja',
    'A fifth man died on Monday and a quarter of an hour later a second woman.',
    '5人目の男性が月曜日に死亡し、15分後に2人目の女性が死亡した。',
  ],
  [
    'en',
    'sv',
    'A fifth man died on Monday and a quarter of an hour later a second woman.',
    'En femte man dog på måndagen och en kvart senare en andra kvinna.',
  ],
  [
    'en',
    'de',
    'A sixth man was held for an hour and a half with four others.',
    'Ein sechster Mann wurde mit vier anderen anderthalb Stunden festgehalten.',
  ],
  [
    'en',
    'zh',
    'A sixth man was held for an hour and a half with four others.',
    '第六名男子与另外四人一起被拘留了90分钟。',
  ],
  [
    'en',
    'es',
    'A sixth man was held for an hour and a half with four others.',
    'Un sexto hombre estuvo retenido hora y media con otros cuatro.',
  ],
])('an order and a part: right, %s as %s: %s → %s', (tag, other, source, target) => {
  expect(isBlocked(tag, source, other, target)).toBe(false);
});

test.each([
  [
    'en',
    'de',
    'Seven of the nine accused are in custody; the other two fled on Tuesday, and a third suspect, aged 31, was shot.',
    'Sechs der neun Angeklagten sind in Haft; die anderen beiden flohen am Dienstag, ein dritter Verdächtiger, 31 Jahre alt, wurde angeschossen.',
  ],
  [
    'en',
    'zh',
    'Seven of the nine accused are in custody; the other two fled on Tuesday, and a third suspect, aged 31, was shot.',
    '九名被告中有七人在押；另外两人周二逃走，第四名嫌疑人、31岁，遭枪击。',
  ],
  [
    'en',
    'de',
    'A fifth man died on Monday and a quarter of an hour later a second woman.',
    'Ein sechster Mann starb am Montag und eine Viertelstunde später eine zweite Frau.',
  ],
  [
    'en',
    'es',
    'A sixth man was held for an hour and a half with four others.',
    'Un séptimo hombre estuvo retenido hora y media con otros cuatro.',
  ],
])('an order and a part: wrong, %s as %s: %s → %s', (tag, other, source, target) => {
  expect(isBlocked(tag, source, other, target)).toBe(true);
});

test.each([
  ['The 20th anniversary', 'A douăzecea aniversare', 'A treizecea aniversare'],
  [
    'On the 30th anniversary, survivors spoke.',
    'La cea de-a treizecea aniversare au vorbit supraviețuitori.',
    'La cea de-a patruzecea aniversare au vorbit supraviețuitori.',
  ],
  ['The 60th anniversary', 'A şaizecea aniversare', 'A şaptezecea aniversare'],
  ['The 82nd session', 'A optzeci și doua sesiune', 'A optzeci și treia sesiune'],
  ['The 100th anniversary', 'A suta aniversare', 'A nouăzecea aniversare'],
])('the feminine orders of Romanian: %s → %s, and not %s', (source, right, wrong) => {
  expect(isBlocked('en', source, 'ro', right)).toBe(false);
  expect(isBlocked('en', source, 'ro', wrong)).toBe(true);
});
