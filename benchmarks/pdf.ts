import { availableParallelism, loadavg } from 'node:os';
import path from 'node:path';
import { remediate } from '../scripts/lib/pdf/index.ts';
import { openPrinter, sheetsOf } from '../tests/conformance/pdf/sheets.ts';

const ROOT = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, '..'));
const ROUNDS = Number(process.argv[3] ?? 20);
/** How often a document is mended for one figure: the clock of a processor may tick every four milliseconds only. */
const REPEATS = 5;

// What mending costs a processor, whatever else it has to do: the shipped statement, or the newsroom that is named first.
const browser = await openPrinter(ROOT);
const sheets = await sheetsOf(ROOT, browser);
await browser.close();

const rows = sheets.map(({ slug, tag, tags, document, raw: bytes }) => {
  const { title, summary } = { ...document, summary: '' };
  const facts = {
    title,
    summary,
    topics: document.topics.map(({ name }) => name),
    organisation: document.masthead.name,
    language: tag,
    address: undefined,
    time: new Date(document.date?.iso ?? 0),
  };
  return {
    name: `${slug} ${tag}`,
    bytes,
    mend: () => remediate(bytes, { tags, facts }, 'ua-1'),
    times: [] as number[],
  };
});
// Turn about, so that whatever else the machine does falls on all alike; the first rounds warm up.
for (let round = -5; round < ROUNDS; round++) {
  for (const { mend, times } of rows) {
    let pages = 0;
    const start = process.cpuUsage();
    for (let repeat = 0; repeat < REPEATS; repeat++) pages += mend().pages;
    const { user, system } = process.cpuUsage(start);
    if (round >= 0) times.push((user + system) / 1000 / pages);
  }
}

const figure = (times: readonly number[]): string => {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN).toFixed(2);
  return `${at(0.5)} (p95 ${at(0.95)})`;
};
const change = (before: number, after: number): string =>
  `${(after / before - 1) * 100 >= 0 ? '+' : ''}${((after / before - 1) * 100).toFixed(1)} %`;
console.log(
  `${ROUNDS} rounds, warm, ${availableParallelism()} cores, load ${(loadavg()[0] ?? 0).toFixed(1)}; milliseconds of a processor a page: median`,
);
for (const { name, bytes, mend, times } of rows)
  console.log(`${name.padEnd(28)}${figure(times).padEnd(20)}size ${change(bytes.length, mend().bytes.length)}`);
console.log(`${'all'.padEnd(28)}${figure(rows.flatMap(({ times }) => times))}`);
