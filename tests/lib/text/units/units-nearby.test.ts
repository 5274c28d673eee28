import { expect, test } from 'vitest';
import { between } from '../../../support/number-differences.ts';

test.each([
  ['ta', 'The vigil has lasted for two thousand days.', 'போராட்டம் இரண்டாயிரம் நாட்களாக நடந்து வருகிறது.'],
  ['ta', 'The strike has lasted for twenty days.', 'வேலைநிறுத்தம் இருபது நாட்களாக நடந்து வருகிறது.'],
  ['lv', 'At about the ninth hour of the day, he saw it.', 'Ap devīto dienas stundu viņš to redzēja.'],
  ['et', 'It is only the third hour of the day.', 'See on kolmas päevatund.'],
  ['pt', 'They marched on the fifteenth day of the month.', 'Marcharam no dia quinze do mês.'],
  ['pt', 'They marched on the fifteenth day of the month.', 'Marcharam aos quinze do mês.'],
  ['es', 'Two lambs a year old were killed every day.', 'Mataron dos corderos de un año cada día.'],
])('%s: the unit is said, whatever stands between: %s → %s', (tag, source, right) => {
  expect(between(`en ${tag}`, source, right)).not.toMatch(/block|ask/);
});

test.each([
  ['ta', 'The strike has lasted for twenty days.', 'வேலைநிறுத்தம் இருபது ஆண்டுகள் நீடித்தது.'],
  ['fr', 'He was held for three weeks.', 'Il a été détenu trois mois.'],
  ['pt', 'He was held for 15 days.', 'Ele ficou detido 15 meses.'],
])('%s: and another unit is one: %s → %s', (tag, source, wrong) => {
  expect(between(`en ${tag}`, source, wrong)).toMatch(/block|ask/);
});
