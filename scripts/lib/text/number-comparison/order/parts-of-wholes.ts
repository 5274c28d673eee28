import { oncePerKey } from '../../../once.ts';
import { textBefore } from '../../characters/text-before.ts';
import { languageData } from '../../language/language-data.ts';
import { type NumberDifference, type NumberPlace, numberDifference } from '../../number-pairs/number-difference.ts';
import type { TaggedText } from '../../numbers/tagged-text.ts';
import { phraseAlternatives } from '../../phrases/word-lists.ts';
import { countsIn, countsWith } from '../in-words/people-counts.ts';

/** Two figures of which one counts a part of what the other counts. */
type Share = { readonly part: NumberPlace; readonly whole: NumberPlace };
type Words = { readonly between: RegExp; readonly before: RegExp; readonly among: RegExp; readonly behind: RegExp };

const NEVER = /(?!)/u;
/** UTF-16 units between a whole and the part that is named behind it. */
const REACH = 60;

/** The words of a language that stand between a part and its whole, before a whole that is named first, and before its part. */
const wordsOf = oncePerKey((tag): Words | undefined => {
  const { parts } = languageData(tag);
  if (parts === undefined) return undefined;
  const anyOf = (words: readonly string[]): string => phraseAlternatives(words);
  return {
    between: parts.of.length === 0 ? NEVER : new RegExp(`^[\\s\\u00A0](?:${anyOf(parts.of)})[\\s\\u00A0]$`, 'iu'),
    before:
      parts.first.length === 0 ? NEVER : new RegExp(`(?:^|[.!?,;:]\\s)(?:${anyOf(parts.first)})[\\s\\u00A0]$`, 'iu'),
    among:
      parts.among.length === 0
        ? NEVER
        : new RegExp(
            `^[^.!?]{0,40}[\\s,(\\u00A0](?:${anyOf(parts.among)})[\\s\\u00A0](?:\\p{L}{1,12}[\\s\\u00A0]){0,2}$`,
            'iu',
          ),
    // Counters and nouns may stand before it: 15名董事中, 15 kişiden.
    behind:
      parts.behind === undefined
        ? NEVER
        : new RegExp(
            `^[\\s\\u00A0]?[\\p{L}\\p{M}\\s\\u00A0'’]{0,24}?(?:${anyOf(parts.behind)})(?![\\p{L}\\p{M}]{4})`,
            'iu',
          ),
  };
});

/** The parts of a text and their wholes: 12 of the 30, of the 30 dead 12, 30 people, among them 12. */
function sharesIn(given: TaggedText, others: readonly NumberPlace[] = []): readonly Share[] {
  const words = wordsOf(given.tag);
  const counts = words === undefined ? [] : countsWith(given, others);
  return counts.slice(0, -1).flatMap((first, at): readonly Share[] => {
    const next = counts[at + 1];
    if (next === undefined || words === undefined || next.start < first.end || next.start - first.end > REACH)
      return [];
    // “Two of” is read as one.
    const end = first.end - (/ of$/i.exec(first.text)?.[0].length ?? 0);
    const between = given.text.slice(end, next.start);
    // From 7–14 is a range.
    if (!/\p{L}/u.test(between)) return [];
    if (words.between.test(between)) return [{ part: first, whole: next }];
    return words.behind.test(between) ||
      words.before.test(textBefore(given.text, first.start, 24)) ||
      words.among.test(between)
      ? [{ part: next, whole: first }]
      : [];
  });
}

/** The differences where a part of the source is the whole in the translation: 30 of the 12 dead, for 12 of the 30. */
export function partDifferences(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  if (countsIn(source).length < 2) return [];
  const own = sharesIn(source);
  if (own.length === 0) return [];
  const other = sharesIn(target, countsIn(source)).find(({ part, whole }) =>
    own.some((share) => share.part.value === whole.value && share.whole.value === part.value),
  );
  const same = own.find(({ whole }) => whole.value === other?.part.value);
  return other === undefined || same === undefined
    ? []
    : [numberDifference('block', 'exchanged', same.part, other.part)];
}
