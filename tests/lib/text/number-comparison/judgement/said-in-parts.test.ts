import { expect, test } from 'vitest';
import { blocked, said } from '../../../../support/number-differences.ts';

test.each([
  ['fa', 'The damage was put at 1.2 billion dollars.', 'خسارت یک میلیارد و ۲۰۰ میلیون دلار برآورد شد.'],
  ['km', 'More than two and a half million workers are paid.', 'កម្មករជាង ២លានកន្លះនាក់ ទទួលបានប្រាក់ឈ្នួល។'],
  ['my', 'More than two and a half million people fled.', 'လူ ၂ သန်းခွဲကျော် ထွက်ပြေးခဲ့သည်။'],
  ['cs', 'It rose by two tenths of a percentage point.', 'Stoupla o dvě desetiny procentního bodu.'],
  ['hi', 'They get one and a quarter times the cost.', 'उन्हें लागत का सवा गुना दाम मिलेगा।'],
  ['hy', 'The flight takes three hours and a quarter.', 'Թռիչքը տևում է երեք ժամ տասնհինգ րոպե։'],
  ['zh-Hans', 'Tickets are sold at a twenty per cent discount.', '门票可享受八折优惠。'],
])('a value that stands there in parts does not block: %s', (tag, source, target) => {
  expect(blocked(source, target, tag)).toBe('');
});

test.each([
  ['fa', 'The damage was put at 1.2 billion dollars.', 'خسارت یک میلیارد و ۳۰۰ میلیون دلار برآورد شد.'],
  ['zh-Hans', 'Tickets are sold at a twenty per cent discount.', '门票可享受七折优惠。'],
  ['de', 'It is for between 5 and 10 people.', 'Es ist für zwischen 5 und 5 Menschen.'],
  ['de', 'A quarter of the workers were dismissed.', 'Fünfzehn Arbeiter wurden entlassen.'],
])('another value in parts does: %s', (tag, source, target) => {
  expect(said(source, target, tag)).toContain('block');
});
