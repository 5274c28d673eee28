import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { sha256, sha256OfStream } from '../../../scripts/lib/files/sha256.ts';

/** FIPS 180-2, appendix B.1. */
const OF_ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

test('text, bytes, parts and streams have one digest', async () => {
  expect(sha256('abc')).toBe(OF_ABC);
  expect(sha256(Uint8Array.of(97, 98, 99))).toBe(OF_ABC);
  expect(sha256('a', Uint8Array.of(98), 'c')).toBe(OF_ABC);
  expect(await sha256OfStream(Readable.from([Buffer.from('ab'), Buffer.from('c')]))).toBe(OF_ABC);
  expect(sha256('é')).toBe(sha256(Uint8Array.of(0xc3, 0xa9)));
});
