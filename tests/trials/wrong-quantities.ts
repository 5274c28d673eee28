import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { findingsOf, subjectOf } from '../mutations/findings.ts';
import { diceOf, hashOf } from '../mutations/random.ts';
import { kindsOfWrong } from './quantities/kinds-of-wrong.ts';

/**
 * What the rules say of right translations whose source is made wrong in one quantity: `node tests/trials/wrong-quantities.ts
 * FOLDER [--half tune|held] [--only de,fr] [--kinds bound,unit] [--dump FILE] [--seed WORD] [--most N]`. The folder holds
 * `<tag>.jsonl` with right pairs from English; the translation stays as it was. Texts are in one of two halves by their source:
 * one is there to look at, the other to measure. Prints what is found of each kind and in each language, for both halves or one.
 */
const [folder = '', ...options] = process.argv.slice(2);
const optionOf = (name: string): string | undefined => {
  const at = options.indexOf(name);
  return at < 0 ? undefined : options[at + 1];
};
const half = optionOf('--half');
const only = optionOf('--only')?.split(',');
const kinds = optionOf('--kinds')?.split(',');
const dump = optionOf('--dump');
const seed = optionOf('--seed') ?? 'first';
const most = Number(optionOf('--most') ?? Infinity);
const pair = z.object({ source: z.string(), target: z.string() });

const OUTCOMES = ['error', 'warning', 'notice', 'silent'] as const;
type Outcome = (typeof OUTCOMES)[number];
type Counts = Record<Outcome, number>;
const halfOf = (source: string): string => (hashOf(source) % 2 === 0 ? 'tune' : 'held');

/** The wrong texts of a source, one of each kind; the same in all languages. */
const wrongs = new Map<string, ReturnType<typeof kindsOfWrong>>();
function wrongsOf(source: string): ReturnType<typeof kindsOfWrong> {
  const known = wrongs.get(source) ?? kindsOfWrong(source, diceOf(`${seed} ${source}`));
  wrongs.set(source, known);
  return known;
}

const tables = new Map<string, Map<string, Counts>>();
function count(table: string, row: string, outcome: Outcome): void {
  const rows = tables.get(table) ?? new Map<string, Counts>();
  tables.set(table, rows);
  const counts = rows.get(row) ?? { error: 0, warning: 0, notice: 0, silent: 0 };
  rows.set(row, counts);
  counts[outcome] += 1;
}

if (dump !== undefined) writeFileSync(dump, '');
for (const file of readdirSync(folder).sort()) {
  const tag = path.basename(file, '.jsonl');
  if (only?.includes(tag) === false) continue;
  const lines = readFileSync(path.join(folder, file), 'utf8').split('\n').filter(Boolean);
  const right = lines
    .map((line) => pair.parse(JSON.parse(line)))
    .filter(({ source }) => half === undefined || halfOf(source) === half);
  const wrong = right
    .flatMap((each) =>
      wrongsOf(each.source)
        .filter(({ kind }) => kinds?.includes(kind) !== false)
        .map(({ kind, text, change }) => ({ kind, change, right: each.source, source: text, target: each.target })),
    )
    .slice(0, most);
  const found = findingsOf(subjectOf(wrong, tag), ['number', 'date']);
  for (const [at, { kind, change, ...texts }] of wrong.entries()) {
    const said = found.get(at) ?? [];
    const outcome = OUTCOMES.find((each) => said.some(({ severity }) => severity === each)) ?? 'silent';
    count(halfOf(texts.right), kind, outcome);
    count(`${halfOf(texts.right)} by language`, tag, outcome);
    if (dump !== undefined && outcome !== 'error')
      appendFileSync(
        dump,
        `${JSON.stringify({ tag, kind, outcome, change, half: halfOf(texts.right), said: said.map(({ reason }) => reason), source: texts.source, target: texts.target })}\n`,
      );
  }
}

for (const [name, rows] of [...tables].toSorted(([a], [b]) => a.localeCompare(b))) {
  console.log(`\n${name.padEnd(18)}      of   error  warning notice silent`);
  const sum: Counts = { error: 0, warning: 0, notice: 0, silent: 0 };
  const line = (row: string, counts: Counts): string => {
    const all = OUTCOMES.reduce((total, each) => total + counts[each], 0);
    return `${row.padEnd(18)} ${String(all).padStart(7)} ${OUTCOMES.map((each) => `${((100 * counts[each]) / all).toFixed(1).padStart(6)}%`).join(' ')}`;
  };
  const share = ({ error, warning, notice, silent }: Counts): number => error / (error + warning + notice + silent);
  for (const [row, counts] of [...rows].toSorted((a, b) => share(a[1]) - share(b[1]))) {
    console.log(line(row, counts));
    for (const each of OUTCOMES) sum[each] += counts[each];
  }
  console.log(line('all', sum));
}
