import path from 'node:path';
import { build } from '../support/build.ts';
import { checkDist } from '../support/check.ts';
import { type Crawl, crawl } from '../support/crawl.ts';
import { copyNewsroom } from '../support/folder.ts';

const BASE = 'https://example.org/news';

// Canonical addresses and hreflang are there only in a newsroom that has an address: it is built as well.
await checkDist(async (dist, scratch) => {
  const root = copyNewsroom('.', path.join(scratch, 'newsroom'), `url: ${BASE}`);
  const out = path.join(scratch, 'with-address');
  const { code, screen } = await build({ root, out });
  if (code !== 0) return { measured: [], faults: [`The build ended with exit code ${code}:\n${screen}`] };
  const plain = await crawl(dist);
  const addressed = await crawl(out, BASE);
  const line = (what: string, { pages, references, alternates, faults }: Crawl): string =>
    `links: ${what}: ${pages} pages, ${references} references, ${alternates} alternates, ${faults.length} faults`;
  return {
    measured: [line('as shipped', plain), line('with an address', addressed)],
    faults: [
      ...plain.faults,
      ...addressed.faults.map((fault) => `with an address: ${fault}`),
      ...(plain.references === 0 || addressed.alternates === 0 ? ['there was nothing to follow'] : []),
    ],
  };
});
