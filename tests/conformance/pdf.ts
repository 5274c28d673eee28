import { check } from '../support/check.ts';
import { REPOSITORY } from '../support/communique.ts';
import { measureNewsroom } from './pdf/measure/measure-newsroom.ts';
import { verdictOf } from './pdf/verdict.ts';

/** The shipped statement's PDFs in every language, against every bar. */
await check(async (scratch) =>
  verdictOf({ name: 'pdf', measure: () => measureNewsroom(REPOSITORY, scratch) }, scratch),
);
