import { expect, test } from 'vitest';
import { between } from '../../../../support/number-differences.ts';

test.each([
  ['de', 'Ein Jahrzehnt und eine halbe Million Flüchtlinge später hat sich nichts geändert.'],
  ['fr', 'Une décennie et un demi-million de réfugiés plus tard, rien n’a changé.'],
  ['es', 'Una década y medio millón de refugiados después, nada ha cambiado.'],
  ['it', 'Un decennio e mezzo milione di rifugiati dopo, nulla è cambiato.'],
  ['pl', 'Po dekadzie i pół miliona uchodźców nic się nie zmieniło.'],
])('half a million behind a decade is no half of that: %s', (tag, right) => {
  expect(between(`en ${tag}`, 'A decade and half a million refugees later, nothing has changed.', right)).not.toMatch(
    /block|ask/,
  );
});

test.each([
  ['de', 'Ein Jahrzehnt und eine Million Flüchtlinge später hat sich nichts geändert.'],
  ['es', 'Una década y un millón de refugiados después, nada ha cambiado.'],
])('another decade or million is found: %s', (tag, wrong) => {
  expect(between(`en ${tag}`, 'A decade and half a million refugees later, nothing has changed.', wrong)).not.toBe('');
});
