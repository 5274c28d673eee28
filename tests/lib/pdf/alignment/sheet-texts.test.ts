import bidiFactory from 'bidi-js';
import { expect, test } from 'vitest';
import { bidiTextOf } from '../../../../scripts/lib/pdf/alignment/sheet-texts.ts';
import type { Tag } from '../../../../scripts/lib/pdf/tags/tag.ts';

const { getEmbeddingLevels } = bidiFactory();
const PARAGRAPH: Tag = { type: 'P', language: 'en', direction: 'ltr', children: [] };
const BLOCK = 32;
/** Of all planes in which characters with a direction of their own stand. */
const STARTS = [
  ...Array(0x20000 / BLOCK).keys(),
  ...Array.from({ length: 0x1000 / BLOCK }, (_, at) => 0xe0000 / BLOCK + at),
].map((at) => at * BLOCK);

/** Whether the product takes a text for flat, and whether it is. */
function flat(text: string): readonly [boolean, boolean] {
  const { isFlat } = bidiTextOf([{ text, path: [PARAGRAPH] }], 0);
  return [isFlat, getEmbeddingLevels(text, 'ltr').levels.every((level) => level % 2 === 0)];
}

test('every character of Unicode that can turn a left-to-right text round is known to', () => {
  const unlike: string[] = [];
  let turned = 0;
  // A number after the character, and signs between, are what takes part in its direction.
  const about = (character: string): string => `a ${character} 1+2 b\n`;
  for (const start of STARTS) {
    const characters = Array.from({ length: BLOCK }, (_, at) => String.fromCodePoint(start + at));
    const [taken, is] = flat(characters.map(about).join(''));
    if (taken && is) continue;
    for (const character of characters) {
      const [isTaken, isFlat] = flat(about(character));
      if (!isFlat) turned++;
      if (isTaken !== isFlat) unlike.push(`U+${character.codePointAt(0)?.toString(16)}`);
    }
  }
  expect(unlike).toEqual([]);
  expect(turned).toBeGreaterThan(1400);
});

test('the levels of a text that runs from left to right all through are those of UAX #9', () => {
  const name: Tag = { type: 'Span', language: 'fr', direction: 'ltr', isIsolate: true, children: [] };
  for (const text of [
    'A court, 2011–2013: 50 %',
    'a\u202Ab\u202Cc',
    'a\u2068b\u2066c\u2069d\u2069e',
    'naïve 🎉 法院',
  ]) {
    const { levels, isFlat } = bidiTextOf([{ text, path: [PARAGRAPH] }], 0);
    expect(isFlat).toBe(true);
    expect([...levels()]).toEqual([...getEmbeddingLevels(text, 'ltr').levels]);
  }
  const { text, levels } = bidiTextOf(
    [
      { text: 'Of ', path: [PARAGRAPH] },
      { text: 'Médecins sans frontières', path: [PARAGRAPH, name] },
    ],
    0,
  );
  expect([...levels()]).toEqual([...getEmbeddingLevels(text, 'ltr').levels]);
});
