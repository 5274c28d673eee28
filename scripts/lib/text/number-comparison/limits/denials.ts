import { oncePerKey, oncePerObject } from '../../../once.ts';
import { literalPattern } from '../../characters/literal-pattern.ts';
import { hasRunOn } from '../../characters/unspaced-scripts.ts';
import { languageData } from '../../language/language-data.ts';
import { type NumberDifference, type NumberPlace, numberDifference } from '../../number-pairs/number-difference.ts';
import { softNumbersOf } from '../../number-words/soft-numbers.ts';
import { folded } from '../../numbers/folded-words.ts';
import { type TaggedText, tokensOf } from '../../numbers/tagged-text.ts';
import { senseWordsPattern } from '../../phrases/sense-words.ts';

/** Where a language says "not", each in a folded text. */
export type Denials = {
  /**
   * “Not” before the end of the text, in the same clause: elle ne supporte pas plus de 2; hvorki fleiri né færri en 12.
   */
  readonly ahead: RegExp;
  /** “Not” right behind the word that the text goes on from. */
  readonly behind: RegExp;
  readonly anywhere: RegExp;
  /** "Not", and every other word that denies or restricts. */
  readonly broad: RegExp;
  /** These, and what refuses, forbids or excepts; undefined where the words of a language are not known so well. */
  readonly any: RegExp | undefined;
  /** Words for “only”. */
  readonly only: RegExp;
  /** What says “only” by a denial, with all between: ne … que, しか…ない. */
  readonly exceptive: RegExp;
  /** "Must not" before the end of the text, with a verb between: no puede durar. */
  readonly forbids: RegExp;
};

/** Matches nothing. */
export const NEVER = /(?!)/u;

/** Whether the words of a language that deny a verb are known. */
export const knowsDenial = (tag: string): boolean => denialsOf(tag).anywhere !== NEVER;
/** Whether a text denies anything. */
export const deniesAnywhere = ({ text, tag }: TaggedText): boolean => denialsOf(tag).anywhere.test(folded(text));
/** Languages whose verb comes last, and "not" with it: one that stands before a limit is about something else. */
const VERB_LAST = /^(?:am|az|bn|fa|hi|mr|om|ps|tr|ug|ur)\b/;
/** The one of these that has its limits behind the figure, and "not" behind them: 20 olii hin qabne. */
const LIMIT_BEHIND = /^om\b/;

/** Korean writes its particles onto the word before them. */
const HANGUL = /\p{sc=Hang}/u;

