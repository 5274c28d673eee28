import fc from 'fast-check';
import { expect, test } from 'vitest';
import { characterCounter } from '../../../../scripts/lib/text/characters/character-classes.ts';

const PATTERNS = ['[\\p{L}\\p{M}\\p{N}]', '\\p{L}', '[\\p{L}&&[\\p{scx=Arab}]]', '\\p{Cs}', '\\p{sc=Adlm}', '.'];

test('as many characters are counted as are matched', () => {
  for (const pattern of PATTERNS) {
    const [one, all] = ['v', 'gv'].map((flags) => new RegExp(pattern, flags));
    if (one === undefined || all === undefined) throw new Error('No pattern');
    const count = characterCounter(one);
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.constant('\uD83A𞤀\uDD00𞤢'),
    );
    fc.assert(fc.property(text, (value) => count(value) === (value.match(all)?.length ?? 0)));
  }
  expect(characterCounter(/\p{L}/u)('Koblenz, 13 يناير 🕊 𞤀')).toBe(13);
});
