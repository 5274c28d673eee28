import type { NumberDifference, NumberPlace } from './number-difference.ts';
import type { TaggedText } from './tagged-text.ts';

/**
 * Letters of articles: 5(2)(b), 5 (b), point (b). In the source only between brackets behind a figure, a bracket or a
 * word for it: elsewhere a letter alone is a word.
 */
const IN_SOURCE =
  /(?=\([a-z]\))(?:(?<=\d\s?(?:\(\d+\)\s?)*)|(?<=[.)]\s?)|(?<=\b(?:point|points|paragraph|subparagraph|clause|letter|item|section|article)\s))\((?<letter>[a-z])\)/giu;
/** The same in the ways of other languages: b), „b“, lit. b, пункт «б», (ب). */
const ENCLOSED = /(?:[(（「『"“„«‘']\s?)(\p{L})\.?(?:\s?[)）」』"”“»’'])|(?<![\p{L}\p{M}\d])(\p{L})\)/gu;
const MAY_HOLD = /\([A-Za-z]\)/;
/** The order of the letters of other alphabets, as lists of articles count by them; and the letters that sound alike. */
const ALPHABETS: readonly string[] = [
  'абвгдежзиклмнопрст',
  'абвгґдеєжзиіклмноп',
  'αβγδεζηθικλμνξοπρσ',
  'أبجدهوزحطيكلمنسعفص',
  'ابجدهوزحطیکلمنسعفص',
  'ابتثجحخدذرزسشصضطظع',
  'אבגדהוזחטיכלמנסעפצ',
  'कखगघङचछजझञटठडढणतथद',
  'কখগঘঙচছজঝঞটঠডঢণতথদ',
  'กขคงจฉชซฌญฎฏฐฑฒณดต',
  '가나다라마바사아자차카타파하',
  'ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ',
  '一二三四五六七八九十',
  '甲乙丙丁戊己庚辛壬癸',
  'アイウエオカキクケコサシスセソタチツ',
  'イロハニホヘトチリヌルヲワカヨタレソ',
  'աբգդեզէըթժիլխծկհձղ',
  'აბგდევზთიკლმნოპჟრს',
];
const SOUNDS: Readonly<Record<string, string>> = {
  b: 'бв',
  c: 'цсв',
  d: 'дг',
  e: 'ед',
  f: 'фе',
  g: 'гж',
  h: 'хз',
  i: 'иі',
  a: 'а',
};

/** An article's letter in whose place the translation has another. */
export function letterDifferences(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  if (!MAY_HOLD.test(source.text)) return [];
  const letters = [...source.text.matchAll(IN_SOURCE)];
  if (letters.length === 0) return [];
  const enclosed = [...target.text.matchAll(ENCLOSED)].map((match) => ({
    letter: (match[1] ?? match[2] ?? '').toLowerCase(),
    match,
  }));
  const own = new Set(letters.map(({ groups }) => groups?.['letter']?.toLowerCase() ?? ''));
  const isOwn = (letter: string): boolean => [...own].some((each) => lettersFor(each).includes(letter));
  const foreign = enclosed.filter(({ letter }) => !isOwn(letter));
  return letters.flatMap((match): readonly NumberDifference[] => {
    const letter = match.groups?.['letter']?.toLowerCase() ?? '';
    const known = lettersFor(letter);
    if (enclosed.some((each) => known.includes(each.letter))) return [];
    // Without brackets a letter may be it, or a word: the Spanish "a". It is a word where another letter has brackets.
    const other = foreign.shift();
    if (other === undefined) return [];
    return [
      {
        severity: 'block',
        kind: 'letter',
        source: placeOf(match[0], letter, match.index),
        target: placeOf(other.match[0], other.letter, other.match.index),
      },
    ];
  });
}

const placeOf = (text: string, value: string, start: number): NumberPlace => ({
  text,
  value,
  start,
  end: start + text.length,
});

/** What may stand for a Latin letter in any alphabet: the letter of its place, or of its sound. */
function lettersFor(letter: string): readonly string[] {
  const at = letter.charCodeAt(0) - 'a'.charCodeAt(0);
  return [letter, ...(SOUNDS[letter] ?? ''), ...ALPHABETS.flatMap((alphabet) => [...alphabet].slice(at, at + 1))];
}
