import { expect, test } from 'vitest';
import { said } from '../../../../support/number-differences.ts';

test.each([
  ['es', 'Los costos bajaron a menos del 3 %.'],
  ['ca', 'Els costos van baixar per sota del 3 %.'],
  ['it', 'I costi scesero a meno del 3%.'],
  ['pt', 'Os custos caíram para menos dos 3%.'],
  ['fr', 'Les coûts sont tombés à moins des 3 %.'],
  ['gl', 'Os custos baixaron a menos do 3 %.'],
])('a limit is read where its last word is one with the article in %s', (tag, text) => {
  expect(said('Costs fell to less than 3 per cent.', text, tag)).not.toMatch(/block|ask/);
  expect(said('Costs fell to more than 3 per cent.', text, tag)).toContain('block bound');
});

test.each([
  ['fr', 'Ces 5 derniers jours, nous avons attendu.'],
  ['es', 'En los 5 últimos días hemos esperado.'],
  ['ru', 'В течение 5 последних дней мы ждали.'],
])('an adjective may stand between a figure and its length of time in %s', (tag, text) => {
  expect(said('In the last 5 days we waited.', text, tag)).toBe('');
  expect(said('In the last 5 hours we waited.', text, tag)).toContain('block unit');
});
