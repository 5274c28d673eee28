import { expect, test } from 'vitest';
import { judgedUnits, LEFT_OUT } from '../../scripts/checks/omission.ts';
import { languageOf } from '../../scripts/lib/text/language/language.ts';
import { catalogOf, segmentOf } from '../support/catalog-of.ts';

/** The evidence that a part of a German translation was left out. */
function evidence(source: string, target: string): number {
  const catalog = catalogOf('de', [segmentOf('a', source)], { a: target }, { a: source });
  const { units } = judgedUnits({ catalog, source: languageOf('en'), facts: {}, definitions: '', terms: [] }, 'length');
  return units[0]?.evidence ?? 0;
}

const SOURCE =
  'The pier is closed today, as it was yesterday. Nobody in the harbour office knows the reason. Passengers should come an hour early.';
const [FIRST, SECOND, THIRD] = [
  'Die Seebrücke ist heute gesperrt, wie schon gestern.',
  'Niemand im Hafenamt kennt den Grund.',
  'Fahrgäste sollten eine Stunde früher kommen.',
];

test('a whole translation shows nothing', () => {
  expect(evidence(SOURCE, `${FIRST} ${SECOND} ${THIRD}`)).toBeLessThan(0);
});

test('a sentence that is gone shows it, wherever it stood', () => {
  for (const left of [`${FIRST} ${SECOND}`, `${SECOND} ${THIRD}`, `${FIRST} ${THIRD}`])
    expect(evidence(SOURCE, left)).toBeGreaterThanOrEqual(LEFT_OUT);
});

test('two sentences in one, which is as long, are not enough', () => {
  const joined = `${FIRST} Niemand im Hafenamt kennt den Grund, und Fahrgäste sollten eine Stunde früher kommen.`;
  expect(evidence(SOURCE, joined)).toBeLessThan(LEFT_OUT);
});

test('sentences of which each has a figure or a name of its own are all there where these are', () => {
  const source =
    'The mills of Gdansk make a full 60 per cent of the rope that is sold there. The mills of Riga make another 25 per cent.';
  const joined = 'Die Mühlen in Danzig machen 60 Prozent des Seils und jene in Riga 25.';
  expect(evidence(source, joined)).toBeLessThan(LEFT_OUT);
  expect(evidence(source, 'Die Mühlen in Danzig machen sechzig Prozent des Seils.')).toBeGreaterThanOrEqual(LEFT_OUT);
});

test('signs add up: a short text that has lost its full stop is cut, and with either alone it is not', () => {
  const source =
    'The pier is closed today, as it was yesterday, and nobody in the harbour office knows the reason for it.';
  const short = 'Die Seebrücke ist heute gesperrt, und niemand';
  expect(evidence(source, short)).toBeGreaterThanOrEqual(LEFT_OUT);
  expect(evidence(source, `${short}.`)).toBeLessThan(LEFT_OUT);
  const whole = 'Die Seebrücke ist heute gesperrt, wie schon gestern, und niemand im Hafenamt kennt den Grund dafür';
  expect(evidence(source, whole)).toBeLessThan(LEFT_OUT);
});
