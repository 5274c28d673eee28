import { z } from 'zod';
import { sha256 } from '../files/index.ts';
import type { Store } from './folder-store.ts';
import { inputsDigest, type Recall } from './recall.ts';

/** What one kind of work has made in earlier processes, in one record of a store. */
export type Remembered<Value> = {
  readonly recall: Recall<Value>;
  /** The same for what takes time to make. */
  readonly recallLater: Recall<Promise<Value>>;
  /** Writes down what was made, with what was not asked for this time. */
  readonly keep: () => Promise<void>;
};

/** How many values one record has at most. */
const MOST = 20_000;

const recordSchema = z.object({ values: z.array(z.tuple([z.string(), z.unknown()])) });

/**
 * A memory of small values of one kind, which are asked for one after the other without waiting.
 *
 * @param name of the record: two processes with the same name remember the same; the last one that ends is right
 * @param schema of a value; one of another form is made anew
 * @param isKept false for what is made anew each time
 */
export async function remembered<Value>(
  store: Store,
  name: string,
  schema: z.ZodType<Value>,
  isKept: (made: Value) => boolean = () => true,
): Promise<Remembered<Value>> {
  const key = sha256('remembered', '\n', name);
  const read = recordSchema.safeParse((await store.find(key))?.facts);
  const before = new Map(read.success ? read.data.values : []);
  const now = new Map<string, Value>();
  let isChanged = false;
  const knownAs = (digest: string): Value | undefined => {
    const here = now.get(digest);
    if (here !== undefined) return here;
    const { success, data } = schema.safeParse(before.get(digest));
    if (success && now.size < MOST) now.set(digest, data);
    return data;
  };
  const remember = (digest: string, made: Value): Value => {
    if (!isKept(made)) return made;
    isChanged = true;
    // More would not be written down. And a copy: what was cut out of a long text would keep the whole text.
    if (now.size < MOST) now.set(digest, JSON.parse(JSON.stringify(made)));
    return made;
  };
  return {
    recall(inputs, make) {
      const digest = inputsDigest(inputs());
      return knownAs(digest) ?? remember(digest, make());
    },
    async recallLater(inputs, make) {
      const digest = inputsDigest(inputs());
      return knownAs(digest) ?? remember(digest, await make());
    },
    async keep() {
      if (!isChanged) return;
      const unused = [...before].filter(([digest]) => !now.has(digest));
      await store.keep(key, { facts: { values: [...now, ...unused].slice(0, MOST) }, contents: new Map() });
    },
  };
}
