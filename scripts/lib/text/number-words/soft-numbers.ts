import { matchesIn } from '../../matches-in.ts';
import { once, oncePerKey, oncePerObject } from '../../once.ts';
import { literalPattern } from '../characters/literal-pattern.ts';
import { ERAS } from '../dates/calendars.ts';
import { languageData } from '../language/language-data.ts';
import { hanTenths, inThousandths, VULGAR_FRACTIONS } from '../numbers/beside-figure.ts';
import { HAN_NUMERAL, hanValue, hebrewValue, proseDigits } from '../numbers/digits.ts';
import type { TaggedText } from '../numbers/tagged-text.ts';
import { withDecimals } from './decimals.ts';
import { ofEnglish } from './english-parts.ts';
import { groupsIn } from './group-words.ts';
import { digitsIn, holidaysIn } from './han-digits.ts';
import { hanDigits, isHanList, isOfHanThing } from './han-names.ts';
import { koreanFractions } from './korean-fractions.ts';
import { numberWords, type SoftNumber } from './number-words.ts';
import { placesFromTop } from './places-from-top.ts';
import { romanNumbersIn } from './roman-numerals.ts';
import { withSharedPowers } from './shared-powers.ts';
import { tensApart } from './tens-apart.ts';

const HAN = new RegExp(HAN_NUMERAL, 'gu');
const HAN_FRACTION = new RegExp(`(${HAN_NUMERAL}|\\d+)分[之の](${HAN_NUMERAL}|\\d+)`, 'gu');
const HAN_MORE = /([〇零一二三四五六七八九十百千]{1,6})[多余餘]([万萬亿億])/gu;
/** 一点二亿, but not 下午三点五万人, fifty thousand at three. */
const HAN_DECIMAL =
  /(?<![午晨晚夜早上里裡间間〇零一二两兩三四五六七八九十百])([〇零一二两兩三四五六七八九十百]{1,5})[点點]([〇零一二三四五六七八九]{1,4})([万萬亿億])/gu;
const HAN_DECIMAL_PERCENT = /百分之([〇零一二三四五六七八九十百]{1,5})[点點]([〇零一二三四五六七八九]{1,4})/gu;
/** Hebrew letters as a number, behind a word such as "article", in Markdown or not: `**סעיף** ג`. */
const chapter = once(() => {
  const words = (languageData('he').chapters ?? []).map((word) => literalPattern(word));
  return new RegExp(`(?:${words.join('|')})[*_~\`\\])(\\uFFFC]*\\s+[*_~\`[]*([א-ת]{1,3})(?![א-ת])`, 'gu');
});

const ERA = new RegExp(`(${Object.keys(ERAS).join('|')})(元|${HAN_NUMERAL})年`, 'gu');

/** A quick test for Hebrew and everything behind it in Unicode, which most texts do not have. */
const BEYOND_LATIN = /[\u0590-\uFFFF]/;

/** What `softNumbers` finds in a text, read once. */
export const softNumbersOf = oncePerObject((given: TaggedText): readonly SoftNumber[] =>
  softNumbers(given.text, given.tag),
);

/** Han numerals in words that count nothing: 一般, 十分, 百姓. */
const WEAK_HAN = /^[一二两兩十百千万萬億亿兆〇零]$/u;

/** Two or ten before a word by which persons are counted. */
const COUNTED_HAN = /^[二两兩十][名位]/u;

/** Whether a Han numeral says no more than how large something is: 数十 are dozens, and 几十万 hundreds of thousands. */
const isOfSome = (at: number, text: string): boolean => /[数數几幾何]/u.test(text.charAt(at - 1));

/** Whether a Han numeral is part of a name: the Big Dipper is 北斗七星, and a triangle 三角; 四周 is four weeks, or all around. */
const isOfHanName = (at: number, text: string): boolean =>
  /^(?:[三四]角|四周|七星)/u.test(text.slice(at, at + 2)) && (text[at] !== '七' || text.startsWith('北斗', at - 2));

/** A number and the next one with their scale: 二三十, 二、三十, 三四百. */
const HAN_NEIGHBOURS =
  /(?<![〇零一二两兩三四五六七八九十百千万萬億亿第])([一二两兩三四五六七八])[、,，]?([二两兩三四五六七八九])([十百千万萬億亿]{1,2})(?![〇零一二两兩三四五六七八九十百千万萬億亿])/gu;

