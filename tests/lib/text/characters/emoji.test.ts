import { expect, test } from 'vitest';
import { emojiIn, withoutEmoji } from '../../../../scripts/lib/text/characters/plain-prose.ts';

const found = (text: string): readonly string[] => emojiIn(text).map(({ start, end }) => text.slice(start, end));

test('finds emoji with all that belongs to them', () => {
  const emoji = ['🇸🇾', '⚖️', '1️⃣', '#️⃣', '👩🏽‍⚖️', '👨‍👩‍👧‍👦', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🏴‍☠️', '❤️', '🎉', '☝🏿'];
  expect(found(emoji.join(' and 14 '))).toEqual(emoji);
});

test('finds every emoji of Unicode’s list that this Node knows, alone and between letters', () => {
  const listed = Array.from({ length: 0x1fbff }, (_, point) => String.fromCodePoint(point)).filter((character) =>
    /^\p{RGI_Emoji}$/v.test(character),
  );
  expect(listed.length).toBeGreaterThan(1000);
  for (const emoji of listed) expect(found(`a${emoji}b`)).toEqual([emoji]);
});

test('leaves alone what is shown as text', () => {
  expect(found('14 #3 * © ® ™ ☎ ❤ ⌚\uFE0E 3\u20E3 क्‍ष')).toEqual([]);
});

test('takes emoji out, with the space that they leave', () => {
  expect(withoutEmoji('🇸🇾 Verdict ⚖️ today 🎉')).toBe('Verdict today');
  expect(withoutEmoji('Two  spaces')).toBe('Two  spaces');
});

test('no character below U+231A is an emoji by itself', () => {
  for (let point = 0; point < 0x231a; point++) expect(emojiIn(String.fromCodePoint(point))).toEqual([]);
});
