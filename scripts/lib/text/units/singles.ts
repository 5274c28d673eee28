import { matchesIn } from '../../matches-in.ts';
import type { TaggedText } from '../numbers/tagged-text.ts';
import { type Quantity, quantitiesInWords } from './units-beside.ts';

/** The numbers in words of a text that count something by measure, and the units of which it has one without a number. */
export const quantitiesWithSingles = (given: TaggedText): readonly Quantity[] => [
  ...quantitiesInWords(given),
  ...singlesIn(given),
];

/** English for one of a unit without a number: "About a mile away". */
const SINGLE =
  /\b(?:an?|per|each|every) (?=(mile|foot|yard|inch|pound|ounce|gallon|acre|hour|week|month|year|decade|century)\b)/giu;

/** The units of which an English text has one, without a number: “a mile away”. */
export function singlesIn({ text, tag }: TaggedText): readonly Quantity[] {
  if (!/^en\b/.test(tag)) return [];
  return matchesIn(text, SINGLE).map(({ index, 0: article, 1: unit = '' }) => ({
    value: '1',
    start: index,
    end: index + article.length - 1,
    units: new Set([unit.toLowerCase()]),
  }));
}
