import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../../../scripts/lib/browser/browser.ts';
import { remediate } from '../../../scripts/lib/pdf/index.ts';
import { standardTexts } from '../../lib/pdf/writing/sheet.ts';
import { openPress, paperFor } from './paper.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openPress();
});
afterAll(() => browser.close());

test('letters at the border of two elements are not joined to one shape, which the PDF would have in one of them', async () => {
  const markdown =
    '# Head\n\nA list of[found](https://example.org/) and ~~of~~ficial ones of`fi`, [of](https://example.org/)fer [of](https://example.org/)[to](https://example.org/2)[fi](https://example.org/).';
  const { html, tags } = (await paperFor(markdown, { tag: 'en' }))();
  const facts = { title: 'Head', language: 'en', topics: [], time: new Date(0) };
  const { bytes, findings } = remediate((await browser.print(html)).bytes, { tags, facts }, 'ua-1');
  expect(findings).toEqual([]);
  expect((await standardTexts(bytes)).join('\n')).toContain('A list offound and official ones offi, offer oftofi.');
});
