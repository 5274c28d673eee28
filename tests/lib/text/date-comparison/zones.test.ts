import { expect, test } from 'vitest';
import { said } from '../../../support/number-differences.ts';

test('zones have other abbreviations elsewhere', () => {
  expect(said('By 23:59 GMT.', 'Bis 23.59 Uhr GMT.', 'de')).toBe('');
  expect(said('By 23:59 GMT.', 'Bis 23.59 Uhr UTC.', 'de')).toBe('');
  expect(said('By 23:59 CET.', 'Bis 23.59 Uhr MEZ.', 'de')).toBe('');
  expect(said('By 23:59 GMT.', 'Bis 23.59 Uhr MEZ.', 'de')).toBe('block zone');
  expect(said('By 22:59 GMT.', 'Bis 23.59 Uhr MEZ.', 'de')).toBe('');
});

test.each([
  ['de', 'The meeting begins at 2 p.m. GMT.', 'Die Sitzung beginnt um 15 Uhr MEZ.'],
  ['es', 'The briefing is at 4 p.m. GMT.', 'La rueda de prensa es a las 17:00 CET.'],
  ['fr', 'The briefing is at 4 p.m. GMT.', 'Le point presse a lieu à 17 h HEC.'],
  ['ru', 'The briefing is at 4 p.m. GMT.', 'Брифинг начнется в 19:00 МСК.'],
  ['nl', 'The briefing is at 10 a.m. ET.', 'De persconferentie is om 16.00 uur MET.'],
  ['pl', 'The briefing is at 10 a.m. UTC.', 'Briefing odbędzie się o 12.00 CEST.'],
  ['id', 'The briefing is at 10 a.m. GMT.', 'Konferensi pers digelar pukul 17.00 WIB.'],
  ['ja', 'The briefing is at 10 a.m. GMT.', '記者会見は日本時間午後7時に行われます。'],
  ['zh', 'The briefing is at 10 a.m. GMT.', '记者会于北京时间18点举行。'],
  ['de', 'The call is at 9 a.m. ET.', 'Das Gespräch ist um 15 Uhr MEZ.'],
  ['zh', 'The call is at 9 a.m. ET.', '通话于北京时间晚上9点进行。'],
  ['ja', 'Closed at 12:00 UTC.', '21:00 (JST) に終了。'],
])('an hour that moves with its zone is the same moment in %s: %s', (tag, source, right) => {
  expect(said(source, right, tag)).toBe('');
});

test('an hour that does not move as far as its zone is asked about', () => {
  expect(said('The call is at 10 a.m. ET.', 'Das Gespräch ist um 19 Uhr MEZ.', 'de')).toBe('ask changed');
  expect(said('The call is at 9 a.m. ET.', '通话于北京时间上午9点进行。', 'zh')).toBe('block zone');
});

test('zones that agree in one half of the year are asked about', () => {
  expect(said('At 2:30 BST.', 'Um 2.30 Uhr GMT.', 'de')).toBe('ask zone');
  expect(said('At 10:00 MSK.', 'Um 10.00 Uhr OEZ.', 'de')).toBe('ask zone');
  expect(said('At 10:00 CET.', 'Um 10.00 Uhr UTC+1.', 'de')).toBe('');
});

test('of two hours each has its zone', () => {
  const source = 'The briefing is at 4 p.m. EST (9 p.m. GMT).';
  expect(said(source, 'Le point presse a lieu à 16 h EST (21 h GMT).', 'fr')).toBe('');
  expect(said(source, 'Le point presse a lieu à 16 h GMT (21 h EST).', 'fr')).toMatch('block zone');
});

test('of two names the longer one is meant', () => {
  expect(said('At about 09:30 BST.', 'حوالي الساعة 09:30 بالتوقيت الشرقي لبريطانيا.', 'ar')).toBe('');
  expect(said('At about 09:30 BST.', 'حوالي الساعة 09:30 بالتوقيت الشرقي.', 'ar')).toBe('block zone');
});

test('letters of an abbreviation elsewhere name no zone', () => {
  expect(said('At 5 p.m. GMT the PT left.', 'Às 17h GMT o PT saiu.', 'pt')).toBe('');
  expect(said('At 5 p.m. GMT we met the MET.', 'Om 17.00 uur GMT ontmoetten we de MET.', 'nl')).toBe('');
});
