import { expect, test } from 'vitest';
import { between } from '../../../../support/number-differences.ts';

test.each([
  [
    'en fr',
    'They heard of it three days after it took place.',
    'Ils l’ont appris trois jours après.',
    'Ils l’ont appris trois jours avant.',
  ],
  [
    'en it',
    'She came two weeks before the arrest.',
    'È venuta due settimane prima dell’arresto.',
    'È venuta due settimane dopo l’arresto.',
  ],
  [
    'en pl',
    'He died two hours before it came.',
    'Zmarł dwie godziny przed jej przyjazdem.',
    'Zmarł dwie godziny po jej przyjeździe.',
  ],
  [
    'en tr',
    'It was held four days after the arrest.',
    'Gözaltından dört gün sonra yapıldı.',
    'Gözaltından dört gün önce yapıldı.',
  ],
  [
    'en de',
    'He died 12 days after the attack.',
    'Er starb 12 Tage nach dem Angriff.',
    'Er starb 12 Tage vor dem Angriff.',
  ],
])('so long before something is not after it in %s: %s', (languages, source, right, wrong) => {
  expect(between(languages, source, right)).not.toMatch(/block|ask/);
  expect(between(languages, source, wrong)).toMatch(/ask bound/);
});
