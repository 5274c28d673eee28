import type { Item } from './item.ts';

/** A joiner or non-joiner has no glyph of its own, which pdf.js would skip: it rides on the letter to its right. */
export function rtlJoiners(items: readonly Item[]): Item[] {
  const joined = [...items];
  for (let index = joined.length - 2; index >= 0; index--) {
    const item = joined[index];
    const right = joined[index + 1];
    if (item?.kind !== 'joiner' || right?.kind !== 'letter') continue;
    joined.splice(index, 2, { ...right, text: item.text + right.text });
  }
  return joined;
}
