import { oncePerKey } from '../../once.ts';
import { countedWords } from '../language/language-data.ts';
import { folded } from '../numbers/folded-words.ts';

/** A currency's name of several words, folded: `kanadische dollar`. */
type CurrencyName = { readonly code: string; readonly words: readonly string[] };

/** Letters in which the first word of a name begins as in any of its cases. */
const SAME_START = 3;
/** Letters that a case may change at the end of a word, and add to it. */
const CUT = 3;
const ENDING = 3;
const NONE: readonly CurrencyName[] = [];

/**
 * The currencies that a text begins with by a name of two words or more in any case: “kanadischen Dollar”. CLDR has the
 * nominative, and the noun alone names several currencies.
 *
 * @param rest folded text from the name on
 * @returns ISO 4217 codes; undefined where no such name begins
 */
export function inflectedCurrency(rest: string, tag: string): ReadonlySet<string> | undefined {
  const names = namesOf(tag).get(rest.slice(0, SAME_START)) ?? NONE;
  if (names.length === 0) return undefined;
  const words = rest.match(WORD) ?? [];
  let [best, codes] = [0, new Set<string>()];
  for (const { code, words: name } of names) {
    const shared = sharedLetters(words, name);
    if (shared === 0 || shared < best) continue;
    if (shared > best) codes = new Set();
    best = shared;
    codes.add(code);
  }
  return best === 0 ? undefined : codes;
}

const WORD = /[\p{L}\p{M}]+/gu;

/** How many letters the words of a name share with those of a text; 0 where one of them is another word. */
function sharedLetters(words: readonly string[], name: readonly string[]): number {
  let sum = 0;
  for (const [at, own] of name.entries()) {
    const word = words[at] ?? '';
    let shared = 0;
    while (shared < own.length && own[shared] === word[shared]) shared += 1;
    if (shared < Math.max(SAME_START, own.length - CUT) || word.length - shared > ENDING) return 0;
    sum += shared;
  }
  return sum;
}

/** The names of two words or more, by the first letters of the first. */
const namesOf = oncePerKey(
  (tag): ReadonlyMap<string, readonly CurrencyName[]> =>
    Map.groupBy(
      Object.entries(countedWords(tag).currencies).flatMap(([code, names]) =>
        code.includes(' ')
          ? []
          : names.flatMap((name): readonly CurrencyName[] => {
              // Franc CFA (BCEAO).
              const words = folded(name.replace(/\([^()]*\)/u, '')).match(WORD) ?? [];
              return words.length < 2 ? [] : [{ code, words }];
            }),
      ),
      ({ words }) => words[0]?.slice(0, SAME_START) ?? '',
    ),
);
