import { assemble } from '../../../scripts/publish/release/assemble.ts';

/** Puts a folder of two files in the place of another. */
const [out = '', words = ''] = process.argv.slice(2);
const bytes = new TextEncoder().encode(words);
assemble(
  ['a.txt', 'b/c.txt'].map((path) => ({ path, mediaType: 'text/plain', bytes })),
  out,
);
