import { expect, test } from 'vitest';
import { said } from '../../../../support/number-differences.ts';

const SOURCE = 'It allows detention for no longer than 72 hours.';

test.each([
  [
    'pl',
    'Dopuszcza zatrzymanie na czas nie dłuższy niż 72 godziny.',
    'Dopuszcza zatrzymanie na czas nie krótszy niż 72 godziny.',
  ],
  [
    'uk',
    'Дозволяє затримання на строк не довший за 72 години.',
    'Дозволяє затримання на строк не коротший за 72 години.',
  ],
  ['sv', 'Tillåter att någon hålls inte längre än 72 timmar.', 'Tillåter att någon hålls inte kortare än 72 timmar.'],
])('no longer than is not no shorter than in %s', (tag, right, wrong) => {
  expect(said(SOURCE, right, tag)).not.toMatch(/block|ask/);
  expect(said(SOURCE, wrong, tag)).toMatch(/block|ask|notice/);
});
