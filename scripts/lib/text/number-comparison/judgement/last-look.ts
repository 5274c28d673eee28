import { momentDifferences } from '../../date-comparison/moments.ts';
import type { NumberDifference, NumberPlace } from '../../number-pairs/number-difference.ts';
import type { TaggedText } from '../../numbers/tagged-text.ts';
import { loneValueDifferences } from '../in-words/lone-values.ts';
import { measuredValueDifferences } from '../in-words/measured-values.ts';
import { shareValueDifferences } from '../in-words/share-values.ts';

/** What compares one value of the source with all that the translation may say of it, in whatever words. */
const BY_VALUE = [momentDifferences, shareValueDifferences, measuredValueDifferences, loneValueDifferences];

/** Differences, and those by value where nothing grave is said of their places yet: a time of day, a share. */
export const withLastLook = (
  found: readonly NumberDifference[],
  source: TaggedText,
  target: TaggedText,
): readonly NumberDifference[] =>
  BY_VALUE.flatMap((differencesIn) => differencesIn(source, target)).reduce((all, other) => {
    const isOf = (each: NumberDifference): boolean =>
      isOver(each.source, other.source) || isOver(each.target, other.target);
    return all.some((each) => each.severity !== 'notice' && isOf(each))
      ? all
      : [...all.filter((each) => !isOf(each)), other];
  }, found);

const isOver = (one: NumberPlace | undefined, other: NumberPlace | undefined): boolean =>
  one !== undefined && other !== undefined && one.start < other.end && other.start < one.end;
