import { expect, test } from 'vitest';
import { found } from '../../../support/number-differences.ts';

const HALF = 'Turnover rose in the first half of the year.';
const QUARTER = 'Turnover rose in the first quarter.';

test.each([
  ['it', 'Il fatturato è salito nel primo semestre.', 'Il fatturato è salito nel primo trimestre.'],
  ['nl', 'In het eerste halfjaar steeg de omzet.', 'In het eerste kwartaal steeg de omzet.'],
  ['pl', 'W pierwszym półroczu obroty wzrosły.', 'W pierwszym kwartale obroty wzrosły.'],
  ['hu', 'Az első félévben nőtt a forgalom.', 'Az első negyedévben nőtt a forgalom.'],
  ['fi', 'Liikevaihto kasvoi ensimmäisellä vuosipuoliskolla.', 'Liikevaihto kasvoi ensimmäisellä neljänneksellä.'],
  ['is', 'Veltan jókst á fyrri helmingi ársins.', 'Veltan jókst á fyrsta ársfjórðungi.'],
  ['cy', 'Cododd y trosiant yn hanner cyntaf y flwyddyn.', 'Cododd y trosiant yn chwarter cyntaf y flwyddyn.'],
  ['ja', '上半期の売上は増えた。', '第1四半期の売上は増えた。'],
  ['zh', '上半年营业额增长。', '第一季度营业额增长。'],
  ['tr', 'Ciro yılın ilk yarısında arttı.', 'Ciro yılın ilk çeyreğinde arttı.'],
])('half a year is no quarter of it in %s, nor the other way round', (tag, half, quarter) => {
  expect(found(HALF, half, tag)).not.toMatch(/ask|block/);
  expect(found(QUARTER, quarter, tag)).not.toMatch(/ask|block/);
  expect(found(HALF, quarter, tag)).toMatch(/ask (?:contrary|changed)/);
  expect(found(QUARTER, half, tag)).toMatch(/ask (?:contrary|changed)/);
});

test.each([
  ['it', 'None of the eight had called.', 'Nessuno degli otto aveva chiamato.', 'Uno solo degli otto aveva chiamato.'],
  ['de', 'Neither of the two pilots drank.', 'Keiner der beiden Piloten trank.', 'Einer der beiden Piloten trank.'],
  ['pt', 'Neither of the two had a licence.', 'Nenhum dos dois tinha carta.', 'Só um dos dois tinha carta.'],
  ['nl', 'Neither of the two had papers.', 'Geen van beide had papieren.', 'Eén van beide had papieren.'],
])('none of them is not one of them in %s', (tag, source, right, wrong) => {
  expect(found(source, right, tag)).not.toMatch(/ask|block/);
  expect(found(source, wrong, tag)).toMatch(/ask (?:contrary|changed)/);
});

test('neither of two may be said of both', () => {
  expect(found('Neither of the two survived.', 'Beide kamen ums Leben.', 'de')).not.toMatch(/ask|block/);
});

test('the quarter of a century is no half of it', () => {
  const source = 'It was the first in a quarter of a century.';
  expect(found(source, '四半世紀ぶりだった。', 'ja')).not.toMatch(/ask|block/);
});
