import { inOneWord } from '../dates/lengths.ts';
import { softNumbersOf } from '../numbers/soft-numbers.ts';
import type { TaggedText } from '../numbers/tagged-text.ts';
import { unitsBeside } from './units-beside.ts';

/** A number and its units, in figures or words. */
export type Quantity = {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly units: ReadonlySet<string>;
  /** Said in one word with its unit: полвека. */
  readonly isOneWord?: true;
};

/** The numbers in words that count something by measure: two decades, six metres. */
export function quantitiesInWords(given: TaggedText): readonly Quantity[] {
  return [
    ...softNumbersOf(given).flatMap(({ value, start, end }) => {
      const units = unitsBeside(given.text, start, end, given.tag);
      return units.size === 0 ? [] : [{ value, start, end, units }];
    }),
    ...inOneWord(given).map(({ value, start, end, unit = '' }) => ({
      value: String(value),
      start,
      end,
      units: new Set([unit]),
      isOneWord: true as const,
    })),
  ];
}

/** "About a mile away": one of a unit, without a number. */
const SINGLE =
  /\b(?:an?|per|each|every) (?=(mile|foot|yard|inch|pound|ounce|gallon|acre|hour|week|month|year|decade|century)\b)/giu;

export function singlesIn({ text, tag }: TaggedText): readonly Quantity[] {
  if (!/^en\b/.test(tag)) return [];
  return [...text.matchAll(SINGLE)].map(({ index, 0: article, 1: unit = '' }) => ({
    value: '1',
    start: index,
    end: index + article.length - 1,
    units: new Set([unit.toLowerCase()]),
  }));
}
