import { expect, test } from 'vitest';
import { isBlocked } from '../../../../support/number-differences.ts';

/** At least 300, and the words for at most beside the same figure: both sides are read in both languages. */
test.each([
  ['ak', 'anyɛ yiye biara', 'a ɛnsene'],
  ['as', 'অতি কমেও', 'অতি বেছি'],
  ['ast', 'polo menos', 'como muncho'],
  ['ba', 'кәмендә', 'күп тигәндә'],
  ['bem', 'ukucila', 'ukucepa pali'],
  ['bho', 'कम से कम', 'अधिकतम'],
  ['bo', 'ཉུང་མཐར', 'མང་མཐར'],
  ['ceb', 'labing menos', 'dili molapas sa'],
  ['crh', 'eñ az', 'eñ çoq'],
  ['cv', 'сахалтан та', 'нумайран та'],
  ['dsb', 'nejmjenjej', 'nejwěcej'],
  ['ee', 'wu', 'mewu'],
  ['fj', 'e sivia na', 'e sega ni sivia na'],
  ['fur', 'almancul', 'al massim'],
  ['gd', 'co-dhiù', 'suas ri'],
  ['gn', 'michĩvéramo', 'nahetavéi'],
  ['hmn', 'tsawg kawg', 'tsis pub tshaj'],
  ['hsb', 'znajmjeńša', 'najwjace'],
  ['ht', 'omwen', 'pa plis pase'],
  ['ia', 'al minus', 'al plus'],
  ['ilo', 'nasurok a', 'saan a nasurok'],
  ['jv', 'paling ora', 'paling akeh'],
  ['kok', 'उण्यांत उणें', 'चडांत चड'],
  ['ks', 'کم از کم', 'زیادٕ کھوتہٕ زیادٕ'],
  ['lg', 'waakiri', 'obutasukka'],
  ['ln', 'soki moke', 'ekoki koleka te'],
  ['mai', 'कम सँ कम', 'बेसी सँ बेसी'],
  ['mi', 'neke atu i te', 'kāore e neke ake i'],
  ['nd', 'okungenani', 'okungaphansi kwe'],
  ['nds', 'tominnst', 'höchstens'],
  ['nso', 'bonnyane', 'go se fete'],
  ['ny', 'osachepera', 'osapitirira'],
  ['or', 'ଅତି କମରେ', 'ସର୍ବାଧିକ'],
  ['os', 'ӕппынкъаддӕр', 'ӕппынфылдӕр'],
  ['rm', 'almain', 'il pli'],
  ['rn', 'nibura', 'ntibirenze'],
  ['sc', 'a su mancu', 'a su prus'],
  ['scn', 'almenu', 'nun cchiù di'],
  ['sm', 'e le itiiti ifo i', 'e lē silia ma le'],
  ['sn', 'vanopfuura', 'vasingapfuuri'],
  ['ss', 'lokungenani', 'lokungengetulu kwe'],
  ['st', 'bonyane', 'e seng ho feta'],
  ['su', 'saeutikna', 'paling loba'],
  ['tet', 'pelumenus', 'la liu'],
  ['to', 'siʻi taha', 'ʻikai laka hake ʻi he'],
  ['tpi', 'i no daun long', 'i no winim'],
  ['ts', 'ku nga ri ehansi ka', 'ku nga tluli'],
  ['ty', 'hau atu i te', 'iti mai i te'],
  ['ve', 'i si fhasi ha', 'u sa fhiri'],
  ['war', 'diri maubos', 'diri malabaw ha'],
  ['wo', 'lu gëna néew', 'du weesu'],
  ['yi', 'לכל הפחות', 'נישט מער ווי'],
  ['yue', '最少', '唔超過'],
])('at least 300 is %s “%s 300”, and not “%s 300”', (tag, right, wrong) => {
  for (const source of ['at least 300', 'no fewer than 300']) {
    expect(isBlocked('en', source, tag, `${right} 300`)).toBe(false);
    expect(isBlocked('en', source, tag, `${wrong} 300`)).toBe(true);
  }
  expect(isBlocked('en', 'at most 300', tag, `${right} 300`)).toBe(true);
});

/** What a translation denies in its own words may turn its limit: that is asked, and does not block. */
test.each([
  ['nds', 'Everybody under 16 has to stay.', 'Wokeen över 16 is, mutt nich blieven.'],
  ['yi', 'Everybody under 16 must stay.', 'איבער 16 טאָר מען נישט בלײַבן.'],
  ['ht', 'Anybody under 16 may leave.', 'Plis pase 16 an pa ka ale.'],
  ['sc', 'Anybody under 16 may leave.', 'Chie tenet prus de 16 annos no si nche podet andare.'],
])('a limit beside a “not” of its own is left to a person (%s)', (tag, source, target) => {
  expect(isBlocked('en', source, tag, target)).toBe(false);
});
