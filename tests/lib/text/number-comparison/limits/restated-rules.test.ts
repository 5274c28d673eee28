import { expect, test } from 'vitest';
import { said } from '../../../../support/number-differences.ts';

test.each([
  ['es', 'Children under 16 may not attend.', 'Solo los mayores de 16 años pueden asistir.'],
  ['de', 'Only people over 18 years of age may vote.', 'Wer unter 18 ist, darf nicht wählen.'],
  ['zh', 'The law does not apply to firms with fewer than 50 employees.', '该法只适用于雇员至少50人的企业。'],
  [
    'ru',
    'Unless at least 60 members are present, there is no vote.',
    'Если присутствует менее 60 членов, голосования нет.',
  ],
  ['fr', 'Stays of up to 90 days need no visa.', 'Il faut un visa pour plus de 90 jours.'],
  ['de', 'Members must be at least 35.', 'Wer jünger als 35 ist, kann nicht Mitglied werden.'],
])('a rule may be said from its other side in %s: %s', (tag, source, target) => {
  expect(said(source, target, tag)).not.toContain('block');
});

test.each([
  ['de', 'At least 60 members were present.', 'Höchstens 60 Mitglieder waren anwesend.'],
  ['de', 'It may not last longer than 3 days.', 'Es darf mindestens 3 Tage dauern.'],
  ['fr', 'Only those over 18 may vote.', 'Seuls les moins de 18 ans peuvent voter.'],
])('the contrary limit is an error where both texts say it alike in %s: %s', (tag, source, target) => {
  expect(said(source, target, tag)).toContain('block bound');
});

test('what looks like years of age is no length of time', () => {
  expect(
    said('It opened its 5G network in 12 cities.', '12개 도시에서 5세대 이동통신망을 열었다.', 'ko'),
  ).not.toContain('block');
});

test('those of 65 and over are more than 64', () => {
  expect(said('Those aged 65 and over were tested.', 'Les plus de 64 ans ont été testés.', 'fr')).not.toContain(
    'block',
  );
  expect(said('Those aged 65 and over were tested.', 'Les plus de 63 ans ont été testés.', 'fr')).toContain('block');
});

test.each([
  [
    'de',
    'Two thirds of the voters stayed at home.',
    'Nur ein Drittel ging zur Wahl.',
    'Ein Drittel der Wähler blieb zu Hause.',
  ],
  [
    'fr',
    'Three of the forty hostages did not survive.',
    'Trente-sept des quarante otages ont survécu.',
    'Huit des quarante otages n’ont pas survécu.',
  ],
  ['de', 'More than 90% have no clinic.', 'Weniger als 10 % haben eine Klinik.', 'Mehr als 10 % haben keine Klinik.'],
])('what is left of a whole is a question, and another part an error in %s: %s', (tag, source, right, wrong) => {
  expect(said(source, right, tag)).not.toContain('block');
  expect(said(source, wrong, tag)).toContain('block');
});

test.each([
  ['es', 'Children under 16 may not attend.', 'Solo los mayores de 16 años pueden asistir.'],
  [
    'fr',
    'The law does not apply to firms with fewer than 50 staff.',
    'La loi ne s’applique qu’aux firmes d’au moins 50 salariés.',
  ],
  ['ja', 'Nobody under 18 may watch the film.', 'この映画は18歳以上でなければ見ることができない。'],
  ['ko', 'Children under 16 are not admitted.', '16세 이상만 입장할 수 있다.'],
  ['de', 'Only people over 18 may vote.', 'Wer unter 18 ist, darf nicht wählen.'],
  [
    'de',
    'Firms with fewer than 50 employees are exempt.',
    'Die Pflicht trifft nur Firmen mit mindestens 50 Beschäftigten.',
  ],
])('a rule that is read whole from its other side is the same in %s: %s', (tag, source, target) => {
  expect(said(source, target, tag)).not.toMatch(/block|ask/);
});

test.each([
  ['es', 'Children under 16 may not attend.', 'Los mayores de 16 años no pueden asistir.'],
  ['de', 'The court did not award more than 2,000 euros.', 'Das Gericht sprach mindestens 2000 Euro zu.'],
  ['tr', 'Not only more than 90 adults died.', 'Yalnızca doksandan az yetişkin değil, çocuklar da öldü.'],
  ['el', 'Not only were more than 90 people arrested.', 'Δεν συνελήφθησαν μόνο κάτω από 90 άτομα.'],
  ['zh', 'Fewer than one in five prisoners has seen a doctor.', '超过五分之一的囚犯看过医生。'],
])('the contrary set is no other side of the same in %s: %s', (tag, source, target) => {
  expect(said(source, target, tag)).toMatch(/(?:block|ask) bound/);
});

test.each([
  ['de', 'The number fell by 30% within three years.', 'In drei Jahren sank die Zahl auf 70 Prozent.'],
  ['fr', 'Fewer than 20 of the 100 seats went to women.', 'Les hommes ont obtenu plus de 80 des 100 sièges.'],
  ['de', 'Children under 13 stay with their mothers.', 'Kinder bis zwölf Jahre bleiben bei ihren Müttern.'],
  ['zh', 'The 70-year-old farmer has been in prison for five years.', '这位七旬农民已坐牢五年。'],
])('a figure may be said by another one in %s: %s', (tag, source, target) => {
  expect(said(source, target, tag)).not.toContain('block');
});