type Add = (value: number | undefined, start: number, length: number, isWeak?: boolean) => void;

/** Numbers written without figures: words, Han, Roman and Hebrew numerals. They can stand for a figure, never demand one. */
export function softNumbers(text: string, tag: string): readonly SoftNumber[] {
  const prose = proseDigits(text);
  const isHan = BEYOND_LATIN.test(text) && /\p{sc=Han}/u.test(text);
  const neighbours = isHan ? [...neighboursIn(prose.text), ...digitsIn(prose.text), ...holidaysIn(prose.text)] : [];
  const words = withTeens(numberWords(prose.text, tag), prose.text, tag)
    .filter((word) => !neighbours.some(({ start, end }) => start < word.end && word.start < end))
    .flatMap((word) => tensApart(word, prose.text, tag));
  const found: SoftNumber[] = /^it\b/.test(tag)
    ? words.flatMap((word) => withCentury(word, prose.text))
    : [
        ...(/^en\b/.test(tag)
          ? ofEnglish(words, prose.text, tag)
          : /^sw\b/.test(tag)
            ? ofSwahili(words, prose.text)
            : /^ar\b/.test(tag)
              ? words.map((word) => asArabicShare(word, prose.text))
              : /^(?:af|nl)\b/.test(tag)
                ? placesFromTop(words, prose.text)
                : words),
      ];
  const add: Add = (value, start, length, isWeak = false) => {
    if (value !== undefined)
      found.push({ value: String(value), start, end: start + length, ...(isWeak ? { isWeak: true } : {}) });
  };
  found.push(...romanNumbersIn(prose.text), ...loneFractionsIn(prose.text));
  for (const match of prose.text.includes('WW') ? matchesIn(prose.text, /(?<=(?<!\p{L})WW)I{1,3}(?!\p{L})/gu) : [])
    add(match[0].length, match.index, match[0].length, true);
  found.push(...neighbours);
  if (isHan) addHan(prose.text, found, add);
  for (const { value, start, length } of koreanFractions(prose.text)) add(value, start, length);
  if (BEYOND_LATIN.test(text) && /\p{sc=Hebr}/u.test(text)) addHebrew(prose.text, add);
  const [grouped, groups] = groupsIn(prose.text, tag, found);
  const all = withDecimals(withSharedPowers([...grouped, ...groups], prose.text, tag), prose.text, tag);
  return all.length === 0
    ? all
    : all.map((soft) => ({ ...soft, start: prose.place(soft.start), end: prose.place(soft.end) }));
}

/** Signs of a share that stand alone: ½ a mile, ¼ of them. */
const LONE_FRACTION = /(?<![\p{Nd}][ \u00A0\u202F]?)[½¼¾⅓⅔⅕⅖⅗⅘⅙⅛⅜⅝⅞]/gu;
const MAY_HAVE_FRACTION = /[½¼¾⅓-⅞]/;

const loneFractionsIn = (text: string): readonly SoftNumber[] =>
  MAY_HAVE_FRACTION.test(text)
    ? matchesIn(text, LONE_FRACTION).map(({ 0: sign, index }) => ({
        value: inThousandths(VULGAR_FRACTIONS[sign] ?? 0),
        start: index,
        end: index + sign.length,
      }))
    : [];

/** What adds to a number behind what it counts, as patterns for the text behind the number, by how much. */
const teensOf = oncePerKey((tag): readonly (readonly [more: number, behind: RegExp])[] =>
  Object.entries(languageData(tag).numbers?.teens ?? {}).map(([more, texts]) => [
    Number(more),
    new RegExp(`^ [\\p{L}-]{2,24} (?:${texts.map((text) => literalPattern(text)).join('|')})(?!\\p{L})`, 'u'),
  ]),
);

