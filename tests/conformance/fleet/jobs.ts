import type { Stored } from '../../../scripts/lib/store/index.ts';
import { sha256 } from '../../support/folder.ts';

/** The name of the queue of a trial. */
export const ROOM = 'trial';
/** The secret of the store of a trial. */
export const SECRET = 'a secret of tests, long enough';

/** A job: what it depends on, and its label. */
export const jobAt = (number: number) => ({
  id: sha256(`fleet job ${number}`),
  label: number % 10 === 0 ? 'ar' : 'de',
});

/** What a job is to be made of. */
export const taskAt = (number: number): Stored => ({
  facts: {},
  contents: new Map([['task', new TextEncoder().encode(`Task ${number} `.repeat(200))]]),
});

/** What a task makes: the same whoever does it. */
export function madeOf({ contents }: Stored): Stored {
  const digest = sha256(contents.get('task') ?? '');
  return { facts: { digest }, contents: new Map([['page', new TextEncoder().encode(`${digest}\n`.repeat(100))]]) };
}

/** The digest of a result. */
export const digestOf = ({ facts, contents }: Stored): string =>
  sha256(JSON.stringify([facts, ...[...contents].map(([name, bytes]) => [name, sha256(bytes)])]));
