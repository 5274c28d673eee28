import { expect, test } from 'vitest';
import { said } from '../../../../support/number-differences.ts';

test.each([
  ['de', 'Es erneuerte nicht nur mehr als 73 % davon.'],
  ['es', 'No solo renovó más del 73 % de ello.'],
  ['it', 'Non solo ha rinnovato più del 73%.'],
  ['pt', 'Não apenas renovou mais de 73%.'],
  ['ru', 'Обновлено не только более 73 %.'],
])('not only denies no limit in %s', (tag, text) => {
  expect(said('It not only renewed over 73% of it.', text, tag)).not.toContain('block');
  expect(said('It not only renewed under 73% of it.', text, tag)).toContain('block bound');
});

test.each([
  ['fr', 'Vous n’avez pas voté à au moins deux élections.'],
  ['es', 'No ha votado en al menos dos elecciones.'],
  ['hi', 'आपने कम से कम दो चुनावों में मतदान नहीं किया।'],
])('the limit of what is denied is asked about in %s', (tag, text) => {
  expect(said('You did not vote in at least two elections.', text, tag)).toBe('');
  expect(said('You did not vote in at most two elections.', text, tag)).toContain('ask bound');
});

test('a contrary limit that is denied says the same', () => {
  const [source, target] = ['It may not last more than two hours.', 'Es darf höchstens zwei Stunden dauern.'];
  expect(said(source, target, 'de')).not.toMatch(/block|ask/);
});
