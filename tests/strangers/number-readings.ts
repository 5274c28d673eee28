import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { keyOf, SPOKEN, type Spoken } from '../../scripts/language/number-readings.ts';
import { compareNumbers } from '../../scripts/prose/numbers/compare.ts';
import { hasNumberWords } from '../../scripts/prose/numbers/in-words/number-words.ts';
import { numbersIn } from '../../scripts/prose/numbers/numbers-in.ts';
import { softNumbersOf } from '../../scripts/prose/numbers/soft-numbers.ts';
import type { TaggedText } from '../../scripts/prose/numbers/tagged-text.ts';
import { spokenKind } from '../../scripts/prose/numbers/trusted.ts';

/**
 * Makes `scripts/language/number-readings.json`, which says in which languages number words and the like are read well
 * enough to call a translation wrong: `node tests/strangers/number-readings.ts FOLDER SOURCE…`. The folder holds
 * `<tag>.jsonl` with right pairs from English; never one that something is judged by.
 */
const OUT = path.join(import.meta.dirname, '../../scripts/language/number-readings.json');
const [folder = '', ...sources] = process.argv.slice(2);

type Tally = { pairs: number; words: Record<string, number[]>; lost: Record<string, number>; months: number };
const tallies = new Map<string, Tally>();

for (const file of readdirSync(folder).sort()) {
  const tag = path.basename(file, '.jsonl');
  const tally = tallies.get(keyOf(tag)) ?? { pairs: 0, words: {}, lost: {}, months: 0 };
  tallies.set(keyOf(tag), tally);
  for (const line of readFileSync(path.join(folder, file), 'utf8').split('\n')) {
    if (line === '') continue;
    const { source, target }: { source?: unknown; target?: unknown } = Object(JSON.parse(line));
    count(read(String(source), 'en'), read(String(target), tag), tally);
  }
}

type Read = TaggedText & { readonly tokens: ReturnType<typeof numbersIn> };
function read(text: string, tag: string): Read {
  return { text, tag, tokens: numbersIn(text, tag) };
}

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
    if (kind === 'month' && severity !== 'notice') tally.months += 1;
    else if (kind === 'words' && to !== undefined) bump(spoken, 0);
    else if (kind === 'missing' && token === undefined) bump(spoken, 1);
    else if (kind === 'missing' && severity !== 'notice') tally.lost[spoken] = (tally.lost[spoken] ?? 0) + 1;
    else if (kind === 'changed' && severity !== 'notice' && !/\p{Nd}/u.test(to?.text ?? '0')) bump(spoken, 2);
  }
  if (!hasNumberWords(target.tag)) return;
  const figures = new Set(target.tokens.flatMap(({ readings }) => readings.map(({ value }) => value)));
  const own = new Set(softNumbersOf(target).map(({ value }) => value));
  for (const { value, start, end, isWeak } of softNumbersOf(source)) {
    if (isWeak === true || value === '1' || value === '0' || judged.has(start)) continue;
    if (own.has(value) && !figures.has(value))
      bump(spokenKind({ value, start, end, text: source.text.slice(start, end) }, source, false), 0);
  }
}

const lines = (texts: readonly string[]): string => JSON.stringify(texts, undefined, 4).replace(/\n\]$/, '\n  ]');
const rows = [...tallies]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([tag, { pairs, words, lost, months }]) => {
    const row = [
      pairs,
      ...SPOKEN.flatMap((kind) => words[kind] ?? [0, 0, 0]),
      ...SPOKEN.map((kind) => lost[kind] ?? 0),
      months,
    ];
    return `    ${JSON.stringify(tag)}: [${row.join(', ')}]`;
  });
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
