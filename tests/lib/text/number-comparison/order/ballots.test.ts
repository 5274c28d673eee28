import { expect, test } from 'vitest';
import { isBlocked } from '../../../../support/number-differences.ts';

test.each([
  [
    'ro',
    'The amendment passed with 88 votes in favour and 42 against.',
    'Amendamentul a fost adoptat cu 88 de voturi pentru și 42 împotrivă.',
    'Amendamentul a fost adoptat cu 42 de voturi pentru și 88 împotrivă.',
  ],
  [
    'it',
    'The confidence vote was lost by 156 to 161, with two abstentions.',
    'La fiducia è stata negata con 156 voti a favore, 161 contrari e due astenuti.',
    'La fiducia è stata negata con 161 voti a favore, 156 contrari e due astenuti.',
  ],
  [
    'de',
    'Parliament approved the bill by 312 votes to 207.',
    'Das Parlament nahm das Gesetz mit 312 Ja-Stimmen und 207 Nein-Stimmen an.',
    'Das Parlament nahm das Gesetz mit 207 Ja-Stimmen und 312 Nein-Stimmen an.',
  ],
  [
    'de',
    'The motion was rejected, 54 in favour and 61 against.',
    'Der Antrag wurde mit 54 Stimmen dafür und 61 dagegen abgelehnt.',
    'Der Antrag wurde mit 61 Stimmen dafür und 54 dagegen abgelehnt.',
  ],
  [
    'ru',
    'The council voted 15 in favour and 4 against.',
    'Совет проголосовал: 15 голосов «за» и 4 «против».',
    'Совет проголосовал: 4 голоса «за» и 15 «против».',
  ],
  [
    'ru',
    'The council voted 15 in favour and 4 against.',
    'За проголосовали 15 депутатов, против — 4.',
    'За проголосовали 4 депутата, против — 15.',
  ],
  [
    'uk',
    'Lawmakers approved the treaty, with 226 voting for and 80 against.',
    'Депутати схвалили договір: 226 голосів за і 80 проти.',
    'Депутати схвалили договір: 80 голосів за і 226 проти.',
  ],
  [
    'pl',
    'The resolution passed by 230 votes to 197.',
    'Uchwałę przyjęto 230 głosami za przy 197 przeciw.',
    'Uchwałę przyjęto 197 głosami za przy 230 przeciw.',
  ],
  [
    'cs',
    'The Senate approved the law with 45 votes for and 12 against.',
    'Senát zákon schválil, pro bylo 45 senátorů, proti 12.',
    'Senát zákon schválil, pro bylo 12 senátorů, proti 45.',
  ],
  [
    'hu',
    'The law was adopted with 133 votes in favour and 54 against.',
    'A törvényt 133 igen és 54 nem szavazattal fogadták el.',
    'A törvényt 54 igen és 133 nem szavazattal fogadták el.',
  ],
  [
    'tr',
    'The bill passed with 325 votes for and 210 against.',
    'Tasarı 325 kabul, 210 ret oyuyla kabul edildi.',
    'Tasarı 210 kabul, 325 ret oyuyla kabul edildi.',
  ],
  [
    'zh',
    'The bill passed with 61 votes for and 39 against.',
    '法案以61票赞成、39票反对获得通过。',
    '法案以39票赞成、61票反对获得通过。',
  ],
  [
    'ja',
    'The bill passed with 61 votes for and 39 against.',
    '法案は賛成61票、反対39票で可決された。',
    '法案は賛成39票、反対61票で可決された。',
  ],
  [
    'ko',
    'The bill passed with 61 votes for and 39 against.',
    '법안은 찬성 61표, 반대 39표로 통과되었다.',
    '법안은 찬성 39표, 반대 61표로 통과되었다.',
  ],
  [
    'vi',
    'The resolution was approved with 14 votes in favour and one against.',
    'Nghị quyết được thông qua với 14 phiếu thuận và một phiếu chống.',
    'Nghị quyết được thông qua với 15 phiếu thuận và một phiếu chống.',
  ],
  [
    'he',
    'The law passed with 64 votes in favour and 47 against.',
    'החוק עבר ברוב של 64 בעד ו-47 נגד.',
    'החוק עבר ברוב של 47 בעד ו-64 נגד.',
  ],
  [
    'ar',
    'The resolution passed with 120 votes in favour and 14 against.',
    'اعتُمد القرار بأغلبية 120 صوتًا مؤيدًا مقابل 14 صوتًا معارضًا.',
    'اعتُمد القرار بأغلبية 14 صوتًا مؤيدًا مقابل 120 صوتًا معارضًا.',
  ],
  [
    'fr',
    'Seven judges voted in favour and two against.',
    'Sept juges ont voté pour et deux contre.',
    'Deux juges ont voté pour et sept contre.',
  ],
  [
    'es',
    'Seven judges voted in favour and two against.',
    'Siete jueces votaron a favor y dos en contra.',
    'Dos jueces votaron a favor y siete en contra.',
  ],
  [
    'sw',
    'The motion passed with 61 votes for and 39 against.',
    'Hoja ilipitishwa kwa kura 61 za ndiyo na 39 za hapana.',
    'Hoja ilipitishwa kwa kura 39 za ndiyo na 61 za hapana.',
  ],
  [
    'fi',
    'The law passed by 110 votes to 65.',
    'Laki hyväksyttiin äänin 110 puolesta ja 65 vastaan.',
    'Laki hyväksyttiin äänin 65 puolesta ja 110 vastaan.',
  ],
  [
    'lt',
    'The law was adopted with 84 votes in favour and 21 against.',
    'Įstatymas priimtas 84 balsais už, 21 – prieš.',
    'Įstatymas priimtas 21 balsu už, 84 – prieš.',
  ],
  [
    'hi',
    'The bill passed with 288 votes in favour and 232 against.',
    'विधेयक के पक्ष में 288 और विरोध में 232 वोट पड़े।',
    'विधेयक के पक्ष में 232 और विरोध में 288 वोट पड़े।',
  ],
  [
    'th',
    'The motion passed with 61 votes for and 39 against.',
    'ญัตติผ่านด้วยคะแนนเห็นชอบ 61 เสียง ไม่เห็นชอบ 39 เสียง',
    'ญัตติผ่านด้วยคะแนนเห็นชอบ 39 เสียง ไม่เห็นชอบ 61 เสียง',
  ],
  [
    'nl',
    'Members voted 61 to 39 against the plan.',
    'De leden stemden met 61 tegen 39 tegen het plan.',
    'De leden stemden met 39 tegen 61 tegen het plan.',
  ],
  [
    'sv',
    'The board voted 8 for and 3 against.',
    'Styrelsen röstade med 8 röster för och 3 emot.',
    'Styrelsen röstade med 3 röster för och 8 emot.',
  ],
  [
    'el',
    'The bill passed with 158 votes in favour and 142 against.',
    'Το νομοσχέδιο πέρασε με 158 ψήφους υπέρ και 142 κατά.',
    'Το νομοσχέδιο πέρασε με 142 ψήφους υπέρ και 158 κατά.',
  ],
] as const)('who voted for it and who against it is compared in %s: %s', (tag, source, right, wrong) => {
  expect(isBlocked('en', source, tag, right), right).toBe(false);
  expect(isBlocked('en', source, tag, wrong), wrong).toBe(true);
});
