import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parsedFile } from '../../../../scripts/lib/text/language/data-files.ts';
import { wordsByIcu } from '../../../../scripts/lib/text/language/written-words.ts';
import { cldrAlphabets } from './alphabets.ts';
import { chineseKinds } from './chinese-kinds.ts';
import { cldrWords } from './cldr-words.ts';
import { namedCodes } from './named-codes.ts';
import { notePhrases } from './note-phrases.ts';
import { printed } from './printed.ts';
import { releaseHints, releasePhrases } from './release-phrases.ts';
import { printedNumbers, spelledByRules, spelledTags } from './spelled/spelled.ts';
import { writtenTags } from './written-tags.ts';

const text = new URL('../../../../scripts/lib/text/', import.meta.url);
const generated = new URL('generated/', text);
const data = new URL('data/', text);

/** Prints the data that people write afresh, and writes all that is made of them, of CLDR and of what ICU writes. */
export function makeFiles(): void {
  const tags = readdirSync(data).map((name) => name.replace('.json', ''));
  for (const tag of tags) {
    const file = new URL(`${tag}.json`, data);
    writeFileSync(file, printed(parsedFile(fileURLToPath(file))));
  }
  writeFileSync(new URL('alphabets.json', generated), `${JSON.stringify(cldrAlphabets(), null, 2)}\n`);
  writeFileSync(new URL('release-phrases.json', generated), printed(releasePhrases()));
  writeFileSync(new URL('release-hints.json', generated), printed(releaseHints()));
  writeFileSync(new URL('named-codes.json', generated), printed(namedCodes()));
  writeFileSync(new URL('chinese-kinds.json', generated), printed(chineseKinds()));
  writeFileSync(new URL('note-phrases.json', generated), printed(notePhrases()));
  for (const [folder, having, made] of [
    ['counted-words/', tags, cldrWords],
    ['written-words/', writtenTags(), wordsByIcu],
  ] as const) {
    mkdirSync(new URL(folder, text), { recursive: true });
    for (const tag of having) writeFileSync(new URL(`${folder}${tag}.json`, text), printed(made(tag)));
  }
  mkdirSync(new URL('spelled-numbers/', text), { recursive: true });
  for (const tag of spelledTags())
    writeFileSync(new URL(`spelled-numbers/${tag}.txt`, text), printedNumbers(spelledByRules(tag)));
}
