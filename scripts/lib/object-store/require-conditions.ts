import { randomBytes } from 'node:crypto';
import { Fault } from '../fault.ts';
import { md5 } from '../files/index.ts';
import type { ObjectHeaders, ObjectStore } from './object-store.ts';
import { otherHeaders } from './other-headers.ts';

/** What a trial of a store has shown. */
export type Conditions = {
  /** True where its tags are the MD5 of the bytes; elsewhere they say that something was changed, and no more. */
  readonly areTagsDigests: boolean;
  /** Headers that it does not keep as they are given: whether these are right cannot be known. */
  readonly unkept: ReadonlySet<keyof ObjectHeaders>;
};

/** What a trial is written with: something of each kind. */
const HEADERS: ObjectHeaders = {
  contentType: 'text/html; charset=utf-8',
  cacheControl: 'private, no-store',
  contentLanguage: 'en',
  contentEncoding: 'gzip',
  metadata: { release: 'trial' },
};

/**
 * Makes sure that a store looks at conditions: that it does not write over what is there, or has changed, where it is told not
 * to. It is tried on an object of its own, which is removed. A store that writes all the same must have no pointer that
 * two may move at a time.
 *
 * @throws {Fault} `store-failed` with the reason
 */
export async function requireConditions(store: ObjectStore): Promise<Conditions> {
  const key = `.trial-${randomBytes(16).toString('hex')}`;
  // Before it is there: where that may not be removed, nothing is written that would stay.
  await store.remove([key]);
  try {
    const conditions = await tried(store, key);
    await store.remove([key]);
    return conditions;
  } catch (error) {
    // The first reason counts: who may not write may not remove either.
    await store.remove([key]).catch(() => undefined);
    throw error;
  }
}

async function tried(store: ObjectStore, key: string): Promise<Conditions> {
  const [first, second] = [new TextEncoder().encode('first'), new TextEncoder().encode('second')];
  const tag = await store.writeIf(key, first, HEADERS, 'absent');
  if (tag === undefined) throw refused(store, 'says that something is there where nothing is');
  if ((await store.writeIf(key, second, HEADERS, 'absent')) !== undefined)
    throw refused(store, 'ignores `If-None-Match: *`: it writes over what is there');
  if ((await store.writeIf(key, second, HEADERS, { tag: md5(second) })) !== undefined)
    throw refused(store, 'ignores `If-Match`: it writes over what has changed');
  if ((await store.writeIf(key, second, HEADERS, { tag })) === undefined)
    throw refused(store, 'does not take `If-Match` with the tag that it gave itself');
  return { areTagsDigests: tag === md5(first), unkept: new Set(await otherHeaders(store, key, HEADERS)) };
}

const refused = ({ name }: ObjectStore, what: string): Fault =>
  new Fault(
    'store-failed',
    `${name} ${what}`,
    'Two who write at a time could undo each other unseen. Use a store that keeps to conditional writes.',
  );
