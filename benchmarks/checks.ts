import process from 'node:process';
import { rules } from '../scripts/checks/index.ts';
import type { Subject } from '../scripts/checks/rule.ts';
import { languageOf } from '../scripts/lib/text/language/language.ts';
import type { Segment } from '../scripts/model/statement.ts';
import { catalogOf, segmentOf } from '../tests/support/catalog-of.ts';
import { declaration, pairsWithEnglish } from '../tests/support/udhr.ts';
import { median } from './median.ts';
import { PUBLISHED } from './published.ts';

/**
 * Processor time of all rules on one statement in so many languages with so many segments each: the median of some
 * runs in a warm process. Every run begins with catalogs that nobody has read, so reading the texts counts; it counts for the
 * rule that asks first. As in a newsroom, all languages stand beside the same source.
 */
const LANGUAGES = 50;
const SEGMENTS = 200;
const RUNS = 7;

const CODES = PUBLISHED.slice(0, LANGUAGES);

const english = languageOf('en');
const files = CODES.map((code) => {
  const { tag } = declaration(code);
  const pairs = pairsWithEnglish(code).filter(([, target]) => target !== '');
  const texts = Array.from({ length: SEGMENTS }, (_, at) => {
    const [source = '', target = ''] = pairs[at % pairs.length] ?? [];
    return { source: dressed(source, at, 'en'), target: dressed(target, at, tag) };
  });
  return { tag, texts };
});

/** The declaration has neither Markdown nor, but for a few, figures: a statement has both. */
function dressed(text: string, at: number, tag: string): string {
  if (at % 3 === 0) return `${text} (${new Intl.NumberFormat(tag).format(1_234.5 + at)})`;
  if (at % 10 === 1) return `[${text}](https://court.example/${at})`;
  return at % 10 === 5 ? `**${text}**` : text;
}

const shares = new Map(rules.map(({ id }) => [id, [] as number[]]));
const totals: number[] = [];
// The first two runs are to warm up.
for (let run = -2; run < RUNS; run++) {
  const { total, byRule } = timedRun(freshSubjects());
  if (run < 0) continue;
  totals.push(total);
  const whole = [...byRule.values()].reduce((sum, time) => sum + time, 0);
  for (const [id, time] of byRule) shares.get(id)?.push((time / whole) * total);
}

const perPair = (time: number): string => `${((1000 * time) / (files.length * SEGMENTS)).toFixed(1)} µs`;
const total = median(totals);
console.log(
  `${files.length} languages × ${SEGMENTS} segments, all rules: ${total.toFixed(0)} ms, ${perPair(total)} a pair (fastest ${perPair(Math.min(...totals))})`,
);
const medians = [...shares].map(([id, list]) => ({ id, time: median(list) })).sort((a, b) => b.time - a.time);
for (const { id, time } of medians.filter(({ time }) => time > 1)) console.log(`  ${id}: ${perPair(time)}`);

/** Catalogs as they come from the disk, beside segments that all languages share. */
function freshSubjects(): readonly Subject[] {
  const known = new Map<string, Segment>();
  return files.map(({ tag, texts }) => {
    const segments = texts.map(({ source }, at) => {
      const segment = known.get(`${at} ${source}`) ?? segmentOf(`k${at}`, source);
      known.set(`${at} ${source}`, segment);
      return segment;
    });
    const base = Object.fromEntries(texts.map(({ source }, at) => [`k${at}`, source]));
    const target = Object.fromEntries(texts.map((text, at) => [`k${at}`, text.target]));
    return { catalog: catalogOf(tag, segments, target, base), source: english, facts: {}, definitions: '', terms: [] };
  });
}

type Run = { readonly total: number; readonly byRule: ReadonlyMap<string, number> };

/** All rules over one language, then over the next, as a check goes. To ask for processor time is slow: that is done once. */
function timedRun(subjects: readonly Subject[]): Run {
  const byRule = new Map<string, number>();
  const before = process.cpuUsage();
  for (const subject of subjects) {
    for (const rule of rules) {
      const start = performance.now();
      for (const _ of rule.check(subject));
      byRule.set(rule.id, (byRule.get(rule.id) ?? 0) + performance.now() - start);
    }
  }
  const { user, system } = process.cpuUsage(before);
  return { total: (user + system) / 1000, byRule };
}
