import { rules } from '../scripts/check/index.ts';
import { subjectOf } from '../tests/mutations/findings.ts';
import { declaration, pairsWithEnglish } from '../tests/prose/udhr.ts';

/** How long all rules take on so many languages with so many segments each, warm: the median of some runs, by rule. */
const LANGUAGES = 50;
const SEGMENTS = 200;
const RUNS = 5;

/** Widely published languages in twenty scripts. */
const CODES = (
  'arb deu_1996 fra spa rus cmn_hans tur pes_1 jpn kor heb hin por_BR ita pol ukr tha ind vie nld ell_monotonic fin ces ' +
  'hun swe dan nob ron_2006 bul hrv slk slv lit est cat urd ben tam srp_cyrl swh amh kat hye mya khm guj kan mal mar tel'
)
  .split(' ')
  .slice(0, LANGUAGES);

const subjects = CODES.map((code) => {
  const pairs = pairsWithEnglish(code).filter(([, target]) => target !== '');
  const filled = Array.from({ length: SEGMENTS }, (_, at) => pairs[at % pairs.length] ?? ['', '']);
  return subjectOf(
    filled.map(([source = '', target = '']) => ({ source, target })),
    declaration(code).tag,
  );
});

const times = new Map(rules.map(({ id }) => [id, [] as number[]]));
for (let run = 0; run <= RUNS; run++) {
  for (const rule of rules) {
    const taken = timed(() => {
      for (const subject of subjects) drain(rule.check(subject));
    });
    // The first run is to warm up.
    if (run > 0) times.get(rule.id)?.push(taken);
  }
}

const medians = [...times].map(([id, list]) => ({ id, time: median(list) })).sort((a, b) => b.time - a.time);
const total = medians.reduce((sum, { time }) => sum + time, 0);
const perPair = (time: number): string => ((1000 * time) / (LANGUAGES * SEGMENTS)).toFixed(1);
console.log(
  `${subjects.length} languages × ${SEGMENTS} segments, all rules: ${total.toFixed(0)} ms, ${perPair(total)} µs a pair`,
);
for (const { id, time } of medians) console.log(`  ${id}: ${perPair(time)} µs`);

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function drain(findings: ReturnType<(typeof rules)[number]['check']>): void {
  for (const _ of findings);
}

function median(list: readonly number[]): number {
  return list.toSorted((a, b) => a - b)[list.length >> 1] ?? 0;
}
