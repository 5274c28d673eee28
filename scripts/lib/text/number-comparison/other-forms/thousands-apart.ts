import { oncePerKey } from '../../../once.ts';
import { literalPattern } from '../../characters/literal-pattern.ts';
import { languageData } from '../../language/language-data.ts';
import { softNumbersOf } from '../../number-words/soft-numbers.ts';
import { type NumberToken, numberToken } from '../../numbers/number-token.ts';
import { type TaggedText, tokensOf, withNumbers } from '../../numbers/tagged-text.ts';

/** The figures of a rest below a thousand, and no more. */
const REST = /^\p{Nd}{3}(?!\p{Nd})/u;
const [THOUSAND, MILLION] = [1000, 1_000_000];

/**
 * Both texts with the numbers whose thousand is a word and whose rest a figure as one number, in languages that write so: mil 500, 2 mil
 * 500 millones, دو هزار و ۵۰۰.
 */
export const withThousandsApart = (source: TaggedText, target: TaggedText): readonly [TaggedText, TaggedText] => [
  withNumbers(source, apartIn(source)),
  withNumbers(target, apartIn(target)),
];

function apartIn(given: TaggedText): readonly NumberToken[] {
  const { text, tag } = given;
  const between = betweenOf(tag);
  if (between === undefined) return [];
  const tokens = tokensOf(given);
  const thousands = [...softNumbersOf(given), ...tokens].filter(
    ({ value, end }) => isThousands(Number(value)) && /\p{L}$/u.test(text.slice(0, end)),
  );
  return tokens.flatMap((rest): readonly NumberToken[] => {
    const base = Number(rest.unscaled?.[0]?.value ?? rest.value);
    if (rest.kind !== 'number' || !REST.test(text.slice(rest.start)) || base >= THOUSAND) return [];
    const [first] = thousands
      .filter(({ end }) => end < rest.start && between.test(text.slice(end, rest.start)))
      .toSorted((a, b) => a.start - b.start);
    if (first === undefined) return [];
    const value = (Number(first.value) + base) * (Number(rest.value) / base);
    const place = { start: first.start, end: rest.end, text: text.slice(first.start, rest.end) };
    return [numberToken({ ...place, value: String(value), percent: rest.percent })];
  });
}

const isThousands = (value: number): boolean => value > 0 && value < MILLION && value % THOUSAND === 0;

/** What stands between the thousand and the rest: a blank, or "and". `undefined` in languages that do not write so. */
const betweenOf = oncePerKey((tag): RegExp | undefined => {
  const { isThousandApart, and = [] } = languageData(tag).numbers ?? {};
  if (isThousandApart !== true) return undefined;
  return new RegExp(`^[ \\u00A0](?:(?:${and.map((word) => literalPattern(word)).join('|')})[ \\u00A0])?$`, 'iu');
});
