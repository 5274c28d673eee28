import { expect, test } from 'vitest';
import { kinds } from '../../../../support/number-differences.ts';

const FLED = 'Hundreds of people fled, dozens of homes burned and tens of thousands protested.';

test.each([
  ['de', 'Hunderte flohen, Dutzende Häuser brannten, Zehntausende protestierten.', 'Hunderte', 'Tausende'],
  ['de', 'Hunderte flohen, Dutzende Häuser brannten, Zehntausende protestierten.', 'Zehntausende', 'Hunderttausende'],
  [
    'fr',
    'Des centaines ont fui, des dizaines de maisons ont brûlé, des dizaines de milliers ont protesté.',
    'centaines',
    'milliers',
  ],
  ['es', 'Cientos huyeron, decenas de casas ardieron y decenas de miles protestaron.', 'Cientos', 'Miles'],
  ['ru', 'Сотни людей бежали, десятки домов сгорели, десятки тысяч протестовали.', 'Сотни', 'Тысячи'],
  ['pl', 'Setki osób uciekły, dziesiątki domów spłonęły, dziesiątki tysięcy protestowały.', 'Setki', 'Tysiące'],
  ['cs', 'Stovky lidí uprchly, desítky domů shořely a desítky tisíc protestovaly.', 'Stovky', 'Tisíce'],
  ['fi', 'Sadat pakenivat, kymmenet talot paloivat ja kymmenet tuhannet osoittivat mieltään.', 'Sadat', 'Tuhannet'],
  [
    'hu',
    'Több száz ember menekült el, tucatnyi ház égett le, és több tízezer ember tiltakozott.',
    'Több száz',
    'Több ezer',
  ],
  ['ar', 'فرّ المئات واحترقت عشرات المنازل واحتج عشرات الآلاف.', 'المئات', 'الآلاف'],
  ['he', 'מאות נמלטו, עשרות בתים נשרפו ועשרות אלפים מחו.', 'מאות', 'אלפים'],
  ['fa', 'صدها نفر گریختند، ده‌ها خانه سوخت و ده‌ها هزار نفر اعتراض کردند.', 'صدها', 'هزاران'],
  ['tr', 'Yüzlerce kişi kaçtı, onlarca ev yandı, on binlerce kişi protesto etti.', 'Yüzlerce', 'Binlerce'],
  ['hi', 'सैकड़ों लोग भागे, दर्जनों घर जले और हज़ारों ने विरोध किया।', 'सैकड़ों', 'लाखों'],
  ['zh', '数百人逃离，数十座房屋被烧毁，数万人抗议。', '数百', '数千'],
  ['ja', '数百人が逃げ、数十軒が焼け、数万人が抗議した。', '数百', '数千'],
  ['ko', '수백 명이 피신하고 수십 채가 불탔으며 수만 명이 항의했다.', '수백', '수천'],
  ['vi', 'Hàng trăm người chạy, hàng chục nhà cháy, hàng chục nghìn người phản đối.', 'Hàng trăm', 'Hàng nghìn'],
  ['id', 'Ratusan orang lari, puluhan rumah terbakar, puluhan ribu orang memprotes.', 'Ratusan', 'Ribuan'],
])('hundreds in %s: %s, and no other size', (tag, right, word, other) => {
  expect(kinds(FLED, right, tag)).toEqual([]);
  expect(kinds(FLED, right.replace(word, other), tag)).toEqual(['block changed']);
});

test('a number beside it says of what size an amount is', () => {
  expect(kinds('Hundreds fled, and 3,000 stayed.', 'Сотни бежали, а 3 тысячи остались.', 'ru')).toEqual([]);
  expect(kinds('Hundreds fled, and three thousand stayed.', 'Сотни бежали, а три тысячи остались.', 'ru')).toEqual([]);
  expect(kinds('Thousands fled.', 'Es flohen mehr als 3000 Menschen, Hunderte davon zu Fuß.', 'de')).not.toContain(
    'block changed',
  );
});

test.each([
  ['The price doubled.', 'de', 'Der Preis verdoppelte sich.', 'Der Preis verdreifachte sich.'],
  ['The price doubled.', 'fr', 'Le prix a doublé.', 'Le prix a triplé.'],
  ['The price doubled.', 'ru', 'Цена удвоилась.', 'Цена утроилась.'],
  ['The price doubled.', 'pl', 'Cena podwoiła się.', 'Cena potroiła się.'],
  ['The price doubled.', 'es', 'El precio se duplicó.', 'El precio se triplicó.'],
  ['The price doubled.', 'zh', '价格翻了一番。', '价格翻两番。'],
  ['It flew twice a day.', 'fr', 'Il volait deux fois par jour.', 'Il volait trois fois par jour.'],
  ['It is three times as much.', 'de', 'Es ist dreimal so viel.', 'Es ist viermal so viel.'],
  ['It is three times as much.', 'es', 'Es el triple.', 'Es el cuádruple.'],
  ['It is three times as much.', 'ru', 'Это втрое больше.', 'Это вчетверо больше.'],
])('%s in %s: %s, and not: %s', (source, tag, right, wrong) => {
  expect(kinds(source, right, tag).filter((each) => !each.startsWith('notice'))).toEqual([]);
  expect(kinds(source, wrong, tag)).toContain('block changed');
});

