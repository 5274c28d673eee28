import path from 'node:path';
import { check } from '../support/check.ts';
import { tokenNewsrooms } from './pdf/corpus/newsrooms.ts';
import { type Measured, measureNewsrooms } from './pdf/measure/measure-newsroom.ts';
import { tokenRow } from './pdf/measure/tokens.ts';
import { verdictOf } from './pdf/verdict.ts';

/** Phones, dates, addresses, codes and foreign names inside right-to-left text: where they stand, and who finds them. */
await check(async (scratch) => {
  const newsrooms = await tokenNewsrooms(path.join(scratch, 'newsrooms'));
  const measure = (): Promise<Measured> => measureNewsrooms(newsrooms, path.join(scratch, 'built'));
  return verdictOf({ name: 'pdf-tokens', measure, more: (pairs) => [tokenRow(pairs)] }, scratch);
});
