import { dropWhere } from './drop-where.ts';
import type { SoftNumber } from './in-words/number-words.ts';
import { isInCompound } from './in-words/word-differences.ts';
import { difference, type NumberDifference } from './number-difference.ts';
import type { Pairing } from './pairing.ts';
import { softNumbersOf } from './soft-numbers.ts';
import type { TaggedText } from './tagged-text.ts';

/** Shares that have a name. */
const SHARES: Readonly<Record<string, readonly string[]>> = {
  '50': ['0.5'],
  '25': ['0.25'],
  '75': ['0.75'],
  '100': ['1'],
};

/** Source figures that the target writes in words. What the source has in words itself is not counted for a figure. */
export function softPairs(pairing: Pairing, source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  if (pairing.source.length === 0) return [];
  const soft = [...softNumbersOf(target)];
  const own = softNumbersOf(source);
  for (const { value } of own) if (Number(value) > 2) removeValue(soft, value);
  const found: NumberDifference[] = [];
  dropWhere(pairing.source, (token) => {
    if (token.kind === 'phone' || token.kind === 'month') return false;
    const hour = /^(\d+):00$/.exec(token.value)?.[1];
    const shares = token.percent === 'yes' ? (SHARES[token.value] ?? []) : [];
    const hours = hour === undefined ? [] : [String(Number(hour)), String((Number(hour) + 12) % 24)];
    const word =
      removeValue(soft, token.value) ??
      [...hours, ...shares].map((value) => removeValue(soft, value)).find((hit) => hit !== undefined);
    if (word === undefined && ![token.value, ...hours.slice(0, 1)].some((value) => isInCompound(Number(value), target)))
      return false;
    if (word === undefined) {
      // Sedamnaestogodišnjak: the number begins a word.
      found.push(difference('notice', 'words', token));
      return true;
    }
    found.push(difference('notice', 'words', token, { ...word, text: target.text.slice(word.start, word.end) }));
    return true;
  });
  return found;
}

/** Takes the first number of a value out of the list. */
export function removeValue(soft: SoftNumber[], value: string): SoftNumber | undefined {
  const at = soft.findIndex((word) => word.value === value);
  return at < 0 ? undefined : soft.splice(at, 1)[0];
}
