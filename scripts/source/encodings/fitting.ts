import { alphabetsOf } from '../../lib/text/index.ts';
import { codesOf, modelScore, type Rows } from './likeness.ts';
import { faultyPlaces, tokensOf } from './repaired-words.ts';

/** How many words may have letters of another language: names come from anywhere. */
const MOST_FOREIGN = 0.1;

/**
 * How much a text looks like a language that writes all its letters, from 0 to 1: the language that it looks most like of
 * those whose alphabet it keeps to.
 *
 * @param script franc's name for it
 */
export function fittingScore(
  text: string,
  rows: Rows,
  { script, name }: { readonly script: string; readonly name: string },
): number {
  const alphabets = alphabetsOf(script);
  const tokens = [...new Set(tokensOf(text))].filter(
    (token) => /[^\0-\x7F]/.test(token) && !/^[^\p{L}]*\p{Lu}/u.test(token),
  );
  const scores = codesOf(name).flatMap((code) => {
    const tag = Intl.getCanonicalLocales(code)[0] ?? code;
    if (!alphabets.has(tag) || faultyPlaces(tokens, script, tag).length > MOST_FOREIGN * tokens.length) return [];
    return [modelScore(rows, code) ?? 0];
  });
  return Math.max(0, ...scores);
}
