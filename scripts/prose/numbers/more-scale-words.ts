import { wordList } from './word-list.ts';

/** Words of scale that CLDR's compact notation does not use: other cases, spellings, abbreviations. Power of ten and words. */
export function moreScaleWords(language: string): readonly (readonly [string, readonly string[]])[] {
  return wordList(MORE[language]);
}

const MORE: Readonly<Record<string, string>> = {
  en: '3 thousand; 5 lakh; 7 crore; 6 million|mn|mln; 9 billion|bn|bln; 12 trillion|tn',
  de: '3 Tausend|Tsd.; 6 Mio.|Mill.; 9 Mrd.|Md.',
  fr: '3 mille|milliers; 6 millions; 9 milliards|Mds',
  es: '3 mil|miles; 6 millón|millones; 9 mil millones|millardo|millardos',
  ar: '3 ألف|آلاف|ألفا|الف|الاف; 6 مليون|ملايين|مليونا; 9 مليار|مليارات|بليون; 12 تريليون|ترليون',
  fa: '3 هزار; 6 میلیون|ملیون; 9 میلیارد|بیلیون; 12 تریلیون',
  ur: '3 ہزار; 5 لاکھ; 7 کروڑ; 9 ارب',
  tr: '3 bin; 6 milyon; 9 milyar; 12 trilyon',
  ru: '3 тыс.|тысяч|тысяча|тысячи|тысячам|тысячами|тысячах; 6 млн|миллион; 9 млрд|миллиард; 12 трлн',
  uk: '3 тис.|тисяч|тисячі|тисяча; 6 млн|мільйон; 9 млрд|мільярд',
  zh: '3 千; 4 万|萬; 8 亿|億; 12 兆|万亿|萬億; 6 百万|百萬; 7 千万|千萬',
  ja: '3 千; 4 万; 8 億; 12 兆; 6 百万; 7 千万',
  ko: '3 천; 4 만; 8 억; 12 조; 6 백만; 7 천만',
  he: '3 אלף|אלפים|אלפי; 6 מיליון|מיליוני; 9 מיליארד',
  hi: '3 हज़ार|हजार; 5 लाख; 7 करोड़; 9 अरब',
  pl: '3 tys.|tysiąc|tysięcy|tysiące; 6 mln|milion; 9 mld|miliard',
  it: '3 mila|migliaia; 6 milioni|milione; 9 miliardi|miliardo',
  pt: '3 mil|milhares; 6 milhão|milhões; 9 bilhão|bilhões|mil milhões',
  th: '3 พัน; 4 หมื่น; 5 แสน; 6 ล้าน',
  sw: '3 elfu; 6 milioni; 9 bilioni',
};
