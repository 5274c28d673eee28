import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cldrAlphabets } from './alphabets.ts';
import { cldrWords } from './cldr-words.ts';
import { printed } from './printed.ts';

/**
 * Takes what `scripts/language/data/` has from CLDR afresh, and `scripts/language/alphabets.json`, after an update of
 * `cldr-units-full`, `cldr-numbers-full` and `cldr-misc-full`: `node tests/language/write-language-data.ts`. What is written
 * by hand there stays.
 */
const folder = new URL('../../scripts/language/data/', import.meta.url);
for (const name of readdirSync(folder)) {
  const { cldr, ...byHand } = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
  const words = cldrWords(name.replace('.json', '')) ?? cldr;
  writeFileSync(new URL(name, folder), printed({ ...byHand, cldr: words }));
}
writeFileSync(
  new URL('../../scripts/language/alphabets.json', import.meta.url),
  `${JSON.stringify(cldrAlphabets(), null, 2)}\n`,
);
