import { expect, test } from 'vitest';
import { decodedPart, readableAddress } from '../../scripts/lib/decoded-address.ts';

test('an address is decoded for readers, and a part of one wholly; a stray per cent sign leaves it as it stands', () => {
  expect(readableAddress('https://example.org/%C3%A4%2Fb%23c')).toBe('https://example.org/ä%2Fb%23c');
  expect(decodedPart('%C3%A4%2Fb%23c')).toBe('ä/b#c');
  for (const odd of ['100%', 'a%FFb', '%C3']) {
    expect(readableAddress(odd)).toBe(odd);
    expect(decodedPart(odd)).toBe(odd);
  }
});