/** The patterns for "not" in a language, by the words in its data. */
export const denialsOf = oncePerKey((tag): Denials => {
  const {
    not = [],
    only = [],
    words: others = [],
    also,
    prefixes = [],
    exceptive = [],
  } = languageData(tag).negation ?? {};
  const joined = prefixes.map((prefix) => literalPattern(prefix)).join('|');
  const partsOf = (of: readonly string[]): { readonly run: string; readonly apart: string; readonly word?: string } => {
    const list = (isRun: boolean): string =>
      senseWordsPattern(of.filter((each) => hasRunOn(each) === isRun).map(folded));
    const [run, apart] = [list(true), list(false)];
    return { run, apart, ...(apart ? { word: `(?<![\\p{L}\\p{M}])(?:${joined})?(?:${apart})` } : {}) };
  };
  // Not only more than 70 % is more than that.
  const [first, last] = only.some((each) => hasRunOn(each) || HANGUL.test(each))
    ? ['', '']
    : ['(?<![\\p{L}\\p{M}])', '(?![\\p{L}\\p{M}])'];
  const phrases =
    only.length === 0 ? undefined : `(?:${only.map((each) => literalPattern(folded(each))).join('|')})${last}`;
  const isDenial = phrases === undefined ? '' : `(?!\\s?${first === '' ? '' : '(?:[\\p{L}\\p{M}]+\\s)?'}${phrases})`;
  const anyOf = ({ run, word }: ReturnType<typeof partsOf>): RegExp => {
    const both = [
      word === undefined ? '' : `${word}(?![\\p{L}\\p{M}])${isDenial}`,
      run && `(?:${run})${isDenial}`,
    ].filter((part) => part);
    return both.length === 0 ? NEVER : new RegExp(both.join('|'), 'u');
  };
  const { apart, word } = partsOf(not);
  const modal = `(?:${partsOf(languageData(tag).modality?.words ?? []).apart || NEVER.source})(?![\\p{L}\\p{M}])`;
  const either = `(?:${word}\\s(?:\\p{L}+\\s)?${modal}|(?<![\\p{L}\\p{M}])${modal}\\s(?:\\p{L}+\\s)?${word}(?![\\p{L}\\p{M}]))`;
  // Endings of any length, with words between, would take long where a text is one run of letters.
  const short = either.replaceAll('[\\p{L}\\p{M}]*', '[\\p{L}\\p{M}]{0,20}').replaceAll('\\p{L}+', '\\p{L}{1,30}');
  return {
    ahead:
      word === undefined || VERB_LAST.test(tag)
        ? NEVER
        : new RegExp(`$(?<=${word}${isDenial}\\s[^,;:.!?…()[\\]（）：。！？،؛।]*)`, 'u'),
    behind: LIMIT_BEHIND.test(tag) && apart ? new RegExp(`^\\p{L}*\\s(?:${apart})\\s`, 'u') : NEVER,
    anywhere: anyOf(partsOf(not)),
    broad: anyOf(partsOf([...not, ...others])),
    only: phrases === undefined ? NEVER : new RegExp(first + phrases, 'u'),
    exceptive:
      exceptive.length === 0
        ? NEVER
        : new RegExp(
            exceptive
              .map((each) =>
                folded(each)
                  .split('…')
                  .map((part) =>
                    hasRunOn(part) || HANGUL.test(part)
                      ? literalPattern(part.trim())
                      : `(?<![\\p{L}\\p{M}])${literalPattern(part.trim())}`,
                  )
                  .join('[^.;:!?]{0,60}?'),
              )
              .join('|'),
            'gu',
          ),
    any: also && anyOf(partsOf([...not, ...others, ...also])),
    forbids: word === undefined ? NEVER : new RegExp(`$(?<=${short}(?:\\s\\p{L}{1,30}){0,3}\\s?)`, 'u'),
  };
});

/** English words that deny, and no part of a limit or of an idiom: not only, not more than, if not, not long after. */
const DENIES =
  /\b(?:(?<!\b(?:if|or|why) )not(?! (?:only|just|merely|simply|necessarily|more|less|fewer|later|earlier|over|exceed\w*|to mention|least|until|far|long|too|so|as|yet|un\w+|in\w+ble)\b)|never|none|nobody|neither)\b|(?<!\b(?:do|can)(?=n['’]t (?:forget|help|miss)))n['’]t\b/iu;
const STOPS = /[,;:.!?()]\s/u;

/** The word that denies something in the same clause as a number, in an English source. */
const denialIn = oncePerObject((source: TaggedText): NumberPlace | undefined => {
  const { text, tag } = source;
  const match = /^en\b/.test(tag) ? DENIES.exec(text) : null;
  if (match === null) return undefined;
  const [start, end] = [match.index, match.index + match[0].length];
  const from = start - (text.slice(0, start).split(STOPS).at(-1)?.length ?? 0);
  const to = end + (text.slice(end).split(STOPS, 1)[0]?.length ?? 0);
  const isBeside = [...tokensOf(source), ...softNumbersOf(source).filter(({ value }) => Number(value) > 1)].some(
    (number) => from <= number.start && number.end <= to,
  );
  return isBeside ? { text: match[0], value: '0', start, end } : undefined;
});

/** A notice where a source denies something of a number, and its translation denies nothing: none of the 23 as one of them. */
export function denialDifferences(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const denial = denialIn(source);
  if (denial === undefined) return [];
  const { any } = denialsOf(target.tag);
  return any === undefined || any.test(folded(target.text)) ? [] : [numberDifference('notice', 'denial', denial)];
}
