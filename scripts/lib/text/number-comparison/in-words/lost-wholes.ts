import { type NumberDifference, numberDifference } from '../../number-pairs/number-difference.ts';
import type { SoftNumber } from '../../number-words/number-words.ts';
import type { TaggedText } from '../../numbers/tagged-text.ts';
import { unitsBeside } from '../../units/units-beside.ts';

const WITH_HALF = /^[1-9]\d*\.5$/;

/**
 * The differences where a half of a unit stands for one and a half of it, or two and a half: pusės metro for pusantro
 * metro. A whole number that stands apart from its half is no loss.
 */
export function wholeDifferences(
  said: readonly SoftNumber[],
  soft: readonly SoftNumber[],
  source: TaggedText,
  target: TaggedText,
): readonly NumberDifference[] {
  return said.flatMap(({ value, start, end }): readonly NumberDifference[] => {
    const whole = String(Math.floor(Number(value)));
    if (!WITH_HALF.test(value) || soft.some((word) => word.value === value || word.value === whole)) return [];
    const units = unitsBeside(source.text, start, end, source.tag);
    const half = soft.find(
      (word) =>
        word.value === '0.5' && !units.isDisjointFrom(unitsBeside(target.text, word.start, word.end, target.tag)),
    );
    return half === undefined
      ? []
      : [
          numberDifference(
            'block',
            'changed',
            { value, start, end, text: source.text.slice(start, end) },
            { ...half, text: target.text.slice(half.start, half.end) },
          ),
        ];
  });
}
