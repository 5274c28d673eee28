import { digestOnce, sha256 } from '../files/index.ts';

/**
 * Gives what was made of the same inputs before; else makes it.
 *
 * @param inputs all that it depends on: what JSON can say, with maps, sets and bytes in it; functions do not count
 */
export type Recall<Value> = (inputs: () => unknown, make: () => Value) => Value;

/** What one kind of work has made in this process, for work that is done again and again. */
export type Recalled<Value> = {
  readonly recall: Recall<Value>;
  /** Called at the end of a run: what neither it nor the run before has used is forgotten. */
  readonly endRun: () => void;
};

/**
 * A memory of one kind of work, empty.
 *
 * @param isKept false for what is made anew each time; a promise that fails always is
 */
export function recalled<Value>(isKept: (made: Awaited<Value>) => boolean = () => true): Recalled<Value> {
  let before = new Map<string, { readonly value: Value }>();
  let now = new Map<string, { readonly value: Value }>();
  return {
    recall(inputs, make) {
      const key = inputsDigest(inputs());
      const known = now.get(key) ?? before.get(key);
      const made = known ?? { value: make() };
      now.set(key, made);
      if (known === undefined) void forgetUnless(made.value, isKept, () => now.delete(key));
      return made.value;
    },
    endRun() {
      before = now;
      now = new Map();
    },
  };
}

/** The digest of what something is made of: what JSON can say, with maps, sets and bytes in it; functions do not count. */
export const inputsDigest = (inputs: unknown): string => sha256(JSON.stringify(inputs, plain) ?? '');

/** The same of what JSON says by itself, without maps, sets and bytes: several times as soon. */
export const plainDigest = (inputs: unknown): string => sha256(JSON.stringify(inputs) ?? '');

async function forgetUnless<Value>(
  made: Value,
  isKept: (made: Awaited<Value>) => boolean,
  forget: () => void,
): Promise<void> {
  try {
    if (!isKept(await made)) forget();
  } catch {
    forget();
  }
}

/** Values that JSON has no form for, in one that tells them apart. */
function plain(this: unknown, key: string, given: unknown): unknown {
  // A buffer has a form of its own by now, a long list of numbers.
  const value = isHolder(this) ? this[key] : given;
  if (value instanceof Uint8Array) return digestOnce(value);
  return value instanceof Map || value instanceof Set ? [...value] : given;
}

const isHolder = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