test('an increase by twice is threefold, and twelve times is not twice', () => {
  expect(kinds('The price tripled.', '价格增加了两倍。', 'zh')).toEqual([]);
  expect(kinds('The price doubled.', '价格增加了一倍。', 'zh')).toEqual([]);
  expect(kinds('It doubled, then grew tenfold.', '2倍になり、その後10倍になった。', 'ja')).not.toContain(
    'block changed',
  );
  expect(kinds('It doubled; 12 times as much.', '倍増し、12倍になった。', 'ja')).not.toContain('block changed');
});

test('twice may be said as two, and as a second time', () => {
  expect(kinds('It doubled.', 'Es stieg um den Faktor zwei, dreifach geprüft.', 'de')).not.toContain('block changed');
});

test.each([
  ['de', 'in den Neunzigerjahren', 'in den Achtzigerjahren'],
  ['fr', 'dans les années quatre-vingt-dix', 'dans les années quatre-vingt'],
  ['es', 'en los años noventa', 'en los años ochenta'],
  ['it', 'negli anni Novanta', 'negli anni Ottanta'],
  ['nl', 'in de jaren negentig', 'in de jaren tachtig'],
  ['ru', 'в девяностых', 'в восьмидесятых'],
  ['ar', 'في تسعينيات القرن الماضي', 'في ثمانينيات القرن الماضي'],
  ['cs', 'v devadesátých letech', 'v osmdesátých letech'],
])('the 1990s in %s are %s, and not: %s', (tag, right, wrong) => {
  expect(kinds('in the 1990s', right, tag)).toEqual([]);
  expect(kinds('in the 1990s', wrong, tag)).toEqual(['block changed']);
});

const VOTED = 'Two thirds of the 27 states voted in favour; nine voted against and three abstained.';

test.each([
  [
    'fr',
    'Les deux tiers des 27 États ont voté pour, neuf contre et trois se sont abstenus.',
    'deux tiers',
    'trois quarts',
  ],
  [
    'de',
    'Zwei Drittel der 27 Staaten stimmten dafür, neun dagegen, drei enthielten sich.',
    'Zwei Drittel',
    'Drei Viertel',
  ],
  ['hu', 'A 27 állam kétharmada mellette szavazott, kilenc ellene, három tartózkodott.', 'kétharmada', 'háromnegyede'],
  [
    'fi',
    'Kaksi kolmasosaa 27 valtiosta äänesti puolesta, yhdeksän vastaan ja kolme pidättyi.',
    'kolmasosaa',
    'viidesosaa',
  ],
  [
    'es',
    'Dos tercios de los 27 Estados votaron a favor; nueve en contra y tres se abstuvieron.',
    'Dos tercios',
    'Tres cuartos',
  ],
  ['ru', 'Две трети из 27 государств проголосовали за, девять против, три воздержались.', 'Две трети', 'Три четверти'],
])('two thirds in %s, and three are another number: %s', (tag, right, word, other) => {
  expect(kinds(VOTED, right, tag)).toEqual([]);
  expect(kinds(VOTED, right.replace(word, other), tag)).toContain('block changed');
});

test.each([
  ['es', 'Dos tercios del dinero se gastaron.', 'Dos quintos del dinero se gastaron.'],
  ['ru', 'Две трети денег потрачены.', 'Две пятых денег потрачены.'],
  ['pl', 'Wydano dwie trzecie pieniędzy.', 'Wydano dwie piąte pieniędzy.'],
  ['fr', 'Deux tiers de l’argent ont été dépensés.', 'Le tiers de l’argent a été dépensé.'],
  ['cs', 'Dvě třetiny peněz byly utraceny.', 'Dvě pětiny peněz byly utraceny.'],
  ['tr', 'Paranın üçte ikisi harcandı.', 'Paranın beşte ikisi harcandı.'],
])('two thirds in %s are no fifths: %s', (tag, right, wrong) => {
  expect(kinds('Two thirds of the money was spent.', right, tag)).toEqual([]);
  expect(kinds('Two thirds of the money was spent.', wrong, tag)).toContain('block changed');
});

test('of two that follow one another the first multiplies the second, but for "or"', () => {
  expect(kinds('tens of billions', 'decenas de miles de millones', 'es')).toEqual([]);
  expect(kinds('tens of millions', 'desenes de milions', 'ca')).toEqual([]);
  expect(kinds('tens of millions', 'decenas de billones', 'es')).toEqual(['block changed']);
  expect(kinds('thousands or millions of colours', 'miles o millones de colores', 'es')).toEqual([]);
  expect(kinds('thousands or millions of colours', 'duizenden of miljoenen kleuren', 'nl')).toEqual([]);
  // Less is said: a person has to look.
  expect(kinds('tens of millions of people', 'Millionen Menschen', 'de')).toEqual(['ask changed']);
});

test.each([
  ['de', 'Ein halbes Dutzend Häuser brannte.', 'Ein Dutzend Häuser brannte.'],
  ['fr', 'Une demi-douzaine de maisons ont brûlé.', 'Une douzaine de maisons ont brûlé.'],
  ['es', 'Ardieron media docena de casas.', 'Ardieron una docena de casas.'],
  ['hu', 'Fél tucat ház égett le.', 'Egy tucat ház égett le.'],
  ['ru', 'Сгорело полдюжины домов.', 'Сгорела одна дюжина домов.'],
  ['hi', 'आधा दर्जन घर जल गए।', 'एक दर्जन घर जल गए।'],
])('half a dozen is no whole one in %s', (tag, right, wrong) => {
  expect(kinds('Half a dozen houses burned.', right, tag)).not.toContain('block changed');
  expect(kinds('Half a dozen houses burned.', wrong, tag)).toContain('block changed');
});
