import { oncePerKey, oncePerObject } from '../../../once.ts';
import { literalPattern } from '../../characters/literal-pattern.ts';
import { textBefore } from '../../characters/text-before.ts';
import { hasRunOn } from '../../characters/unspaced-scripts.ts';
import { languageData } from '../../language/language-data.ts';
import { type NumberDifference, type NumberPlace, numberDifference } from '../../number-pairs/number-difference.ts';
import { folded } from '../../numbers/folded-words.ts';
import { isYear } from '../../numbers/number-token.ts';
import type { TaggedText } from '../../numbers/tagged-text.ts';
import { isSameOrShare, numberPlacesIn } from '../reading/number-places.ts';

/** What a figure of a change is: by how much, from how much, to how much. */
type Way = 'by' | 'from' | 'to';
type Change = NumberPlace & { readonly way: Way };

/** English verbs and nouns of a change. */
const CHANGED =
  /\b(?:r[oi]se[sn]?|rising|f[ae]ll(?:s|en|ing)?|cut(?:s|ting)?|increas\p{L}+|decreas\p{L}+|reduc\p{L}+|gr[eo]w\p{L}*|drop\p{L}*|declin\p{L}+|climb\p{L}*|jump\p{L}*|slash\p{L}*|rais\p{L}+|lower(?:s|ed|ing)|shr[aiu]nk\p{L}*|surg\p{L}+|plung\p{L}+|eas(?:e|es|ed|ing)|slid(?:e|es|ing)?|slip(?:s|ped|ping)?|dip(?:s|ped|ping)?|s[aiu]nk(?:s|ing)?|narrow(?:s|ed|ing)|widen(?:s|ed|ing)?|edg(?:es|ed|ing)|plummet\p{L}*|(?:w[ae]nt|go(?:es|ne|ing)?) (?:up|down))\b/iu;
/** How English says each, right before the number. */
const WAYS: Readonly<Record<Way, RegExp>> = {
  by: /\bby (?:(?:about|around|almost|nearly|at least|more than|some|a further|an?) )?\p{Sc}?$/iu,
  from: /\bfrom (?:(?:about|around|almost|nearly|an?) )?\p{Sc}?$/iu,
  to: /(?<!\bup )\bto (?:(?:about|around|almost|nearly|an?) )?\p{Sc}?$/iu,
};
/** UTF-16 units before a number in which its change is said, and its way. */
const REACH = 48;
const NEAR = 24;
/** The other figure of a change: from 40 million lei to 65 million. */
const TO_BEHIND = /^[^.;:!?]{0,28}\bto \p{Sc}?(?:about |around |nearly )?[\d\p{Ll}]/u;
const STOPS = /[.;:!?]\s/u;

/**
 * The differences where something rose by so much in a source, and to so much in its translation, or the other way round; by the
 * words right beside the number. A person has to look.
 */
export function changeWayDifferences(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const changes = changesIn(source);
  if (changes.length === 0 || languageData(target.tag).changes === undefined) return [];
  return changes.flatMap((change): readonly NumberDifference[] => {
    const [same, ...more] = numberPlacesIn(target).filter((each) => isSameOrShare(change, each));
    if (same === undefined || more.length > 0) return [];
    const ways = waysBeside(same, target);
    const isOther = change.way === 'by' ? ways.includes('to') : ways.includes('by');
    return isOther && !ways.includes(change.way) ? [numberDifference('ask', 'way', change, same)] : [];
  });
}

/** The numbers of an English text by, from or to which something has changed; read once for all languages. */
const changesIn = oncePerObject((source: TaggedText): readonly Change[] => {
  const { text, tag } = source;
  if (!/^en\b/.test(tag) || !CHANGED.test(text)) return [];
  const numbers = numberPlacesIn(source);
  return numbers.flatMap((number) => {
    const lead = textBefore(text, number.start, NEAR);
    const way = (['by', 'from', 'to'] as const).find((each) => WAYS[each].test(lead));
    const clause = textBefore(text, number.start, REACH).split(STOPS).at(-1) ?? '';
    // Up from 58 is so much more than 58, which others say in other words.
    if (way === 'from' && !TO_BEHIND.test(text.slice(number.end, number.end + REACH))) return [];
    const isOnce = numbers.filter(({ value }) => value === number.value).length === 1;
    return way === undefined || !isOnce || isYear(number.value) || !CHANGED.test(clause) ? [] : [{ ...number, way }];
  });
});

/** The ways that words right beside a number say. */
export function waysBeside({ start, end }: NumberPlace, { text, tag }: TaggedText): readonly Way[] {
  const patterns = patternsOf(tag);
  const lead = folded(textBefore(text, start, NEAR)).replaceAll('’', "'");
  const rest = folded(text.slice(end, end + NEAR)).replaceAll('’', "'");
  return (['by', 'from', 'to'] as const).filter(
    (way) => patterns[way].before.test(lead) || patterns[way].after.test(rest),
  );
}

type Beside = { readonly before: RegExp; readonly after: RegExp };

const patternsOf = oncePerKey((tag): Readonly<Record<Way, Beside>> => {
  const { changes } = languageData(tag);
  const alternatives = (words: readonly string[]): string =>
    words
      .map((word) => folded(word).replaceAll('’', "'"))
      // An ending of what is counted: 20 miljoonalla.
      .map((word) =>
        word.startsWith('_') ? `[\\p{L}\\p{M}]{2,16}${literalPattern(word.slice(1))}` : literalPattern(word),
      )
      .join('|') || '(?!)';
  const of = (way: Way): Beside => {
    const { before = [], after = [] } = changes?.[way] ?? {};
    const isRunOn = hasRunOn(before.join(''));
    return {
      before: new RegExp(`${isRunOn ? '' : '(?<![\\p{L}\\p{M}])'}(?:${alternatives(before)})[ \\u00A0]?\\p{Sc}?$`, 'u'),
      after: new RegExp(
        hasRunOn(after.join(''))
          ? `^[ \\u00A0]?[\\p{L}\\p{M}]{0,3}?(?:${alternatives(after)})`
          : `^[ \\u00A0%-]{0,2}(?:[\\p{L}\\p{M}]{1,12}[ \\u00A0-])?(?:${alternatives(after)})(?![\\p{L}\\p{M}])`,
        'u',
      ),
    };
  };
  return { by: of('by'), from: of('from'), to: of('to') };
});
