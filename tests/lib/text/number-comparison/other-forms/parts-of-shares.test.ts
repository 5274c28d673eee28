import { expect, test } from 'vitest';
import { between } from '../../../../support/number-differences.ts';

test.each([
  ['en eo', 'They took two tenths of the flour.', 'Ili prenis du dekonojn de la faruno.'],
  ['en es', 'They took two tenths of the flour.', 'Tomaron dos décimas de la harina.'],
  [
    'en es',
    'These are six hundred one thousand seven hundred thirty people.',
    'Son seiscientas una mil setecientas treinta personas.',
  ],
  ['de en', 'Er war nach 3,5 Jahren frei.', 'He was free after 3 and a half years.'],
  ['en fr', 'After 3 and a half years he was freed.', 'Après trois ans et demi, il a été libéré.'],
  ['uk cs', 'Командування мовчало два тижні.', 'Velení mlčelo čtrnáct dní.'],
  ['en cs', 'He was held for 14 days.', 'Byl držen 14 dní.'],
  [
    'en et',
    'They rushed with one accord, having seized Gaius and Aristarchus.',
    'Nad tormasid ühel meelel ja vedasid kaasa kaks meest.',
  ],
  ['en pt', 'If men quarrel and one strikes the other, he must pay.', 'Se homens brigarem e um ferir o outro, pagará.'],
])('%s: says the same: %s → %s', (languages, source, right) => {
  expect(between(languages, source, right)).not.toMatch(/block/);
});

test.each([
  ['en es', 'They took two tenths of the flour.', 'Tomaron tres décimas de la harina.'],
  ['de en', 'Er war nach 3,5 Jahren frei.', 'He was free after 4 and a half years.'],
  ['en cs', 'He was held for 14 days.', 'Byl držen 14 hodin.'],
  ['en es', 'One woman was killed.', 'Dos mujeres murieron.'],
])('%s: and another number is one: %s → %s', (languages, source, wrong) => {
  expect(between(languages, source, wrong)).toMatch(/block|ask/);
});
