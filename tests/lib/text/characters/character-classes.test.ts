import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  CAPITAL_BIT,
  classAt,
  countOfClass,
  endOfClass,
  JOINER_BIT,
  LETTER_BIT,
  MARK_BIT,
  NUMBER_BIT,
  SMALL_BIT,
} from '../../../../scripts/lib/text/characters/character-classes.ts';

const CLASSES: readonly (readonly [classes: number, pattern: string])[] = [
  [LETTER_BIT, '\\p{L}'],
  [MARK_BIT, '\\p{M}'],
  [NUMBER_BIT, '\\p{N}'],
  [CAPITAL_BIT, '\\p{Lu}'],
  [SMALL_BIT, '\\p{Ll}'],
  [LETTER_BIT | MARK_BIT | NUMBER_BIT | JOINER_BIT, '[\\p{L}\\p{M}\\p{N}\\u00AD\\u200C\\u200D]'],
];

test('a class is what a pattern for its categories matches', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.constant('\uD83A𞤀\uDD00𞤢'),
    fc.constant('Koblenz, 13 يناير 🕊 𞤀'),
  );
  for (const [classes, pattern] of CLASSES) {
    const [all, first] = [new RegExp(pattern, 'gu'), new RegExp(`^(?:${pattern})*`, 'u')];
    fc.assert(
      fc.property(text, (value) => {
        expect(countOfClass(value, classes)).toBe(value.match(all)?.length ?? 0);
        expect(endOfClass(value, 0, classes)).toBe(first.exec(value)?.[0].length);
        expect((classAt(value, 0) & classes) !== 0).toBe(first.exec(value)?.[0] !== '');
      }),
    );
  }
});
