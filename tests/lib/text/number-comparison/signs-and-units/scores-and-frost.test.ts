import { expect, test } from 'vitest';
import { levels } from '../../../../support/number-differences.ts';

test.each([
  ['bg', 'The team won by three goals to nil.', 'Отборът победи с 3:0.', 'Отборът победи с 4:0.'],
  ['de', 'The match ended in a goalless draw.', 'Das Spiel endete 0:0.', 'Das Spiel endete 2:2.'],
  ['ps', 'It fell to 12 degrees below zero.', 'تودوخه تر صفر لاندې ۱۲ درجو ته ولوېده.', 'تودوخه ۱۲ درجو ته ولوېده.'],
  [
    'ta',
    'Children get 400 ml of milk a day.',
    'தினமும் 400 மி.லி. பால் வழங்கப்படுகிறது.',
    'தினமும் 400 லிட்டர் பால் வழங்கப்படுகிறது.',
  ],
])('%s: %s', (tag, source, right, wrong) => {
  expect(levels(source, right, tag)).not.toContain('block');
  expect(levels(source, wrong, tag)).toContain('block');
});
