import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  CAPITAL,
  classAt,
  countOfClass,
  endOfClass,
  JOINER,
  LETTER,
  MARK,
  NUMBER,
  SMALL,
} from '../../../scripts/lib/text/letters/character-classes.ts';

const CLASSES: readonly (readonly [classes: number, pattern: string])[] = [
  [LETTER, '\\p{L}'],
  [MARK, '\\p{M}'],
  [NUMBER, '\\p{N}'],
  [CAPITAL, '\\p{Lu}'],
  [SMALL, '\\p{Ll}'],
  [LETTER | MARK | NUMBER | JOINER, '[\\p{L}\\p{M}\\p{N}\\u00AD\\u200C\\u200D]'],
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