/** Numbers with their ten behind what they count: ceithre dhuine dhéag, tair talaith ar ddeg. */
function withTeens(words: readonly SoftNumber[], text: string, tag: string): readonly SoftNumber[] {
  const teens = teensOf(tag);
  if (teens.length === 0) return words;
  return words.map((word) => {
    const rest = text.slice(word.end, word.end + LONGEST_TEEN);
    const found = teens.map(([more, behind]) => [more, behind.exec(rest)?.[0].length ?? 0] as const);
    const [more, length] = found.find((each) => each[1] > 0) ?? [0, 0];
    return length === 0 || !/^[1-9]$/.test(word.value)
      ? word
      : { value: String(Number(word.value) + more), start: word.start, end: word.end + length };
  });
}
/** UTF-16 units of a noun of that kind with its ten. */
const LONGEST_TEEN = 40;

/** What a Swahili number with its thousand ahead may also be: elfu kumi na mbili is 10,002, and more often twelve thousand. */
const ofSwahili = (words: readonly SoftNumber[], text: string): readonly SoftNumber[] =>
  words.flatMap((word) => {
    const value = Number(word.value);
    const [thousands, rest] = [Math.floor(value / 1000), value % 1000];
    const isJoined = rest > 0 && thousands % (rest < 10 ? 10 : 100) === 0 && /^elfu /iu.test(text.slice(word.start));
    return isJoined ? [word, { ...word, value: String((thousands + rest) * 1000), isWeak: true }] : [word];
  });

/** Arabic fives and tens that are fifths and tenths before a word with its article: خمس السكان is a fifth, and خمس نساء five women. */
const asArabicShare = (word: SoftNumber, text: string): SoftNumber =>
  (word.value === '5' || word.value === '10') && /^(?:خمس|عشر) ال\p{L}/u.test(text.slice(word.start, word.end + 4))
    ? { ...word, value: word.value === '5' ? '0.2' : '0.1' }
    : word;

