import { contentOf, keyedDigest, sha256 } from '../files/index.ts';
import type { ObjectStore } from '../object-store/index.ts';
import { locatedOf, recordSchema, type Store } from './folder-store.ts';

/**
 * A store in an object store, which many machines may use at a time. Each object is written whole or not at all; what two write
 * under one name is the same, so no condition is needed, and nothing is ever listed.
 *
 * Names tell nothing: they are digests under the secret of what the object is of. So is the seal of a record, without which
 * nobody makes one. What is found is compared with its digests; what does not agree is removed, and counts as not there. How
 * long things stay is a rule of the bucket.
 *
 * Unlike a store in a folder it says when it cannot do its work: machines that share one go on by what is in it.
 *
 * @param secret the same on all machines, at least 16 characters
 * @throws {Fault} `store-failed` from both functions, where the object store does not answer or refuses
 */
export function bucketStore(objects: ObjectStore, secret: string): Store {
  if (secret.length < LEAST) throw new RangeError(`The secret of a store has at least ${LEAST} characters.`);
  const recordAt = (inputs: string): string => `records/${keyedDigest(secret, `record ${inputs}`)}`;
  const objectAt = (digest: string): string => `objects/${keyedDigest(secret, `object ${digest}`)}`;
  const sealOf = (record: object): string => keyedDigest(secret, `seal ${JSON.stringify(record)}`);
  const readRecord = async (inputs: string) => {
    const key = recordAt(inputs);
    const found = await objects.read(key, MOST_RECORD);
    if (found === undefined) return undefined;
    const record = recordIn(found.bytes, inputs, sealOf);
    if (record === undefined) await objects.remove([key]);
    return record;
  };
  const find: Store['find'] = async (inputs) => {
    const record = await readRecord(inputs);
    if (record === undefined) return undefined;
    const contents = await Promise.all(
      Object.entries(record.contents).map(async ([name, digest]) => {
        const bytes = (await objects.read(objectAt(digest), MOST_CONTENT))?.bytes;
        if (bytes === undefined || sha256(bytes) === digest) return [name, bytes] as const;
        await objects.remove([objectAt(digest)]);
        return [name, undefined] as const;
      }),
    );
    const whole = contents.flatMap(([name, bytes]) => (bytes === undefined ? [] : [[name, bytes] as const]));
    return whole.length < contents.length ? undefined : { facts: record.facts, contents: new Map(whole) };
  };
  return {
    find,
    locate: async (inputs) => locatedOf(await find(inputs)),
    async has(inputs) {
      const record = await readRecord(inputs);
      if (record === undefined) return false;
      const digests = new Set(Object.values(record.contents));
      const there = await Promise.all([...digests].map((digest) => objects.has(objectAt(digest))));
      return there.every(Boolean);
    },
    async keep(inputs, { facts, contents }) {
      const digests = await Promise.all(
        Array.from(contents, async ([name, given]) => {
          const content = given instanceof Uint8Array ? contentOf(given) : given;
          const digest = content.sha256;
          const key = objectAt(digest);
          if (!(await objects.has(key))) await objects.write(key, content.bytes, BYTES);
          return [name, digest] as const;
        }),
      );
      // Last: a record says that all of its contents are there.
      const record = { inputs, facts, contents: Object.fromEntries(digests) };
      const text = JSON.stringify({ seal: sealOf(record), ...record });
      await objects.write(recordAt(inputs), new TextEncoder().encode(text), BYTES);
    },
  };
}

/** The fewest characters of a secret. */
const LEAST = 16;
/** The most bytes of a record, and of a content. */
const MOST_RECORD = 50_000_000;
const MOST_CONTENT = 1_000_000_000;
/** No media type tells what it is either. */
const BYTES = { contentType: 'application/octet-stream', cacheControl: 'no-store' };

/** A record that is sealed, and of these inputs; `undefined` for any other bytes. */
function recordIn(bytes: Uint8Array, inputs: string, sealOf: (record: object) => string) {
  const given = parsed(new TextDecoder().decode(bytes));
  const { success, data } = recordSchema.safeParse(given);
  if (!success) return undefined;
  const { seal, ...record } = data;
  return seal === sealOf(record) && record.inputs === inputs ? record : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
