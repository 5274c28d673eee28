import { matchesIn } from '../../../matches-in.ts';
import { oncePerKey, oncePerObject } from '../../../once.ts';
import { literalPattern } from '../../characters/literal-pattern.ts';
import { wordBreaksOf } from '../../characters/unspaced-scripts.ts';
import { languageData } from '../../language/language-data.ts';
import { type NumberDifference, numberDifference } from '../../number-pairs/number-difference.ts';
import { folded, unprefixed, wordsOf } from '../../numbers/folded-words.ts';
import type { NumberToken } from '../../numbers/number-token.ts';
import { type TaggedText, tokensOf } from '../../numbers/tagged-text.ts';

type Direction = 'up' | 'down';
/** A word that says that something rose or fell. */
type Trend = { readonly direction: Direction; readonly start: number; readonly end: number };
/** Such a word of a source, and the figure by which, from which or to which it rose or fell. */
type Move = { readonly direction: Direction; readonly figure: NumberToken };

/** UTF-16 units between such a word and its figure: fell to less than about. */
const REACH = 24;
/** UTF-16 units between a day and its month. */
const DATE = 4;
const STOPS = /[.!?;:](?=\s|$)|[。！？；।]/u;

/**
 * A question where what rose by a figure in the source fell in the translation, or one of several did. Only where both texts have as many such
 * words, each with its figure and in the same order: others may say the same of something else.
 */
export function trendDifferences(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const moves = movesIn(source);
  const [first] = moves;
  if (first === undefined) return [];
  const trends = trendsIn(target);
  const said = tokensOf(target).filter(({ value }) => moves.some(({ figure }) => figure.value === value));
  const isInOrder = said.length === moves.length && said.every(({ value }, at) => value === moves[at]?.figure.value);
  const isTurned =
    trends.length === moves.length && trends.some(({ direction }, at) => direction !== moves[at]?.direction);
  const [token] = said;
  return isInOrder && isTurned && token !== undefined && moves.length === trendsIn(source).length
    ? [numberDifference('ask', 'trend', first.figure, token)]
    : [];
}

/** The words of a source with a figure right behind them, or before. */
const movesIn = oncePerObject((source: TaggedText): readonly Move[] => {
  const all = tokensOf(source);
  const isInDate = ({ start, end }: NumberToken): boolean =>
    all.some((each) => each.kind === 'month' && each.start - end <= DATE && start - each.end <= DATE);
  const figures = all.filter((each) => each.kind === 'number' && !each.inDate && !each.glued && !isInDate(each));
  return figures.length === 0
    ? []
    : trendsIn(source).flatMap(({ direction, start, end }): readonly Move[] => {
        const isBeside = (from: number, to: number): boolean =>
          to >= from && to - from <= REACH && !STOPS.test(source.text.slice(from, to));
        const figure =
          figures.find((each) => isBeside(end, each.start)) ?? figures.find((each) => isBeside(each.end, start));
        return figure === undefined ? [] : [{ direction, figure }];
      });
});

const trendsIn = oncePerObject(({ text, tag }: TaggedText): readonly Trend[] => {
  const words = wordsOfTag(tag);
  if (words === undefined) return [];
  if (words.anywhere !== undefined)
    return matchesIn(text, words.anywhere).map(({ 0: word, index }) => ({
      direction: words.all.get(word) ?? 'up',
      start: index,
      end: index + word.length,
    }));
  return wordsOf(text).flatMap(({ fold, start, end }): readonly Trend[] => {
    const direction = unprefixed(fold, tag)
      .map((word) => words.all.get(word) ?? words.stems.find(([stem]) => word.startsWith(stem))?.[1])
      .find((each) => each !== undefined);
    return direction === undefined || text.slice(start, end) === A_NAME ? [] : [{ direction, start, end }];
  });
});

/** Justin Rose. */
const A_NAME = 'Rose';

const wordsOfTag = oncePerKey((tag) => {
  const { trends } = languageData(tag);
  if (trends === undefined) return undefined;
  const isUnspaced = ['characters', 'none'].includes(wordBreaksOf(tag));
  const all = new Map(
    (['up', 'down'] as const).flatMap((direction) =>
      trends[direction].map((word) => [isUnspaced ? word : folded(word), direction] as const),
    ),
  );
  const stems = [...all].flatMap(([word, direction]) =>
    word.endsWith('-') ? [[word.slice(0, -1), direction] as const] : [],
  );
  const pattern = [...all.keys()].map((word) => literalPattern(word)).join('|');
  return { all, stems, anywhere: isUnspaced || /^ko\b/.test(tag) ? new RegExp(pattern, 'gu') : undefined };
});
