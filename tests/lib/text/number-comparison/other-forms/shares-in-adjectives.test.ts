import { expect, test } from 'vitest';
import { said } from '../../../../support/number-differences.ts';

test.each([
  [
    'sv',
    'The council passed it by a two-thirds majority.',
    'Rådet antog den med två tredjedels majoritet.',
    'Rådet antog den med tre fjärdedels majoritet.',
  ],
  [
    'hr',
    'The council passed it by a two-thirds majority.',
    'Vijeće ju je usvojilo dvotrećinskom većinom.',
    'Vijeće ju je usvojilo tročetvrtinskom većinom.',
  ],
  [
    'sr',
    'A two-thirds majority is required.',
    'Потребна је двотрећинска већина.',
    'Потребна је трочетвртинска већина.',
  ],
  ['bs', 'A two-thirds majority is required.', 'Potrebna je dvotrećinska većina.', 'Potrebna je tropetinska većina.'],
  [
    'de',
    'A two-thirds majority is required.',
    'Es ist eine Zweidrittelmehrheit erforderlich.',
    'Es ist eine Dreiviertelmehrheit erforderlich.',
  ],
  [
    'nl',
    'A two-thirds majority is required.',
    'Er is een tweederdemeerderheid nodig.',
    'Er is een driekwartmeerderheid nodig.',
  ],
  [
    'da',
    'A two-thirds majority is required.',
    'Der kræves et to tredjedeles flertal.',
    'Der kræves et tre fjerdedeles flertal.',
  ],
  [
    'nb',
    'A two-thirds majority is required.',
    'Det kreves to tredjedels flertall.',
    'Det kreves tre fjerdedels flertall.',
  ],
  [
    'nn',
    'A two-thirds majority is required.',
    'Det krevst to tredjedels fleirtal.',
    'Det krevst tre fjerdedels fleirtal.',
  ],
  [
    'et',
    'A two-thirds majority is required.',
    'Vaja on kahekolmandikulist häälteenamust.',
    'Vaja on kolmeneljandikulist häälteenamust.',
  ],
  ['hu', 'A two-thirds majority is required.', 'Kétharmados többség szükséges.', 'Háromnegyedes többség szükséges.'],
  ['cs', 'A three-fifths majority is required.', 'Je nutná třípětinová většina.', 'Je nutná dvoutřetinová většina.'],
  [
    'sk',
    'A three-fifths majority is required.',
    'Je potrebná trojpätinová väčšina.',
    'Je potrebná dvojtretinová väčšina.',
  ],
  [
    'sl',
    'A two-thirds majority is required.',
    'Potrebna je dvotretjinska večina.',
    'Potrebna je tričetrtinska večina.',
  ],
  [
    'mk',
    'A two-thirds majority is required.',
    'Потребно е двотретинско мнозинство.',
    'Потребно е тричетвртинско мнозинство.',
  ],
  ['tr', 'A two-thirds majority is required.', 'Üçte iki çoğunluk gerekiyor.', 'Dörtte üç çoğunluk gerekiyor.'],
  [
    'sq',
    'A two-thirds majority is required.',
    'Kërkohet një shumicë prej dy të tretash.',
    'Kërkohet një shumicë prej tri të katërtash.',
  ],
  [
    'af',
    'A two-thirds majority is required.',
    '’n Tweederdemeerderheid word vereis.',
    '’n Driekwartmeerderheid word vereis.',
  ],
  [
    'eu',
    'A two-thirds majority is required.',
    'Bi hereneko gehiengoa behar da.',
    'Hiru laurdeneko gehiengoa behar da.',
  ],
])('a share within a word or before a majority is read in %s: %s', (tag, source, right, wrong) => {
  expect(said(source, right, tag)).not.toMatch(/block|ask/);
  expect(said(source, wrong, tag)).toMatch(/block|ask/);
});
