import { Document } from 'mupdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../../../scripts/lib/browser/browser.ts';
import { remediate } from '../../../scripts/lib/pdf/index.ts';
import { openPress, printFor } from './paper.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openPress();
});
afterAll(() => browser.close());

test('the frame about the words of a picture that is not there does not part them from their line', async () => {
  const markdown = '# رأس\n\n![avatar](lost.png) كنت أبحث عن مشروع.';
  const { sheet, bytes: print } = await printFor(markdown, { tag: 'ar' }, browser);
  const facts = { title: 'رأس', language: 'ar', topics: [], time: new Date(0) };
  const { bytes } = remediate(print, { tags: sheet.tags, facts }, 'ua-1');
  const text = Document.openDocument(bytes, 'application/pdf').loadPage(0).toStructuredText('').asText();
  expect(text.replace(/\p{Cf}/gu, '').replace(/\s+/g, ' ')).toContain('avatar كنت أبحث عن مشروع');
});
