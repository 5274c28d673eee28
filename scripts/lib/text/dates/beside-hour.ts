import { languageData } from '../language/language-data.ts';
import { difference, type NumberDifference } from '../numbers/number-difference.ts';
import type { NumberToken } from '../numbers/number-token.ts';
import type { TaggedText } from '../numbers/tagged-text.ts';
import { folded } from '../numbers/words.ts';

const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;

/** Between an hour and the word for the half of its day: Uhr, часов, giờ; de la; an ending of case. */
const BETWEEN =
  /^[-‐’']?\p{L}{0,3}[\s\u00A0]?(?:(?!(?:bis|to|till?|until|до|do|до|à|au|al?|en|og|och|und|and|et|y|e|и|і|i|ja|és|ve|και|से|और|থেকে|سے|تا|إلى|حتى|تک|עד|đến|hingga|sampai|til|tot)[\s\u00A0])\p{L}[\p{L}\p{M}]{0,7}[\s\u00A0])?(?:(?:de|del|della|di|du|da|in|at|op|om|på|am) (?:la |the |de )?)?$/u;
/** Between the word and an hour that it stands before: abends um 6. */
const BEFORE = /^(?:[\s\u00A0](?:(?:um|at|om|kl|kl\.|klo|kello|saat|pukul|jam|lúc|o|v|w|в|о)[\s\u00A0])?)?$/u;
/** So far on either side of its hour a word stands right beside it, in UTF-16 units. */
const NEXT = 24;

/** The first of some words for halves of the day, folded, that stands right before an hour, and the first right behind it. */
export function besideHour<T>(
  { start, end }: NumberToken,
  text: string,
  words: readonly (readonly [word: string, said: T])[],
): readonly T[] {
  const before = folded(text.slice(Math.max(0, start - NEXT), start));
  const after = folded(text.slice(end, end + NEXT));
  return [words.find(([word]) => standsAhead(before, word)), words.find(([word]) => standsBehind(after, word))].flatMap(
    (found) => (found === undefined ? [] : [found[1]]),
  );
}

function standsBehind(after: string, word: string): boolean {
  const at = after.indexOf(word);
  if (at < 0 || !BETWEEN.test(after.slice(0, at))) return false;
  return UNSPACED.test(word) || !LETTER_FIRST.test(after.slice(at + word.length));
}

function standsAhead(before: string, word: string): boolean {
  const at = before.lastIndexOf(word);
  if (at < 0 || !BEFORE.test(before.slice(at + word.length))) return false;
  return UNSPACED.test(word) || !LETTER_LAST.test(before.slice(0, at));
}

const LETTER_FIRST = /^[\p{L}\p{M}]/u;
const LETTER_LAST = /[\p{L}\p{M}]$/u;

export const hourOf = (token: NumberToken): number => Number(/^\d+/.exec(token.value)?.[0] ?? 0);

/** Half past six in the evening for half past six in the morning, as both are counted from sunrise: saa 12:30 jioni. */
export function sunriseDifference(
  from: NumberToken,
  to: NumberToken,
  { text, tag }: TaggedText,
): NumberDifference | undefined {
  const { sunrise } = from.kind === 'time' ? languageData(tag) : {};
  if (sunrise === undefined) return undefined;
  const words = Object.entries(sunrise).flatMap(([hours, list]) => list.map((word) => [word, hours] as const));
  const said = besideHour(to, text, words).map((hours) => hours.split(' ').map(Number));
  const hour = hourOf(from) % 24;
  const isSaidOf = [hour, hour + 24].some((each) =>
    said.some(([first = 0, last = 0]) => each >= first && each <= last),
  );
  return said.length === 0 || isSaidOf ? undefined : difference('block', 'half-day', from, to);
}
