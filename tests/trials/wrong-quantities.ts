import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { findingsOf, subjectOf } from '../mutations/findings.ts';
import { diceOf, hashOf } from '../mutations/random.ts';
import { type Standing, standingOf } from './quantities/counted-quantity.ts';
import { kindsOfWrong } from './quantities/kinds-of-wrong.ts';

/**
 * What the rules say of right translations whose source is made wrong in one quantity: `node tests/trials/wrong-quantities.ts
 * FOLDER [--half tune|held] [--only de,fr] [--kinds bound,unit] [--dump FILE] [--seed WORD] [--most N]`. The folder holds
 * `<tag>.jsonl` with right pairs from English; the translation stays as it was. Texts are in one of two halves by their source:
 * one is there to look at, the other to measure. Prints what is found of each kind and in each language, for both halves or one:
 * in all, and of what the rules could find (`counted-quantity.ts`), beside how many changes are of the other kinds.
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
type Counts = Record<Outcome | 'counted' | 'found' | 'unsaid' | 'alike', number>;
const NONE: Counts = { error: 0, warning: 0, notice: 0, silent: 0, counted: 0, found: 0, unsaid: 0, alike: 0 };
const halfOf = (source: string): string => (hashOf(source) % 2 === 0 ? 'tune' : 'held');

/** The wrong texts of a source, one of each kind; the same in all languages. */
const wrongs = new Map<string, ReturnType<typeof kindsOfWrong>>();
function wrongsOf(source: string): ReturnType<typeof kindsOfWrong> {
  const known = wrongs.get(source) ?? kindsOfWrong(source, diceOf(`${seed} ${source}`));
  wrongs.set(source, known);
  return known;
}

const tables = new Map<string, Map<string, Counts>>();
function count(table: string, row: string, outcome: Outcome, standing: Standing): void {
  const rows = tables.get(table) ?? new Map<string, Counts>();
  tables.set(table, rows);
  const counts = rows.get(row) ?? { ...NONE };
  rows.set(row, counts);
  counts[outcome] += 1;
  counts[standing === 'said' ? 'counted' : standing] += 1;
  if (standing === 'said' && outcome === 'error') counts.found += 1;
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
        .map((made) => ({ ...made, right: each.source, source: made.text, target: each.target })),
    )
    .slice(0, most);
  const found = findingsOf(subjectOf(wrong, tag), ['number', 'date']);
  for (const [place, { kind, change, text, at, ...texts }] of wrong.entries()) {
    const said = found.get(place) ?? [];
    const outcome = OUTCOMES.find((each) => said.some(({ severity }) => severity === each)) ?? 'silent';
    const standing = standingOf({ kind, change, text, at }, texts.right, texts.target, tag);
    count(halfOf(texts.right), kind, outcome, standing);
    count(`${halfOf(texts.right)} by language`, tag, outcome, standing);
    if (dump !== undefined && outcome !== 'error')
      appendFileSync(
        dump,
        `${JSON.stringify({ tag, kind, outcome, standing, change, half: halfOf(texts.right), said: said.map(({ reason }) => reason), source: texts.source, target: texts.target })}\n`,
      );
  }
}

const share = (part: number, whole: number): string =>
  whole === 0 ? '      –' : `${((100 * part) / whole).toFixed(1).padStart(6)}%`;
const all = (counts: Counts): number => OUTCOMES.reduce((total, each) => total + counts[each], 0);
const line = (row: string, counts: Counts): string =>
  `${row.padEnd(18)} ${String(all(counts)).padStart(7)} ${OUTCOMES.map((each) => share(counts[each], all(counts))).join(' ')}` +
  ` ${String(counts.counted).padStart(8)} ${share(counts.found, counts.counted)} ${String(counts.unsaid).padStart(7)} ${String(counts.alike).padStart(6)}`;
for (const [name, rows] of [...tables].toSorted(([a], [b]) => a.localeCompare(b))) {
  console.log(`\n${name.padEnd(18)}      of   error warning  notice  silent  counted   error  unsaid  alike`);
  const sum: Counts = { ...NONE };
  const found = (counts: Counts): number => counts.error / all(counts);
  for (const [row, counts] of [...rows].toSorted((a, b) => found(a[1]) - found(b[1]))) {
    console.log(line(row, counts));
    for (const each of Object.keys(sum) as (keyof Counts)[]) sum[each] += counts[each];
  }
  console.log(line('all', sum));
}
