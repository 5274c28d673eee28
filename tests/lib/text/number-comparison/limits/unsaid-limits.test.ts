import { expect, test } from 'vitest';
import { said } from '../../../../support/number-differences.ts';

test.each([
  ['At least 214 people died.', '214 Menschen starben.', 'de'],
  ['At least 214 people died.', '214 personnes sont mortes.', 'fr'],
  ['More than 550 people died.', '550 человек погибли.', 'ru'],
  ['At least 384 people have died.', '384 人が死亡した。', 'ja'],
  ['More than 16,000 people were evacuated.', 'Евакуювали 16 000 людей.', 'uk'],
  ['At least 214 people died.', 'قُتل 214 شخصًا.', 'ar'],
])('a least number without its limit is told: %s as %s', (source, target, tag) => {
  expect(said(source, target, tag)).toBe('notice bound');
});

test.each([
  ['At least 214 people died.', 'Mindestens 214 Menschen starben.', 'de'],
  ['More than 80 percent are in favour.', 'Più dell’80% è a favore.', 'it'],
  ['It cares for more than 270 buildings.', 'Φροντίζει περισσότερων από 270 κτιρίων.', 'el'],
  ['More than 100,000 people are ill.', '病例总数已超 10 万例。', 'zh'],
  ['No country had tested more than 3% of it.', 'Ни одна страна не проверила более 3% его.', 'ru'],
  // What may be said in many ways, or in words that are not known well.
  ['Nearly 200 people came.', '200 Menschen kamen.', 'de'],
  ['Up to 400 of them died.', 'Se podrían llegar a matar a 400 de ellos.', 'es'],
  ['At least 214 people died.', 'Абзац 214 киши.', 'ky'],
])('a limit that is said, or may be, is not: %s as %s', (source, target, tag) => {
  expect(said(source, target, tag)).not.toMatch('bound');
});
