import { matchesIn } from '../../../matches-in.ts';
import { oncePerObject } from '../../../once.ts';
import type { NumberDifference } from '../../number-pairs/number-difference.ts';
import { proseDigits } from '../../numbers/digits.ts';
import type { TaggedText } from '../../numbers/tagged-text.ts';

/** Letters and figures that mark one thing: a document, a file, a flight, a room, an account. */
type Code = { readonly text: string; readonly start: number; readonly end: number };

const NOT_BEHIND = '(?<![\\p{sc=Latn}\\p{sc=Cyrl}\\p{sc=Grek}\\d.,:\\p{Sc}\\-/])';
const CODE = new RegExp(
  `${NOT_BEHIND}(?:[A-Z]{2}\\d{2}(?: ?[A-Z\\d]{2,4}){3,8}|[A-Z\\d]{1,12}(?:[-/.][A-Z\\d]{1,12}){1,8}(?: \\d{2,6})?|\\d{1,4}[A-Za-z])(?![\\p{L}\\d])`,
  'gu',
);
/** A quick test: a capital beside a figure, or a letter behind one. */
const MAY_BE = /[A-Z][-/. ]?\p{Nd}|\p{Nd}[-/.]?[A-Za-z](?![A-Za-z])/u;
/** Letters behind a figure that stand for thousands, millions and more, or for units. */
const OF_SCALE = /^\d+[kmbtghsl]$/i;

/** The codes of a text that have letters and figures. */
const codesIn = oncePerObject(({ text }: TaggedText): readonly Code[] => {
  if (!MAY_BE.test(text)) return [];
  const plain = proseDigits(text);
  return matchesIn(plain.text, CODE).flatMap(({ index, 0: code }) =>
    /\d/.test(code) && /[A-Za-z]/.test(code)
      ? [{ text: code, start: plain.place(index), end: plain.place(index + code.length) }]
      : [],
  );
});

/**
 * The differences where a code has the figures of the source's and another letter: S/2023/417 as A/2023/417, KL-604A as
 * KL-604B. Names of powers and diseases before a figure (EU-27, HIV-1) have letters of their own in each language.
 */
export function codeDifferences(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const own = codesIn(source);
  if (own.length === 0) return [];
  const plain = proseDigits(target.text).text;
  const lost = own.filter(({ text }) => !plain.includes(text));
  if (lost.length === 0) return [];
  const known = new Set(own.map(({ text }) => text));
  const others = codesIn(target).filter(({ text }) => !known.has(text));
  return lost.flatMap((code): readonly NumberDifference[] => {
    const at = others.findIndex((other) => isOther(code.text, other.text));
    const [other] = at < 0 ? [] : others.splice(at, 1);
    return other === undefined
      ? []
      : [{ severity: 'block', kind: 'letter', source: placeOf(code), target: placeOf(other) }];
  });
}

const placeOf = ({ text, start, end }: Code) => ({ text, value: text, start, end });

const shapeOf = (code: string): string => code.replace(/[A-Z]/gi, 'A').replaceAll(' ', '');

/** The letters of the European Union and its Communities behind the number of a law, in the languages that have laws there: 1907/2006/EG. */
const UNION = /(?<=\d\/)(?:E[CGEUSKYFBÜ]|CE|CEE|EEC|EWG|UE|WE|EHS|EGK|EURATOM)$/;
const withoutUnion = (code: string): string => code.replace(UNION, '');

/** Dimensions, whose letter is that of the language's word: 3D, 3B. */
const DIMENSIONS = /^[2-4]D$/;

/** Teams by age, whose letter is that of the language's word for "under": U-20, M20, S-20. */
const UNDER_AGE = /^U-?(?:1[2-9]|2[0-3])$/;

/** Whether two codes differ in nothing but letters, and not as names in two languages do. */
function isOther(one: string, other: string): boolean {
  if (shapeOf(one) !== shapeOf(other) || one.toUpperCase() === other.toUpperCase()) return false;
  if (withoutUnion(one) === withoutUnion(other) && withoutUnion(one) !== one) return false;
  if (OF_SCALE.test(one) && OF_SCALE.test(other)) return false;
  if (DIMENSIONS.test(one) && one.length === other.length) return false;
  if (UNDER_AGE.test(one)) return false;
  const parts = (code: string): readonly string[] => code.replaceAll(' ', '').split(/[-/.]/);
  const [own, its] = [parts(one), parts(other)];
  if (own.length > 2) return true;
  return own.every((part, at) => part === its[at] || part.length === 1 || /\d/.test(part));
}
