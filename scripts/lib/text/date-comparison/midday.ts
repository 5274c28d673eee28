import { once, oncePerKey, oncePerObject } from '../../once.ts';
import { literalPattern } from '../characters/literal-pattern.ts';
import { hasRunOn } from '../characters/unspaced-scripts.ts';
import { languageData } from '../language/language-data.ts';
import { type NumberDifference, type NumberPlace, numberDifference } from '../number-pairs/number-difference.ts';
import { folded } from '../numbers/folded-words.ts';
import type { TaggedText } from '../numbers/tagged-text.ts';

/** Letters of Arabic and Hebrew that are written onto the next word. */
const PREFIX = '(?:[وفبلكהבלמוש]{1,2}|ال)?';

/** The words of a language for noon and midnight, folded. */
export const middleWords = oncePerKey(
  (tag): ReadonlySet<string> =>
    new Set([...(languageData(tag).midday ?? []), ...(languageData(tag).midnight ?? [])].map(folded)),
);

type Middles = {
  /** The words for noon, folded. */
  readonly noon: readonly string[];
  readonly midday: () => RegExp;
  readonly midnight: () => RegExp;
  /** A quick test, without a look at the surroundings: most texts have no match. */
  readonly likely: RegExp;
};

const middlesOf = oncePerKey((tag): Middles | undefined => {
  const { midday, midnight } = languageData(tag);
  const pattern = (words: readonly string[]): (() => RegExp) =>
    once(() => {
      const list = words.map((word) => literalPattern(folded(word))).join('|');
      // Après-midi is no noon.
      return hasRunOn(list)
        ? new RegExp(list, 'u')
        : new RegExp(String.raw`(?<![\p{L}\p{M}-])${PREFIX}(?:${list})(?![\p{L}\p{M}])`, 'u');
    });
  const found =
    midday === undefined || midnight === undefined
      ? undefined
      : {
          noon: midday.map(folded),
          midday: pattern(midday),
          midnight: pattern(midnight),
          likely: new RegExp([...midday, ...midnight].map((word) => literalPattern(word)).join('|'), 'i'),
        };
  return found;
});

/** Whether a text may speak of noon or midnight: a quick test, since most do not. */
export const mayBeMidday = ({ text, tag }: TaggedText): boolean => middlesOf(tag)?.likely.test(text) === true;

/** Whether a text says noon or midnight in a word. */
export const saysMiddle = oncePerObject((given: TaggedText): boolean => {
  const middles = middlesOf(given.tag);
  if (middles === undefined || !mayBeMidday(given)) return false;
  const said = folded(given.text);
  return middles.midday().test(said) || middles.midnight().test(said);
});

/** The difference where noon is midnight, or midnight noon, where each text speaks of one of them alone. */
export function middayDifferences(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const own = middlesOf(source.tag);
  if (own === undefined || !own.likely.test(source.text)) return [];
  const text = folded(source.text);
  const [noon, night] = [own.midday().exec(text), own.midnight().exec(text)];
  if ((noon === null) === (night === null)) return [];
  const others = middlesOf(target.tag);
  if (others === undefined) return [];
  const said = folded(target.text);
  const [same, other] = noon === null ? [others.midnight(), others.midday()] : [others.midday(), others.midnight()];
  const found = other.exec(said);
  // Twelve o'clock, by day or by night, may stand there in figures.
  if (found === null || same.test(said) || /(?<!\p{Nd})(?:12|0?0[:.h]00|24)(?!\p{Nd})/u.test(said)) return [];
  const [from] = noon ?? night ?? [];
  return from === undefined
    ? []
    : [numberDifference('block', 'half-day', placeOf(from, text), placeOf(found[0], said))];
}

/** The first words for noon (12) and for midnight (0) of a text. */
export const middlesIn = (given: TaggedText): readonly NumberPlace[] => {
  const middles = mayBeMidday(given) ? middlesOf(given.tag) : undefined;
  if (middles === undefined) return [];
  const said = folded(given.text);
  return [
    { value: '12', word: middles.midday().exec(said)?.[0] },
    { value: '0', word: middles.midnight().exec(said)?.[0] },
  ].flatMap(({ value, word }) => (word === undefined ? [] : [{ ...placeOf(word, said), value }]));
};

/** Whether a text says noon in a word, which stands for 12. */
export function saysMidday({ text, tag }: TaggedText): boolean {
  const middles = middlesOf(tag);
  const said = folded(text);
  return middles?.noon.some((word) => said.includes(word)) === true && middles.midday().test(said);
}

const placeOf = (word: string, text: string): NumberPlace => {
  const start = text.indexOf(word);
  return { value: '0', text: word, start, end: start + word.length };
};
