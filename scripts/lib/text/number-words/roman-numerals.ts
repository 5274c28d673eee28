import { matchesIn } from '../../matches-in.ts';
import { romanValue } from '../numbers/digits.ts';
import type { SoftNumber } from './number-words.ts';

const ROMAN = /([IVXLCDM](?<![\p{L}\p{N}].)[IVXLCDM]*)(?:er|re|[eè]me|[eè]na|[eè]|º|ª|o|a)?(?![\p{L}\p{N}])/gu;
/** A Roman numeral among ASCII letters; a quick test. */
const MAY_BE_ROMAN = /(?<![A-Za-z\d])[IVXLCDM]+(?:er|re|[eè]me|[eè]na|[eè]|º|ª|o|a)?(?![A-Za-z\d])/;

/** Two letters of a Roman numeral as they are typed on Cyrillic keyboards: ХХ, ХІХ, ХVІІІ. */
const IN_CYRILLIC = /(?<![\p{L}\p{N}])[ХІӀXIV]{0,5}(?:[ХІӀ][ХІӀXIV]|[XIV][ХІӀ])[ХІӀXIV]{0,5}(?![\p{L}\p{N}])/u;
const asLatin = (text: string): string =>
  text.replace(CYRILLIC_NUMERALS, (all) => all.replaceAll('Х', 'X').replaceAll(/[ІӀ]/g, 'I'));
const CYRILLIC_NUMERALS = new RegExp(IN_CYRILLIC, 'gu');

/** A clear Roman numeral: one letter may be anything, and MIX, CD and DM are no numbers. */
const CLEARLY_ROMAN = /^[IVX]{2,}$/;

/** The Roman numerals in a text, with endings and in Cyrillic letters too; those that may be words or letters are weak. */
export function romanNumbersIn(given: string): readonly SoftNumber[] {
  const text = IN_CYRILLIC.test(given) ? asLatin(given) : given;
  if (!MAY_BE_ROMAN.test(text)) return [];
  return matchesIn(text, ROMAN).flatMap((match): readonly SoftNumber[] => {
    const { 0: all, 1: numeral = '', index } = match;
    // Va durar: a word at the beginning of a sentence.
    if (/^[A-Z][a-z]+$/.test(all) && /(?:^|[.!?:«“"] ?)$/u.test(text.slice(0, index))) return [];
    const value = romanValue(numeral);
    if (value === undefined) return [];
    const isWeak = !CLEARLY_ROMAN.test(numeral);
    return [{ value: String(value), start: index, end: index + all.length, ...(isWeak && { isWeak }) }];
  });
}
