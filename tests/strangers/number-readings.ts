import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import data from '../../scripts/lib/text/generated/number-readings.json' with { type: 'json' };
import { compareNumbers } from '../../scripts/lib/text/number-comparison/compare.ts';
import { mayReadWords } from '../../scripts/lib/text/number-words/known-words.ts';
import { softNumbersOf } from '../../scripts/lib/text/number-words/soft-numbers.ts';
import {
  mayHoldWords,
  readingsKey,
  SPOKEN,
  type Spoken,
  spokenKind,
} from '../../scripts/lib/text/number-words/trusted-words.ts';
import { numbersIn } from '../../scripts/lib/text/numbers/numbers-in.ts';
import type { TaggedText } from '../../scripts/lib/text/numbers/tagged-text.ts';

/**
 * Makes `scripts/lib/text/generated/number-readings.json`, which says in which languages number words and the like are read well
 * enough to call a translation wrong: `node tests/strangers/number-readings.ts FOLDER SOURCE…`. The folder holds
 * `<tag>.jsonl` with right pairs from English; never one that something is judged by. With `--rows FOLDER SOURCE…` it makes the
 * rows of those languages alone, and adds the sources. With `--english FOLDER` it makes the row of English alone, from such
 * pairs turned round, of languages whose own words are read well.
 */
const OUT = path.join(import.meta.dirname, '../../scripts/lib/text/generated/number-readings.json');
const given = process.argv.slice(2);
const isEnglish = given[0] === '--english';
const isInPart = isEnglish || given[0] === '--rows';
const [folder = '', ...named] = isInPart ? given.slice(1) : given;
const sources = isInPart ? [...new Set([...data.sources, ...named])] : named;

type Tally = { pairs: number; words: Record<string, number[]>; lost: Record<string, number>; months: number };
const tallies = new Map<string, Tally>();

/** Its letters, which count, stand in its abbreviations too. */
const UNSURE = /^(?:he|iw)\b/;

for (const file of readdirSync(folder).sort()) {
  const tag = path.basename(file, '.jsonl');
  if (isEnglish && (UNSURE.test(tag) || !SPOKEN.slice(0, 4).every((kind) => mayHoldWords(tag, kind)))) continue;
  const key = isEnglish ? 'en' : readingsKey(tag);
  const tally = tallies.get(key) ?? { pairs: 0, words: {}, lost: {}, months: 0 };
  tallies.set(key, tally);
  for (const line of readFileSync(path.join(folder, file), 'utf8').split('\n')) {
    if (line === '') continue;
    const { source, target }: { source?: unknown; target?: unknown } = Object(JSON.parse(line));
    const [english, other] = [read(String(source), 'en'), read(String(target), tag)];
    if (isEnglish) count(other, english, tally);
    else count(english, other, tally);
  }
}

type Read = TaggedText & { readonly tokens: ReturnType<typeof numbersIn> };
function read(text: string, tag: string): Read {
  return { text, tag, tokens: numbersIn(text, tag) };
}

/** What English lacks is not counted: it is edited after its translation was made. */
function count(source: Read, target: Read, tally: Tally): void {
  tally.pairs += 1;
  const bump = (kind: Spoken, place: 0 | 1 | 2): void => {
    const row = tally.words[kind] ?? [0, 0, 0];
    tally.words[kind] = row;
    row[place] = (row[place] ?? 0) + 1;
  };
  const judged = new Set<number>();
  for (const { kind, severity, source: from, target: to } of compareNumbers(source, target, { isTrusted: true })) {
    if (from === undefined) continue;
    judged.add(from.start);
    const token = source.tokens.find(({ start }) => start === from.start);
    const spoken = spokenKind(from, source, token?.kind === 'time');
    if (isEnglish && (kind === 'month' || (kind === 'missing' && token !== undefined))) continue;
    if (kind === 'month' && severity !== 'notice') tally.months += 1;
    else if (kind === 'words' && to !== undefined) bump(spoken, 0);
    else if (kind === 'missing' && token === undefined) bump(spoken, 1);
    else if (kind === 'missing' && severity !== 'notice') tally.lost[spoken] = (tally.lost[spoken] ?? 0) + 1;
    else if (kind === 'changed' && severity !== 'notice' && !/\p{Nd}/u.test(to?.text ?? '0')) bump(spoken, 2);
  }
  if (!mayReadWords(target.tag)) return;
  const figures = new Set(target.tokens.flatMap(({ readings }) => readings.map(({ value }) => value)));
  const own = new Set(softNumbersOf(target).map(({ value }) => value));
  for (const { value, start, end, isWeak } of softNumbersOf(source)) {
    if (isWeak === true || value === '1' || value === '0' || judged.has(start)) continue;
    if (own.has(value) && !figures.has(value))
      bump(spokenKind({ value, start, end, text: source.text.slice(start, end) }, source, false), 0);
  }
}

const lines = (texts: readonly string[]): string => JSON.stringify(texts, undefined, 4).replace(/\n\]$/, '\n  ]');
const measured = [...tallies].map(([tag, { pairs, words, lost, months }]): [string, readonly number[]] => [
  tag,
  [pairs, ...SPOKEN.flatMap((kind) => words[kind] ?? [0, 0, 0]), ...SPOKEN.map((kind) => lost[kind] ?? 0), months],
]);
const rows = [...new Map([...(isInPart ? Object.entries(data.languages) : []), ...measured])]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([tag, row]) => `    ${JSON.stringify(tag)}: [${row.join(', ')}]`);
const columns = [
  'pairs',
  ...SPOKEN.flatMap((kind) => [`${kind} read`, `${kind} unread`, `${kind} wrong`]),
  ...SPOKEN.map((kind) => `${kind} lost`),
  'months',
];
writeFileSync(
  OUT,
  `{\n  "sources": ${lines(sources)},\n  "columns": ${lines(columns)},\n  "languages": {\n${rows.join(',\n')}\n  }\n}\n`,
);
