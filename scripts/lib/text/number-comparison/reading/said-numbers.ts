import { oncePerObject } from '../../../once.ts';
import { languageData } from '../../language/language-data.ts';
import type { NumberPlace } from '../../number-pairs/number-difference.ts';
import { numbersBegun } from '../../number-words/in-compound.ts';
import { listedIn } from '../../number-words/listed-words.ts';
import { softNumbersOf } from '../../number-words/soft-numbers.ts';
import { type TaggedText, tokensOf } from '../../numbers/tagged-text.ts';
import { inOneWord } from '../../units/lengths.ts';
import { NUMERAL_LETTERS } from './source-quantities.ts';
import { valuesOf } from './surplus-numbers.ts';

/** A number that a text says or seems to say, and by what kind of word. */
export type SaidNumber = NumberPlace & {
  readonly by: 'word' | 'figure' | 'list' | 'beginning' | 'length' | 'midday' | 'midnight';
};

/** All numbers that a text says or may say, by words, figures, lists and beginnings of words; of one word there may be several. */
export const saidNumbersOf = oncePerObject((given: TaggedText): readonly SaidNumber[] => {
  const { text, tag } = given;
  const found: SaidNumber[] = [];
  const add = (value: string | number, { start, end }: Place, by: SaidNumber['by']): void => {
    found.push({ value: String(value), start, end, text: text.slice(start, end), by });
  };
  const words = softNumbersOf(given).filter(({ start, end }) => !NUMERAL_LETTERS.test(text.slice(start, end)));
  for (const word of words) add(word.value, word, 'word');
  // The hundred of two hundred is no number of its own.
  const isInside = (place: Place): boolean =>
    words.some(({ start, end }) => start <= place.start && place.end <= end && end - start > place.end - place.start);
  for (const token of tokensOf(given)) {
    for (const value of new Set([token.value, ...valuesOf([token])])) add(value, token, 'figure');
    if (token.kind === 'time') add(String(Number(token.value.split(':')[1])), token, 'figure');
  }
  for (const list of ['multiples', 'orders', 'decades', 'amounts'] as const)
    for (const word of listedIn(text, tag, list).filter((each) => !isInside(each)))
      for (const value of word.values) add(value, word, 'list');
  for (const word of numbersBegun(given)) add(word.value, word, 'beginning');
  for (const length of inOneWord(given)) add(length.value, length, 'length');
  const { midday = [], midnight = [] } = languageData(tag);
  const small = text.toLowerCase();
  for (const [by, words, value] of [
    ['midday', midday, 12],
    ['midnight', midnight, 0],
  ] as const)
    for (const word of words) {
      const start = small.indexOf(word.toLowerCase());
      if (start >= 0) add(value, { start, end: start + word.length }, by);
    }
  return found;
});

type Place = Pick<NumberPlace, 'start' | 'end'>;
