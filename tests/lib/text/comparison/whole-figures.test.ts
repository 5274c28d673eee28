import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textDifference, wholeFigures } from '../../../../scripts/lib/text/comparison/text-difference.ts';

const shown = (before: string, after: string): string =>
  wholeFigures(textDifference(before, after))
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('');

test.each([
  ['of 4,000 people', 'of 4,012 people', 'of [-4,000-]{+4,012+} people'],
  ['of 4,000 people', 'of 5,000 people', 'of [-4,000-]{+5,000+} people'],
  ['of ٤٬٠٠٠ people', 'of ٤٬٠١٢ people', 'of [-٤٬٠٠٠-]{+٤٬٠١٢+} people'],
  ['some 4,000, then', 'about 4,000, then', '[-some-]{+about+} 4,000, then'],
  ['In 2021. Then', 'In 2022. Then', 'In [-2021-]{+2022+}. Then'],
  ['at 22:30; then', 'at 22:45; then', 'at [-22:30-]{+22:45+}; then'],
  ['one', 'one', 'one'],
])('%s → %s', (before, after, expected) => expect(shown(before, after)).toBe(expected));

test('no character is lost or made up, on either side', () => {
  const text = fc
    .array(fc.constantFrom('4,000', '12', ',', '.', ' ', 'a', 'dead', '٤٬٠'))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = wholeFigures(textDifference(before, after));
      const side = (other: string): string =>
        changes
          .filter(({ kind }) => kind !== other)
          .map((each) => each.text)
          .join('');
      expect(side('added')).toBe(before);
      expect(side('removed')).toBe(after);
    }),
  );
});
