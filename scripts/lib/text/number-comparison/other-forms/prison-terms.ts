import { matchesIn } from '../../../matches-in.ts';
import { once } from '../../../once.ts';
import { hanValue, plainDigits } from '../../numbers/digits.ts';
import { type NumberToken, numberToken } from '../../numbers/number-token.ts';
import { type TaggedText, withNumbers } from '../../numbers/tagged-text.ts';
import { measurePhrases, phraseAlternatives } from '../../phrases/word-lists.ts';
import { halvedIn } from '../../units/lengths.ts';
import { halvesOf, numeralsOf } from '../../units/numerals.ts';

const NUMBER = '(?:\\p{Nd}{1,2}|[一二两兩三四五六七八九十]{1,3})';
/** Years and months behind a kind of punishment. */
const term = once(
  () =>
    new RegExp(
      `(?<=(?:${phraseAlternatives(measurePhrases('prison'))}) ?)(?:(?<years>${NUMBER})[年년] ?)?(?<months>${NUMBER})[月월](?!\\p{Nd})`,
      'gu',
    ),
);
const MAY_BE = /[月월]/u;
const HALF_A_YEAR = 6;
const MONTHS = 12;

/**
 * Both texts with the months of a term of prison as a number, and no month of a year: 懲役三年四月 is three years and four months, and
 * 懲役2年6月 two and a half years or 30 months, where the other text says so.
 */
export function withPrisonTerms(source: TaggedText, target: TaggedText): readonly [TaggedText, TaggedText] {
  const [from, to] = read(source, target);
  const [second, first] = read(to, from);
  return [first, second];
}

function read(given: TaggedText, other: TaggedText): readonly [TaggedText, TaggedText] {
  if (!/^(?:ja|ko|yue|zh)\b/.test(given.tag) || !MAY_BE.test(given.text)) return [given, other];
  const [own, theirs]: [NumberToken[], NumberToken[]] = [[], []];
  for (const { index, 0: text, groups } of matchesIn(given.text, term())) {
    const { years = '', months = '' } = groups ?? {};
    const [whole, part] = [years === '' ? 0 : wholeOf(years), wholeOf(months)];
    const one =
      years === ''
        ? undefined
        : ([...halvesOf(other), ...halvedIn(other)].find(
            ({ value }) => part === HALF_A_YEAR && value === whole + 0.5,
          ) ?? numeralsOf(other).find(({ value }) => value === whole * MONTHS + part));
    const tokenAt = (start: number, length: number, value: number): NumberToken =>
      numberToken({ start, end: start + length, text: given.text.slice(start, start + length), value: String(value) });
    if (one === undefined)
      own.push(
        ...(years === '' ? [] : [tokenAt(index, years.length, whole)]),
        tokenAt(index + text.length - months.length - 1, months.length + 1, part),
      );
    else {
      own.push(tokenAt(index, text.length, one.value));
      const { start, end, value } = one;
      theirs.push(numberToken({ start, end, text: other.text.slice(start, end), value: String(value) }));
    }
  }
  return [withNumbers(given, own), withNumbers(other, theirs)];
}

const wholeOf = (text: string): number =>
  (/\p{Nd}/u.test(text) ? undefined : hanValue(text)) ?? Number(plainDigits(text).text);