/** What stands before an Italian century. */
const BEFORE_CENTURY =
  /(?<!\p{L})(?:(?:il|nel|del|dal|al|sul|primo|tardo|pieno|fine|inizio)\s+|(?:l|nell|dell|dall|all|sull)['’])$/iu;

/**
 * An Italian century by its hundreds, which a capital shows: il Cinquecento is the sixteenth. What follows is another number:
 * "nel Novecento milioni di persone".
 */
function withCentury(word: SoftNumber, text: string): readonly SoftNumber[] {
  const { start } = word;
  const name = /^\p{Lu}\p{Ll}+/u.exec(text.slice(start, word.end))?.[0] ?? '';
  const end = start + name.length;
  const isAlone = end === word.end;
  const [own] = isAlone ? [word] : numberWords(name, 'it');
  const isCentury =
    own !== undefined &&
    /^[2-9]00$/.test(own.value) &&
    (isAlone ? /\p{L}['’\s]+$/u : BEFORE_CENTURY).test(text.slice(0, start));
  if (!isCentury) return [word];
  const rest = isAlone ? [] : numberWords(text.slice(end, word.end), 'it');
  return [
    { value: String(Number(own.value) / 100 + 11), start, end },
    ...rest.map((each) => ({ ...each, start: end + each.start, end: end + each.end })),
  ];
}

/** Twenty or thirty: both with the tens of the second, and the first without them, as in two or three hundred. */
function neighboursIn(text: string): readonly SoftNumber[] {
  return matchesIn(text, HAN_NEIGHBOURS).flatMap(({ 0: all, 1: low = '', 2: high = '', 3: scale = '', index }) => {
    const [least, most, end] = [hanValue(low + scale), hanValue(high + scale), index + all.length];
    return hanValue(high) !== (hanValue(low) ?? 0) + 1
      ? []
      : [
          { value: String(least), start: index, end: index + 1 },
          { value: String(hanValue(low)), start: index, end: index + 1, isWeak: true },
          { value: String(most), start: end - 1 - scale.length, end },
        ];
  });
}

function addHan(text: string, found: readonly SoftNumber[], add: Add): void {
  for (const match of matchesIn(text, HAN_FRACTION)) {
    if (/^[点點]/u.test(text.slice(match.index + match[0].length, match.index + match[0].length + 1))) continue;
    const [below, above] = [match[1], match[2]].map((part) =>
      /\d/.test(part ?? '') ? Number(part) : hanValue(part ?? ''),
    );
    if (below !== undefined && above !== undefined && below > 0)
      // 百分之四十五 is 45 per cent.
      add(below === 100 ? above : Math.round((1000 * above) / below) / 1000, match.index, match[0].length);
    // 千分之三 is three per thousand.
    if (below === 1000) add(above, match.index, match[0].length, true);
  }
  // 一百多万: more than a million.
  for (const match of /[多余餘][万萬亿億]/u.test(text) ? matchesIn(text, HAN_MORE) : []) {
    const value = hanValue((match[1] ?? '') + (match[2] ?? ''));
    add(value, match.index, match[0].length);
  }
  // 百分之三点二五.
  for (const match of text.includes('百分之') ? matchesIn(text, HAN_DECIMAL_PERCENT) : []) {
    const [whole, rest] = [hanValue(match[1] ?? ''), hanValue(match[2] ?? '')];
    if (whole !== undefined && rest !== undefined)
      add(whole + rest / 10 ** (match[2] ?? '').length, match.index, match[0].length);
  }
  // 一点二亿.
  for (const match of /[点點]/u.test(text) ? matchesIn(text, HAN_DECIMAL) : []) {
    const { 0: all, 1: whole = '', 2: rest = '', 3: scale = '', index } = match;
    const value =
      Number(`${hanValue(whole)}.${[...rest].map((digit) => hanValue(digit)).join('')}`) *
      (hanValue(`一${scale}`) ?? 1);
    add(Math.round(value), index, all.length);
  }
  // 七旬 is seventy years of age.
  for (const { index } of text.includes('旬') ? matchesIn(text, /[五六七八九]旬/gu) : [])
    add(10 * (hanValue(text.charAt(index)) ?? 0), index, 2);
  for (const tenths of hanTenths(text)) add(tenths.value, tenths.start, tenths.length);
  const fractions = [...found];
  // Thursday is the fourth day of the week: 星期四.
  for (const match of matchesIn(text, HAN))
    if (
      !/(?:星期|[週周]|[礼禮]拜)$/u.test(text.slice(Math.max(0, match.index - 2), match.index)) &&
      !fractions.some(({ start, end }) => match.index < end && start < match.index + match[0].length)
    ) {
      for (const value of hanDigits(match[0], match.index, text)) add(value, match.index, match[0].length, true);
      add(
        hanValue(match[0]),
        match.index,
        match[0].length,
        (WEAK_HAN.test(match[0]) && !COUNTED_HAN.test(text.slice(match.index, match.index + 2))) ||
          isOfSome(match.index, text) ||
          isOfHanName(match.index, text) ||
          isOfHanThing(match.index, text) ||
          isHanList(match[0], match.index + match[0].length, text),
      );
    }
  for (const match of matchesIn(text, ERA))
    add(
      (ERAS[match[1] ?? ''] ?? 0) + (match[2] === '元' ? 1 : (hanValue(match[2] ?? '') ?? 0)),
      match.index,
      match[0].length,
      true,
    );
  for (const match of matchesIn(text, /半数|半數|一半|过半|過半|大半/gu)) add(0.5, match.index, match[0].length);
  for (const match of matchesIn(text, /半/gu)) add(0.5, match.index, 1, true);
}

/** A day in Hebrew letters behind a particle, before its month: בכ"ז בניסן. */
const HEBREW_DAY =
  /(?<![א-ת])[ובלמהשכ]{1,2}?([א-ל](?:[׳']|[״"][א-ט])) (?:ב|ל|של )?(?:ניסן|אייר|סיוון|סיון|תמוז|אב|אלול|תשרי|מרחשוון|חשוון|חשון|כסלו|טבת|שבט|אדר)(?![א-ת])/gu;

function addHebrew(text: string, add: Add): void {
  for (const { index, 0: all, 1: day = '' } of matchesIn(text, HEBREW_DAY))
    add(hebrewValue(day), index, all.indexOf(day) + day.length);
  for (const match of matchesIn(text, /[א-ת]{1,3}(?:[׳'](?![א-ת])|[״"][א-ת])/gu)) {
    const value = hebrewValue(match[0]);
    add(value, match.index, match[0].length);
    // The thousands of a year go unsaid: תשפ״ד is 5784.
    if (value !== undefined && value >= 600) add(value + 5000, match.index, match[0].length);
  }
  for (const match of matchesIn(text, chapter())) add(hebrewValue(match[1] ?? ''), match.index, match[0].length);
}
