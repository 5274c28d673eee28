import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../../scripts/browser/browser.ts';
import { pagesOf } from '../../scripts/output/pdf/document/pages.ts';
import { readPdf } from '../../scripts/output/pdf/file/read-file.ts';
import { openPress, paperFor } from './paper.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openPress();
}, 60_000);
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

/** In px, as pages set text. */
function sizesIn(bytes: Uint8Array): readonly number[] {
  const file = readPdf(bytes);
  const contents = pagesOf(file).map(({ content }) => Buffer.from(file.bytes(content)).toString('latin1'));
  const sizes = contents.join('\n').matchAll(/^\/\w+ ([\d.]+) Tf$/gm);
  return [...new Set(Array.from(sizes, ([, size]) => Number(size)))];
}

test.each(['en', 'ru', 'zh-Hans'])('every size of type is a whole number of quarter pixels: %s', async (tag) => {
  const sheetOf = await paperFor(EVERYTHING, { tag, others: ['de'] });
  for (const fit of [undefined, '1', '2'] as const) {
    const { bytes } = await browser.print(sheetOf(fit).html);
    const sizes = sizesIn(bytes);
    expect(sizes.length).toBeGreaterThan(8);
    expect(sizes.filter((size) => !Number.isInteger(size * 4))).toEqual([]);
  }
});
