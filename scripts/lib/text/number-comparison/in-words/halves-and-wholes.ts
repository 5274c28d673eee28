import { oncePerObject } from '../../../once.ts';
import { type NumberDifference, type NumberPlace, numberDifference } from '../../number-pairs/number-difference.ts';
import type { SoftNumber } from '../../number-words/number-words.ts';
import type { TaggedText } from '../../numbers/tagged-text.ts';
import { timeUnitsIn } from '../../units/time-units.ts';
import { unitsBeside } from '../../units/units-beside.ts';
import { numberPlacesIn } from '../reading/number-places.ts';

/** One whole length of time. */
const WHOLE = /(?<!\bof )\b(?:an?|one) (?:hour|day|week|month|year|decade|century)\b(?! and a\b)/iu;
/** English words and figures that others say with a half, and miles, which are so many kilometres and a half. */
const HALVES = /hal[fv]|mid|semi|hemi|six|fift|thirt|eighteen|½|\.5|\b(?:6|18|30|50|5)\b|\d5\b|miles?\b/iu;
/** UTF-16 units between a half and the unit of time that it is of. */
const REACH = 3;

const wholeIn = oncePerObject(({ text, tag }: TaggedText): NumberPlace | undefined => {
  const found = /^en\b/.test(tag) && !HALVES.test(text) ? WHOLE.exec(text) : null;
  return found === null
    ? undefined
    : { value: '1', text: found[0], start: found.index, end: found.index + found[0].length };
});

/** The difference where an English text says an hour or a year, and its translation half of one, or one and a half. A person has to look. */
export function addedHalves(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const whole = wholeIn(source);
  if (whole === undefined) return [];
  const halves = numberPlacesIn(target).filter(({ value }) => /^(?:0|1)\.5$/.test(value));
  if (halves.length === 0) return [];
  const units = timeUnitsIn(target);
  const half = halves.find((each) =>
    units.some(({ start, end }) => start - each.end <= REACH && each.start - end <= REACH),
  );
  return half === undefined ? [] : [numberDifference('ask', 'changed', whole, half)];
}

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
