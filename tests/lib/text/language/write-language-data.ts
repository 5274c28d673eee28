import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { reportFault } from '../../../../scripts/cli/report/failures.ts';
import { faultsOfWords } from '../../../../scripts/lib/text/language/language-file.ts';
import { faultsOfTags } from './data-faults.ts';

/**
 * Takes `scripts/lib/text/counted-words/` from CLDR afresh, and `scripts/lib/text/generated/alphabets.json`, after an update of
 * `cldr-units-full`, `cldr-numbers-full` and `cldr-misc-full`: `node tests/lib/text/language/write-language-data.ts`. What is written
 * by hand, in `data/`, is only printed afresh. So are the number words of `cldr-rbnf` made, with all their regular forms, and the words that ICU
 * writes beside figures, so that no check has to work them out; and the words that people list in `release-words.json` and
 * `note-words.json` are folded. Where one of the files that people write cannot be read, nothing is written.
 */
const text = new URL('../../../../scripts/lib/text/', import.meta.url);
const faults = ['data/', 'word-lists/'].flatMap((folder) =>
  readdirSync(new URL(folder, text)).flatMap((name) => {
    const file = new URL(`${folder}${name}`, text);
    return faultsOfWords(fileURLToPath(file), readFileSync(file, 'utf8'));
  }),
);
for (const fault of faults) process.stderr.write(reportFault(fault, process.stderr.isTTY));
const named = faultsOfTags(readdirSync(new URL('data/', text)).map((name) => name.replace('.json', '')));
for (const fault of named) process.stderr.write(`error: ${fault}\n`);
if (faults.length + named.length > 0) process.exitCode = 1;
else {
  // What it imports reads files of words.
  const { makeFiles } = await import('./made-files.ts');
  makeFiles();
}
