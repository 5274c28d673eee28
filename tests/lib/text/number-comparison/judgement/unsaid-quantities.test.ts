import { expect, test } from 'vitest';
import { between } from '../../../../support/number-differences.ts';

/** A second look at what nothing else is said of: a right pair, and a wrong one that is at least a notice. */
test.each([
  [
    'en de',
    'She was arrested on the first of May.',
    'Sie wurde am ersten Mai festgenommen.',
    'Sie wurde am zweiten Mai festgenommen.',
  ],
  [
    'en fr',
    'He is in his eighties and has diabetes.',
    'Octogénaire, il souffre de diabète.',
    'Septuagénaire, il souffre de diabète.',
  ],
  [
    'en pl',
    'Five women in their seventies were arrested.',
    'Aresztowano pięć kobiet po siedemdziesiątce.',
    'Aresztowano pięć kobiet po sześćdziesiątce.',
  ],
  ['en tr', 'He is in his eighties.', 'Seksenli yaşlarında.', 'Yetmişli yaşlarında.'],
  ['en ko', 'The search lasted four days.', '수색은 나흘 동안 이어졌다.', '수색은 사흘 동안 이어졌다.'],
  ['en lt', 'The trial lasted eighteen months.', 'Procesas truko pusantrų metų.', 'Procesas truko dvejus metus.'],
  ['en ti', 'Five people were killed.', 'ሓሙሽተ ሰባት ተቐቲሎም።', 'ሽዱሽተ ሰባት ተቐቲሎም።'],
  [
    'en fr',
    'A fortnight later, both lawyers were freed.',
    'Quinze jours plus tard, les deux avocats ont été libérés.',
    'Dix jours plus tard, les deux avocats ont été libérés.',
  ],
  ['en sv', 'They get half a litre of water.', 'De får en halv liter vatten.', 'De får en liter vatten.'],
  [
    'en cs',
    'He waited a year and a half for the verdict.',
    'Na rozsudek čekal půldruhého roku.',
    'Na rozsudek čekal půltřetího roku.',
  ],
  [
    'fa en',
    'نه نفر در اعتراضات کشته شدند.',
    'Nine people were killed in the protests.',
    'Seven people were killed in the protests.',
  ],
])('a quantity of the source is said: %s, %s', (languages, source, right, wrong) => {
  expect(between(languages, source, right)).toBe('');
  expect(between(languages, source, wrong)).toMatch(/^(?:notice (?:changed|missing)|(?:ask|block) changed)$/);
});

test.each([
  [
    'en es',
    'A couple of days later, the body was found.',
    'Un par de días después apareció el cuerpo.',
    'Un par de semanas después apareció el cuerpo.',
  ],
  ['en de', 'A few weeks later, he died.', 'Einige Wochen später starb er.', 'Einige Monate später starb er.'],
  [
    'en el',
    'The strike lasted a fortnight.',
    'Η απεργία διήρκεσε δεκαπέντε ημέρες.',
    'Η απεργία διήρκεσε δεκαπέντε μήνες.',
  ],
  ['en es', 'He died within seconds.', 'Murió en segundos.', 'Murió en minutos.'],
  [
    'fr vi',
    'La peine a été réduite à neuf mois.',
    'Bản án được giảm xuống còn chín tháng.',
    'Bản án được giảm xuống còn chín năm.',
  ],
])('a length of time has its unit: %s, %s', (languages, source, right, wrong) => {
  expect(between(languages, source, right)).toBe('');
  expect(between(languages, source, wrong)).toMatch(/(?:notice|ask|block) unit$/);
});

test.each([
  [
    'en pl',
    'He was released an hour before midnight.',
    'Wypuszczono go godzinę przed północą.',
    'Wypuszczono go godzinę po północy.',
  ],
  [
    'en de',
    'Applications must be received by 10 May.',
    'Anträge müssen bis zum 10. Mai eingehen.',
    'Anträge müssen nach dem 10. Mai eingehen.',
  ],
  [
    'en ja',
    'Applications must be made before 10 May.',
    '申請は5月10日以前に行わなければならない。',
    '申請は5月10日以降に行わなければならない。',
  ],
])('what must happen before a time does not happen after it: %s, %s', (languages, source, right, wrong) => {
  expect(between(languages, source, right)).toBe('');
  expect(between(languages, source, wrong)).toBe('notice bound');
});

test.each([
  [
    'en sr',
    'It must not last longer than two years.',
    'Не сме да траје дуже од две године.',
    'Не сме да траје краће од две године.',
  ],
  ['en my', 'At least thirty people were arrested.', 'အနည်းဆုံး လူ သုံးဆယ် အဖမ်းခံခဲ့ရသည်။', 'အများဆုံး လူ သုံးဆယ် အဖမ်းခံခဲ့ရသည်။'],
])('a limit is said by its like: %s, %s', (languages, source, right, wrong) => {
  expect(between(languages, source, right)).not.toMatch('bound');
  expect(between(languages, source, wrong)).toBe('notice bound');
});

test.each([
  ['en de', 'The first of them was twice as large.', 'Der erste war doppelt so groß.'],
  ['en de', 'He was held for forty-eight hours.', 'Er wurde zwei Tage lang festgehalten.'],
  ['en es', 'He was held for eighteen months.', 'Estuvo detenido un año y medio.'],
  ['en fr', 'They scored right on half-time.', 'Ils ont marqué juste avant la pause.'],
  ['en pt', 'Half a million people live there.', 'Meio milhão de pessoas vivem lá.'],
  ['ar en', 'قُتل ثلاثة عشر مدنيًا في القصف.', 'Thirteen civilians were killed in the shelling.'],
  ['en ja', 'She is in her eighties and lives alone.', '彼女は80代で、一人で暮らしている。'],
  ['en ko', 'The ship made headlines last year.', '독일의 배가 지난해 화제가 되었다.'],
])('what is said in another way is none: %s, %s', (languages, source, right) => {
  expect(between(languages, source, right)).toBe('');
});
