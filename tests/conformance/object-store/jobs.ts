import type { Stored } from '../../../scripts/lib/store/index.ts';
import { sha256 } from '../../support/folder.ts';

/** The secret of a store of tests. */
export const SECRET = 'a secret of tests, long enough';

/** What a job depends on. */
export const inputsOf = (job: number): string => sha256(`job ${job}`);

/** What a job makes: the same whoever does it; every tenth makes the same picture. */
export function madeOf(job: number): Stored {
  const page = new TextEncoder().encode(`<p>${`Job ${job} `.repeat(1000)}`);
  const picture = new TextEncoder().encode(`picture ${job % 10}`.repeat(100));
  return {
    facts: { job },
    contents: new Map([
      ['page', page],
      ['picture', picture],
    ]),
  };
}
