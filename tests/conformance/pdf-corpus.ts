import path from 'node:path';
import { check } from '../support/check.ts';
import { LANGUAGES } from './pdf/corpus/languages.ts';
import { layoutNewsrooms } from './pdf/corpus/newsrooms.ts';
import { type Measured, measureNewsrooms } from './pdf/measure/measure-newsroom.ts';
import { verdictOf } from './pdf/verdict.ts';

/** Every layout in forty languages; by hand it takes the languages to look at. */
await check(async (scratch) => {
  const tags = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(LANGUAGES);
  const newsrooms = await layoutNewsrooms(path.join(scratch, 'newsrooms'), tags);
  const measure = (): Promise<Measured> => measureNewsrooms(newsrooms, path.join(scratch, 'built'));
  return verdictOf({ name: 'pdf-corpus', measure }, scratch);
});
