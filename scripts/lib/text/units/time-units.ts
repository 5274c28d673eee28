import { matchesIn } from '../../matches-in.ts';
import { oncePerObject } from '../../once.ts';
import { folded, wordsOf } from '../numbers/folded-words.ts';
import type { TaggedText } from '../numbers/tagged-text.ts';
import { lengthWordsOf } from './length-words.ts';
import { inOneWord } from './lengths.ts';

/** A unit of time that a text names, and where. */
export type NamedUnit = { readonly unit: string; readonly start: number; readonly end: number };

const TIMES: ReadonlySet<string> = new Set([
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'year',
  'decade',
  'century',
]);
/** The fewest letters of a name that is no other word. */
const SHORTEST = 2;

/** The last character of a number, where nothing parts words. */
const COUNT = /[\p{Nd}〇一二三四五六七八九十百千两兩几幾数數半每일이삼사오육칠팔구십백천몇]/u;

/** The units of time that a text names, by the language's names for them. */
export const timeUnitsIn = oncePerObject((given: TaggedText): readonly NamedUnit[] => {
  const { text, tag } = given;
  const { names, all } = lengthWordsOf(tag).names();
  const found: NamedUnit[] = [];
  const add = (name: string, start: number, end: number): void => {
    if (end - start < SHORTEST && all === undefined) return;
    for (const { words, unit } of names.get(name) ?? [])
      if (words.length === 1 && TIMES.has(unit)) found.push({ unit, start, end });
  };
  if (all === undefined) for (const { fold, start, end } of wordsOf(text)) add(fold, start, end);
  // One character is a unit behind a number, and else a part of another word: 독일.
  else
    for (const { index, 0: name } of matchesIn(folded(text), all))
      if (name.length > 1 || COUNT.test(text.charAt(index - 1).trim() || text.charAt(index - 2)))
        add(name, index, index + name.length);
  for (const { unit = '', start, end } of inOneWord(given)) if (TIMES.has(unit)) found.push({ unit, start, end });
  return found;
});
