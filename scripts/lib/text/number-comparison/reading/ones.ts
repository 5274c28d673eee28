import { oncePerObject } from '../../../once.ts';
import { textBefore } from '../../characters/text-before.ts';
import type { NumberPlace } from '../../number-pairs/number-difference.ts';
import { softNumbersOf } from '../../number-words/soft-numbers.ts';
import type { TaggedText } from '../../numbers/tagged-text.ts';

/** Words behind "one" where it counts nothing: one of them, one another, one day, one by one. */
const BEFORE_NOUN =
  /^[\s\u00A0](?!(?:about|after|again|and|another|are|as|at|ago|before|big|but|by|can|could|day|direct(?:ion)?|down|end|for|from|had|hand|has|have|he|how|if|in|into|is|it|last|level|less|like|may|might|more|morning|must|night|not|of|off|on|or|out|over|per|percent|place|point|reason|respect|sense|should|shot|side|step|stop|than|that|the|then|they|thing|time|to|too|trick|up|was|way|we|were|what|when|where|which|while|who|whom|whose|will|with|word|would|you|accord|flesh|heart|mind|piece|voice)\b)\p{Ll}{3}/u;
/** What stands before "one" where it stands for a noun, or means some: the last one, no one, any one man, one-to-one talks. */
const BEFORE = /\b(?:no|any|each|every|this|that|which|some|point|only the|last|next|first|other|than) $|-$/iu;

/** "One was wounded", where it is one of those that are counted. */
const BEFORE_VERB = /^ (?:was|is|has|had|died|of whom)\b/;
const BEGINS = /(?:^|[.,;:] |\b(?:and|but|while) )$/i;

/** Behind one of two that English tells apart: one strikes the other; one large and one small; when one of them, or both. */
const IS_OF_TWO = /^[^.;!?]{0,60}\b(?:the other|and one|or both)\b/iu;

/** Behind one for each of several: one sprite in each of the four colours. */
const IS_FOR_EACH = /^[^.,;!?]{0,40}\b(?:at|for|from|in|of|on|per|to|with) each\b/iu;

/** Before and behind one that is followed by the next: from one version of it to the next. */
const FROM = /\bfrom $/iu;
const IS_TO_NEXT = /^[^.,;!?]{1,60}\bto (?:the (?:next|other)|another)\b/iu;

const IS_SECOND = /\bone\b[^.;!?]{0,60}\band $/iu;

/** The places where English counts one thing, one woman, and not "one of them" or "one day"; empty in other languages. */
export const onesIn = oncePerObject((given: TaggedText): readonly NumberPlace[] => {
  const { text, tag } = given;
  if (!/^en\b/.test(tag) || !/\bone\b/i.test(text)) return [];
  return softNumbersOf(given).flatMap(({ value, start, end }) =>
    value === '1' &&
    /^one$/i.test(text.slice(start, end)) &&
    isCounting(textBefore(text, start, 10), text.slice(end, end + 16)) &&
    !IS_OF_TWO.test(text.slice(end, end + LONGEST_PAIR)) &&
    !(FROM.test(text.slice(Math.max(0, start - 5), start)) && IS_TO_NEXT.test(text.slice(end, end + LONGEST_PAIR))) &&
    !IS_FOR_EACH.test(text.slice(end, end + LONGEST_PAIR)) &&
    !IS_SECOND.test(textBefore(text, start, LONGEST_PAIR))
      ? [{ value, start, end, text: text.slice(start, end) }]
      : [],
  );
});

/** UTF-16 units from one of two to the other. */
const LONGEST_PAIR = 72;

const isCounting = (before: string, behind: string): boolean =>
  (BEFORE_NOUN.test(behind) && !BEFORE.test(before)) || (BEFORE_VERB.test(behind) && BEGINS.test(before));
