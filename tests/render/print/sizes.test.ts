import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../../../scripts/lib/browser/browser.ts';
import { openPress, paperFor } from './paper.ts';
import { sizesIn } from './sizes-in.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openPress();
});
afterAll(() => browser.close());

const EVERYTHING = `# Headline

Summary.

## Two

Words `.concat(
  '`code` and x^2^.[^n]\n\n### Three\n\n#### Four\n\n##### Five\n\n###### Six\n\n',
  `- one
- two

> Quoted.

| a | b |
| --- | --- |
| c | d |

\`\`\`
block
\`\`\`

[^n]: A note.
`,
);

test.each(['en', 'ru', 'zh-Hans'])('every size of type is a whole number of quarter pixels: %s', async (tag) => {
  const sheetOf = await paperFor(EVERYTHING, { tag, others: ['de'] });
  for (const fit of [undefined, '1', '2', '2 close'] as const) {
    const { bytes } = await browser.print(sheetOf(fit).html);
    const sizes = sizesIn(bytes);
    expect(sizes.length).toBeGreaterThan(8);
    expect(sizes.filter((size) => !Number.isInteger(size * 4))).toEqual([]);
  }
});
