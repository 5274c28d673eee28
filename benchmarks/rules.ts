import { rules } from '../scripts/check/index.ts';
import { type Rule, type Subject, translatedUnits } from '../scripts/check/rule.ts';
import { languageOf } from '../scripts/language/language.ts';
import type { Segment } from '../scripts/statement/segment.ts';
import { catalogOf, segmentOf } from '../tests/catalog/catalog-of.ts';
import { CODES, declaration, pairsWithEnglish } from '../tests/prose/udhr.ts';

/**
 * Microseconds that each rule takes a pair of segments: fifty languages of the Universal Declaration, every third text
 * with a link and bold words in it, warm, the median of so many runs. What several rules share is paid by the first.
 */
const RUNS = 9;
const LANGUAGES = 50;

const marked = (text: string, at: number): string =>
  at % 3 === 0 ? text.replace(/^(\S+) (\S+)/u, '**$1** [$2](https://example.org/x)') : text;

const source = languageOf('en');
const segments = new Map<string, Segment>();
const known = CODES.filter((code) => declaration(code).tag !== 'und');
const texts = known
  .filter((_, at) => at % Math.floor(known.length / LANGUAGES) === 0)
  .slice(0, LANGUAGES)
  .map((code) => {
    const pairs = pairsWithEnglish(code).map(([from, to], at): [Segment, string] => {
      const text = marked(from, at);
      const segment = segments.get(text) ?? segmentOf(`k${segments.size}`, text);
      segments.set(text, segment);
      return [segment, marked(to, at)];
    });
    return { tag: declaration(code).tag, pairs };
  });
const pairs = texts.reduce((sum, text) => sum + text.pairs.length, 0);

/** Fresh catalogs, so that nothing is remembered of the texts but what one run may share. */
function subjects(): readonly Subject[] {
  const fresh = new Map([...segments.values()].map((segment) => [segment.key, { ...segment }]));
  return texts.map((text) => {
    const list = text.pairs.map(([segment]) => fresh.get(segment.key) ?? segment);
    const byKey = (value: (pair: [Segment, string]) => string) =>
      Object.fromEntries(text.pairs.map((pair) => [pair[0].key, value(pair)]));
    const catalog = catalogOf(
      text.tag,
      list,
      byKey(([, target]) => target),
      byKey(([segment]) => segment.source),
    );
    return { catalog, source, facts: {}, definitions: '', terms: [] };
  });
}

const times = new Map<string, number[]>();
for (let run = -2; run < RUNS; run++) {
  const all = subjects();
  const spend = (name: string, work: () => void): void => {
    const start = performance.now();
    work();
    if (run >= 0) times.set(name, [...(times.get(name) ?? []), performance.now() - start]);
  };
  spend('(units)', () => {
    for (const subject of all) translatedUnits(subject, '');
  });
  const check = (rule: Rule) => () => {
    for (const subject of all) for (const _ of rule.check(subject));
  };
  for (const rule of rules) spend(rule.id, check(rule));
}
const median = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[list.length >> 1] ?? 0;
const micros = (list: readonly number[]): number => (1000 * median(list)) / pairs;
for (const [name, list] of times) console.log(`${micros(list).toFixed(1).padStart(8)} µs  ${name}`);
const whole = Array.from({ length: RUNS }, (_, run) =>
  [...times.values()].reduce((sum, list) => sum + (list[run] ?? 0), 0),
);
console.log(`${micros(whole).toFixed(1).padStart(8)} µs  all rules, of ${pairs} pairs`);
