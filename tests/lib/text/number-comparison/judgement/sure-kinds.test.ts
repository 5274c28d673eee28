import { expect, test } from 'vitest';
import { between, said } from '../../../../support/number-differences.ts';

test.each([
  // Figures that stand there in words, which are not all read.
  [
    'The strike ended after 3,500 people joined.',
    'nl',
    'De staking eindigde toen vijfendertighonderd mensen meededen.',
  ],
  ['The raid began at 5 a.m.', 'hu', 'A razzia hajnali ötkor kezdődött.'],
  ['120 children fled.', 'pl', 'Sto dwadzieścioro dzieci uciekło.'],
  ['120 children fled.', 'uk', 'Сто двадцятеро дітей утекли.'],
  ['They fled within 36 hours.', 'cs', 'Uprchli během šestatřiceti hodin.'],
  ['They fled within 36 hours.', 'ka', 'ოცდათექვსმეტ საათში გაიქცნენ.'],
  ['The 21-year-old was beaten.', 'el', 'Τον εικοσιενάχρονο τον ξυλοκόπησαν.'],
  ['The raid began at 5 a.m.', 'sr', 'Racija je počela u pet ujutru.'],
  // What is over the limit is forbidden.
  ['No more than ten people may meet.', 'he', 'אסור ליותר מעשרה אנשים להתכנס.'],
  ['No more than ten people may meet.', 'th', 'ห้ามรวมตัวกันเกินสิบคน'],
  ['No more than ten people may meet.', 'eu', 'Ezin dira hamar pertsona baino gehiago bildu.'],
  ['No more than ten people may meet.', 'kk', 'Он адамнан артық жиналуға болмайды.'],
  // The figure is said in words by the source.
  [
    'Anyone over the age of sixteen may be held for up to 72 hours.',
    'fi',
    'Yli 16-vuotias voidaan pitää kiinni enintään kolme vuorokautta.',
  ],
])('%s in %s is a question at most: %s', (source, tag, target) => {
  expect(said(source, target, tag)).not.toContain('block');
});

test.each([
  ['The strike ended after 3,500 people joined.', 'nl', 'De staking eindigde toen veel mensen meededen.', 'missing'],
  ['120 children fled.', 'pl', 'Dzieci uciekły.', 'missing'],
  ['27 murders', 'ar', 'ثمانٍ وعشرين جريمة قتل', ''],
  ['At most ten people may meet.', 'de', 'Mindestens zehn Menschen dürfen sich treffen.', 'bound'],
  ['She was arrested at 3 p.m.', 'de', 'Sie wurde um 3 Uhr festgenommen.', 'half-day'],
])('%s in %s is an error: %s', (source, tag, target, kind) => {
  expect(said(source, target, tag)).toContain(`block ${kind}`);
});

test('an hour of the evening in words is that hour in figures', () => {
  expect(between('fr en', 'Arrêtés vers vingt-deux heures.', 'Arrested at around 10 p.m.')).not.toContain('block');
});
