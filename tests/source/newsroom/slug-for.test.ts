import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slugFor } from '../../../scripts/source/newsroom/names.ts';

const characters = (text: string): readonly string[] =>
  [...new Intl.Segmenter('und').segment(text)].map(({ segment }) => segment);

test('a name is cut where it would have more than 80 characters or 180 bytes, and never within a character', () => {
  const letter = fc.constantFrom('a', 'ß', 'é', 'e\u0301\u0323', 'क्षि', '法', '𠮷', 'ب', '2');
  fc.assert(
    fc.property(fc.array(letter, { minLength: 1, maxLength: 140 }), (letters) => {
      const slug = slugFor(letters.join(''));
      const all = characters(letters.join('').normalize('NFC').toLowerCase().normalize('NFC'));
      const { length } = characters(slug);
      expect(all.slice(0, length).join('')).toBe(slug);
      const fits = (text: string): boolean => [...text].length <= 80 && Buffer.byteLength(text) <= 180;
      expect(fits(slug)).toBe(true);
      if (length < all.length) expect(fits(all.slice(0, length + 1).join(''))).toBe(false);
    }),
  );
  expect(slugFor('Copy 17')).toBe('copy-17');
  expect(slugFor('a'.repeat(500)).length).toBeLessThan(500);
  expect(slugFor('法'.repeat(20))).toBe('法'.repeat(20));
});
