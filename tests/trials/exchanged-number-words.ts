import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { compareNumbers } from '../../scripts/lib/text/number-comparison/compare.ts';
import { hasNumberWords } from '../../scripts/lib/text/number-words/known-words.ts';
import { softNumbers } from '../../scripts/lib/text/number-words/soft-numbers.ts';
import { diceOf } from '../mutations/random.ts';

/**
 * Exchanges a number in words of published right translations for another one: `node tests/trials/exchanged-number-words.ts
 * FOLDER WORDS [--seed WORD] [--most N] [--show]`. The folder holds `<tag>.jsonl` with pairs from English, WORDS the
 * spelling of numbers by whoever made it (`{"de": {"cardinal": {"9": "neun"}}}`). Taken are pairs in which a word of that
 * file stands for a number that the source says in words too. Prints how many wrong ones are blocked, and how many right ones.
 */
const [folder = '', wordsFile = '', ...options] = process.argv.slice(2);
const optionOf = (name: string): string | undefined => {
  const at = options.indexOf(name);
  return at < 0 ? undefined : options[at + 1];
};
const seed = optionOf('--seed') ?? 'first';
const most = Number(optionOf('--most') ?? 20);
const spelled = z
  .record(z.string(), z.object({ cardinal: z.record(z.string(), z.string()) }))
  .parse(JSON.parse(readFileSync(wordsFile, 'utf8')));
const pair = z.object({ source: z.string(), target: z.string() });
const WORD_TAGS: Readonly<Record<string, string>> = { nb: 'no', kk: 'kz', 'pt-BR': 'pt_BR' };
/** Numbers of news, and one word each. */
const VALUES = Array.from({ length: 19 }, (_, at) => String(at + 2)).concat('30', '40', '50', '60', '70', '80', '90');

const isBlocked = (source: string, target: string, tag: string): boolean =>
  compareNumbers({ text: source, tag: 'en' }, { text: target, tag }).some(({ severity }) => severity === 'block');

let [tried, found, wrongly, languages] = [0, 0, 0, 0];
const missed: string[] = [];
for (const file of readdirSync(folder).sort()) {
  const tag = path.basename(file, '.jsonl');
  const cardinal = spelled[WORD_TAGS[tag] ?? tag]?.cardinal;
  if (cardinal === undefined || tag === 'sr' || !hasNumberWords(tag)) continue;
  const dice = diceOf(`${seed} ${tag}`);
  const values = VALUES.filter((value) => /^[\p{L}\p{M}]+$/u.test(cardinal[value] ?? ''));
  const lines = readFileSync(path.join(folder, file), 'utf8').split('\n').filter(Boolean);
  const pairs = dice.shuffled(lines).flatMap((line) => {
    const { source, target } = pair.parse(JSON.parse(line));
    const said = softNumbers(source, 'en').filter(({ isWeak }) => isWeak !== true);
    const [own, ...more] = said.filter(({ value }) => values.includes(value));
    if (own === undefined || more.length > 0 || source.length > 400) return [];
    const word = cardinal[own.value] ?? '';
    const places = [...target.matchAll(new RegExp(`(?<![\\p{L}\\p{M}])${word}(?![\\p{L}\\p{M}])`, 'gu'))];
    const [place] = places;
    return place === undefined || places.length > 1 ? [] : [{ source, target, own: own.value, at: place.index, word }];
  });
  let [ofLanguage, seen] = [0, 0];
  for (const { source, target, own, at, word } of pairs.slice(0, most)) {
    const other = cardinal[dice.shuffled(values.filter((value) => value !== own))[0] ?? ''];
    if (other === undefined) continue;
    ofLanguage += 1;
    const wrong = target.slice(0, at) + other + target.slice(at + word.length);
    if (isBlocked(source, target, tag)) wrongly += 1;
    if (isBlocked(source, wrong, tag)) seen += 1;
    else if (options.includes('--show')) console.log(`missed ${tag} ${word} → ${other} | ${source} | ${wrong}`);
  }
  if (ofLanguage === 0) continue;
  languages += 1;
  tried += ofLanguage;
  found += seen;
  if (seen < ofLanguage) missed.push(`${tag} ${ofLanguage - seen} of ${ofLanguage}`);
}
console.log(
  `Seed ${seed}: ${languages} languages, wrong found ${found} of ${tried} = ${((100 * found) / tried).toFixed(1)} %, ` +
    `right blocked ${wrongly}; missed in ${missed.join(', ')}`,
);
