import { measureNewsroom } from './pdf/measure/measure-newsroom.ts';
import { verdictOf } from './pdf/verdict.ts';
import { ROOT } from './trial/build.ts';
import { check } from './trial/check.ts';

/** The shipped statement's PDFs in every language, against every bar. */
await check(async (scratch) => verdictOf({ name: 'pdf', measure: () => measureNewsroom(ROOT, scratch) }, scratch));
