import { expect, test } from 'vitest';
import { said } from '../../../../support/number-differences.ts';

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

test.each([
  ['es', 'It is the world’s second-largest exporter.', 'Es el segundo exportador mundial.', 'segundo', 'tercer'],
  ['ru', 'It ranks second in the world.', 'Она занимает второе место в мире.', 'второе', 'третье'],
  ['lt', 'It came second among the three.', 'Ji užėmė antrą vietą tarp trijų.', 'antrą', 'trečią'],
  ['de', 'It finished third, behind Norway.', 'Es wurde Dritter hinter Norwegen.', 'Dritter', 'Vierter'],
  ['sr', 'Every third woman is affected.', 'Погођена је свака трећа жена.', 'трећа', 'четврта'],
  ['cs', 'One in five households is affected.', 'Zasažena je každá pátá domácnost.', 'pátá', 'šestá'],
  ['uk', 'One person in four is affected.', 'Постраждала кожна четверта людина.', 'четверта', 'третя'],
] as const)('a rank or a share is no other one in %s: %s', (tag, source, right, one, other) => {
  expect(said(source, right, tag)).not.toMatch(/ask|block/);
  expect(said(source, right.replace(one, other), tag)).toMatch('block');
});

test.each([
  ['sr', 'It is in eighth place among 44 countries.', 'Она је на осмом месту међу 44 земље.', 'осмом', 'осамнаестом'],
  ['nb', 'Norway came third, behind the US.', 'Norge ble nummer tre, bak USA.', 'tre', 'to'],
  ['da', 'Denmark ranks second among the 27.', 'Danmark er nummer to blandt de 27.', 'to', 'tre'],
] as const)('a rank that is said by another number is asked about in %s: %s', (tag, source, right, one, other) => {
  expect(said(source, right, tag)).not.toMatch(/ask|block/);
  expect(said(source, right.replace(one, other), tag)).toMatch('ask changed');
});

test.each([
  ['it', 'One in four Italians has left.', 'Un quarto degli italiani è partito.'],
  ['es', 'One in five workers is poor.', 'El 20 % de los trabajadores es pobre.'],
  ['fr', 'We use no third-party tools.', 'Nous n’utilisons aucun outil tiers.'],
  ['is', 'A woman in her twenties was hurt.', 'Kona á þrítugsaldri slasaðist.'],
  ['sv', 'You have to let other people go first.', 'Du måste lämna andra företräde.'],
] as const)('what is said otherwise in %s is no other number: %s', (tag, source, target) => {
  expect(said(source, target, tag)).not.toMatch(/ask|block/);
});
