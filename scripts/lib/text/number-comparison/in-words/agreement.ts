import { once, oncePerKey, oncePerObject } from '../../../once.ts';
import { literalPattern } from '../../characters/literal-pattern.ts';
import { hasRunOn } from '../../characters/unspaced-scripts.ts';
import { languageData } from '../../language/language-data.ts';
import { type NumberDifference, type NumberPlace, numberDifference } from '../../number-pairs/number-difference.ts';
import type { TaggedText } from '../../numbers/tagged-text.ts';

type Find = (text: string) => RegExpExecArray | null;
type Patterns = Readonly<Record<'all' | 'most', Find>>;

/** The words of a language for both; a hyphen stands for any ending. */
const patternsOf = oncePerKey((tag): Patterns | undefined => {
  const { agreement } = languageData(tag);
  if (agreement === undefined) return undefined;
  return { all: finderOf(agreement.all), most: finderOf(agreement.most) };
});

const ASCII = /^[\x00-\x7F]*$/;

/** Finds some words. Most texts have none of them: where that is plain, the pattern is not made ready. */
function finderOf(words: readonly string[]): Find {
  const pattern = once(() => new RegExp(sourceOf(words), 'iu'));
  const stems = words.map((word) => word.replace(/-$/, '').toLowerCase());
  return (text) => {
    const lower = text.toLowerCase();
    return ASCII.test(text) && !stems.some((stem) => lower.includes(stem)) ? null : pattern().exec(text);
  };
}

/** One border for all words that have the same: each takes long to be made ready. */
function sourceOf(words: readonly string[]): string {
  const anyOf = (some: readonly string[]): string =>
    some.length === 0 ? '(?!)' : some.map((word) => literalPattern(word.replace(/-$/, ''))).join('|');
  const [runOn, spaced] = [words.filter((word) => hasRunOn(word)), words.filter((word) => !hasRunOn(word))];
  const open = spaced.filter((word) => word.endsWith('-'));
  const whole = spaced.filter((word) => !word.endsWith('-'));
  return String.raw`${anyOf(runOn)}|(?<![\p{L}\p{M}])(?:${anyOf(open)}|(?:${anyOf(whole)})(?![\p{L}\p{M}]))`;
}

/** Whether a text says that all agreed, or that most did; undefined where it says neither, or both. */
const agreementOf = oncePerObject(
  ({ text, tag }: TaggedText): (NumberPlace & { readonly isAll: boolean }) | undefined => {
    const patterns = patternsOf(tag);
    if (patterns === undefined) return undefined;
    const [all, most] = [patterns.all(text), patterns.most(text)];
    const found = all ?? most;
    if (found === null || (all !== null && most !== null)) return undefined;
    const [word] = found;
    return { value: word, text: word, start: found.index, end: found.index + word.length, isAll: all !== null };
  },
);

/** Whether a text says how many of a body agreed; most do not. */
export const mayAgree = (given: TaggedText): boolean => agreementOf(given) !== undefined;

/** The difference where all agreed in a source, and most in its translation, or the other way round: einstimmig as mit Mehrheit. */
export function agreementDifferences(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const own = agreementOf(source);
  const other = own === undefined ? undefined : agreementOf(target);
  if (own === undefined || other === undefined || own.isAll === other.isAll) return [];
  return [numberDifference('ask', 'changed', own, other)];
}
