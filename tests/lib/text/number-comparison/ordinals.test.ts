import { expect, test } from 'vitest';
import { said } from '../numbers/found.ts';

test.each([
  ['de', 'Es war die zweite Runde der Gespräche.', 'Es war die erste Runde der Gespräche.'],
  ['fr', 'C’était le deuxième tour des discussions.', 'C’était le premier tour des discussions.'],
  ['es', 'Fue la segunda ronda de conversaciones.', 'Fue la tercera ronda de conversaciones.'],
  ['hr', 'Bila je to druga runda razgovora.', 'Bila je to prva runda razgovora.'],
  ['uk', 'Це був другий раунд переговорів.', 'Це був перший раунд переговорів.'],
  ['te', 'ఇది చర్చల రెండవ దశ.', 'ఇది చర్చల మూడవ దశ.'],
  ['ko', '두 번째 협상이었다.', '세 번째 협상이었다.'],
  ['nb', 'Det var andre runde av samtalene.', 'Det var tredje runde av samtalene.'],
] as const)('a second round is no other one in %s: %s', (tag, right, wrong) => {
  expect(said('It was the second round of the talks.', right, tag)).not.toMatch('block');
  expect(said('It was the second round of the talks.', wrong, tag)).toMatch('block ordinal');
});

test.each([
  ['nb', 'The report is the third on the prison.', 'Rapporten er den tredje om fengselet.', 'tredje', 'andre'],
  ['fr', 'The attack is the third this month.', 'L’attaque est la troisième ce mois-ci.', 'troisième', 'quatrième'],
  ['pl', 'Every other pensioner is poor.', 'Co drugi emeryt jest biedny.', 'drugi', 'trzeci'],
  ['de', 'Every other family is poor.', 'Jede zweite Familie ist arm.', 'zweite', 'dritte'],
  ['kk', 'He finished in third place.', 'Ол үшінші орын алды.', 'үшінші', 'екінші'],
  ['ne', 'It was the tenth protest.', 'यो दसौँ प्रदर्शन थियो।', 'दसौँ', 'नवौँ'],
  ['so', 'It was the third explosion.', 'Waxay ahayd qaraxii saddexaad.', 'saddexaad', 'afraad'],
  ['zh', 'In the first half of the year, exports fell.', '上半年出口下降。', '上半年', '下半年'],
  ['ko', 'In the second half of the year, exports fell.', '하반기 수출이 감소했다.', '하반기', '상반기'],
] as const)('an ordinal that stands alone is no other one in %s: %s', (tag, source, right, one, other) => {
  expect(said(source, right, tag)).not.toMatch('block');
  expect(said(source, right.replace(one, other), tag)).toMatch('block');
});

test.each([
  ['de', 'She wants a second summit after the first.', 'Sie will nach dem ersten noch einen Gipfel.'],
  ['hr', 'It was the ninth album of the other band.', 'Bio je to deveti album drugog benda.'],
  ['pt', 'The second night after Friday’s quake.', 'A segunda noite depois do sismo de sexta-feira.'],
  ['de', 'The second-highest figure of the year.', 'Die zweithöchste Zahl des Jahres.'],
  ['it', 'The fourth minute brought the opening goal.', 'Il primo gol è arrivato dopo poco.'],
  ['mn', 'His eighth album came out in June.', 'Түүний найм дахь цомог зургадугаар сард гарсан.'],
] as const)('what is no other ordinal in %s is none: %s', (tag, source, target) => {
  expect(said(source, target, tag)).not.toMatch('block ordinal');
});
