import type { NumberPlace } from '../../number-pairs/number-difference.ts';
import type { SoftNumber } from '../../number-words/number-words.ts';
import type { TaggedText } from '../../numbers/tagged-text.ts';
import { mayBeSame } from '../../units/dimensions.ts';
import { unitsBeside } from '../../units/units-beside.ts';

/** Removes the first number of a value from the list. */
export function removeValue(soft: SoftNumber[], value: string): SoftNumber | undefined {
  const at = soft.findIndex((word) => word.value === value);
  return at < 0 ? undefined : soft.splice(at, 1)[0];
}

/** Removes the number of a value that counts what another one of the source does, or else the first: of devet posto and devet mjeseci the months. */
export function removeCounted(
  soft: SoftNumber[],
  { value, start, end }: Omit<NumberPlace, 'text'>,
  source: TaggedText,
  target: TaggedText,
): SoftNumber | undefined {
  const alike = soft.filter((word) => word.value === value);
  if (alike.length > 1) {
    const units = unitsBeside(source.text, start, end, source.tag);
    const isSame = (word: SoftNumber): boolean =>
      mayBeSame(units, unitsBeside(target.text, word.start, word.end, target.tag));
    const same = units.size === 0 ? undefined : alike.find(isSame);
    if (same !== undefined) return soft.splice(soft.indexOf(same), 1)[0];
  }
  return removeValue(soft, value);
}
