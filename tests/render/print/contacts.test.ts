import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../../../scripts/lib/browser/browser.ts';
import { remediate } from '../../../scripts/lib/pdf/index.ts';
import { standardTexts } from '../../lib/pdf/writing/sheet.ts';
import { removeFolder, temporaryFolder } from '../../support/folder.ts';
import { folded } from '../../support/pdf/found.ts';
import { mupdf } from '../../support/pdf/reader/mupdf.ts';
import { openPdfium } from '../../support/pdf/reader/pdfium.ts';
import { pdfjs } from '../../support/pdf/reader/pdfjs.ts';
import { openPress, paperFor } from './paper.ts';

let browser: Browser;
const folder = temporaryFolder();
beforeAll(async () => {
  browser = await openPress();
});
afterAll(async () => {
  await browser.close();
  removeFolder(folder);
});

const [PHONE, EMAIL] = ['+44 20 7946 0018', 'press@harbour.example'];

test.each(['en', 'ar', 'zh-Hans', 'de'])('in %s a telephone number and an address are copied as two', async (tag) => {
  const paper = await paperFor('# Head\n\nFirst.', { tag, contacts: [{ phone: PHONE, email: EMAIL }] });
  const { html, tags } = paper();
  const facts = { title: 'Head', language: tag, topics: [], time: new Date(0) };
  const { bytes } = remediate((await browser.print(html)).bytes, { tags, facts }, 'ua-1');
  expect(await standardTexts(bytes)).toContain(`${PHONE} ${EMAIL}`);
  const file = join(folder, `${tag}.pdf`);
  writeFileSync(file, bytes);
  for (const read of [mupdf, await openPdfium(), pdfjs])
    expect(folded(await read(file))).toContain(`${PHONE} ${EMAIL}`);
});
