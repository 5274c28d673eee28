import { matchesIn } from '../../../matches-in.ts';
import { oncePerKey, oncePerObject } from '../../../once.ts';
import { hasRunOn } from '../../characters/unspaced-scripts.ts';
import { languageData } from '../../language/language-data.ts';
import type { NumberPlace } from '../../number-pairs/number-difference.ts';
import { softNumbersOf } from '../../number-words/soft-numbers.ts';
import { wordsOf } from '../../numbers/folded-words.ts';
import type { TaggedText } from '../../numbers/tagged-text.ts';
import { senseWordsPattern } from '../../phrases/sense-words.ts';

type Place = Pick<NumberPlace, 'start' | 'end'>;

/** Whether a number in words is part of a phrase that counts nothing: unter vier Augen, 三番五次, in due parole. */
export function isInCountlessPhrase({ start, end }: Place, given: TaggedText): boolean {
  const phrases = phrasesIn(given);
  if (phrases.length === 0) return false;
  const [from, to] = [start, end].map((at) => given.text.slice(0, at).normalize('NFC').length);
  return phrases.some((phrase) => from !== undefined && to !== undefined && phrase.start <= from && to <= phrase.end);
}

/** Whether a Chinese four is that of 四周, all around, and of no four weeks. */
export const isAllAround = ({ start }: Place, source: TaggedText, target: TaggedText): boolean =>
  target.text.startsWith('四周', start) && !/\b(?:weeks?|fortnights?|months?)\b/iu.test(source.text);

/** The phrases of a text, with blanks or hyphens, by their places in its NFC: Bengali is typed in two ways. */
const phrasesIn = oncePerObject(({ text, tag }: TaggedText): readonly Place[] => {
  const pattern = phrasesOf(tag);
  return pattern === undefined
    ? []
    : matchesIn(text.normalize('NFC').replaceAll('-', ' '), pattern).map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
      }));
});

const phrasesOf = oncePerKey((tag): RegExp | undefined => {
  const { idioms = [] } = languageData(tag).numbers ?? {};
  if (idioms.length === 0) return undefined;
  const phrases = senseWordsPattern(idioms.map((idiom) => idiom.normalize('NFC')));
  return new RegExp(hasRunOn(idioms.join('')) ? phrases : `(?<![\\p{L}\\p{M}])(?:${phrases})(?![\\p{L}\\p{M}])`, 'giu');
});

/** Whether a number is said again for each of several: ساڑھے تین، ساڑھے تین سال. */
export const isSaidAgain = ({ start, value }: Place & { readonly value: string }, target: TaggedText): boolean =>
  softNumbersOf(target).some(
    (word) => word.value === value && word.end < start && AGAIN.test(target.text.slice(word.end, start)),
  );
const AGAIN = /^[،, \u00A0-]{1,2}$/u;

/** Whether a name stands unchanged in the source, where it is no number: Chariots of Fire. */
export function isVerbatim({ start, end }: Place, text: string, source: TaggedText): boolean {
  const name = text.slice(start, end);
  if (!/^\p{Lu}/u.test(name)) return false;
  const isRead = softNumbersOf(source).some((word) => source.text.slice(word.start, word.end) === name);
  return !isRead && wordsOf(source.text).some((word) => source.text.slice(word.start, word.end) === name);
}
