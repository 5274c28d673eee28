import { matchesIn } from '../../matches-in.ts';
import { oncePerObject } from '../../once.ts';
import { CONTRARIES, type Contrary, type ContraryFamily } from '../language/contraries.ts';
import type { NumberPlace } from '../number-pairs/number-difference.ts';
import type { TaggedText } from '../numbers/tagged-text.ts';
import { ENGLISH_CONTRARIES } from './contrary-patterns.ts';

/** A sense that a text says, the only one of its family, and where. */
export type SaidContrary = {
  readonly family: ContraryFamily;
  readonly sense: Contrary;
  readonly others: readonly Contrary[];
  readonly place: NumberPlace;
};

const FAMILIES = Object.keys(ENGLISH_CONTRARIES) as ContraryFamily[];

/** The senses that an English text says, each the only one of its family; none in other languages. Read once for all translations. */
export const contrariesIn = oncePerObject(({ text, tag }: TaggedText): readonly SaidContrary[] => {
  if (!/^en\b/.test(tag)) return [];
  return FAMILIES.flatMap((family): readonly SaidContrary[] => {
    const { said, may } = ENGLISH_CONTRARIES[family];
    if (matchesIn(text, may).length !== 1) return [];
    const senses: readonly Contrary[] = CONTRARIES[family];
    const found = senses.flatMap((sense) => {
      const match = (said as Readonly<Record<string, RegExp>>)[sense]?.exec(text) ?? null;
      return match === null ? [] : [{ sense, start: match.index, text: match[0] }];
    });
    const [only, ...more] = found;
    if (only === undefined || more.length > 0) return [];
    const { sense, start } = only;
    const words = only.text.trimEnd();
    const others = senses.filter((each) => each !== sense);
    return [{ family, sense, others, place: { value: words, text: words, start, end: start + words.length } }];
  });
});
