/**
 * What libraries remember: what is made of data that do not change is made when it is first asked for, and kept.
 * Each function here takes one that makes a value, and returns one that gives the same value ever after.
 */

type Made<Value> = { readonly value: Value };

/** What a function may take besides its key. */
type Few = readonly [a?: unknown, b?: unknown, c?: unknown];

/**
 * A function that gives one value, made at its first call.
 *
 * @example
 * const titles = once(() => new Set(languageData('en').titles));
 * titles() === titles() // true
 */
export function once<Value>(make: () => Value): () => Value {
  let made: Made<Value> | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/**
 * A function that gives a value, made at its first call and again where nobody has used it for a while: for what is large, and can be
 * read again.
 *
 * @param first the value, where it is there already
 */
export function onceWhileUsed<Value extends object>(make: () => Value, first?: Value): () => Value {
  let made = first && new WeakRef(first);
  return () => {
    const known = made?.deref();
    if (known !== undefined) return known;
    const value = make();
    made = new WeakRef(value);
    return value;
  };
}

/**
 * A function that gives a value for each key, mostly a language tag, made when it is first asked for.
 *
 * @param make of the key alone: what else it takes must follow from the key
 * @param most values that are kept: with one more, all are forgotten
 * @example
 * const calendarsOf = oncePerKey((tag) => languageData(tag).calendars?.names ?? []);
 * calendarsOf('fa') === calendarsOf('fa') // true
 */
export function oncePerKey<Key extends string, Value, More extends Few = []>(
  make: (key: Key, ...more: More) => Value,
  most?: number,
): (key: Key, ...more: More) => Value;
/** The code of it, for any of these. */
export function oncePerKey<Key extends string, Value>(
  make: (key: Key, a: never, b: never, c: never) => Value,
  most = Infinity,
): (key: Key, a: never, b: never, c: never) => Value {
  const all = new Map<Key, Made<Value>>();
  // Most calls ask for what the one before has asked for: the same language, the same text.
  let last: Key | undefined;
  let lastMade: Made<Value> | undefined;
  // Not as a list of what else it takes: to make one at each call takes longer than to find most values.
  return (key, a, b, c) => {
    if (lastMade !== undefined && key === last) return lastMade.value;
    let made = all.get(key);
    if (made === undefined) {
      if (all.size >= most) all.clear();
      made = { value: make(key, a, b, c) };
      all.set(key, made);
    }
    last = key;
    lastMade = made;
    return made.value;
  };
}

/**
 * A function that gives a value for each object, made at its first call and kept as long as the object is in use.
 *
 * @param make of the object alone: what else it takes must follow from the object
 */
export function oncePerObject<Key extends object, Value, More extends Few = []>(
  make: (key: Key, ...more: More) => Value,
): (key: Key, ...more: More) => Value;
/** The code of it, for any of these. */
export function oncePerObject<Key extends object, Value>(
  make: (key: Key, a: never, b: never, c: never) => Value,
): (key: Key, a: never, b: never, c: never) => Value {
  const all = new WeakMap<Key, Made<Value>>();
  return (key, a, b, c) => {
    let made = all.get(key);
    if (made === undefined) {
      made = { value: make(key, a, b, c) };
      all.set(key, made);
    }
    return made.value;
  };
}

/**
 * A function that gives a value for a list of objects. It keeps the last one alone: what is made for a list that is
 * asked for again and again, before any other.
 *
 * @param make of the list alone: what else it takes must follow from the list
 */
export function oncePerList<Item extends object, Value>(
  make: (list: readonly Item[]) => Value,
): (list: readonly Item[]) => Value {
  let last: (Made<Value> & { readonly list: readonly Item[] }) | undefined;
  return (list) => {
    if (last?.list.length !== list.length || !list.every((item, at) => item === last?.list[at]))
      last = { list, value: make(list) };
    return last.value;
  };
}
