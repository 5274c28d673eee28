import { once, oncePerKey } from '../../../once.ts';
import { literalPattern } from '../../characters/literal-pattern.ts';
import { textBefore } from '../../characters/text-before.ts';
import { hasRunOn } from '../../characters/unspaced-scripts.ts';
import { languageData, type SidedWords } from '../../language/language-data.ts';
import type { Pair } from '../../number-pairs/figure-pairs.ts';
import { type NumberDifference, type NumberPlace, numberDifference } from '../../number-pairs/number-difference.ts';
import { softNumbersOf } from '../../number-words/soft-numbers.ts';
import { isYear, type NumberToken } from '../../numbers/number-token.ts';
import type { TaggedText } from '../../numbers/tagged-text.ts';

/** What a figure is in a change: what it was before, what it has become, or what another is compared with. */
type Role = 'from' | 'to' | 'than';
const ROLES: readonly Role[] = ['than', 'from', 'to'];

/** UTF-16 units beside a figure in which its role is said. */
const REACH = 36;
/** Between a word and its figure: another word (from about 58), a sign of currency, marks of Markdown. */
const BETWEEN = String.raw`(?:(?:[ \u00A0]\p{L}{1,9}\.?)?[\s*_~≈]{0,3}(?:\p{Sc}[\s*_]{0,2})?|[\s*_~≈]{0,3}[A-Z]{3}(?![A-Za-z])[\s*_]{0,2})`;

type Test = (text: string) => boolean;
type Patterns = {
  readonly beside: Readonly<Partial<Record<Role, readonly [before: Test, after: Test]>>>;
  /** Between the two figures of a vote. */
  readonly votes: (() => RegExp) | undefined;
};

/**
 * The differences where two figures of a change have changed places, wherever each of them stands: to 44 from 58 as "von
 * 44 auf 58", 63.4 against 70.1 as "70,1 contro il 63,4", and those of a vote, 61 votes to 39.
 */
export function changeDifferences(
  pairs: readonly Pair[],
  source: TaggedText,
  target: TaggedText,
): readonly NumberDifference[] {
  if (languageData(target.tag).changes === undefined) return [];
  const ordered = pairs
    .filter(({ source: from, target: to }) => isPlain(from) && isPlain(to) && !isYear(from.value))
    .toSorted((a, b) => a.source.start - b.source.start);
  return ordered.flatMap((second, at) => {
    const first = ordered[at - 1];
    return first !== undefined && isExchanged(first, second, source, target)
      ? [numberDifference('block', 'order', first.source, second.target)]
      : [];
  });
}

const isPlain = ({ kind, inDate, glued }: NumberToken): boolean => kind === 'number' && !inDate && !glued;

function isExchanged(first: Pair, second: Pair, source: TaggedText, target: TaggedText): boolean {
  if (first.source.value === second.source.value || first.source.percent !== second.source.percent) return false;
  if (/[.!?](?=\s)|;/u.test(source.text.slice(first.source.end, second.source.start))) return false;
  const [one, two] = [roleOf(first.source, source), roleOf(second.source, source)];
  const isOld = two === 'than' || two === 'from';
  if (isOld || (one === 'from' && two === 'to')) {
    const [other, another] = [roleOf(first.target, target), roleOf(second.target, target)];
    const [before, after] = isOld ? [another, other] : [other, another];
    const isNew = one === 'to' || (one === 'from' && two === 'to') || isFallen(first.source, second.source, source);
    if (isNew && before === 'to' && after === 'from') return true;
    if (isOld && one !== 'from' && one !== 'than' && after === 'than' && before !== 'than') return true;
  }
  return isWon(first.source, second.source, source) && isVoteIn(second.target, first.target, target);
}

/** The role of a figure, by the words right before it and behind it; undefined where they say two. */
function roleOf({ start, text: own }: NumberToken, { text, tag }: TaggedText): Role | undefined {
  const { beside } = patternsOf(tag);
  const lead = textBefore(text, start, REACH);
  // The word for per cent, which is part of the figure, may carry the case: 58 prosentista.
  const end = start + (own.search(LAST_DIGIT) + 1 || own.length);
  const rest = text.slice(end, end + REACH);
  const said = ROLES.filter((role) => {
    const [before, after] = beside[role] ?? [];
    return before?.(lead) === true || after?.(rest) === true;
  });
  return said[0] === 'than' || said.length === 1 ? said[0] : undefined;
}

const FALLEN = /\b(?:up|down) from [^\p{L}]{0,3}$/u;

/** Whether English has the second figure as that from which the first one rose or fell: 63.4, down from 70.1. */
const isFallen = ({ end }: NumberToken, { start }: NumberToken, { text, tag }: TaggedText): boolean =>
  /^en\b/.test(tag) && FALLEN.test(text.slice(end, start));

