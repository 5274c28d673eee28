import { expect, test } from 'vitest';
import { blocked } from '../../../support/number-differences.ts';

/** Names of units that one country has of those that share a language, and abbreviations that may be two things. */
test.each([
  ['pt-PT', '224 kilometres', '224 quilómetros', '224 milhas'],
  ['pt-PT', '224 miles', '224 milhas', '224 quilómetros'],
  ['zh-Hant-HK', '875 miles', '875 哩', '875 公里'],
  ['zh-Hant-HK', '53 centimetres', '53 厘米', '53 毫米'],
  ['zh-Hant-HK', '53 feet', '53 呎', '53 米'],
  ['es-MX', '35 weeks', '35 sem', '35 días'],
  ['es-AR', '35 days', '35 dd.', '35 sems.'],
  ['de-CH', '35 feet', '35 Fuss', '35 Meter'],
  ['fr-CA', '35 yards', '35 verges', '35 pouces'],
  ['fr', '35 months', '35 m.', '35 ans'],
  ['fr', '35 metres', '35 m.', '35 pieds'],
  ['da', '35 hours', '35 t.', '35 dage'],
  ['da', '35 tonnes', '35 t.', '35 kg'],
  ['uz-Cyrl', '35 days', '35 кун', '35 ҳафта'],
])('%s: %s are %s, and not %s', (tag, source, right, wrong) => {
  expect(blocked(`It was ${source}.`, right, tag)).toBe('');
  expect(blocked(`It was ${source}.`, wrong, tag)).toContain('unit');
});

/** Sinhala has the name of a currency right before its figure, as a word of its own. */
test('37 euros are යුරෝ37, and not චීන යුආන්37', () => {
  expect(blocked('It costs 37 euros.', 'යුරෝ37', 'si')).toBe('');
  expect(blocked('It costs 37 euros.', 'චීන යුආන්37', 'si')).toContain('unit');
});
