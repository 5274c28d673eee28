import { matchesIn } from '../../../matches-in.ts';
import { once, oncePerObject } from '../../../once.ts';
import type { NumberPlace } from '../../number-pairs/number-difference.ts';
import type { TaggedText } from '../../numbers/tagged-text.ts';
import type { PhrasePlace } from '../../senses/phrase-set.ts';
import { numberPlacesIn } from '../reading/number-places.ts';
import { CONTRARY, type TextSide, withoutPlaces } from './sides.ts';

/**
 * The one side that an English text says: `side` as it is meant, `isTurned` where that is said by a “not” of its contrary (not more than),
 * `isDenied` where the text denies something else.
 */
export type EnglishSide = {
  readonly side: TextSide;
  readonly isTurned: boolean;
  readonly isDenied: boolean;
  readonly isLimit: boolean;
  readonly place: PhrasePlace;
  /** The number beside an amount. */
  readonly number?: NumberPlace;
};

/** A quick test for words of an amount, and for those of a time. */
const MAY_LIMIT =
  /\b(?:more|higher|greater|larger|longer|older|bigger|heavier|over|above|least|most|exceed\w*|excess|upwards|minimum|maximum|less|fewer|lower|smaller|shorter|younger|under|below|up to)\b/iu;
const MAY_ORDER = /\b(?:before|prior to|ahead of|until|till|after|following|no (?:later|earlier|sooner) than)\b/iu;

const RAW: Readonly<Record<'more' | 'less', string>> = {
  more: `(?:more|greater|higher|larger|longer|older|bigger|heavier|faster) than|exceed(?:s|ed|ing)?|over|above`,
  less: `(?:less|fewer|lower|smaller|shorter|younger|lighter) than|under|below`,
};
/** Words that say a limit whole. */
const FIXED: Readonly<Record<'more' | 'less', string>> = {
  more: `at (?:the (?:very )?)?least|minimum(?: of)?|in excess of|or (?:more|over|above|older|longer)`,
  less: String.raw`at (?:the (?:very )?)?most|maximum(?: of)?|up to(?= the age of\b)|or (?:less|fewer|under|below|younger|shorter)`,
};
/** Words behind a number by which something is more, or less: seven more than before, two degrees above. */
const BEHIND: Readonly<Record<'more' | 'less', RegExp>> = {
  more: /\b(?:more(?! (?:in|to)\b)|higher|above)\b/giu,
  less: /\b(?:fewer|less|lower|below)\b/giu,
};
const PATTERNS = once(() =>
  (['more', 'less'] as const).map((raw) => ({
    raw,
    turned: new RegExp(
      String.raw`\b(?:(?:no|not|never|neither|cannot)\b|\w+n['’]t\b)(?: \w+){0,2}? (?:${RAW[raw]})\b`,
      'giu',
    ),
    plain: new RegExp(String.raw`\b(?:${RAW[raw]})\b`, 'giu'),
    fixed: new RegExp(String.raw`\b(?:${FIXED[raw]})\b`, 'giu'),
  })),
);

