import { expect, test } from 'vitest';
import { between } from '../../../../support/number-differences.ts';

const NEITHER = 'We have two branches; each has one commit. So neither branch has all of the work.';
const LISTED =
  'Five groups have access: managers, who see everything; editors, who see their sections; assistants; reviewers; and authors.';

test.each([
  ['en vi', NEITHER, 'Ta có 2 nhánh; mỗi nhánh có 1 commit. Vì vậy chẳng nhánh nào có đủ thành quả.'],
  ['en de', NEITHER, 'Wir haben 2 Zweige; jeder hat einen Commit. Kein Zweig enthält also die ganze Arbeit.'],
  [
    'en de',
    'It keeps the changes from one version to the next.',
    'Es hält die Änderungen zwischen zwei Versionen fest.',
  ],
  ['en uk', 'A set of changes from one version of it to the next.', 'Набір правок між двома версіями.'],
  [
    'en es',
    'About a quarter comes from farms, and this rises to a third when transport is counted.',
    'Una cuarta parte procede de las granjas, y sube a un tercio cuando se cuenta el transporte.',
  ],
  [
    'en hu',
    'If someone has an account, the one selected first goes, and its data go to the second account.',
    'Ha valakinek van egy fiókja, az először kiválasztott törlődik, és az adatai a másik fiókhoz kerülnek.',
  ],
  ['en ko', 'Shared with trusted parties.', '신뢰하는 제 3자와 공유됩니다.'],
  ['en ko', 'Data go to no other country.', '데이터는 제 3국으로 가지 않습니다.'],
  [
    'en ca',
    LISTED,
    'Cinc grups hi tenen accés: 1) els administradors, que ho veuen tot; 2) els editors, que veuen les seves seccions; 3) els assistents; 4) els revisors; i 5) els autors.',
  ],
  ['en zh', 'Share two new files with us, and make every effort.', '请与我们分享两个新文件，并拿出十二分精神。'],
  ['en de', 'A third of the men and a third of the women.', 'Ein Drittel der Männer und ebenso viele Frauen.'],
  ['en pl', 'Write to people in one or more of these groups.', 'Pisz do jednej z tych grup.'],
])('%s: is right: %s → %s', (languages, source, right) => {
  expect(between(languages, source, right)).not.toMatch(/block|ask/);
});

test.each([
  ['en vi', NEITHER, 'Ta có 2 nhánh; mỗi nhánh có 2 commit. Vì vậy chẳng nhánh nào có đủ thành quả.'],
  ['en de', 'One man went from the village to the next town.', 'Zwei Männer gingen vom Dorf in die nächste Stadt.'],
  ['en de', 'One worker was moved to the next village.', 'Zwei Arbeiter wurden ins nächste Dorf gebracht.'],
  ['en es', 'It was the third round of the talks.', 'Fue la cuarta ronda de las conversaciones.'],
  [
    'en es',
    'About a third comes from farms, and this rises to a third when transport is counted.',
    'Una cuarta parte procede de las granjas, y sube a un tercio cuando se cuenta el transporte.',
  ],
  ['en fr', 'A quarter of the men and a quarter of the women.', 'Un quart des hommes et un tiers des femmes.'],
  ['en hu', 'It was the second round of the talks.', 'A tárgyalások első fordulója volt.'],
  ['en ko', 'They met the delegates.', '그들은 제3차 대표단을 만났다.'],
  [
    'en ca',
    LISTED,
    'Cinc grups hi tenen accés: els administradors; 2) els editors; 3) els assistents; i 7) els autors.',
  ],
  ['en zh', 'Share two new files with us.', '请与我们分享十二个新文件。'],
  ['en pl', 'The fee is at least 9 euros.', 'Opłata wynosi najwyżej 9 euro.'],
])('%s: and another number or limit is none: %s → %s', (languages, source, wrong) => {
  expect(between(languages, source, wrong)).not.toBe('');
});
