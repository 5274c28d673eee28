import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { findingsOf, subjectOf } from '../mutations/findings.ts';

/**
 * What the rules block of right translations: `node tests/trials/right-pairs.ts FOLDER [--rules number,date]
 * [--dump FILE] [--only de,fr] [--most N]`. The folder holds `<tag>.jsonl`, one pair a line: `{"source": …, "target": …}` in English
 * and in the language of the tag. Prints the share of pairs blocked in each language, and of every rule.
 */
const [folder = '', ...options] = process.argv.slice(2);
const optionOf = (name: string): string | undefined => {
  const at = options.indexOf(name);
  return at < 0 ? undefined : options[at + 1];
};
const only = optionOf('--rules')?.split(',');
const dump = optionOf('--dump');
const languages = optionOf('--only')?.split(',');
const most = Number(optionOf('--most') ?? Infinity);
const line = z.object({ source: z.string(), target: z.string() });

type Row = {
  readonly tag: string;
  readonly pairs: number;
  readonly blocked: number;
  readonly byRule: Map<string, number>;
};

if (dump !== undefined) writeFileSync(dump, '');
const rows: Row[] = [];
const notices = new Map<string, number>();
for (const file of readdirSync(folder).sort()) {
  const tag = path.basename(file, '.jsonl');
  if (languages !== undefined && !languages.includes(tag)) continue;
  const lines = readFileSync(path.join(folder, file), 'utf8').split('\n').filter(Boolean).slice(0, most);
  const pairs = lines.map((text) => line.parse(JSON.parse(text)));
  const byRule = new Map<string, number>();
  let blocked = 0;
  for (const [at, said] of findingsOf(subjectOf(pairs, tag), only)) {
    for (const each of said) {
      if (each.severity === 'error') continue;
      notices.set(`${each.rule} ${each.severity}`, (notices.get(`${each.rule} ${each.severity}`) ?? 0) + 1);
    }
    const errors = said.filter(({ severity }) => severity === 'error');
    if (errors.length === 0) continue;
    blocked += 1;
    for (const rule of new Set(errors.map((error) => error.rule))) byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
    if (dump !== undefined)
      appendFileSync(
        dump,
        `${JSON.stringify({ tag, said: errors.map(({ rule, reason }) => `${rule}: ${reason}`).join('; '), ...pairs[at] })}\n`,
      );
  }
  rows.push({ tag, pairs: pairs.length, blocked, byRule });
}

const perMille = (part: number, whole: number): string => ((1000 * part) / Math.max(1, whole)).toFixed(2);
for (const { tag, pairs, blocked, byRule } of rows.toSorted((a, b) => b.blocked / b.pairs - a.blocked / a.pairs))
  console.log(
    `${tag.padEnd(8)} ${String(pairs).padStart(6)} ${perMille(blocked, pairs).padStart(7)} ‰  ${[...byRule].map(([rule, count]) => `${rule} ${count}`).join(', ')}`,
  );
const sum = (of: (row: Row) => number): number => rows.reduce((total, row) => total + of(row), 0);
const rules = [...new Set(rows.flatMap(({ byRule }) => [...byRule.keys()]))].sort();
console.log(
  `${rows.length} languages, ${sum(({ pairs }) => pairs)} pairs, ${sum(({ blocked }) => blocked)} blocked = ` +
    `${perMille(
      sum(({ blocked }) => blocked),
      sum(({ pairs }) => pairs),
    )} ‰: ` +
    rules.map((rule) => `${rule} ${sum(({ byRule }) => byRule.get(rule) ?? 0)}`).join(', '),
);
console.log(
  `Not blocked: ${[...notices]
    .map(([name, count]) => `${name} ${count}`)
    .sort()
    .join(', ')}`,
);
