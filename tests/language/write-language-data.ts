import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { wordsByIcu } from '../../scripts/language/written-words.ts';
import { cldrAlphabets } from './alphabets.ts';
import { cldrWords } from './cldr-words.ts';
import { namedCodes } from './named-codes.ts';
import { notePhrases } from './note-phrases.ts';
import { printed } from './printed.ts';
import { releaseHints, releasePhrases } from './release-phrases.ts';
import { spelledByRules, spelledTags } from './spelled/spelled.ts';
import { writtenTags } from './written-tags.ts';

/**
 * Takes what `scripts/language/data/` has from CLDR afresh, and `scripts/language/alphabets.json`, after an update of
 * `cldr-units-full`, `cldr-numbers-full` and `cldr-misc-full`: `node tests/language/write-language-data.ts`. What is written
 * by hand there stays. So are the number words of `cldr-rbnf` made, with all their regular forms, and the words that ICU
 * writes beside figures, so that no check has to work them out; and the words that people list in `release-words.json` and
 * `note-words.json` are folded.
 */
const language = new URL('../../scripts/language/', import.meta.url);
const data = new URL('data/', language);
for (const name of readdirSync(data)) {
  const { cldr, ...byHand } = JSON.parse(readFileSync(new URL(name, data), 'utf8'));
  const words = cldrWords(name.replace('.json', '')) ?? cldr;
  writeFileSync(new URL(name, data), printed({ ...byHand, cldr: words }));
}
writeFileSync(new URL('alphabets.json', language), `${JSON.stringify(cldrAlphabets(), null, 2)}\n`);
writeFileSync(new URL('release-phrases.json', language), printed(releasePhrases()));
writeFileSync(new URL('release-hints.json', language), printed(releaseHints()));
writeFileSync(new URL('named-codes.json', language), printed(namedCodes()));
writeFileSync(new URL('note-phrases.json', language), printed(notePhrases()));
for (const [folder, tags, made] of [
  ['spelled-numbers/', spelledTags(), spelledByRules],
  ['written-words/', writtenTags(), wordsByIcu],
] as const) {
  mkdirSync(new URL(folder, language), { recursive: true });
  for (const tag of tags) writeFileSync(new URL(`${folder}${tag}.json`, language), printed(made(tag)));
}
