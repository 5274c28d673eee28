import type { z } from 'zod';
import { type StoredContent, sha256 } from '../files/index.ts';
import type { Store } from './folder-store.ts';
import { inputsDigest, type Recall } from './recall.ts';
import { type ValueList, valueList, valuesIn } from './value-list.ts';

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
/** How many of them are written beside the others, at least, before all are written together. */
const FEW = 500;

/** Most values, and those that were made since these were written. */
const [ALL, LATE] = ['values', 'late'];

/**
 * A memory of small values of one kind, which are asked for one after the other without waiting. Of those that nobody asks for none is
 * parsed, and what is made is written beside them.
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
  const contents = (await store.locate(key))?.contents;
  const [all, late] = [ALL, LATE].map((part) => listAt(contents?.get(part)));
  const now = new Map<string, Value>();
  const made = new Map<string, string>();
  const textOf = (digest: string): string | undefined => late?.().find(digest) ?? all?.().find(digest);
  const knownAs = (digest: string): Value | undefined => {
    const here = now.get(digest);
    if (here !== undefined) return here;
    const text = textOf(digest);
    const { success, data } = schema.safeParse(text === undefined ? undefined : JSON.parse(text));
    if (success && now.size < MOST) now.set(digest, data);
    return data;
  };
  const remember = (digest: string, value: Value): Value => {
    // More would not be written down.
    if (!isKept(value) || made.size >= MOST) return value;
    const text = JSON.stringify(value);
    made.set(digest, text);
    // A copy: what was cut out of a long text would keep the whole text.
    if (now.size < MOST) now.set(digest, JSON.parse(text));
    return value;
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
      if (made.size === 0) return;
      const recent = [...new Map([...(late?.().entries() ?? []), ...made])];
      const before = all?.();
      const parts: [string, Uint8Array | StoredContent][] =
        before !== undefined && before.content !== undefined && recent.length < Math.max(FEW, before.size / 4)
          ? [
              [ALL, before.content],
              [LATE, valueList(recent)],
            ]
          : [[ALL, valueList([...new Map([...(before?.entries() ?? []), ...recent])].slice(-MOST))]];
      await store.keep(key, { facts: {}, contents: new Map(parts) });
    },
  };
}

/** A list of values, read when it is first asked for; one that is not what it was has none. */
function listAt(
  content: StoredContent | undefined,
): (() => ValueList & { readonly content?: StoredContent }) | undefined {
  let list: (ValueList & { readonly content?: StoredContent }) | undefined;
  const read = (given: StoredContent) => {
    try {
      return { ...valuesIn(given.bytes), content: given };
    } catch {
      return valuesIn(valueList([]));
    }
  };
  return (
    content &&
    (() => {
      list ??= read(content);
      return list;
    })
  );
}