/** Every other word with which English says more, or less. */
const SAYS: Readonly<Record<'more' | 'less', RegExp>> = {
  more: /\b(?:more|most|higher|greater|larger|longer|older|above|over|at least|exceed|beyond|upwards|further|another|additional|extra|up|rose|risen|increas|grew|grow)/iu,
  less: /\b(?:less|least|fewer|lower|smaller|shorter|younger|below|under|at most|beneath|nearly|almost|up to|until|down|fell|fall|drop|cut|reduc|declin|decreas|lost|short)/iu,
};
const DENIES =
  /\b(?:not?|nor|never|neither|without|cannot|none|nothing|nobody|unless|except|only|(?<!\ba )few|fail\w*|refus\w*|forb[ai]d\w*|prohibit\w*|illegal|unlawful|exempt\w*|unable|ban(?:ned|s)?)\b|n['’]t\b/iu;
/** Words after which another number than the one beside the limit is meant. */
const PLACES = /^(?:over|above|under|below)$/iu;
/** UTF-16 units between a limit and its number. */
const REACH = 28;

const placesOf = (text: string, pattern: RegExp): readonly (PhrasePlace & { readonly text: string })[] =>
  matchesIn(text, pattern).map(({ index, 0: word }) => ({ start: index, end: index + word.length, text: word }));

/** The one side of an amount that an English text says beside a number; undefined where it says none, or both. */
export const amountSideOf = oncePerObject((source: TaggedText): EnglishSide | undefined => {
  const { text, tag } = source;
  if (!/^en\b/.test(tag) || !MAY_LIMIT.test(text)) return undefined;
  // One of, one or more: an article more often than a number.
  const numbers = numberPlacesIn(source).filter(({ value }) => value !== '1');
  if (numbers.length === 0) return undefined;
  const turned = PATTERNS().flatMap(({ raw, turned: pattern }) =>
    placesOf(text, pattern).map((each) => ({ ...each, side: CONTRARY[raw], isTurned: true, isLimit: true })),
  );
  const rest = withoutPlaces(text, turned);
  const own = PATTERNS().flatMap(({ raw, plain, fixed }) => [
    ...placesOf(rest, plain).map((each) => ({
      ...each,
      side: raw,
      isTurned: false,
      isLimit: false,
    })),
    ...placesOf(rest, fixed).map((each) => ({ ...each, side: raw, isTurned: false, isLimit: true })),
  ]);
  const behind = (['more', 'less'] as const).flatMap((side) =>
    placesOf(rest, BEHIND[side])
      .filter((each) => numbers.some((number) => isRightBehind(number, each, text)))
      .map((each) => ({ ...each, side, isTurned: false, isLimit: false })),
  );
  const said = [...turned, ...own, ...behind].flatMap((each) => {
    const number = behind.some((one) => one === each)
      ? numbers.find((one) => isRightBehind(one, each, text))
      : numberBeside(each, numbers, text);
    return number === undefined ? [] : [{ ...each, number }];
  });
  const [first] = said;
  if (first === undefined || said.some(({ side }) => side !== first.side)) return undefined;
  const others = withoutPlaces(text, said);
  const contrary = first.side === 'more' ? SAYS.less : SAYS.more;
  if (contrary.test(others)) return undefined;
  return { ...first, place: first, isTurned: said.every(({ isTurned }) => isTurned), isDenied: DENIES.test(others) };
});

/** Whether a word stands behind a number and no more than three others. */
const isRightBehind = (number: NumberPlace, { start }: PhrasePlace, text: string): boolean =>
  start >= number.end && /^(?:%| per cent| percent)?(?: \p{L}+){0,3} $/u.test(text.slice(number.end, start));

/** The number that words of a limit stand beside; for minimum and maximum any number. */
function numberBeside(
  { start, end, text: word }: PhrasePlace & { readonly text: string },
  numbers: readonly NumberPlace[],
  text: string,
): NumberPlace | undefined {
  const near = numbers.find((number) => {
    const between = number.start >= end ? text.slice(end, number.start) : text.slice(number.end, start);
    if (number.start < end && number.end > start) return false;
    const reach = PLACES.test(word) || /(?:over|above|under|below)$/iu.test(word) ? 2 : REACH;
    return (number.start >= end || /^or /iu.test(word)) && between.length <= reach && !/[.,;:!?()]/u.test(between);
  });
  return near ?? (/^(?:minimum|maximum)/iu.test(word) ? numbers[0] : undefined);
}

/** “Before” of a place, and words that are no time: before the court, named after, after all. */
const IDIOMS =
  /\bbefore (?:(?:a|an|the|his|her|their|its|any|this|that|both|each) )?(?:\p{L}+ ){0,2}(?:courts?|judges?|magistrates?|tribunals?|parliament|committees?|panel|commission|council|assembly|senate|board|jury|god|eyes|(?:gathered )?reporters|journalists|voters|cameras?|audiences?|crowds?|fans|supporters|spectators|us|you|me|him|them)\b|\b(?:look|looks|looked|looking|named?|names|take|takes|took|go|goes|chase|run|running|ran|soul) after\b|\bafter all\b|\b(\w+) after (?:\1|another|the other)\b|\bthe (?:day after tomorrow|day before yesterday)\b/giu;
const BEFORE = /\b(?:(?<!\b(?:as|than) )before(?! ?[.,;:!?)])|prior to|ahead of|until|till|no later than)\b/giu;
const AFTER = /\b(?:after|following (?=(?:a|an|the|his|her|their|its|this|that|\d)\b)|no (?:earlier|sooner) than)\b/giu;
/** Every other word with which English says what is earlier, or later. */
const ALSO: Readonly<Record<'before' | 'after', RegExp>> = {
  before:
    /\b(?:[Bb]efore\w*|prior|earlier|previous\w*|former\w*|ahead|ago|until|till|pre-\w+|in front|up to|by (?:the (?:time|end)|this|that|then|now|\d|\p{Lu}))\b/u,
  after:
    /\b(?:after(?!noon)\w*|since|follow\w*|later|subsequen\w*|then|from|once|upon|next|post-\w+|onwards?|in the wake)\b/iu,
};

/** The one side of a time or an event that an English text says; undefined where it says none, or both. */
export const orderSideOf = oncePerObject((source: TaggedText): EnglishSide | undefined => {
  const { text, tag } = source;
  if (!/^en\b/.test(tag) || !MAY_ORDER.test(text)) return undefined;
  const plain = withoutPlaces(text, placesOf(text, IDIOMS));
  const [before, after] = [placesOf(plain, BEFORE), placesOf(plain, AFTER)];
  const [side, said] = before.length > 0 ? (['before', before] as const) : (['after', after] as const);
  const [place] = said;
  if (place === undefined || (before.length > 0 && after.length > 0)) return undefined;
  const others = withoutPlaces(plain, said);
  if (ALSO[side === 'before' ? 'after' : 'before'].test(others)) return undefined;
  const isTurned = /^no /iu.test(place.text);
  return { side, isTurned, isDenied: DENIES.test(others), isLimit: false, place };
});
