import { expect, test } from 'vitest';
import { kinds } from '../../../support/number-differences.ts';

test.each([
  ['zh-Hant', 'The trial opens in the last week of March.', '審判將於三月最後一週開庭。', '審判將於三月第一週開庭。'],
  [
    'fr',
    'The final hearing is in June.',
    'La dernière audience a lieu en juin.',
    'La première audience a lieu en juin.',
  ],
  [
    'ro',
    'They vote on the first Sunday of May.',
    'Se votează în prima duminică din mai.',
    'Se votează în ultima duminică din mai.',
  ],
  ['ja', 'She will be heard the day after tomorrow.', '彼女の尋問は明後日に行われる。', '彼女の尋問は明日に行われる。'],
  ['de', 'They meet tomorrow.', 'Sie treffen sich morgen.', 'Sie haben sich gestern getroffen.'],
  ['ar', 'He was arrested in early May.', 'اعتُقل في مطلع أيار.', 'اعتُقل في أواخر أيار.'],
  [
    'pl',
    'It has been shut since the middle of August.',
    'Jest zamknięte od połowy sierpnia.',
    'Jest zamknięte od końca sierpnia.',
  ],
  ['tr', 'He was arrested in late May.', 'Mayıs sonunda tutuklandı.', 'Mayıs başında tutuklandı.'],
])('another place in a row or in time is asked about (%s)', (tag, source, right, wrong) => {
  expect(kinds(source, right, tag)).toEqual([]);
  expect(kinds(source, wrong, tag)).toEqual(['ask contrary']);
});

test.each([
  [
    'de',
    'A weekly report is sent out.',
    'Ein wöchentlicher Bericht wird versandt.',
    'Ein jährlicher Bericht wird versandt.',
  ],
  ['fr', 'He was arrested last week.', 'Il a été arrêté la semaine dernière.', 'Il a été arrêté cette semaine.'],
  ['es', 'He says most of the detainees are women.', 'Dice que la mayoría son mujeres.', 'Dice que todas son mujeres.'],
  ['nl', 'Prices have fallen since May.', 'De prijzen zijn sinds mei gedaald.', 'De prijzen zijn sinds mei gestegen.'],
  ['fi', 'The camp was closed last summer.', 'Leiri suljettiin viime kesänä.', 'Leiri suljettiin viime talvena.'],
  ['el', 'They were taken away before dawn.', 'Τους πήραν πριν την αυγή.', 'Τους πήραν πριν το σούρουπο.'],
  ['ro', 'Both parties agreed.', 'Ambele părți au fost de acord.', 'Niciuna dintre părți nu a fost de acord.'],
  [
    'lt',
    'She was freed three weeks later.',
    'Po trijų savaičių ji paleista.',
    'Ji paleista trimis savaitėmis anksčiau.',
  ],
  ['eu', 'They were heard yesterday.', 'Atzo entzun zituzten.', 'Gaur entzun dituzte.'],
  ['zh', 'It is published monthly.', '该刊物每月出版一次。', '该刊物每周出版一次。'],
  ['ko', 'The fire destroyed most of the homes.', '화재로 대부분의 집이 불탔다.', '화재로 모든 집이 불탔다.'],
  ['hi', 'The court will rule next month.', 'अदालत अगले महीने फ़ैसला सुनाएगी।', 'अदालत इस महीने फ़ैसला सुनाएगी।'],
  ['vi', 'She was freed two days later.', 'Bà được thả hai ngày sau đó.', 'Bà được thả hai ngày trước đó.'],
  ['lo', 'They met last week.', 'ພວກເຂົາພົບກັນໃນ\u200Bອາ\u200Bທິດ\u200Bແລ້ວ.', 'ພວກເຂົາພົບກັນໃນ\u200Bອາ\u200Bທິດ\u200Bໜ້າ.'],
  ['cy', 'The raids began at dawn.', 'Dechreuodd y cyrchoedd gyda’r wawr.', 'Dechreuodd y cyrchoedd gyda’r cyfnos.'],
  ['ru', 'He was detained last week.', 'Его задержали на прошлой неделе.', 'Его задержали на этой неделе.'],
  [
    'pl',
    'He says most of the dead are women.',
    'Mówi, że większość zabitych to kobiety.',
    'Mówi, że wszyscy to kobiety.',
  ],
  ['tr', 'They stop work at dusk.', 'Gün batımında işi bırakıyorlar.', 'Şafakta işi bırakıyorlar.'],
  ['ar', 'The number of deaths rose.', 'ارتفع عدد الوفيات.', 'انخفض عدد الوفيات.'],
  ['fa', 'It was closed last winter.', 'زمستان گذشته تعطیل شد.', 'تابستان گذشته تعطیل شد.'],
  ['sr', 'They will vote next year.', 'Гласаће следеће године.', 'Гласали су прошле године.'],
  ['hu', 'Both of the men were freed.', 'Mindkét férfit kiengedték.', 'Egyik férfit sem engedték ki.'],
])('another sense of one family is asked about (%s): %s', (tag, source, right, wrong) => {
  expect(kinds(source, right, tag)).toEqual([]);
  expect(kinds(source, wrong, tag)).toEqual(['ask contrary']);
});

test.each([
  ['es', 'It is the last straw for a prime minister.', 'Es la gota que colma el vaso para una primera ministra.'],
  ['de', 'He came first and she came last.', 'Er kam als Erster und sie als Letzte.'],
  ['de', 'The first week was the last one.', 'Die letzte Woche war zugleich die erste.'],
  ['it', 'The late teacher was heard.', 'È stato sentito l’insegnante, morto all’inizio dell’anno.'],
  ['ru', 'The last hearing is tomorrow.', 'Заключительное слушание — завтра.'],
])('words that mean something else are let be (%s): %s', (tag, source, target) => {
  expect(kinds(source, target, tag)).toEqual([]);
});

test.each([
  ['th', 'Flood water covered five thousand rai.', 'น้ำท่วมห้าพันไร่', 'น้ำท่วมห้าพันเฮกตาร์', 'unit'],
  ['he', 'The order covers twenty dunams.', 'הצו חל על עשרים דונם.', 'הצו חל על עשרים הקטר.', 'unit'],
  ['cs', 'It will last three days at the most.', 'Potrvá nejvýše tři dny.', 'Potrvá nejméně tři dny.', 'bound'],
])('a measure of land and “at the most” are read (%s)', (tag, source, right, wrong, kind) => {
  expect(kinds(source, right, tag)).toEqual([]);
  expect(kinds(source, wrong, tag)).toEqual([`block ${kind}`]);
});

test.each([
  ['de', 'None of the crew survived.', 'Die gesamte Besatzung kam ums Leben.'],
  ['it', 'Few of the refugees want to stay.', 'La maggior parte dei rifugiati non vuole restare.'],
  ['pt', 'Neither side accepted the proposal.', 'Ambos os lados rejeitaram a proposta.'],
])('what is said from its other side is a notice (%s)', (tag, source, target) => {
  expect(kinds(source, target, tag)).toEqual(['notice contrary']);
});