const LAST_DIGIT = /\p{Nd}(?=\P{Nd}*$)/u;

type Place = Pick<NumberPlace, 'start' | 'end'>;

/** The difference where a vote in words, seven votes to two, has its numbers exchanged. */
export function votesInWords(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  if (!VOTES.test(source.text)) return [];
  const words = softNumbersOf(source);
  const [first, second] = words.flatMap((word, at) => {
    const next = words[at + 1];
    return next !== undefined && isWon(word, next, source) ? [word, next] : [];
  });
  if (first === undefined || second === undefined) return [];
  const [one, two] = [first, second].map(({ value }) => softNumbersOf(target).find((other) => other.value === value));
  if (one === undefined || two === undefined || !isVoteIn(two, one, target)) return [];
  return [
    numberDifference(
      'block',
      'order',
      { ...first, text: source.text.slice(first.start, first.end) },
      { ...two, text: target.text.slice(two.start, two.end) },
    ),
  ];
}

/** A quick test for a vote: most texts have none. */
const VOTES = /\bvote/;

/** English between the figures of a vote, and before them; where it was lost, others say the higher figure first. */
const VOTE = /^ (?:(?:votes?|seats?) )?(?:to|against) $/;
const VOTED = /\b(?:by|votes? of|voted|vote was|margin of|won|passed|approved|backed|ruled|split)\b/;
const CLAUSE = /[.;:]/;
const LOST = /\b(?:los[et]|defeat|reject|fail|beaten|turned down|voted down)/i;

/** Whether two figures of an English text are those of a vote: by 61 votes to 39. */
export const isVote = ({ start, end }: Place, second: Place, { text, tag }: TaggedText): boolean =>
  /^en\b/.test(tag) &&
  VOTE.test(text.slice(end, second.start)) &&
  VOTED.test(textBefore(text, start, REACH).split(CLAUSE).at(-1) ?? '');
/** Whether an English text says that a vote was lost. */
export const isVoteLost = ({ text }: TaggedText): boolean => LOST.test(text);
const isWon = (first: Place, second: Place, source: TaggedText): boolean =>
  isVote(first, second, source) && !isVoteLost(source);

function isVoteIn({ end }: Place, { start }: Place, { text, tag }: TaggedText): boolean {
  const { votes } = patternsOf(tag);
  return votes !== undefined && end <= start && votes().test(text.slice(end, start));
}

/** The longest text between the figures of a vote. */
const VOTE_REACH = 28;

const patternsOf = oncePerKey((tag): Patterns => {
  const { from, to, than, votes = [] } = languageData(tag).changes ?? {};
  return {
    beside: { ...besideOf('from', from), ...besideOf('to', to), ...besideOf('than', than) },
    votes:
      votes.length === 0
        ? undefined
        : once(
            () =>
              new RegExp(
                `^(?=.{1,${VOTE_REACH}}$)[^\\p{Nd}.;:!?()]{0,20}?${
                  hasRunOn(votes.join('')) ? '' : '(?<![\\p{L}\\p{M}])'
                }(?:${anyOf(votes)})(?:[ \\u00A0]\\p{L}{1,5})?[ \\u00A0]?$`,
                'iu',
              ),
          ),
  };
});

function besideOf(role: Role, words: SidedWords | undefined): Patterns['beside'] {
  if (words === undefined) return {};
  const isRunOn = hasRunOn(words.before.join(''));
  return {
    [role]: [
      testOf(
        words.before,
        () =>
          new RegExp(
            isRunOn
              ? `(?:${anyOf(words.before)})[\\s约約]{0,2}$`
              : String.raw`(?<![\p{L}\p{M}])(?:${anyOf(words.before)})${BETWEEN}$`,
            'iu',
          ),
      ),
      testOf(
        words.after,
        () => new RegExp(`^[^\\p{Nd}.,;:!?()、。，]{0,20}?(?:${anyOf(words.after)})${isRunOnAfter(words)}`, 'iu'),
      ),
    ],
  };
}

const ASCII = /^[\x00-\x7F]*$/;

/** A test by a pattern of some words. Most texts have none of them: where that is plain, the pattern is not made ready. */
function testOf(words: readonly string[], make: () => RegExp): (text: string) => boolean {
  if (words.length === 0) return () => false;
  const [pattern, small] = [once(make), words.map((word) => word.toLowerCase())];
  return (text) => {
    const lower = text.toLowerCase();
    return (!ASCII.test(text) || small.some((word) => lower.includes(word))) && pattern().test(text);
  };
}

/** Behind a word of an alphabet no letter may follow. */
const isRunOnAfter = ({ after }: SidedWords): string => (hasRunOn(after.join('')) ? '' : '(?![\\p{L}\\p{M}])');
const anyOf = (words: readonly string[]): string =>
  words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => literalPattern(word))
    .join('|');
