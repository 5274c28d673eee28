import { matchesIn } from '../../matches-in.ts';
import { oncePerObject } from '../../once.ts';
import { CONTRARIES, type Contrary, type ContraryFamily, NEAR_SENSES } from '../language/contraries.ts';
import type { NumberPlace } from '../number-pairs/number-difference.ts';
import type { TaggedText } from '../numbers/tagged-text.ts';
import { ENGLISH_AMOUNTS } from './english-amounts.ts';
import { ENGLISH_PEOPLE } from './english-people.ts';
import { ENGLISH_TIMES } from './english-times.ts';
import type { SensePatterns } from './sense-patterns.ts';

/** A sense that a text says, the only one of its family, and where. */
export type SaidContrary = {
  readonly family: ContraryFamily;
  readonly sense: Contrary;
  readonly others: readonly Contrary[];
  readonly place: NumberPlace;
};

const ENGLISH: SensePatterns = { ...ENGLISH_TIMES, ...ENGLISH_AMOUNTS, ...ENGLISH_PEOPLE };
const FAMILIES = Object.keys(ENGLISH) as ContraryFamily[];

/** The senses that an English text says, each the only one of its family; none in other languages. Read once for all translations. */
export const contrariesIn = oncePerObject(({ text, tag }: TaggedText): readonly SaidContrary[] => {
  if (!/^en\b/.test(tag)) return [];
  return FAMILIES.flatMap((family): readonly SaidContrary[] => {
    const { said, may } = ENGLISH[family];
    const ways = matchesIn(text, may);
    if (ways.length === 0) return [];
    const senses: readonly Contrary[] = CONTRARIES[family];
    const [only, ...more] = senses.flatMap((sense) => {
      const places = matchesIn(text, everywhere((said as Readonly<Record<string, RegExp>>)[sense] ?? NOWHERE));
      return places.length === 0 ? [] : [{ sense, places }];
    });
    const [first] = only?.places ?? [];
    if (only === undefined || first === undefined || more.length > 0) return [];
    const isOfIt = (way: RegExpExecArray): boolean => only.places.some((place) => overlap(place, way));
    if (!ways.every(isOfIt)) return [];
    const { sense } = only;
    const words = first[0].trimEnd();
    const others = senses.filter((each) => each !== sense && !isNear(sense, each));
    const start = first.index;
    return [{ family, sense, others, place: { value: words, text: words, start, end: start + words.length } }];
  });
});

const isNear = (one: Contrary, other: Contrary): boolean =>
  NEAR_SENSES.some((pair) => pair.includes(one) && pair.includes(other));

const NOWHERE = /(?!)/u;
/** A pattern that finds all its places. */
const everywhere = oncePerObject((pattern: RegExp) => new RegExp(pattern, `${pattern.flags}g`));

const overlap = (one: RegExpExecArray, other: RegExpExecArray): boolean =>
  one.index < other.index + other[0].length && other.index < one.index + one[0].length;
