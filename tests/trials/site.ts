import path from 'node:path';
import { buildWithoutPdf, TAGS, writeNewsroom } from '../conformance/site/generated.ts';
import { check } from '../support/check.ts';
import { crawl } from '../support/crawl.ts';

/** Statements; each in nine languages. */
const COUNT = Number(process.argv[2] ?? 200);

const TOPICS = ['Harbour', 'Safety at sea', 'Recht auf Leben', 'القانون'];

// A large newsroom: nothing leads nowhere, nothing is named by one side alone.
await check(async (scratch) => {
  const root = path.join(scratch, 'newsroom');
  const out = path.join(scratch, 'dist');
  await writeNewsroom(
    root,
    Array.from({ length: COUNT }, (_, index) => ({
      slug: `report-${index + 1}`,
      number: index + 101,
      front: [
        `date: ${2015 + (index % 10)}-0${1 + (index % 9)}-10`,
        `topics: [${TOPICS[index % TOPICS.length]}]`,
        ...(index % 10 === 3 ? ['status: withheld', 'reason: We are checking 1 figure.'] : []),
      ],
    })),
  );
  const started = performance.now();
  const files = await buildWithoutPdf(root, out);
  const built = performance.now();
  const { pages, references, alternates, faults } = await crawl(out, 'https://example.org/news');
  const seconds = (from: number, to: number): string => ((to - from) / 1000).toFixed(1);
  return {
    measured: [
      `site: ${COUNT} statements × ${TAGS.length} languages: ${files} files, ${pages} pages, ${references} references, ` +
        `${alternates} alternates, ${faults.length} faults; built in ${seconds(started, built)} s, followed in ${seconds(built, performance.now())} s`,
    ],
    faults: [...faults, ...(pages < COUNT * TAGS.length ? ['there are pages missing'] : [])],
  };
});
