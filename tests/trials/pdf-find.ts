import path from 'node:path';
import { layoutNewsrooms } from '../conformance/pdf/corpus/newsrooms.ts';
import { findRow } from '../conformance/pdf/find/find-row.ts';
import { measureNewsrooms } from '../conformance/pdf/measure/measure-newsroom.ts';
import { check } from '../support/check.ts';

/** What one finds by searching, and what a pasted sentence brings along: aims, so that nothing here fails. */
await check(async (scratch) => {
  const tags = process.argv.length > 2 ? process.argv.slice(2) : ['ar', 'fa', 'ur', 'he', 'en', 'ru', 'hi', 'zh-Hans'];
  const newsrooms = await layoutNewsrooms(path.join(scratch, 'newsrooms'), tags);
  const { pairs, failed } = await measureNewsrooms(newsrooms, path.join(scratch, 'built'));
  const measured: string[] = [];
  for (const { mended } of pairs)
    if (mended.sheet.slug === 'all') measured.push(await findRow(mended.file, mended.sheet));
  return { measured, faults: failed };
});
