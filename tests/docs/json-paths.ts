/** Objects whose names are data, not fields, by where they stand. */
const MAPS: ReadonlySet<string> = new Set([
  'info',
  'xmp',
  'tags[].attributes',
  'runs[].originalUriBaseIds',
  'base',
  'translations',
]);

/**
 * Every field in a JSON value by its path, with the types that it has there.
 *
 * @example fieldPaths([{ a: [{ b: 1 }] }]) // a → array, a[].b → number
 */
export function fieldPaths(values: readonly unknown[], isMap = false): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const add = (place: string, value: unknown): void => {
    if (place !== '') found.set(place, (found.get(place) ?? new Set()).add(typeOf(value)));
    if (Array.isArray(value)) for (const each of value) walk(`${place}[]`, each);
    else walk(place, value);
  };
  const walk = (place: string, value: unknown): void => {
    if (Array.isArray(value)) add(place, value);
    else if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value)) add(isMap && place === '' ? '*' : fieldAt(place, name), inner);
    else if (place.endsWith('[]')) found.set(place, (found.get(place) ?? new Set()).add(typeOf(value)));
  };
  for (const value of values) add('', value);
  return found;
}

/** An element of a tag tree holds elements of the same kind: their fields are said once. */
function fieldAt(place: string, name: string): string {
  const whole = MAPS.has(place) ? `${place}.*` : place === '' ? name : `${place}.${name}`;
  return whole.replace(/(?:\.kids\[\])+\.(?!text$|page$|annotation$)/, '.').replace(/(?:\.kids\[\])+/, '.kids[]');
}

const TYPES: Readonly<Record<string, string>> = { string: 'text', boolean: 'true or false' };

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return 'list';
  return value === null ? 'null' : (TYPES[typeof value] ?? typeof value);
}
