import { expect, test } from 'vitest';
import { shareRead } from './share-read.ts';

test('a word that the end of a line parts is whole in Balinese, whose lines end after any syllable', () => {
  const words = 'ᬫᬦᬸᬱ ᬳᬾᬫ᭄ᬩᬲ᭄ ᬫᬃᬤᬶᬓ';
  expect(shareRead(words, 'ᬫᬦᬸᬱ ᬳᬾᬫ᭄ᬩ\nᬲ᭄ ᬫᬃᬤᬶᬓ')).toBe(1);
  expect(shareRead(words, 'ᬫᬦᬸᬱ\r\nᬳᬾᬫ᭄ᬩᬲ᭄ ᬫᬃᬤᬶᬓ')).toBe(1);
});

test('a word with a space in it is lost, and so is one that comes once for two', () => {
  expect(shareRead('ᬫᬦᬸᬱ ᬳᬾᬫ᭄ᬩᬲ᭄', 'ᬫᬦᬸᬱ ᬳᬾᬫ᭄ᬩ ᬲ᭄')).toBe(1 / 2);
  expect(shareRead('ᬫᬦᬸᬱ ᬫᬦᬸᬱ', 'ᬫᬦᬸᬱ')).toBe(1 / 2);
  expect(shareRead('some words here', 'some wor\nds here')).toBeCloseTo(2 / 3);
});
