import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, openBrowser } from '../../scripts/browser/browser.ts';
import { mendPdf, type SheetFacts } from '../../scripts/output/pdf/mend.ts';
import { startMender } from '../../scripts/pipeline/mender.ts';
import { FONTS, latin1, STYLE } from '../browser/sample.ts';
import { FACTS } from './structure/mended.ts';

let browser: Browser;
let printed: Uint8Array;
beforeAll(async () => {
  browser = await openBrowser({ fonts: FONTS, pages: 1 });
  ({ bytes: printed } = await browser.print(`<html lang="en"><title>x</title>${STYLE}<p>x`));
}, 30_000);
afterAll(() => browser.close());

const sheetOf = (text: string): SheetFacts => {
  const place = { language: 'en', direction: 'ltr' } as const;
  const paragraph = { type: 'P', printed: 'P', ...place, children: [{ text }] } as const;
  return { tags: { type: 'Document', printed: 'Document', ...place, children: [paragraph] }, facts: FACTS };
};

test('a thread gives what the mender gives, to each that asks', async () => {
  const mender = startMender(2);
  const titles = Array.from({ length: 12 }, (_, index) => `Title ${index}`);
  const sheets = titles.map((title): SheetFacts => ({ ...sheetOf('x'), facts: { ...FACTS, title } }));
  const mended = await Promise.all(sheets.map((sheet) => mender.mend(printed, sheet)));
  await mender.close();
  for (const [index, { bytes, pages }] of mended.entries()) {
    const sheet = sheets[index];
    expect(pages).toBe(1);
    expect(sheet && latin1(bytes)).toBe(sheet && latin1(mendPdf(printed, sheet).bytes));
  }
});

test('a fault comes back as what it is, and the thread works on', async () => {
  const mender = startMender(1);
  const none = { ...sheetOf('x'), tags: { ...sheetOf('x').tags, children: [] } };
  await expect(mender.mend(printed, none)).rejects.toMatchObject({
    name: 'Fault',
    code: 'pdf-tags',
    advice: expect.stringContaining('print.css'),
  });
  await expect(mender.mend(Buffer.from('%PDF-1.4'), sheetOf('x'))).rejects.toMatchObject({ code: 'pdf-unreadable' });
  expect((await mender.mend(printed, sheetOf('x'))).pages).toBe(1);
  await mender.close();
});

test('what is asked of a thread that ends is answered', async () => {
  const mender = startMender(1);
  const asked = mender.mend(printed, sheetOf('x'));
  const rejected = expect(asked).rejects.toMatchObject({ name: 'Fault', code: 'mender-died' });
  await mender.close();
  await rejected;
});
